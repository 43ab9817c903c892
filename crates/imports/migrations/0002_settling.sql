-- What a person decided about records that were held, and whose they are.

-- Held records that somebody left out: a part of done_held_count, so that what was received stays accounted for.
ALTER TABLE import_batch ADD COLUMN left_out_count {int} NOT NULL DEFAULT 0
    CHECK (left_out_count >= 0 AND left_out_count <= done_held_count);

ALTER TABLE import_record ADD COLUMN is_left_out {bool} NOT NULL DEFAULT 0 CHECK (is_left_out IN (0, 1));

-- A held record is sealed with the key of its person as soon as it is known who that is: erased, it cannot be read
-- in any backup either. email_hash finds it when its person becomes known later.
ALTER TABLE import_record_body ADD COLUMN held_sealed {bytes};
ALTER TABLE import_record_body ADD COLUMN held_for {int};
ALTER TABLE import_record_body ADD COLUMN email_hash {bytes};
CREATE INDEX import_record_body_held_for ON import_record_body (held_for) WHERE held_for IS NOT NULL;
CREATE INDEX import_record_body_waiting ON import_record_body (email_hash)
    WHERE email_hash IS NOT NULL AND held_for IS NULL;

-- A decision about one record, remembered for the files that come. key_hash names the record in them: by the
-- platform's id, or by everything the row says where its id is at fault or it was left out.
CREATE TABLE import_settlement (
    id {id},
    campaign_id {int} NOT NULL,
    batch_id {int} NOT NULL REFERENCES import_batch (id),
    record_id {int} NOT NULL UNIQUE REFERENCES import_record (id),
    key_hash {bytes} NOT NULL,
    source_hash {bytes},
    decision TEXT NOT NULL CHECK (decision IN ('corrected', 'left_out')),
    reason TEXT NOT NULL,
    why TEXT,
    fields TEXT NOT NULL,
    corrections_sealed {bytes},
    contact_id {int},
    actor TEXT NOT NULL,
    settled_at {instant} NOT NULL,
    CHECK ((decision = 'left_out') = (why IS NOT NULL))
) {strict};
CREATE INDEX import_settlement_campaign ON import_settlement (campaign_id, id);
CREATE INDEX import_settlement_source ON import_settlement (campaign_id, source_hash);
CREATE INDEX import_settlement_contact ON import_settlement (contact_id);
CREATE INDEX import_settlement_batch ON import_settlement (batch_id);
