-- Members are in cells: what has members is one.
SELECT 'kind', 'error', 'Tổ chức này có đảng viên sinh hoạt nên phải là chi bộ.'
WHERE :kind <> 'CB' AND EXISTS (SELECT 1 FROM spell WHERE cell = (SELECT id FROM org WHERE uid = :uid))
