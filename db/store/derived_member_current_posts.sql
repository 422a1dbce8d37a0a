-- Codes of the posts held on the day that is asked, joined by ; as a choice of several is.
SELECT group_concat(p.title, ';') FROM in_office p
WHERE p.member = t.id AND asked('day') BETWEEN p.from_on AND p.last_on
