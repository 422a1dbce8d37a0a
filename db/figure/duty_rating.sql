-- Members who are not rated in the season yet, counted for each cell; its sheet is opened.
SELECT cell AS org, NULL AS member, 'rating' AS type, NULL AS record, NULL AS field, count(DISTINCT member) AS what, due
FROM owes_rating
WHERE due <= :until
GROUP BY cell, due
