-- One line per cell meeting of the month :period (of :cell, or of all), with its figures; the titles
-- are those of the sheet.
SELECT o.name AS "Chi bộ", o.code AS "Mã chi bộ",
	CASE g.kind WHEN 'TK' THEN 'Thường kỳ' WHEN 'CD' THEN 'Chuyên đề' WHEN 'TKCD' THEN 'Thường kỳ và chuyên đề'
		ELSE g.kind END AS "Loại",
	CASE g.state WHEN 'DH' THEN iif(substr(g.held_on, 1, 7) <> g.period, 'Họp bù, không tính', 'Đã họp') WHEN 'H' THEN 'Hoãn' WHEN 'KH' THEN 'Không họp' ELSE 'Dự kiến' END
		AS "Tình trạng",
	strftime('%d/%m/%Y', g.held_on) AS "Ngày họp",
	sum(a.status IN ('C', 'P', 'K')) AS "Phải dự",
	sum(a.status = 'C') AS "Có mặt",
	sum(a.status = 'P') AS "Vắng có lý do",
	sum(a.status = 'K') AS "Vắng không lý do",
	replace(printf('%.1f', 100.0 * sum(a.status = 'C') / nullif(sum(a.status IN ('C', 'P', 'K')), 0)), '.', ',')
		AS "Tỷ lệ dự (%)",
	(SELECT count(*) FROM resolution r WHERE r.meeting = g.id AND r.deleted_at IS NULL) AS "Nghị quyết, kết luận",
	(SELECT count(*) FROM task t WHERE t.meeting = g.id AND t.deleted_at IS NULL) AS "Việc được giao"
FROM meeting g JOIN org o ON o.id = g.org
LEFT JOIN attendance a ON a.meeting = g.id AND a.deleted_at IS NULL AND ifnull(a.guest, 0) = 0
WHERE ifnull(g.period, '') = :period AND g.kind IN ('TK', 'CD', 'TKCD') AND g.deleted_at IS NULL
	AND (:cell IS NULL OR o.uid = :cell)
GROUP BY g.id
ORDER BY o.sort_key, g.id
