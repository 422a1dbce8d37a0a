-- One row when the organisation :uid stands above :start (or is it), following parents upward.
WITH RECURSIVE above(id, uid, parent) AS (
	SELECT id, uid, parent FROM org WHERE uid = :start
	UNION
	SELECT org.id, org.uid, org.parent FROM org JOIN above ON org.id = above.parent
)
SELECT 1 FROM above WHERE uid = :uid
