-- What the slip of the tie :id says of the member, and what was said of him there in the year :period.
SELECT v.residence_org AS "nơi cư trú", m.full_name AS "họ và tên", shown('member', 'born_on', m.born_on) AS "ngày sinh", m.workplace AS "đơn vị",
	m.residence AS "nơi ở", (SELECT o.name FROM org o WHERE o.id = :org) AS "chi bộ", :period AS "năm", k.sent_on AS "ngày ban hành",
	k.text AS "nhận xét", shown('residence_comment', 'result', k.result) AS "mức"
FROM linked v JOIN member m ON m.id = v.member
LEFT JOIN residence_comment k ON k.link = v.id AND k.year = CAST(:period AS INTEGER) AND k.deleted_at IS NULL
WHERE v.id = :id
