-- What the tie :id to the place of residence says of the member, and of the cell that he is counted in on :day.
SELECT NULL AS "số", 'GGT' AS "ký hiệu", v.residence_org AS "nơi cư trú", m.full_name AS "họ và tên",
	lower(shown('member', 'sex', m.sex)) AS "nam nữ", shown('member', 'born_on', m.born_on) AS "ngày sinh",
	shown('member', 'admitted_on', m.admitted_on) AS "ngày vào Đảng", ifnull(shown('member', 'official_on', m.official_on), 'đảng viên dự bị') AS "ngày chính thức",
	(SELECT o.name FROM counted c JOIN org o ON o.id = c.cell WHERE c.member = m.id AND :day BETWEEN c.from_on AND c.last_on) AS "chi bộ",
	m.residence AS "nơi ở", v.introduced_on AS "ngày ban hành"
FROM linked v JOIN member m ON m.id = v.member
WHERE v.id = :id
