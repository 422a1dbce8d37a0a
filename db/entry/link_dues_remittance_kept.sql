-- What the cell keeps of the dues that it took in the month, by its share; nothing where no share is set.
SELECT 'kept', max(kept) FROM dues_taken WHERE cell = (SELECT id FROM org WHERE uid = :org) AND month = :month
