-- Tables of counties, cities and postal codes of the USA, one for each state, as they were uploaded: read, checked and
-- replaced as one, and given back as they are.
CREATE TABLE tax_local_table (
    campaign_id {int} NOT NULL REFERENCES campaign (id),
    state TEXT NOT NULL,
    source TEXT NOT NULL,
    csv TEXT NOT NULL,
    rate_count {int} NOT NULL CHECK (rate_count > 0),
    loaded_on TEXT NOT NULL,
    loaded_by TEXT NOT NULL,
    loaded_at {instant} NOT NULL,
    PRIMARY KEY (campaign_id, state)
) {strict};
