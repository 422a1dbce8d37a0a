-- title: Danh sách đảng viên (trích ngang)
-- help: Mọi đảng viên tính vào đảng số ngày đang xem, với các cột của danh sách trích ngang. Xuất ra tệp để in.
-- section: member
-- opens: member
-- order: sort_key
-- owner: cell
-- column: full_name | Họ và tên | text | 24 | search spread
-- column: sex | Nam, nữ | text | 7
-- column: born_on | Ngày sinh | partial | 10
-- column: admitted_on | Vào Đảng | date | 10
-- column: official_on | Chính thức | date | 10
-- column: ethnicity | Dân tộc | text | 8
-- column: home_place | Quê quán | text | 20
-- column: posts | Chức vụ | choice:post.title | 18 | several
-- column: occupation | Nghề nghiệp | text | 12
-- column: schooling | Văn hóa | text | 8
-- column: profession_level | Chuyên môn | text | 12
-- column: theory_level | Lý luận | choice:ly_luan_chinh_tri | 10
-- column: note | Ghi chú | text | 16
-- column: cell | Chi bộ | ref:org | 22 | wide
SELECT m.id, m.uid, m.folded, m.sort_key, m.full_name, m.sex, m.born_on, m.admitted_on, m.official_on, m.ethnicity,
	m.home_place, (SELECT group_concat(p.title, ';') FROM in_office p WHERE p.member = m.id
		AND asked.day BETWEEN p.from_on AND p.last_on) AS posts,
	m.occupation, m.schooling, m.profession_level, m.theory_level, replace(m.note, char(10), ' ') AS note, c.cell
FROM asked CROSS JOIN counted c JOIN member m ON m.id = c.member
WHERE asked.day BETWEEN c.from_on AND c.last_on
