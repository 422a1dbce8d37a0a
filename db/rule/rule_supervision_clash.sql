-- The same from the other side: who is to attend this cell has another meeting on its day.
WITH given(member, cell, from_on, last_on) AS MATERIALIZED (
	SELECT (SELECT id FROM member WHERE uid = :member), (SELECT id FROM org WHERE uid = :cell), :from_on,
		ifnull(:to_on, '9999-12-31')
),
attends(cell, supervises, from_on, last_on) AS (
	SELECT v.cell, 1, v.from_on, v.last_on FROM given CROSS JOIN supervises v WHERE v.member = given.member
	UNION ALL
	SELECT c.cell, 0, c.from_on, c.last_on FROM given CROSS JOIN counted c WHERE c.member = given.member
)
SELECT 'cell', 'warning', 'Ngày chi bộ này họp thì ' || o.name
	|| iif(b.supervises, ', nơi người ấy cũng phải dự,', ', chi bộ của người ấy,') || ' cũng họp. Xem lại phân công hoặc lịch.'
FROM given CROSS JOIN meets y CROSS JOIN attends b CROSS JOIN meets x CROSS JOIN org o
WHERE y.cell = given.cell AND b.cell <> given.cell AND x.cell = b.cell AND x.day = y.day
	AND max(given.from_on, y.from_on, x.from_on, b.from_on) <= min(given.last_on, y.last_on, x.last_on, b.last_on)
	AND o.id = x.cell
LIMIT 1
