-- Who of the roll of a meeting (view_expected) belongs to the whole of which a vote needs more than half, or two thirds: by
-- the settings of its day. CM the official members who came, PD those who had to come or came, CT all of them. The words
-- name them behind a number.
CREATE TEMP VIEW IF NOT EXISTS vote_base AS
SELECT meeting, member, mark, half, thirds,
	official AND CASE half WHEN 'CM' THEN mark IS 'C' WHEN 'PD' THEN apart IS NULL ELSE 1 END AS in_half,
	official AND CASE thirds WHEN 'CM' THEN mark IS 'C' WHEN 'PD' THEN apart IS NULL ELSE 1 END AS in_thirds,
	CASE half WHEN 'CM' THEN 'đảng viên chính thức dự' WHEN 'PD' THEN 'đảng viên chính thức phải dự'
		ELSE 'đảng viên chính thức' END AS half_words,
	CASE thirds WHEN 'CM' THEN 'đảng viên chính thức dự' WHEN 'PD' THEN 'đảng viên chính thức phải dự'
		ELSE 'đảng viên chính thức' END AS thirds_words
FROM (
	SELECT e.meeting, e.member, e.mark, e.apart, e.member_as = 'C' AS official,
		rule('vote.half_base', g.day) AS half, rule('vote.two_thirds_base', g.day) AS thirds
	FROM sitting g CROSS JOIN expected e
	WHERE e.meeting = g.meeting
)
