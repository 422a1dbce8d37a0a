-- What :org inspected in the month :period.
SELECT '- ' || strftime('%d/%m/%Y', i."on") || ': ' || ifnull(i.topic, '…………')
FROM inspection i
WHERE i.org = :org AND substr(i."on", 1, 7) = :period AND i.deleted_at IS NULL
ORDER BY i."on", i.id
