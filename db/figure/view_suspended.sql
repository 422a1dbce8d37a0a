-- Whose meeting life is suspended; so far only an undated list says it.
CREATE TEMP VIEW IF NOT EXISTS suspended AS
SELECT member, from_on, last_on FROM undated WHERE said = 'DC'
