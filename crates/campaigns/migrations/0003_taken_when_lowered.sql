-- How many were taken when the limit was last set below that, knowingly: they keep it. NULL: nothing of the kind.
ALTER TABLE reward ADD COLUMN taken_when_lowered {int};
ALTER TABLE addon ADD COLUMN taken_when_lowered {int};
