-- Marks that were taken back, by their meeting: what was changed in a month since it went up asks for them.
CREATE INDEX attendance_gone ON attendance(meeting) WHERE deleted_at IS NOT NULL;
