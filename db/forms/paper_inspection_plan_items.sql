-- What the plan :id has: what, of whom, in which month; who does it is written by hand.
SELECT i.what, i.whom, iif(i.month IS NULL, NULL, printf('%02d/%d', i.month, p.year)), NULL
FROM inspection_plan p CROSS JOIN inspection_plan_item i
WHERE p.id = :id AND i.plan = p.id AND i.deleted_at IS NULL
ORDER BY i.month, i.id
