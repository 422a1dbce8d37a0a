-- How many xuất sắc there may be at most, on the day :day, where so many are rated of each level; of how many that is
-- reckoned, and the percent (view_top_share).
SELECT base * percent / 100, base, percent
FROM (SELECT max(percent) AS percent, sum(counts * CASE level WHEN 'HTXSNV' THEN :top WHEN 'HTTNV' THEN :good
		WHEN 'HTNV' THEN :done ELSE :failed END) AS base
	FROM top_share WHERE :day BETWEEN from_on AND last_on)
