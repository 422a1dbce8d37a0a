-- Members without an assignment, or with one of earlier years that is not reviewed in this one, counted for each cell and
-- day; the list of them is opened. When it is late for duty.year_late_days it is the list's alone (duty_pledge).
WITH told AS MATERIALIZED (SELECT date(:day, '-' || rule('duty.year_late_days', :day) || ' days') AS since)
SELECT cell AS org, NULL AS member, 'assignment_owed' AS type, NULL AS record, NULL AS field,
	CASE WHEN carried_over = 0 THEN lacking || ' đảng viên chưa được phân công'
	WHEN lacking = 0 THEN carried_over || ' đảng viên chưa rà soát phân công'
	ELSE lacking || ' đảng viên chưa được phân công, ' || carried_over || ' chưa rà soát' END AS what, due
FROM (SELECT cell, due, count(DISTINCT iif(carried_over, NULL, member)) AS lacking,
		count(DISTINCT iif(carried_over, member, NULL)) AS carried_over
	FROM told CROSS JOIN owes_assignment
	WHERE due BETWEEN told.since AND :until
	GROUP BY cell, due)
