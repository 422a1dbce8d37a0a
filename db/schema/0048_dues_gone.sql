-- Dues that were deleted since a month went up are looked for at each look at the months; there are few of them.

CREATE INDEX dues_gone ON dues(deleted_at) WHERE deleted_at IS NOT NULL;
