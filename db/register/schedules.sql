-- title: Lịch sinh hoạt toàn đảng bộ
-- help: Ngày, giờ, nơi sinh hoạt mà từng chi bộ đăng ký, ai của cấp ủy dự, và người ấy còn phải có mặt ở chi bộ nào cùng ngày.
-- section: meeting
-- opens: org
-- order: rule sort_key
-- owner: cell
-- column: cell | Chi bộ | ref:org | 26 | spread
-- column: rule | Ngày họp | text | 16
-- column: time | Giờ | time | 6
-- column: place | Nơi họp | text | 18
-- column: who | Cấp ủy viên dự | text | 20
-- column: clash | Trùng với | text | 16
SELECT o.id, o.uid, o.folded, o.sort_key, s.cell, s.rule, s.time, s.place,
	(SELECT group_concat(ifnull(m.full_name, v.holder_name), ', ') FROM supervises v LEFT JOIN member m ON m.id = v.member
		WHERE v.cell = s.cell AND asked.day BETWEEN v.from_on AND v.last_on) AS who,
	(SELECT group_concat(DISTINCT b.name) FROM clash t JOIN org b ON b.id = t.other
		WHERE t.schedule = s.schedule AND asked.day BETWEEN t.from_on AND t.last_on) AS clash
FROM asked CROSS JOIN meets s JOIN org o ON o.id = s.cell
WHERE asked.day BETWEEN s.from_on AND s.last_on
