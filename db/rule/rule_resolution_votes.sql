-- Only official members vote (rules.md, "Dates, people, counts"): more votes than official members were
-- present. Paper may know better. Nothing is said of a meeting at which nobody was called.
WITH present(n) AS (
	SELECT sum(a.status = 'C' AND ifnull(a.guest, 0) = 0
		AND ifnull(m.official_on <= g.held_on, ifnull(m.admitted_on, '') <= date(g.held_on, '-24 months')))
	FROM meeting g JOIN attendance a ON a.meeting = g.id JOIN member m ON m.id = a.member
	WHERE g.uid = :meeting AND g.held_on IS NOT NULL AND a.deleted_at IS NULL
	HAVING count(*) > 0
)
SELECT 'vote_total', 'warning',
	printf('%d phiếu mà buổi họp chỉ có %d đảng viên chính thức dự. Xem lại số phiếu hoặc điểm danh.',
		coalesce(:vote_total, :vote_for), n)
FROM present WHERE coalesce(:vote_total, :vote_for) > n
