-- Search as you type finds years and days too: they are read with the names, from the index alone.
DROP INDEX area_order;
CREATE INDEX area_order ON area(sort_key, id, folded, from_on, to_on) WHERE deleted_at IS NULL;
DROP INDEX member_order;
CREATE INDEX member_order ON member(sort_key, id, folded, born_on, admitted_on) WHERE deleted_at IS NULL;
