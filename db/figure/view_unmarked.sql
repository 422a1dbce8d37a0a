-- Who has to come to a meeting and was not called yet (view_expected).
CREATE TEMP VIEW IF NOT EXISTS unmarked AS
SELECT meeting, member FROM expected WHERE mark IS NULL AND apart IS NULL
