-- What is due in a cell for a month: of how many members, how much, and what of it is paid by the day asked. Of its own, as
-- what is due is much to ask (view_dues_taken is what came in).
CREATE TEMP VIEW IF NOT EXISTS dues_owed AS
SELECT cell, month, sum(ifnull(due, 1) > 0) AS payers, sum(due) AS due, sum(paid) AS paid
FROM dues_due
GROUP BY cell, month
