-- What a member holds beside his membership, from when to when: posts (org: where, if in an organisation),
-- exemptions, suspensions, assignments. What ends when he leaves.
CREATE TEMP VIEW IF NOT EXISTS held AS
SELECT 'post' AS type, b.uid, p.member, p.org, p.from_on, p.last_on
FROM in_office p JOIN post b ON b.id = p.post
UNION ALL
SELECT 'exemption', uid, member, NULL, from_on, coalesce(to_on, '9999-12-31') FROM exemption WHERE deleted_at IS NULL
UNION ALL
SELECT 'suspension', uid, member, NULL, from_on, coalesce(to_on, '9999-12-31') FROM suspension WHERE deleted_at IS NULL
UNION ALL
SELECT 'assignment', uid, member, NULL, from_on, coalesce(to_on, '9999-12-31') FROM assignment WHERE deleted_at IS NULL
