-- Periods whose return was filed: nothing is booked into them any more. What is found later counts in the month in which it
-- is found, as a correction of the month that it belongs to.
CREATE TABLE billing_closed_period (
    campaign_id {int} NOT NULL REFERENCES campaign (id),
    first_month {int} NOT NULL,
    last_month {int} NOT NULL,
    filed_on TEXT NOT NULL,
    filed_until {instant} NOT NULL,
    note TEXT NOT NULL,
    closed_by TEXT NOT NULL,
    closed_at {instant} NOT NULL,
    PRIMARY KEY (campaign_id, first_month, last_month),
    CHECK (first_month <= last_month)
) {strict};
