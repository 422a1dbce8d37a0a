-- What the book itself counts on the last day of the quarter, and how far the two sides are apart.
WITH quarter(day) AS (
	SELECT date(substr(:period, 1, 4) || '-01-01', '+' || (3 * substr(:period, 7, 1)) || ' months', '-1 day')
	WHERE :period GLOB '[12][0-9][0-9][0-9]-Q[1-4]')
SELECT 'Trong sổ ngày ' || strftime('%d/%m/%Y', q.day) || ': ' || count(DISTINCT c.member) || ' đảng viên, chính thức '
	|| count(DISTINCT o.member) || ', dự bị ' || (count(DISTINCT c.member) - count(DISTINCT o.member))
	|| ', tại chỗ ' || count(DISTINCT iif(c.residency IS NOT 'CD', c.member, NULL))
	|| CASE WHEN :ours <> :theirs THEN char(10) || 'Chênh lệch: sổ '
		|| iif(CAST(:ours AS INTEGER) > CAST(:theirs AS INTEGER), 'nhiều hơn ', 'ít hơn ') || abs(:ours - :theirs) || ' !'
	WHEN :ours = :theirs THEN char(10) || 'Hai bên khớp' ELSE '' END
FROM quarter q CROSS JOIN counted c LEFT JOIN official o ON o.member = c.member AND q.day BETWEEN o.from_on AND o.last_on
WHERE c.cell IN (SELECT u.cell FROM org o JOIN under u ON u.org = o.id
		WHERE o.uid = :org AND q.day BETWEEN u.from_on AND u.last_on) AND q.day BETWEEN c.from_on AND c.last_on
GROUP BY q.day
