-- Who is where on a day (view_placed), and by when a roll is called: called_from and called_to. Who was there when
-- the book was begun (LS) was there before it, since he was admitted or since the spell before, unless he is a guest
-- (TTD); whom a list calls dead or gone is called no more in this month (view_undated).
CREATE TEMP VIEW IF NOT EXISTS spell AS
SELECT s.id, s.member, s.cell, s."group", s.form, s.residency, s.joined_by, s.from_on, s.to_on, s.last_on,
	CASE WHEN s.joined_by IS NOT 'LS' OR s.form = 'TTD' THEN s.from_on
	ELSE min(s.from_on, max((SELECT ifnull(admitted_on, '') FROM member WHERE id = s.member),
		ifnull((SELECT date(max(ifnull(b.to_on, b.from_on)), '+1 day') FROM membership b
			WHERE b.member = s.member AND b.from_on < s.from_on AND b.deleted_at IS NULL), '')))
	END AS called_from,
	CASE WHEN s.to_on IS NOT NULL THEN s.to_on
	WHEN (SELECT listed_status FROM member WHERE id = s.member) IN ('TTR', 'RK')
	THEN date(asked('today'), 'start of month', '-1 day')
	ELSE '9999-12-31'
	END AS called_to
FROM placed s
