-- The day of the meeting :meeting, or for which it is planned.
SELECT coalesce(held_on, planned_on) FROM meeting WHERE uid = :meeting
