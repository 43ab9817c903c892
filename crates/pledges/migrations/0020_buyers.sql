-- Who buys for a business: its name and VAT number, and what the authority answers about the number. `stated_at` tells one
-- number of a pledge from the next, so that a late answer is never written to another number.
CREATE TABLE pledge_buyer (
    pledge_id {int} PRIMARY KEY NOT NULL REFERENCES pledge (id),
    company_sealed {bytes} NOT NULL,
    number_sealed {bytes} NOT NULL,
    consultation_sealed {bytes},
    answer TEXT NOT NULL CHECK (answer IN ('unchecked', 'valid', 'invalid', 'unavailable')),
    answered_at {instant},
    tries {int} NOT NULL CHECK (tries >= 0),
    next_try_at {instant},
    stated_at {instant} NOT NULL,
    CHECK (answer NOT IN ('valid', 'invalid') OR answered_at IS NOT NULL)
) {strict};
CREATE INDEX pledge_buyer_next ON pledge_buyer (next_try_at) WHERE next_try_at IS NOT NULL;
