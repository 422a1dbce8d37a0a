-- Members who are to be rated in the season that is looked after (in_season: neither excused nor admitted too short a time
-- before its end) and of whom their cell or who is above it has said nothing yet, in the cell where they are counted then. It
-- stays, late, till the next season begins, where the book has a rating of that season or of an earlier one (it had begun by
-- then). Who left since owes none.
CREATE TEMP VIEW IF NOT EXISTS owes_rating AS
WITH season AS MATERIALIZED (
	SELECT day, year, on_day, to_on FROM season_now
	WHERE day = on_day OR EXISTS (SELECT 1 FROM rated t WHERE t.year <= +season_now.year AND +t.member IS NOT NULL)
),
spared(member) AS MATERIALIZED (
	SELECT x.member FROM season CROSS JOIN excused x WHERE season.on_day BETWEEN x.from_on AND x.last_on
),
new(member) AS MATERIALIZED (SELECT t.member FROM season CROSS JOIN too_new t WHERE t.rated_from > season.to_on),
said(member) AS MATERIALIZED (
	SELECT t.member FROM season CROSS JOIN rated t
	WHERE ifnull(t.year, 0) = +season.year AND t.period = 'Y' AND t.stage IN ('CB', 'QD', 'TD') AND +t.member IS NOT NULL
)
SELECT c.member, c.cell, season.to_on AS due
FROM season CROSS JOIN counted c
WHERE season.on_day BETWEEN c.from_on AND c.last_on AND c.member NOT IN said AND c.member NOT IN spared AND c.member NOT IN new
	AND (c.last_on >= season.day
		OR EXISTS (SELECT 1 FROM counted b WHERE b.member = c.member AND season.day BETWEEN b.from_on AND b.last_on))
