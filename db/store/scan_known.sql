-- What the log knows of a record: of each field the value that was written last.
SELECT j.key, j.value, max(a.seq)
FROM audit a, json_each(a.after) j
WHERE a.uid = :uid AND a.type = :type AND json_valid(a.after)
GROUP BY j.key
