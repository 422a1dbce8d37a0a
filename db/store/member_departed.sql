-- When and why the member :member died or left the Party for good, where that was before :day, and what he is called.
SELECT d.day, d.why, m.full_name
FROM departed d JOIN member m ON m.id = d.member
WHERE m.uid = :member AND d.day < :day
ORDER BY d.day DESC
LIMIT 1
