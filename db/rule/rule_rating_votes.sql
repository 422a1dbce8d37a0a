-- More votes than the cell has official members: those of the day of the cell :org, or of the cell where the
-- member :member was on that day. Nothing is said when it is not known which cell that is, or when it is not
-- a cell.
WITH given(votes, day, cell) AS MATERIALIZED (
	SELECT votes, coalesce(:on, :today), coalesce((SELECT id FROM org WHERE uid = :org),
			(SELECT c.cell FROM counted c WHERE c.member = (SELECT id FROM member WHERE uid = :member)
				AND coalesce(:on, :today) BETWEEN c.called_from AND c.last_on
				ORDER BY c.from_on DESC LIMIT 1))
	FROM (SELECT ifnull(:votes_1, 0) + ifnull(:votes_2, 0) + ifnull(:votes_3, 0) + ifnull(:votes_4, 0) AS votes)
	WHERE votes > 0
),
voters(n) AS (
	SELECT count(DISTINCT v.member)
	FROM given CROSS JOIN org o CROSS JOIN voter v
	WHERE o.id = given.cell AND o.kind = 'CB' AND v.cell = o.id AND day BETWEEN v.from_on AND v.last_on
	HAVING count(*) > 0
)
SELECT 'votes_1', 'warning',
	printf('%d phiếu mà chi bộ chỉ có %d đảng viên chính thức. Xem lại số phiếu.', votes, n)
FROM given, voters WHERE votes > n
