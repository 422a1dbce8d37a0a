-- What the cell keeps of the dues that it took in the month, by its share; nothing where no share is set.
SELECT 'kept', max(kept) FROM dues_taken WHERE cell = :org_id AND month = :month
