-- The level of the regular meeting of each cell under :id that counts for each month of the year of :period, up to it: that
-- decided above it, else its own with a * (view_score_decided, view_score); and the mean of the points of those with a level of their own.
SELECT name,
	max(level) FILTER (WHERE month = '01'), max(level) FILTER (WHERE month = '02'), max(level) FILTER (WHERE month = '03'),
	max(level) FILTER (WHERE month = '04'), max(level) FILTER (WHERE month = '05'), max(level) FILTER (WHERE month = '06'),
	max(level) FILTER (WHERE month = '07'), max(level) FILTER (WHERE month = '08'), max(level) FILTER (WHERE month = '09'),
	max(level) FILTER (WHERE month = '10'), max(level) FILTER (WHERE month = '11'), max(level) FILTER (WHERE month = '12'),
	CASE WHEN count(points) > 0 THEN replace(printf('%.1f', avg(points)), '.', ',') END
FROM (
	SELECT o.id, o.name, o.sort_key, substr(r.period, 6) AS month, coalesce(d.level, s.level || '*') AS level, iif(s.level IS NULL, NULL, s.points) AS points
	FROM under u CROSS JOIN cell_alive a CROSS JOIN org o
	LEFT JOIN regular r ON r.org = o.id AND r.counts AND substr(r.period, 1, 4) = substr(:period, 1, 4) AND r.period <= :period
	LEFT JOIN score s ON s.meeting = r.meeting LEFT JOIN score_decided d ON d.meeting = r.meeting
	WHERE u.org = :id AND asked('day') BETWEEN u.from_on AND u.last_on AND a.cell = u.cell
		AND asked('day') BETWEEN a.from_on AND a.last_on AND o.id = u.cell
)
GROUP BY id
ORDER BY sort_key, id
