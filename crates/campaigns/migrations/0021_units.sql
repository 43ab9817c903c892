-- In which a campaign's people weigh and measure. Stored stay grams, millimetres and cubic centimetres.
ALTER TABLE campaign ADD COLUMN weight_unit TEXT NOT NULL DEFAULT 'g' CHECK (weight_unit IN ('g', 'kg', 'oz', 'lb'));
ALTER TABLE campaign ADD COLUMN length_unit TEXT NOT NULL DEFAULT 'cm' CHECK (length_unit IN ('mm', 'cm', 'in'));
UPDATE campaign SET weight_unit = 'oz', length_unit = 'in' WHERE dispatch_country IN ('US', 'LR');
