-- The helper of somebody on probation is an official member on the day the cell considers it, or today.
SELECT 'helper', 'warning', m.full_name || ' chưa là đảng viên chính thức ngày ' || strftime('%d/%m/%Y', day)
	|| ': người giúp đỡ là đảng viên chính thức. Xem lại.'
FROM (SELECT coalesce(:considered_on, :today) AS day), member m JOIN official f ON f.member = m.id
WHERE m.uid = :helper
GROUP BY m.id
HAVING NOT max(day BETWEEN f.from_on AND f.last_on)
