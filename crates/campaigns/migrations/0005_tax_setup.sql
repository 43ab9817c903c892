-- Who sells and where tax is handed over, as one document: it is read, checked and written as one, and no statement asks for
-- a part of it. A campaign without a row charges by its own rates alone.
CREATE TABLE tax_setup (
    campaign_id {int} PRIMARY KEY REFERENCES campaign (id),
    setup TEXT NOT NULL
) {strict};
