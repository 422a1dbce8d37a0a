-- Whether it passed: more than half, or two thirds and more, of those who may vote.
CASE
WHEN t.for_count IS NULL OR t.eligible IS NULL THEN NULL
WHEN t.threshold = '2/3' THEN CASE WHEN t.for_count * 3 >= t.eligible * 2 THEN 'thông qua' ELSE 'không đạt' END
ELSE CASE WHEN t.for_count * 2 > t.eligible THEN 'thông qua' ELSE 'không đạt' END
END
