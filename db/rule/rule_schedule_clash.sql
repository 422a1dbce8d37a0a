-- Somebody would have two meetings on one day (formulas.md, K37): who of the committee attends this cell is of
-- another that meets then, or attends it too; or one of this cell attends the other.
WITH given(cell, day, from_on, last_on) AS MATERIALIZED (
	SELECT id, ltrim(replace(lower(:rule), 'ngày ', ''), '0 '), :from_on, ifnull(:to_on, '9999-12-31')
	FROM org WHERE uid = :cell
)
SELECT 'rule', 'warning', m.full_name || iif(a.supervises, ' dự sinh hoạt ở đây', ' là đảng viên ở đây') || ' mà ngày ấy '
	|| o.name || iif(b.supervises, ', nơi cũng phải dự,', ', chi bộ của người ấy,') || ' cũng họp. Xem lại ngày.'
FROM given CROSS JOIN meets x CROSS JOIN attends a CROSS JOIN attends b CROSS JOIN member m CROSS JOIN org o
WHERE x.day = given.day AND x.cell <> given.cell AND a.cell = given.cell AND b.cell = x.cell
	AND b.member = a.member AND (a.supervises OR b.supervises)
	AND max(given.from_on, x.from_on, a.from_on, b.from_on) <= min(given.last_on, x.last_on, a.last_on, b.last_on)
	AND m.id = a.member AND m.deleted_at IS NULL AND o.id = x.cell
LIMIT 1
