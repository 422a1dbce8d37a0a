-- A round of badges for which somebody who fills a mark by then is not proposed yet (view_badge_due; who has a badge of
-- those years, be it without its decision, is proposed). Of the office; when the round is over it is the list's alone.
SELECT (SELECT org FROM keeper) AS org, NULL AS member, 'badges_due' AS type, NULL AS record, NULL AS field,
	strftime('%d/%m/%Y', v.round_on) || ': ' || count(DISTINCT v.member) || ' đảng viên' AS what,
	date(v.round_on, '-' || rule('badge.list_days', :day) || ' days') AS due
FROM badge_due v
WHERE v.round_on BETWEEN :day AND date(:until, '+' || rule('badge.list_days', :day) || ' days')
	AND EXISTS (SELECT 1 FROM counted c WHERE c.member = v.member AND :day BETWEEN c.from_on AND c.last_on)
	AND NOT EXISTS (SELECT 1 FROM badge b WHERE b.member = v.member AND CAST(b.years AS INTEGER) = v.years AND b.deleted_at IS NULL)
GROUP BY v.round_on
