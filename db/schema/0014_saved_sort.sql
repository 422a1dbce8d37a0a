-- A saved filter keeps the column its list was sorted by. Never edited after release.

ALTER TABLE "saved_filter" ADD COLUMN "sort" TEXT CHECK (length("sort") BETWEEN 1 AND 80);
