-- The rest of the dues that the cell took in the month goes up.
SELECT 'due_up', max(up) FROM dues_taken WHERE cell = :org_id AND month = :month
