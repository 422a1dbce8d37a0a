-- What the book itself counts on the last day of the quarter, and how far the two sides are apart.
WITH RECURSIVE below(id) AS (
	SELECT id FROM org WHERE uid = :org
	UNION
	SELECT o.id FROM org o JOIN below ON o.parent = below.id WHERE o.deleted_at IS NULL),
quarter(day) AS (
	SELECT date(substr(:period, 1, 4) || '-01-01', '+' || (3 * substr(:period, 7, 1)) || ' months', '-1 day')
	WHERE :period GLOB '[12][0-9][0-9][0-9]-Q[1-4]')
SELECT 'Trong sổ ngày ' || strftime('%d/%m/%Y', q.day) || ': ' || count(DISTINCT c.member) || ' đảng viên, chính thức '
	|| count(DISTINCT iif(q.day >= o.from_on, c.member, NULL)) || ', dự bị '
	|| count(DISTINCT iif(q.day >= o.from_on, NULL, c.member))
	|| ', tại chỗ ' || count(DISTINCT iif(c.residency IS NOT 'CD', c.member, NULL))
	|| CASE WHEN :ours <> :theirs THEN char(10) || 'Chênh lệch: sổ '
		|| iif(:ours > :theirs, 'nhiều hơn ', 'ít hơn ') || abs(:ours - :theirs) || ' !'
	WHEN :ours = :theirs THEN char(10) || 'Hai bên khớp' ELSE '' END
FROM quarter q CROSS JOIN counted c LEFT JOIN official o ON o.member = c.member
WHERE c.cell IN (SELECT id FROM below) AND q.day BETWEEN c.from_on AND c.last_on
GROUP BY q.day
