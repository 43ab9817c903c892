-- When something can be chosen (instants, NULL: always), and the price until an instant, which is there with its end or not.
ALTER TABLE reward ADD COLUMN offered_from_at {instant};
ALTER TABLE reward ADD COLUMN offered_until_at {instant};
ALTER TABLE reward ADD COLUMN early_price_minor {int};
ALTER TABLE reward ADD COLUMN early_until_at {instant};
ALTER TABLE addon ADD COLUMN offered_from_at {instant};
ALTER TABLE addon ADD COLUMN offered_until_at {instant};
ALTER TABLE addon ADD COLUMN early_price_minor {int};
ALTER TABLE addon ADD COLUMN early_until_at {instant};
