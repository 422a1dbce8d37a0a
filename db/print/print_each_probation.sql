-- The probations that papers are asked for: :uid, of the probation or of the member, else those of :cell (every cell), where the
-- member is counted, that are not over on :day.
SELECT w.uid, o.uid, NULL
FROM on_way w JOIN member m ON m.id = w.own_member
JOIN counted c ON c.member = m.id AND :day BETWEEN c.from_on AND c.last_on JOIN org o ON o.id = c.cell
WHERE CASE WHEN :uid IS NOT NULL THEN :uid IN (w.uid, m.uid)
	ELSE (:cell IS NULL OR o.uid = :cell) AND (w.ended_on IS NULL OR w.ended_on > :day) END
GROUP BY w.who
ORDER BY o.code, o.id, w.sort_key, w.who
