-- What a member holds beside his membership, from when to when: posts (org: where, if in an organisation),
-- exemptions, suspensions, assignments. What ends when he leaves. And what an organisation is and has (member NULL):
-- its status, term, schedule, who attends it, its areas. What ends with it, and the posts in it.
CREATE TEMP VIEW IF NOT EXISTS held AS
SELECT 'post' AS type, b.uid, p.member, p.org, p.from_on, p.last_on
FROM in_office p JOIN post b ON b.id = p.post
UNION ALL
SELECT 'exemption', uid, member, NULL, from_on, coalesce(to_on, '9999-12-31') FROM exemption WHERE deleted_at IS NULL
UNION ALL
SELECT 'suspension', uid, member, NULL, from_on, coalesce(to_on, '9999-12-31') FROM suspension WHERE deleted_at IS NULL
UNION ALL
SELECT 'assignment', uid, member, NULL, from_on, coalesce(to_on, '9999-12-31') FROM assignment WHERE deleted_at IS NULL
UNION ALL
SELECT 'org_status', uid, NULL, org, from_on, coalesce(to_on, '9999-12-31') FROM org_status WHERE deleted_at IS NULL
UNION ALL
SELECT 'org_term', uid, NULL, org, from_on, coalesce(to_on, '9999-12-31') FROM org_term WHERE deleted_at IS NULL
UNION ALL
SELECT 'schedule', b.uid, NULL, g.cell, g.from_on, g.last_on FROM meets g JOIN schedule b ON b.id = g.schedule
UNION ALL
SELECT 'supervision', b.uid, NULL, v.cell, v.from_on, v.last_on FROM supervises v JOIN supervision b ON b.id = v.supervision
UNION ALL
SELECT 'area_cell', uid, NULL, cell, from_on, coalesce(to_on, '9999-12-31') FROM area_cell WHERE deleted_at IS NULL
