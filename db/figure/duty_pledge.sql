-- Members whose pledge of the year is not handed in, counted for each cell; the list of them is opened. After the end of March
-- (duty.year_late_days) it is the list's alone: what is late stands first at home, and one who will not hand in any more
-- would stand there for the whole year; the review of the year's end asks what became of pledges.
SELECT cell AS org, NULL AS member, 'pledge_owed' AS type, NULL AS record, NULL AS field,
	count(DISTINCT member) || ' đảng viên chưa nộp bản cam kết năm ' || substr(due, 1, 4) AS what, due
FROM owes_pledge
WHERE due BETWEEN date(:day, '-' || rule('duty.year_late_days', :day) || ' days') AND :until
GROUP BY cell, due
