-- A meeting that was called off has no roll call.
SELECT 'state', 'error', 'Buổi này đã điểm danh ' || count(*)
	|| ' người nên không phải hoãn, không họp. Xóa điểm danh trước, hoặc ghi là đã họp.'
FROM attendance
WHERE :state IN ('H', 'KH') AND meeting = (SELECT id FROM meeting WHERE uid = :uid) AND deleted_at IS NULL
HAVING count(*) > 0
