-- Names in list order, read from the index alone: search as you type loads them behind the screen.
DROP INDEX org_order;
CREATE INDEX org_order ON org(sort_key, id, folded) WHERE deleted_at IS NULL;
DROP INDEX area_order;
CREATE INDEX area_order ON area(sort_key, id, folded) WHERE deleted_at IS NULL;
DROP INDEX member_order;
CREATE INDEX member_order ON member(sort_key, id, folded) WHERE deleted_at IS NULL;
