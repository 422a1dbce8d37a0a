-- Other members with the same name, whatever the diacritics' placing.
SELECT 'Trùng tên: ' || m.full_name || ', sinh ' || CASE length(m.born_on)
	WHEN 10 THEN strftime('%d/%m/%Y', m.born_on) ELSE ifnull(m.born_on, '?') END
FROM member m
WHERE m.sort_key = :name AND m.uid <> ifnull(:uid, '') AND m.deleted_at IS NULL
LIMIT 5
