-- What was said of somebody's rating, or of a collective's, at each stage, of a year (Y) or of a quarter.
CREATE TEMP VIEW IF NOT EXISTS rated AS
SELECT t.id AS rating, t.member, t.org, t.year, ifnull(t.period, 'Y') AS period, t.stage, t.level, t.none_why, t.published_on
FROM rating t
WHERE t.deleted_at IS NULL
