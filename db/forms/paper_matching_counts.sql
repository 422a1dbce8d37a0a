-- The two counts of the matching :id, and how far they are apart; what nobody wrote is dots.
SELECT ifnull(ours, '…………'), ifnull(theirs, '…………'), ifnull(ours - theirs, '…………') FROM matching WHERE id = :id
