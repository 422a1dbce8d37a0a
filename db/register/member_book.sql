-- title: Sổ danh sách đảng viên (mẫu 7-HSĐV)
-- help: Mọi người tính vào đảng số của chi bộ từ đầu năm đến ngày đang xem, theo số trong sổ, với các cột của mẫu 7-HSĐV;
--   ai chuyển đi, chuyển đến, từ trần, ra khỏi Đảng trong năm thì có ngày ở cột ấy.
-- section: member
-- opens: member
-- order: list_no sort_key
-- owner: cell
-- column: list_no | Số TT | int | 5
-- column: full_name | Họ và tên | text | 22 | search spread
-- column: birth_name | Tên khai sinh | text | 14
-- column: born_on | Ngày sinh | partial | 10
-- column: sex | Nam, nữ | text | 7
-- column: ethnicity | Dân tộc | text | 8
-- column: home_place | Quê quán | text | 20
-- column: schooling | Văn hóa | text | 8
-- column: theory_level | Lý luận | choice:ly_luan_chinh_tri | 10
-- column: profession_level | Chuyên môn | text | 12
-- column: language_level | Ngoại ngữ | text | 9
-- column: occupation | Nghề nghiệp | text | 12
-- column: admitted_on | Vào Đảng | date | 10
-- column: official_on | Chính thức | date | 10
-- column: card_no | Số thẻ | text | 12 | sensitive
-- column: file_no | Số lý lịch | text | 10
-- column: badges | Huy hiệu | text | 10
-- column: work_group | Bộ đội, công an, hưu trí | choice:member.work_group | 12
-- column: moved_out_on | Chuyển đi | date | 10
-- column: moved_to | Đi đâu | text | 16
-- column: moved_in_on | Chuyển đến | date | 10
-- column: died_on | Từ trần | date | 10
-- column: left_on | Ra khỏi Đảng | date | 12
-- column: left_by | Vì | choice:bien_dong_giam | 10
-- column: note | Ghi chú | text | 16
-- column: cell | Chi bộ | ref:org | 22 | wide
WITH present AS MATERIALIZED (SELECT DISTINCT c.member, c.cell FROM asked CROSS JOIN counted c
	WHERE c.called_from <= asked.day AND c.last_on >= date(asked.day, 'start of year', '-1 day')),
moved AS MATERIALIZED (SELECT v.member, v.cell,
	max(iif(v.way = 'T' AND v.kind IN ('CDT', 'CDN', 'CNB'), v.day, NULL)) AS moved_in_on,
	max(iif(v.way = 'G' AND v.kind IN ('CDT', 'CDN', 'CNB'), v.day, NULL)) AS moved_out_on,
	max(iif(v.way = 'G' AND v.kind IN ('CDT', 'CDN', 'CNB'), s.left_to, NULL)) AS moved_to,
	max(iif(v.way = 'G' AND v.kind = 'TTR', v.day, NULL)) AS died_on,
	max(iif(v.way = 'G' AND v.kind IN ('KTR', 'XT', 'XR', 'HQD'), v.day, NULL)) AS left_on,
	max(iif(v.way = 'G' AND v.kind IN ('KTR', 'XT', 'XR', 'HQD'), v.kind, NULL)) AS left_by
	FROM movement v JOIN membership s ON s.id = v.spell
	WHERE v.since BETWEEN date(asked('day'), 'start of year') AND asked('day')
	GROUP BY v.member, v.cell)
SELECT m.id, m.uid, m.folded, m.sort_key, m.list_no, m.full_name, m.birth_name, m.born_on, m.sex, m.ethnicity,
	m.home_place, m.schooling, m.theory_level, m.profession_level, m.language_level, m.occupation, m.admitted_on,
	m.official_on, m.card_no, m.file_no,
	(SELECT group_concat(b.years || ' năm', ', ') FROM badge b
		WHERE b.member = m.id AND b."on" <= asked.day AND b.deleted_at IS NULL) AS badges,
	iif(m.work_group IN ('CSL', 'HT'), m.work_group, NULL) AS work_group,
	v.moved_out_on, v.moved_to, v.moved_in_on, v.died_on, v.left_on, v.left_by,
	replace(m.note, char(10), ' ') AS note, p.cell
FROM asked CROSS JOIN present p JOIN member m ON m.id = p.member
LEFT JOIN moved v ON v.member = p.member AND v.cell = p.cell
