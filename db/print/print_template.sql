-- The office's own sentences for the form :form on the day :day, those for all forms (IN) behind its own: place, text.
SELECT place, text FROM template_held
WHERE form IN (:form, 'IN') AND :day BETWEEN from_on AND last_on
ORDER BY form = 'IN', from_on DESC, template
