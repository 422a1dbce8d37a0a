-- More votes than official members: of those who came to the meeting of the review that the rating follows, as its roll
-- says; where none is known, of the day of the cell :org, or of the cell where the member :member was on that day.
-- Nothing is said when it is not known which cell that is, or when it is not a cell.
WITH given(votes, day, cell) AS MATERIALIZED (
	SELECT votes, coalesce(:on, :today), coalesce((SELECT id FROM org WHERE uid = :org),
			(SELECT c.cell FROM counted c WHERE c.member = (SELECT id FROM member WHERE uid = :member)
				AND coalesce(:on, :today) BETWEEN c.called_from AND c.last_on
				ORDER BY c.from_on DESC LIMIT 1))
	FROM (SELECT ifnull(:votes_1, 0) + ifnull(:votes_2, 0) + ifnull(:votes_3, 0) + ifnull(:votes_4, 0) AS votes)
	WHERE votes > 0
),
reviewed(meeting) AS MATERIALIZED (
	SELECT r.meeting FROM given CROSS JOIN review r CROSS JOIN sitting s
	WHERE (r.member = (SELECT id FROM member WHERE uid = :member) OR r.org = (SELECT id FROM org WHERE uid = :org))
		AND r.year = :year AND r.period = ifnull(:period, 'Y') AND r.deleted_at IS NULL
		AND s.meeting = r.meeting AND s.day = ifnull(:on, s.day)
	ORDER BY r.id DESC LIMIT 1
),
present(n) AS (
	SELECT CAST(total(e.mark = 'C' AND e.member_as = 'C') AS INTEGER)
	FROM reviewed CROSS JOIN expected e WHERE e.meeting = reviewed.meeting
	HAVING count(e.mark) > 0
),
voters(n) AS (
	SELECT count(DISTINCT v.member)
	FROM given CROSS JOIN org o CROSS JOIN voter v
	WHERE o.id = given.cell AND o.kind = 'CB' AND v.cell = o.id AND day BETWEEN v.from_on AND v.last_on
	HAVING count(*) > 0
)
SELECT 'votes_1', 'warning',
	printf('%d phiếu mà chỉ có %d đảng viên chính thức dự buổi kiểm điểm. Xem lại số phiếu hoặc điểm danh.', votes, n)
FROM given, present WHERE votes > n
UNION ALL
SELECT 'votes_1', 'warning',
	printf('%d phiếu mà chi bộ chỉ có %d đảng viên chính thức. Xem lại số phiếu.', votes, n)
FROM given, voters WHERE votes > n AND NOT EXISTS (SELECT 1 FROM present)
