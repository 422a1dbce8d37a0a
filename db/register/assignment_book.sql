-- title: Phân công công tác đảng viên
-- help: Ngày đang xem, mỗi đảng viên làm gì, từ ngày nào, ai theo dõi, kết quả rà soát năm nay. Ai chưa được phân công thì
--   vẫn có một dòng; người miễn sinh hoạt thì ghi là miễn.
-- section: work
-- opens: member
-- order: sort_key from_on
-- owner: cell
-- column: full_name | Họ và tên | text | 20 | search
-- column: content | Nhiệm vụ | text | 24 | spread
-- column: kind | Loại | choice:assignment.kind | 14
-- column: area | Địa bàn | ref:area | 14
-- column: household_count | Số hộ | int | 5
-- column: from_on | Từ ngày | date | 10
-- column: follower | Người theo dõi | text | 18
-- column: state | Kết quả | choice:assignment.state | 14
-- column: outcome | Rà soát năm | choice:assignment_review.outcome | 14
-- column: without | Chưa có vì | text | 14
-- column: cell | Chi bộ | ref:org | 22 | wide
SELECT m.id, m.uid, m.folded, m.sort_key, m.full_name, a.content, a.kind, a.area, a.household_count, a.from_on,
	(SELECT f.full_name FROM member f WHERE f.id = a.follow_up_by) AS follower, a.state,
	(SELECT r.outcome FROM assignment_review r WHERE r.assignment = a.id AND r.deleted_at IS NULL
		AND r.year = CAST(substr(asked.day, 1, 4) AS INTEGER)) AS outcome,
	CASE WHEN a.id IS NOT NULL THEN NULL
	WHEN EXISTS (SELECT 1 FROM exempt e WHERE e.member = m.id AND asked.day BETWEEN e.from_on AND e.last_on) THEN 'miễn'
	ELSE 'chưa phân công' END AS without, c.cell
FROM asked CROSS JOIN counted c JOIN member m ON m.id = c.member
LEFT JOIN held h ON h.type = 'assignment' AND h.member = m.id AND asked.day BETWEEN h.from_on AND h.last_on
LEFT JOIN assignment a ON a.uid = h.uid
WHERE asked.day BETWEEN c.from_on AND c.last_on
