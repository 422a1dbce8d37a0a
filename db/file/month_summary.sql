-- One line per cell meeting of the month :period (of :cell, or of all), with its figures; the titles
-- are those of the sheet. The rate is of those who had to come; where nobody was marked there is none.
WITH sheet AS MATERIALIZED (
	SELECT o.name, o.code, o.sort_key, g.id, g.kind, g.state, g.period, g.held_on, r.must, r.present,
		r.with_reason, r.without_reason, r.marked, r.unsure, d.resolutions, d.tasks
	FROM meeting g CROSS JOIN org o CROSS JOIN decided d LEFT JOIN roll r ON r.meeting = g.id AND g.state = 'DH'
	WHERE ifnull(g.period, '') = :period AND g.kind IN ('TK', 'CD', 'TKCD') AND o.id = g.org AND d.meeting = g.id
		AND (:cell IS NULL OR o.uid = :cell)
)
SELECT name AS "Chi bộ", code AS "Mã chi bộ",
	CASE kind WHEN 'TK' THEN 'Thường kỳ' WHEN 'CD' THEN 'Chuyên đề' ELSE 'Thường kỳ và chuyên đề' END AS "Loại",
	CASE state WHEN 'DH' THEN iif(substr(held_on, 1, 7) <> period, 'Họp bù, không tính', 'Đã họp')
		WHEN 'H' THEN 'Hoãn' WHEN 'KH' THEN 'Không họp' ELSE 'Dự kiến' END AS "Tình trạng",
	strftime('%d/%m/%Y', held_on) AS "Ngày họp",
	must AS "Phải dự", present AS "Có mặt", with_reason AS "Vắng có lý do",
	without_reason AS "Vắng không lý do", must - marked AS "Chưa điểm danh", unsure AS "Chưa rõ",
	iif(marked > 0, replace(printf('%.1f', 100.0 * present / must), '.', ','), NULL) AS "Tỷ lệ dự (%)",
	resolutions AS "Nghị quyết, kết luận", tasks AS "Việc được giao"
FROM sheet
ORDER BY sort_key, id
