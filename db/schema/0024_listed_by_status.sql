-- Whom an undated list calls exempt, suspended, gone or dead: few, and asked for by every figure. Never edited after release.

CREATE INDEX member_listed ON member(listed_status) WHERE listed_status IS NOT NULL AND deleted_at IS NULL;
