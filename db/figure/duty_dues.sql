-- Members who have not paid their dues for so many months, over the turn of the year too, in the cell where they are counted. The day
-- by which it is to be done is the end of the last of these months.
WITH owing AS MATERIALIZED (
	SELECT member, count(*) AS months, date(max(first_on), '+1 month', '-1 day') AS due
	FROM dues_missing
	WHERE paid = 0
	GROUP BY member
)
SELECT DISTINCT c.cell AS org, m.id AS member, 'member' AS type, m.uid AS record, NULL AS field,
	m.full_name || ', ' || owing.months || ' tháng' AS what, owing.due
FROM owing CROSS JOIN member m CROSS JOIN counted c
WHERE owing.months >= CAST(rule('dues.warn_months', :day) AS INTEGER)
	AND m.id = owing.member AND c.member = m.id AND :day BETWEEN c.from_on AND c.last_on
