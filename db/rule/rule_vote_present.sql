-- More voted than official members came, as the roll of the meeting says (rules.md, "Dates, people, counts"). Paper may know
-- better. Nothing is said of a meeting at which nobody was called.
WITH present(n) AS (
	SELECT total(e.mark = 'C' AND e.member_as = 'C')
	FROM meeting g CROSS JOIN expected e
	WHERE g.uid = :meeting AND e.meeting = g.id
	HAVING count(e.mark) > 0
),
given(votes) AS (SELECT ifnull(:for_count, 0) + ifnull(:against_count, 0) + ifnull(:blank_count, 0))
SELECT 'for_count', 'warning',
	printf('%d phiếu mà chỉ có %d đảng viên chính thức dự họp. Xem lại số phiếu hoặc điểm danh.', votes, n)
FROM given, present WHERE votes > n
