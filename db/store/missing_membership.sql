-- Gone, but since when?
iif(t.left_by IS NOT NULL AND t.to_on IS NULL, 'to_on ', '')
