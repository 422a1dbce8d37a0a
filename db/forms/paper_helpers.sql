-- Who may vote in the cell :org on :day; what they voted is written when they did.
SELECT NULL AS "số", 'NQ' AS "ký hiệu", :day AS "ngày ban hành", NULL AS "căn cứ", NULL AS "tán thành",
	(SELECT count(DISTINCT c.member) FROM counted c JOIN official f ON f.member = c.member
		WHERE c.cell = :org AND :day BETWEEN c.from_on AND c.last_on AND :day BETWEEN f.from_on AND f.last_on) AS "số đảng viên chính thức"
