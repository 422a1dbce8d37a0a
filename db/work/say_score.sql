-- How the meeting :meeting scored itself (view_score).
SELECT replace(printf('%.1f', points), '.', ',') || ' điểm' || coalesce(', mức ' || level, ', còn ' || lacking || ' tiêu chí chưa chấm')
FROM score
WHERE meeting = :meeting AND scored > 0
