-- How many xuất sắc there may be at most, of :good rated tốt or better and :all who are rated, on the day :day; of how
-- many that is reckoned, and the percent. As in after_rating_share.sql.
SELECT CAST(base * percent / 100 AS INTEGER), base, percent
FROM (SELECT iif(rule('rating.top_base', :day) = 'A', :all, :good) AS base, rule('rating.top_percent', :day) AS percent)
