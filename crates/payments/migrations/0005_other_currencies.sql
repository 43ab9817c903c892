-- A payment in another currency than the pledge's: what it is owed for there, by which rate of which day, said by whom. The
-- amount and what was captured are the gateway's; what was booked on the pledge stands beside them.
ALTER TABLE payment ADD COLUMN owed_minor {int};
ALTER TABLE payment ADD COLUMN owed_currency TEXT;
ALTER TABLE payment ADD COLUMN rate TEXT;
ALTER TABLE payment ADD COLUMN rated_on TEXT;
ALTER TABLE payment ADD COLUMN rate_source TEXT;
ALTER TABLE payment ADD COLUMN booked_minor {int};
