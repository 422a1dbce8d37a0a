-- What the ballot and its count say of the season of the cell :org: the review meeting that was held last, who wrote and presided,
-- how many may vote on its day (on the day asked, where none is held yet).
WITH g AS MATERIALIZED (
	SELECT m.held_on, m.chair, m.secretary FROM meeting m WHERE m.uid = (SELECT uid FROM (
--from db/work/season_about.sql
	))
), d AS (SELECT ifnull((SELECT held_on FROM g), asked('day')) AS day)
SELECT (SELECT name FROM org WHERE id = :org) AS "chi bộ", substr(asked('to'), 1, 4) AS "năm", (SELECT 'ngày ' || long_day(held_on) FROM g) AS "ngày họp",
	(SELECT count(*) FROM voter v WHERE v.cell = :org AND d.day BETWEEN v.from_on AND v.last_on) AS "đảng viên chính thức",
	(SELECT full_name FROM member WHERE id = (SELECT secretary FROM g)) AS "thư ký",
	(SELECT full_name FROM member WHERE id = (SELECT chair FROM g)) AS "chủ trì"
FROM d
