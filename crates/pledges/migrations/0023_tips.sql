-- What of the total is a tip: no supply, so that no invoice and no tax is about it.
ALTER TABLE pledge_quote ADD COLUMN tip_minor {int} NOT NULL DEFAULT 0 CHECK (tip_minor >= 0);
