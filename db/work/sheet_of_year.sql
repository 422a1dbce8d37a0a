-- The review :member has of the year :year; the yearly one before others, never one of a quarter.
SELECT r.uid FROM review r JOIN member m ON m.id = r.member
WHERE m.uid = :member AND r.year = CAST(:year AS INTEGER) AND ifnull(r.period, 'Y') = 'Y' AND r.deleted_at IS NULL
ORDER BY r.kind <> 'HN', r.id DESC LIMIT 1
