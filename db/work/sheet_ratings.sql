-- Ratings of the one reviewed, of the year or quarter of the review :review: uid, stage, level, why there is none.
SELECT t.uid, t.stage, t.level, t.none_why
FROM rating t JOIN review r ON r.year = t.year AND ifnull(r.period, 'Y') = ifnull(t.period, 'Y') AND (r.member = t.member OR r.org = t.org)
WHERE r.uid = :review AND t.deleted_at IS NULL ORDER BY t.id
