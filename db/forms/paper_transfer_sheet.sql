-- What the move :id says: whom, from where to where. The cell at hand is that which he leaves, or in which he arrives.
WITH t AS MATERIALIZED (SELECT * FROM transfer WHERE id = :id)
SELECT m.full_name AS "họ và tên", shown('member', 'born_on', m.born_on) AS "ngày sinh",
	shown('member', 'admitted_on', m.admitted_on) AS "ngày vào Đảng", ifnull(shown('member', 'official_on', m.official_on), 'đảng viên dự bị') AS "ngày chính thức",
	masked('member', 'card_no', m.card_no, :numbers) AS "số thẻ", m.file_no AS "số lý lịch", shown('transfer', 'kind', t.kind) AS "loại",
	iif(t.direction = 'D', o.name, t.place) AS "nơi đi", iif(t.direction = 'D', t.place, o.name) AS "nơi đến",
	t.reason AS "lý do", shown('transfer', 'dues_paid_to', t.dues_paid_to) AS "đảng phí đến",
	shown('transfer', 'introduced_on', t.introduced_on) AS "ngày giới thiệu", ifnull(t.introduced_on, :day) AS "ngày ban hành"
FROM t JOIN member m ON m.id = t.member LEFT JOIN org o ON o.id = :org
