-- The handing over of the book on :day: how many members are counted, and how many of them are official.
SELECT shown('member', 'admitted_on', :day) AS "ngày", all_of AS "đảng viên", official AS "chính thức", all_of - official AS "dự bị",
	(SELECT max(seq) FROM audit WHERE action = 'export') AS "đã xuất",
	NULL AS "bên giao", NULL AS "bên nhận" -- by hand: who they are the book does not know
FROM (SELECT count(DISTINCT c.member) AS all_of, count(DISTINCT o.member) AS official
	FROM counted c LEFT JOIN official o ON o.member = c.member AND :day BETWEEN o.from_on AND o.last_on
	WHERE :day BETWEEN c.from_on AND c.last_on)
