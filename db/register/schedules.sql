-- title: Lịch sinh hoạt toàn đảng bộ
-- help: Ngày, giờ, nơi sinh hoạt mà từng chi bộ đăng ký, ai của cấp ủy dự, và trùng ngày với chi bộ nào có cùng người dự.
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
	(SELECT group_concat(ifnull(m.full_name, v.holder_name), ', ') FROM attends v LEFT JOIN member m ON m.id = v.member
		WHERE v.cell = s.cell AND asked.day BETWEEN v.from_on AND v.last_on) AS who,
	(SELECT group_concat(DISTINCT b.name) FROM scheduled other JOIN org b ON b.id = other.cell
		WHERE other.cell <> s.cell AND other.rule = s.rule AND ifnull(other.time, '') = ifnull(s.time, '')
		AND asked.day BETWEEN other.from_on AND other.last_on
		AND EXISTS (SELECT 1 FROM attends a JOIN attends c ON c.member = a.member OR c.holder_name = a.holder_name
			WHERE a.cell = s.cell AND c.cell = other.cell AND asked.day BETWEEN a.from_on AND a.last_on
			AND asked.day BETWEEN c.from_on AND c.last_on)) AS clash
FROM asked CROSS JOIN scheduled s JOIN org o ON o.id = s.cell
WHERE asked.day BETWEEN s.from_on AND s.last_on
