-- Organisations, then members by their cell at the end of the year, with the level in force of the year :period.
SELECT coalesce(o.name, m.full_name), c.name, shown('rating', 'level', r.level)
FROM rating_in_force r LEFT JOIN org o ON o.id = r.org LEFT JOIN member m ON m.id = r.member
LEFT JOIN org c ON c.id = (SELECT n.cell FROM counted n WHERE n.member = m.id AND :to BETWEEN n.from_on AND n.last_on LIMIT 1)
WHERE r.year = CAST(:period AS INTEGER) AND r.level IS NOT NULL
ORDER BY m.id IS NOT NULL, c.code, o.code, m.sort_key, r.rating
