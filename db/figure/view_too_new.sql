-- From which day on the end of a year finds somebody admitted long enough to be rated. The months are those of the end of the span asked.
CREATE TEMP VIEW IF NOT EXISTS too_new AS
SELECT id AS member, date(admitted_on, '+' || rule('rating.least_months', asked('to')) || ' months') AS rated_from
FROM member
