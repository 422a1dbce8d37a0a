-- Members are in cells.
SELECT 'cell', 'error', name || ' không phải là chi bộ. Đảng viên sinh hoạt ở chi bộ: chọn chi bộ.'
FROM org WHERE uid = :cell AND kind <> 'CB'
