-- A file none of whose records is in its campaign's currency: what it names in its place, and in how many records.
ALTER TABLE import_batch ADD COLUMN other_currency TEXT NOT NULL DEFAULT '';
ALTER TABLE import_batch ADD COLUMN other_currency_count {int} NOT NULL DEFAULT 0 CHECK (other_currency_count >= 0);
