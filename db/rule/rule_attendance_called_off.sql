-- A meeting that was called off has no roll call.
SELECT 'meeting', 'error', 'Buổi họp này ' || iif(state = 'H', 'đã hoãn', 'không họp')
	|| ' nên không có điểm danh. Chọn buổi khác, hoặc sửa tình trạng của buổi ấy.'
FROM meeting WHERE uid = :meeting AND state IN ('H', 'KH')
