-- Who keeps the book, of whom its handing over is, as of today; :uid or :cell where they are asked for by name.
SELECT o.uid, o.uid, asked('today')
FROM keeper k JOIN org o ON o.id = k.org
WHERE coalesce(:uid, :cell, o.uid) = o.uid
