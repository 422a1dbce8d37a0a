-- A cell stands under a committee; only groups stand under a cell.
SELECT 'parent', 'error', 'Chi bộ trực thuộc đảng bộ, không trực thuộc chi bộ khác (' || name
	|| '). Chọn đảng bộ.'
FROM org WHERE uid = :parent AND kind = 'CB' AND :kind IN ('CB', 'DBCS', 'DBBP')
UNION ALL
SELECT 'kind', 'error', 'Dưới tổ chức này có ' || name || ' nên không thể là chi bộ. Sửa nơi trực thuộc của '
	|| 'tổ chức ấy trước.'
FROM org
WHERE :kind = 'CB' AND parent = (SELECT id FROM org WHERE uid = :uid) AND kind IN ('CB', 'DBCS', 'DBBP')
	AND deleted_at IS NULL
LIMIT 1
