-- What was taxed since a day, over all campaigns: limits of registration look at two years of many.
CREATE INDEX billing_tax_booking_day ON billing_tax_booking (taxed_on, pledge_id);
-- The bank is told in the language of the page.
UPDATE billing_threshold_rate SET source = 'ecb' WHERE source = 'European Central Bank';
