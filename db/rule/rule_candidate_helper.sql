-- Helpers of a candidate are official members: on the day of the stage, or today.
SELECT column1, 'warning', m.full_name || ' chưa là đảng viên chính thức ngày ' || strftime('%d/%m/%Y', day)
	|| ': người giúp đỡ là đảng viên chính thức. Xem lại.'
FROM (SELECT coalesce(:stage_on, :today) AS day), (VALUES ('helper_1', :helper_1), ('helper_2', :helper_2)) h
JOIN member m ON m.uid = h.column2 JOIN official f ON f.member = m.id
GROUP BY column1, m.id
HAVING NOT max(day BETWEEN f.from_on AND f.last_on)
