-- title: Chi bộ chưa đối khớp quý
-- help: Chi bộ chưa có phiếu đối khớp của quý vừa hết, với số trong sổ ngày cuối quý. Lập phiếu ở sổ Đối khớp: số trong sổ
--   tự điền, gõ số trong CSDL.
-- section: member
-- opens: org
-- order: sort_key
-- owner: cell
-- column: cell | Chi bộ | ref:org | 26 | spread
-- column: period | Quý | text | 8
-- column: members | Đảng viên | int | 9
-- column: official | Chính thức | int | 10
-- column: probationary | Dự bị | int | 6
SELECT o.id, o.uid, o.folded, o.sort_key, a.cell, q.period,
	count(DISTINCT c.member) AS members,
	count(DISTINCT f.member) AS official,
	count(DISTINCT c.member) - count(DISTINCT f.member) AS probationary
FROM (SELECT day, substr(day, 1, 4) || '-Q' || (CAST(substr(day, 6, 2) AS INTEGER) / 3) AS period
	FROM (SELECT date(asked.day, '+1 day', 'start of month',
		'-' || ((CAST(strftime('%m', asked.day, '+1 day') AS INTEGER) - 1) % 3) || ' months', '-1 day') AS day FROM asked)) q
CROSS JOIN cell_alive a JOIN org o ON o.id = a.cell
LEFT JOIN counted c ON c.cell = a.cell AND q.day BETWEEN c.from_on AND c.last_on
LEFT JOIN official f ON f.member = c.member AND q.day BETWEEN f.from_on AND f.last_on
WHERE q.day BETWEEN a.from_on AND a.last_on
	AND NOT EXISTS (SELECT 1 FROM matching x WHERE x.org = a.cell AND x.period = q.period AND x.deleted_at IS NULL)
GROUP BY a.cell
