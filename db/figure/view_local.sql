-- Local members of a cell (tại chỗ): its official memberships but those of commune officials posted to it.
-- Who was called dead or gone by a list is none.
CREATE TEMP VIEW IF NOT EXISTS local AS
SELECT member, cell, from_on, last_on FROM counted WHERE residency IS NOT 'CD'
