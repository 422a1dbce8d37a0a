-- A book that is a register has no places but those of its head and foot: who made it is written by hand.
SELECT NULL AS "người lập"
