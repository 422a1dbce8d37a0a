-- Every value that a setting (:name) ever had, the newest first, with who brought it into the book and when; what was
-- shipped nobody did.
SELECT s.value, s.from_on, s.to_on, s.doc, a.operator, a.at
FROM setting s
LEFT JOIN audit a ON a.seq = (
	SELECT max(x.seq) FROM audit x
	WHERE x.action = 'rule' AND json_extract(x.after, '$.name') = s.name
		AND EXISTS (SELECT 1 FROM json_each(x.after, '$.rows') n WHERE n.value ->> 'from_on' = s.from_on
			AND n.value ->> 'value' = s.value AND n.value ->> 'doc' IS s.doc)
		AND NOT EXISTS (SELECT 1 FROM json_each(x.before, '$.rows') o WHERE o.value ->> 'from_on' = s.from_on
			AND o.value ->> 'value' = s.value AND o.value ->> 'doc' IS s.doc))
WHERE s.name = :name
ORDER BY s.from_on DESC
