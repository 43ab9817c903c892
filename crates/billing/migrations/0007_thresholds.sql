-- Limits of registration as the creator's adviser says they are, beside those of the product's tables.
CREATE TABLE billing_threshold_own (
    threshold TEXT PRIMARY KEY NOT NULL,
    amount_minor {int} NOT NULL CHECK (amount_minor > 0),
    currency TEXT NOT NULL,
    sales {int} CHECK (sales > 0),
    reason TEXT NOT NULL,
    said_on TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    entered_at {instant} NOT NULL
) {strict};

-- Units of a currency for one euro, for what is sold in another currency than a limit is written in.
CREATE TABLE billing_threshold_rate (
    currency TEXT PRIMARY KEY NOT NULL,
    rate TEXT NOT NULL,
    rate_day TEXT NOT NULL,
    source TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    entered_at {instant} NOT NULL
) {strict};

-- Limits that sales are near, as they were counted last: dashboards tell them without counting.
CREATE TABLE billing_threshold_near (
    threshold TEXT PRIMARY KEY NOT NULL,
    percent {int} NOT NULL,
    counted_at {instant} NOT NULL
) {strict};
