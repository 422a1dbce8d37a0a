-- One row per form left unsaved, the newest first; the text of its first field to know it by.
SELECT type, uid, base_version, count(*), max(at),
	(SELECT d.text FROM draft d WHERE d.type = draft.type AND d.uid = draft.uid AND d.text IS NOT NULL
	 ORDER BY d.rowid LIMIT 1)
FROM draft
GROUP BY type, uid
ORDER BY max(rowid) DESC
