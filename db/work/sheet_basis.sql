-- What a rating rests on, of the year of the review :review, as one line. Of a person: meetings, assignments
-- (one carried over only with a review of that year), pledges. Of a cell: its regular meetings and who came.
WITH r AS (SELECT member, org, CAST(year AS TEXT) AS year FROM review WHERE uid = :review),
seen AS MATERIALIZED (SELECT t.mark FROM r CROSS JOIN attended t WHERE t.member = r.member AND t.year = r.year),
counts AS MATERIALIZED (
	SELECT s.state FROM r CROSS JOIN assignment s WHERE s.member = r.member
		AND EXISTS (SELECT 1 FROM worked w WHERE w.assignment = s.id AND w.year = r.year)
),
months AS MATERIALIZED (
	SELECT o.must, o.present, o.marked FROM r CROSS JOIN regular g CROSS JOIN roll o
	WHERE g.org = r.org AND substr(g.period, 1, 4) = r.year AND g.counts AND o.meeting = g.meeting
)
SELECT 'Dự họp ' || (SELECT ifnull(sum(mark = 'C'), 0) || '/' || count(*)
		|| iif(count(*) > count(mark), ', chưa điểm danh ' || (count(*) - count(mark)), '') FROM seen)
	|| ' · phân công ' || (SELECT count(*) || iif(sum(state = 'HT') > 0, ', xong ' || sum(state = 'HT'), '') FROM counts)
	|| ' · cam kết ' || (SELECT count(*) FROM pledge p
	WHERE p.member = r.member AND p.year = CAST(r.year AS INTEGER) AND p.deleted_at IS NULL)
FROM r WHERE r.member IS NOT NULL
UNION ALL
SELECT 'Họp thường kỳ ' || (SELECT count(*) FROM months) || ' tháng'
	|| (SELECT iif(sum(marked > 0), ' · dự ' || sum(present) || '/' || sum(iif(marked > 0, must, 0)), '') FROM months)
FROM r WHERE r.org IS NOT NULL
