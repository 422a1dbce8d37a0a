-- The roll call of the meeting :meeting in figures (view_roll); none where nobody was called.
SELECT must, present, with_reason, without_reason, unmarked FROM roll WHERE meeting = :meeting AND marked > 0
