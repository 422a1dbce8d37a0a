-- What :org was given before the meeting :meeting (NULL: it is not in the book yet) and was open since its regular meeting
-- before :day (`since`), each with how it stands on :day: 0 stopped, 1 done, 2 not done, 3 late, 4 at work; what is late for
-- long comes back no more. Found by what may have given it to whom, for there are tasks of all the years of all cells.
SELECT t.id, t.content, coalesce((SELECT full_name FROM member WHERE id = t.member), (SELECT name FROM org WHERE id = t.given_to)) AS who,
	t.due_on, t.from_on, last.day AS since, k.done_on, coalesce(k.result, '…………') AS result,
	CASE WHEN t.last_on < :day THEN iif(k.state = 'T', 0, 1) WHEN k.state = 'CHT' THEN 2 WHEN t.due_on < :day THEN 3 ELSE 4 END AS stands
FROM (
	SELECT max(held_on) AS day FROM meeting
	WHERE org = :org AND kind IN ('TK', 'TKCD') AND state = 'DH' AND held_on < :day AND deleted_at IS NULL
) last CROSS JOIN (
	SELECT x.id FROM meeting g CROSS JOIN task x ON x.meeting = g.id WHERE g.org = :org
	UNION SELECT x.id FROM meeting g CROSS JOIN resolution r ON r.meeting = g.id CROSS JOIN task x ON x.resolution = r.id WHERE g.org = :org
	UNION SELECT id FROM task WHERE org = :org
	UNION SELECT x.id FROM counted c CROSS JOIN task x ON x.member = c.member WHERE c.cell = :org
) own CROSS JOIN task_open t CROSS JOIN task k
WHERE t.id = own.id AND t.org = :org AND (:meeting IS NULL OR t.meeting IS NOT :meeting) AND k.id = t.id AND :day >= t.from_on
	AND t.last_on >= coalesce(last.day, :day) AND coalesce(t.due_on, nullif(t.from_on, ''), :day)
		>= date(:day, '-' || rule('duty.late_days', :day) || ' days')
