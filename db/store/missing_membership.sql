-- Gone, but since when?
(t.left_by IS NOT NULL AND t.to_on IS NULL)
