-- The cells under :id that have no schedule in force.
SELECT '- ' || o.name
FROM asked CROSS JOIN under u CROSS JOIN cell_alive a CROSS JOIN org o
WHERE u.org = :id AND asked.day BETWEEN u.from_on AND u.last_on AND a.cell = u.cell AND asked.day BETWEEN a.from_on AND a.last_on
	AND o.id = u.cell AND NOT EXISTS (SELECT 1 FROM meets s WHERE s.cell = u.cell AND asked.day BETWEEN s.from_on AND s.last_on)
ORDER BY o.sort_key, o.id
