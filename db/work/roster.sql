-- The roll call of :meeting: who is on the roll (view_expected), then guests of other cells who have a mark.
-- Absences of each in this year before the day, and those without reason among them.
WITH at AS (SELECT meeting, day FROM sitting WHERE meeting = (SELECT id FROM meeting WHERE uid = :meeting)),
rows AS MATERIALIZED (
	SELECT e.member, e.attendance, e.apart, e.member_as FROM at CROSS JOIN expected e WHERE e.meeting = at.meeting
	UNION ALL
	SELECT a.member, a.id, NULL, 'C' FROM at CROSS JOIN attendance a CROSS JOIN member m
	WHERE a.meeting = at.meeting AND a.guest = 1 AND a.deleted_at IS NULL
		AND m.id = a.member AND m.deleted_at IS NULL
),
absent AS MATERIALIZED (
	SELECT k.member, count(*) AS n, sum(k.status = 'K') AS without_reason
	FROM at CROSS JOIN rows CROSS JOIN mark k CROSS JOIN meeting g
	WHERE k.member = rows.member AND k.status IN ('P', 'K') AND g.id = k.meeting AND g.deleted_at IS NULL
		AND g.kind IN ('TK', 'CD', 'TKCD') AND g.held_on < at.day AND substr(g.held_on, 1, 4) = substr(at.day, 1, 4)
	GROUP BY k.member
)
SELECT m.uid, m.full_name, a.uid, a.status, a.reason, a.late, a.left_early, a.online, a.guest, rows.apart,
	rows.member_as, ifnull(absent.n, 0), ifnull(absent.without_reason, 0), substr(m.born_on, 1, 4)
FROM rows JOIN member m ON m.id = rows.member
LEFT JOIN attendance a ON a.id = rows.attendance
LEFT JOIN absent ON absent.member = rows.member
ORDER BY ifnull(a.guest, 0), m.sort_key, m.id
