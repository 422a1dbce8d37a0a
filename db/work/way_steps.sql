-- The steps of the candidate :candidate and of the probation :probation in their order: which step, its record, its day,
-- whether it is done, how many voted for it where what is odd does not say so, what is missing, what is odd, the step it is
-- dated before, by when it is to be done, whether something is missing, the form of the paper that is.
SELECT way, step, record, day, done, iif(odd LIKE '%tán thành%', NULL, votes_for), nullif(missing, 'chưa ghi'), odd, other, due,
	missing IS NOT NULL, iif(missing LIKE '%chưa có giấy tờ', paper, NULL)
FROM way_seen
WHERE uid IN (:candidate, :probation)
ORDER BY place
