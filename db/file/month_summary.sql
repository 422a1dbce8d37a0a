-- One line per cell meeting of the month :period (of :cell, or of all), with its figures; the titles
-- are those of the sheet. The rate is of those who had to come; where nobody was marked there is none.
WITH rolls AS MATERIALIZED (
	SELECT g.id AS meeting, r.must, r.present, r.with_reason, r.without_reason, r.marked, r.unsure
	FROM meeting g CROSS JOIN roll r
	WHERE ifnull(g.period, '') = :period AND g.kind IN ('TK', 'CD', 'TKCD') AND g.state = 'DH' AND r.meeting = g.id
)
SELECT o.name AS "Chi bộ", o.code AS "Mã chi bộ",
	CASE g.kind WHEN 'TK' THEN 'Thường kỳ' WHEN 'CD' THEN 'Chuyên đề' ELSE 'Thường kỳ và chuyên đề' END AS "Loại",
	CASE g.state WHEN 'DH' THEN iif(substr(g.held_on, 1, 7) <> g.period, 'Họp bù, không tính', 'Đã họp')
		WHEN 'H' THEN 'Hoãn' WHEN 'KH' THEN 'Không họp' ELSE 'Dự kiến' END AS "Tình trạng",
	strftime('%d/%m/%Y', g.held_on) AS "Ngày họp",
	r.must AS "Phải dự", r.present AS "Có mặt", r.with_reason AS "Vắng có lý do",
	r.without_reason AS "Vắng không lý do", r.must - r.marked AS "Chưa điểm danh", r.unsure AS "Chưa rõ",
	iif(r.marked > 0, replace(printf('%.1f', 100.0 * r.present / r.must), '.', ','), NULL) AS "Tỷ lệ dự (%)",
	d.resolutions AS "Nghị quyết, kết luận", d.tasks AS "Việc được giao"
FROM meeting g JOIN org o ON o.id = g.org JOIN decided d ON d.meeting = g.id
LEFT JOIN rolls r ON r.meeting = g.id
WHERE ifnull(g.period, '') = :period AND g.kind IN ('TK', 'CD', 'TKCD') AND g.deleted_at IS NULL
	AND (:cell IS NULL OR o.uid = :cell)
ORDER BY o.sort_key, g.id
