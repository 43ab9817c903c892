-- How an amount was taxed: place, rate, scheme, class of goods, since when, by which source. One row for each way.
CREATE TABLE billing_tax_way (
    id {id},
    way TEXT NOT NULL UNIQUE
) {strict};

-- The tax of an agreed quote falls due, or (reverses_id) is taken back. Never changed: what was wrong is taken back, and the
-- quote booked in the next turn.
CREATE TABLE billing_tax_booking (
    id {append_id},
    campaign_id {int} NOT NULL REFERENCES campaign (id),
    pledge_id {int} NOT NULL REFERENCES pledge (id),
    quote_id {int} NOT NULL REFERENCES pledge_quote (id),
    turn {int} NOT NULL CHECK (turn >= 0),
    document_id {int} REFERENCES invoice (id),
    reverses_id {int} REFERENCES billing_tax_booking (id),
    taxed_on TEXT NOT NULL,
    month {int} NOT NULL,
    first_month {int} NOT NULL,
    currency TEXT NOT NULL,
    booked_at {instant} NOT NULL,
    CHECK (first_month <= month)
) {strict};
CREATE INDEX billing_tax_booking_month ON billing_tax_booking (campaign_id, month, id);
CREATE INDEX billing_tax_booking_pledge ON billing_tax_booking (pledge_id);
CREATE UNIQUE INDEX billing_tax_booking_quote ON billing_tax_booking (quote_id, turn) WHERE reverses_id IS NULL;
CREATE UNIQUE INDEX billing_tax_booking_reverses ON billing_tax_booking (reverses_id) WHERE reverses_id IS NOT NULL;
{append_only billing_tax_booking};

-- What of a booking was taxed in one way. supply_minor counts every amount once; base_minor stands beside each tax on it,
-- so where two taxes are due on the same goods it stands twice. Both are without tax; taken back they are below zero.
CREATE TABLE billing_tax_entry (
    id {append_id},
    booking_id {int} NOT NULL REFERENCES billing_tax_booking (id),
    way_id {int} NOT NULL REFERENCES billing_tax_way (id),
    supply_minor {int} NOT NULL,
    base_minor {int} NOT NULL,
    tax_minor {int} NOT NULL,
    is_on_document {bool} NOT NULL
) {strict};
CREATE INDEX billing_tax_entry_booking ON billing_tax_entry (booking_id, way_id, supply_minor, base_minor, tax_minor);
{append_only billing_tax_entry};

-- Units of a currency for one euro on the last day of a period of tax, as the accountant read it.
CREATE TABLE billing_return_rate (
    campaign_id {int} NOT NULL REFERENCES campaign (id),
    currency TEXT NOT NULL,
    period_end TEXT NOT NULL,
    rate TEXT NOT NULL,
    rate_day TEXT NOT NULL,
    source TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    entered_at {instant} NOT NULL,
    PRIMARY KEY (campaign_id, currency, period_end)
) {strict};
