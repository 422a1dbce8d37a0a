-- Who may vote in a cell on whom it admits, recognises and rates: its official members, each while he is one.
-- Who was there when the book was begun was there before it, as in a roll call.
CREATE TEMP VIEW IF NOT EXISTS voter AS
SELECT c.member, c.cell, max(c.called_from, o.from_on) AS from_on, min(c.last_on, o.last_on) AS last_on
FROM counted c JOIN official o ON o.member = c.member
