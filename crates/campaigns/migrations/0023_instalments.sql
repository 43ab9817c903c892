-- Whether what is owed may be paid in parts (no row: it may not): so many parts so many months apart, or further parts on days
-- (`2027-01-15`, a space between two); from which amount on, minor units of the campaign's currency.
CREATE TABLE instalment_terms (
    campaign_id {int} PRIMARY KEY REFERENCES campaign (id),
    parts {int} CHECK (parts BETWEEN 2 AND 10),
    months_apart {int} CHECK (months_apart BETWEEN 1 AND 3),
    further_days TEXT,
    smallest_minor {int} NOT NULL CHECK (smallest_minor >= 0),
    CHECK ((parts IS NULL) = (months_apart IS NULL) AND (parts IS NULL) <> (further_days IS NULL))
) {strict};
