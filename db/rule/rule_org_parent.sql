-- A cell stands under a committee, no group and no other cell; only groups stand under a cell.
SELECT 'parent', 'error', 'Chi bộ trực thuộc đảng bộ, không trực thuộc ' || iif(kind = 'CB', 'chi bộ khác', 'tổ đảng')
	|| ' (' || name || '). Chọn đảng bộ.'
FROM org WHERE uid = :parent AND kind IN ('CB', 'TO') AND :kind IN ('CB', 'DBCS', 'DBBP')
UNION ALL
SELECT 'kind', 'error', 'Dưới tổ chức này có ' || name || ' nên không thể là '
	|| iif(:kind = 'CB', 'chi bộ', 'tổ đảng') || '. Sửa nơi trực thuộc của tổ chức ấy trước.'
FROM org
WHERE :kind IN ('CB', 'TO') AND parent = (SELECT id FROM org WHERE uid = :uid) AND kind IN ('CB', 'DBCS', 'DBBP')
	AND deleted_at IS NULL
LIMIT 1
