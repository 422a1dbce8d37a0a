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
	(SELECT group_concat(DISTINCT b.name) FROM attends mine
		JOIN attends theirs ON theirs.member = mine.member AND (mine.supervises OR theirs.supervises)
		JOIN meets x ON x.cell = theirs.cell AND x.day = s.day JOIN org b ON b.id = x.cell
		WHERE mine.cell = s.cell AND x.cell <> s.cell AND asked.day BETWEEN mine.from_on AND mine.last_on
			AND asked.day BETWEEN theirs.from_on AND theirs.last_on
			AND asked.day BETWEEN x.from_on AND x.last_on) AS clash
FROM asked CROSS JOIN meets s JOIN org o ON o.id = s.cell
WHERE asked.day BETWEEN s.from_on AND s.last_on
