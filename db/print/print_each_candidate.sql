-- The people on the way into the Party that papers are asked for: :uid, else those of :cell (every cell) who are on it on :day.
SELECT w.uid, o.uid, NULL
FROM on_way w JOIN org o ON o.id = w.own_cell
WHERE CASE WHEN :uid IS NOT NULL THEN w.uid = :uid
	ELSE (:cell IS NULL OR o.uid = :cell) AND (w.ended_on IS NULL OR w.ended_on > :day) END
GROUP BY w.who
ORDER BY o.code, o.id, w.sort_key, w.who
