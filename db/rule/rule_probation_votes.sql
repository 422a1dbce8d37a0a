-- To recognise somebody two thirds are needed of those whom the roll of his cell on the day of the vote says (rules.md, "Dates,
-- people, counts"; view_vote_day), without a roll of all its official members. Where the form has the same number of members
-- it says so itself.
WITH voters(n, whole, day) AS (
	SELECT count(DISTINCT v.member), (SELECT sum(b.in_thirds) FROM vote_day b WHERE b.cell = v.cell AND b.day = given.day), day
	FROM (SELECT coalesce(:considered_on, :today) AS day) given CROSS JOIN voter v
	WHERE v.cell = (SELECT c.cell FROM counted c WHERE c.member = (SELECT id FROM member WHERE uid = :member)
			AND day BETWEEN c.called_from AND c.last_on ORDER BY c.from_on DESC LIMIT 1)
		AND day BETWEEN v.from_on AND v.last_on
	HAVING count(*) > 0
)
SELECT 'vote_for', 'warning', printf('%d phiếu mà ngày %s chi bộ chỉ có %d đảng viên chính thức. Xem lại số phiếu.',
	coalesce(:vote_total, :vote_for), strftime('%d/%m/%Y', day), n)
FROM voters WHERE coalesce(:vote_total, :vote_for) > n
UNION ALL
SELECT 'vote_for', 'warning', printf('%d tán thành chưa đủ hai phần ba của %d đảng viên chính thức của chi bộ ngày %s. Xem lại.',
	:vote_for, coalesce(whole, n), strftime('%d/%m/%Y', day))
FROM voters WHERE :outcome = 'CN' AND :vote_for * 3 < coalesce(whole, n) * 2 AND :vote_total IS NOT coalesce(whole, n)
