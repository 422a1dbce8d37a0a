-- Only official members vote (rules.md, "Dates, people, counts"): more votes than there are of whom it is reckoned
-- (view_vote_base), and than came. Paper may know better. Nothing is said of a meeting at which nobody was called.
WITH present(n, whole, words) AS (
	SELECT total(e.mark = 'C' AND e.member_as = 'C'), (SELECT sum(b.in_half) FROM vote_base b WHERE b.meeting = g.id),
		(SELECT max(b.half_words) FROM vote_base b WHERE b.meeting = g.id)
	FROM meeting g CROSS JOIN expected e
	WHERE g.uid = :meeting AND e.meeting = g.id
	HAVING count(e.mark) > 0
)
SELECT 'vote_total', 'warning',
	printf('%d phiếu mà buổi họp chỉ có %d %s. Xem lại số phiếu hoặc điểm danh.', coalesce(:vote_total, :vote_for),
		max(n, whole), iif(whole > n, words, 'đảng viên chính thức dự'))
FROM present WHERE coalesce(:vote_total, :vote_for) > max(n, whole)
