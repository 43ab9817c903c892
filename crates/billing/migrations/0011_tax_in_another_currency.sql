-- In which currency documents tell the tax beside their own; none: in their own only.
ALTER TABLE billing_set_up ADD COLUMN tax_currency TEXT;

-- Rates for that: units of one currency for one of the documents', and on which days of taxation they hold.
CREATE TABLE billing_document_rate (
    campaign_id {int} NOT NULL REFERENCES campaign (id),
    of_currency TEXT NOT NULL,
    in_currency TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    rate TEXT NOT NULL,
    rate_day TEXT NOT NULL,
    source TEXT NOT NULL,
    is_of_bank {bool} NOT NULL CHECK (is_of_bank IN (0, 1)),
    entered_by TEXT NOT NULL,
    entered_at {instant} NOT NULL,
    PRIMARY KEY (campaign_id, of_currency, in_currency, is_of_bank, first_day)
) {strict};
