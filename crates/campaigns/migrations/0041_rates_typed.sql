-- Who typed a rate that is not from the bank's file, and when.
ALTER TABLE pay_currency ADD COLUMN typed_by TEXT;
ALTER TABLE pay_currency ADD COLUMN typed_at {instant};
