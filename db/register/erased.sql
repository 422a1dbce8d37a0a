-- title: Đã xóa hẳn, ẩn danh
-- help: Mọi lần tiêu hủy phiếu hết hạn lưu, ẩn danh đảng viên: loại phiếu, lúc nào, ai làm, lý do và văn bản. Nội dung đã xóa
--   không còn ở đâu trong sổ.
-- section: system
-- opens: audit
-- order: seq
-- column: at | Lúc | text | 16
-- column: how | Việc | text | 8
-- column: type | Loại phiếu | choice:rectype | 16
-- column: why | Lý do, văn bản | text | 22 | spread
-- column: operator | Người | text | 8
-- column: seq | Số | int | 5
SELECT seq AS id, uid, NULL AS folded, NULL AS sort_key, seq, substr(at, 9, 2) || '/' || substr(at, 6, 2) || '/' || substr(at, 1, 4)
	|| substr(replace(at, 'T', ' '), 11, 6) AS at, operator, type,
	iif(json_extract(after, '$.erased') = 'person', 'ẩn danh', 'tiêu hủy') AS how, why
FROM audit
WHERE action = 'erase'
