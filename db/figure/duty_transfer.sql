-- The papers of official moves: view_transfer_clock.
SELECT org, member, type, record, field, what, due FROM transfer_clock
