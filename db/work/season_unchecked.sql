-- What is still to be looked after in the quarter :quarter of what the review :review wants mended.
SELECT m.uid
FROM review r CROSS JOIN remedy_quarter q JOIN remedy m ON m.id = q.remedy
WHERE r.uid = :review AND q.review = r.id AND q.quarter = :quarter AND NOT q.checked
ORDER BY m.due_on, m.id
