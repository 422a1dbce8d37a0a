-- The season that is looked after on the day asked: before that of its year begins, that of the year before. Its first
-- and last day, by when statements are to be handed in, and on_day: who is counted then is reviewed in it.
CREATE TEMP VIEW IF NOT EXISTS season_now AS
SELECT day, year, from_on, to_on, due, min(day, to_on) AS on_day
FROM (
	SELECT day, year, year || '-' || rule('review.season_from', day) AS from_on,
		year || '-' || rule('review.season_to', year || '-12-31') AS to_on,
		year || '-' || rule('review.statement_due', year || '-12-31') AS due
	FROM (SELECT day, substr(day, 1, 4) - (substr(day, 6, 5) < rule('review.season_from', day)) AS year FROM asked)
)
