-- The steps of the candidate :candidate and of the probation :probation in their order: which step, its record, its day,
-- whether it is done, how many voted for it, what is to be looked at, by when it is to be done.
SELECT way, step, record, day, done, votes_for, nullif(missing, 'chưa ghi'), odd, other, due, missing IS NOT NULL
FROM way_seen
WHERE uid IN (:candidate, :probation)
ORDER BY place
