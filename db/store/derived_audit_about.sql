-- Which record the row of the log tells of, as it is called today; of many how many; of a number of the rules which.
SELECT CASE
	WHEN t.uid IS NOT NULL THEN label_of(t.type, t.uid)
	WHEN t.after IS NULL OR NOT json_valid(t.after) THEN NULL
	WHEN t.action = 'rule' THEN shown('setting', 'name', CAST(json_extract(t.after, '$.name') AS TEXT))
	WHEN json_array_length(t.after, '$.uids') = 1 THEN label_of(t.type, CAST(json_extract(t.after, '$.uids[0]') AS TEXT))
	WHEN json_array_length(t.after, '$.uids') > 1 THEN json_array_length(t.after, '$.uids') || ' phiếu'
	END
