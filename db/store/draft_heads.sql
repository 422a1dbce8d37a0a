-- One row per form left unsaved, the newest first.
SELECT type, uid, base_version, count(*), max(at)
FROM draft
GROUP BY type, uid
ORDER BY max(rowid) DESC
