-- How the resolution :record was voted on.
SELECT 'tán thành ' || vote_for || coalesce('/' || vote_total, '') FROM resolution WHERE uid = :record AND vote_for IS NOT NULL
