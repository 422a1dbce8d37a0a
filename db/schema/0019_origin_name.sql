-- From whom the rows of an origin come, in words: who must mend them, and hand them up again.
ALTER TABLE origin ADD COLUMN name TEXT CHECK (length(name) BETWEEN 1 AND 200);
