-- An organisation stands under itself, following parents upward.
WITH RECURSIVE above(id, uid, parent) AS (
	SELECT id, uid, parent FROM org WHERE uid = :parent
	UNION
	SELECT org.id, org.uid, org.parent FROM org JOIN above ON org.id = above.parent
)
SELECT 'parent', 'error', 'Trực thuộc như vậy thành vòng tròn: tổ chức ấy đang ở dưới tổ chức này.'
FROM above WHERE uid = :uid
