-- Only official members vote (rules.md, "Dates, people, counts"): more votes than official members were
-- present. Paper may know better. Nothing is said of a meeting at which nobody was called.
WITH present(n) AS (
	SELECT total(e.mark = 'C' AND e.member_as = 'C')
	FROM meeting g CROSS JOIN expected e
	WHERE g.uid = :meeting AND e.meeting = g.id
	HAVING count(e.mark) > 0
)
SELECT 'vote_total', 'warning',
	printf('%d phiếu mà buổi họp chỉ có %d đảng viên chính thức dự. Xem lại số phiếu hoặc điểm danh.',
		coalesce(:vote_total, :vote_for), n)
FROM present WHERE coalesce(:vote_total, :vote_for) > n
