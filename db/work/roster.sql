-- The roll call of :meeting of the organisation :org on :day.
-- On it: members whose spell covers the day, temporary guests at their host among them; and whoever
-- has a row already, so that later transfers never rewrite a roster. Spells entered when the book was
-- begun (LS) count for earlier days too: these people were there before the book was.
-- What an undated list says of somebody is known of today: it holds for a spell without an end, from this
-- month on. A meeting of an earlier month is called by what is dated.
WITH day_members AS (
	SELECT s.member AS id, max(s.form = 'TTDI') AS elsewhere, max(s.listed) AS listed
	FROM (
		SELECT s.*, m.admitted_on, CASE WHEN s.to_on IS NULL AND substr(:day, 1, 7) >= substr(:today, 1, 7)
			THEN ifnull(m.listed_status, '') ELSE '' END AS listed
		FROM spell s JOIN member m ON m.id = s.member
		WHERE m.deleted_at IS NULL
	) s
	WHERE s.cell = (SELECT id FROM org WHERE uid = :org) AND s.last_on >= :day
		AND (s.from_on <= :day OR (s.joined_by = 'LS' AND ifnull(s.admitted_on, '') <= :day))
		AND s.listed NOT IN ('TTR', 'RK')
	GROUP BY s.member
),
rows AS (
	SELECT a.* FROM attendance a
	WHERE a.meeting = (SELECT id FROM meeting WHERE uid = :meeting) AND a.deleted_at IS NULL
)
SELECT m.uid, m.full_name, r.uid, r.status, r.reason, r.late, r.left_early, r.online, r.guest,
	CASE
	WHEN ifnull(r.guest, 0) = 1 OR r.status IN ('C', 'P', 'K') THEN NULL
	WHEN r.status IN ('T', 'N') THEN 'T'
	WHEN d.listed = 'DC' THEN 'D'
	WHEN d.listed = 'GD' THEN 'G'
	WHEN r.status IS NULL AND d.elsewhere THEN 'T'
	WHEN r.status = 'M' OR d.listed = 'MSH' OR EXISTS (SELECT 1 FROM exemption e WHERE e.member = m.id
		AND e.deleted_at IS NULL AND e.from_on <= :day AND (e.to_on IS NULL OR e.to_on >= :day)) THEN 'M'
	END,
	-- official, or so long ago admitted that only the date is missing
	ifnull(m.official_on <= :day, ifnull(m.admitted_on, '') <= date(:day, '-24 months')),
	(SELECT count(*) FROM attendance b JOIN meeting g ON g.id = b.meeting
	 WHERE b.member = m.id AND b.deleted_at IS NULL AND g.deleted_at IS NULL AND b.status IN ('P', 'K')
		AND g.kind IN ('TK', 'CD', 'TKCD') AND g.held_on < :day
		AND substr(g.held_on, 1, 4) = substr(:day, 1, 4)),
	substr(m.born_on, 1, 4)
FROM member m
LEFT JOIN day_members d ON d.id = m.id
LEFT JOIN rows r ON r.member = m.id
WHERE m.id IN (SELECT id FROM day_members UNION SELECT member FROM rows)
ORDER BY ifnull(r.guest, 0), m.sort_key, m.id
