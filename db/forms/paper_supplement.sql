-- Whom the sheet is about, and of which year.
SELECT m.full_name AS "họ và tên", shown('member', 'born_on', m.born_on) AS "ngày sinh", :period AS "năm", m.full_name AS "người lập",
	(SELECT o.name FROM counted c JOIN org o ON o.id = c.cell WHERE c.member = m.id AND :day BETWEEN c.from_on AND c.last_on) AS "chi bộ"
FROM member m WHERE m.id = :id
