-- What the invitation to the meeting :meeting says on one row: its kind, its day, when and where, the theme with who speaks
-- and what is handed out, who presides; how many are called. Where it does not say, the schedule in force that day does.
WITH g AS MATERIALIZED (
	SELECT id, kind, org, coalesce(held_on, planned_on) AS day, starts_at, place, topic, topic_speaker, topic_doc, chair,
		papers_sent_on, period
	FROM meeting WHERE uid = :meeting
)
SELECT o.uid, o.name, g.kind, g.period, g.day, coalesce(g.starts_at, s.time), coalesce(g.place, s.place), g.topic, g.topic_speaker,
	g.topic_doc, (SELECT full_name FROM member WHERE id = g.chair), g.papers_sent_on,
	(SELECT must FROM roll WHERE meeting = g.id)
FROM g CROSS JOIN org o ON o.id = g.org
LEFT JOIN meets s ON s.schedule = (SELECT m.schedule FROM meets m WHERE m.cell = g.org AND g.kind IN ('TK', 'TKCD')
		AND g.day BETWEEN m.from_on AND m.last_on ORDER BY m.from_on, m.schedule LIMIT 1)
