-- Credit notes that staff issued about a part of an invoice. What the product takes back by itself is not here.
CREATE TABLE billing_credit_note (
    note_id {int} PRIMARY KEY NOT NULL REFERENCES invoice (id),
    credits_id {int} NOT NULL REFERENCES invoice (id),
    refund TEXT
) {strict};
CREATE INDEX billing_credit_note_credits ON billing_credit_note (credits_id);

-- A booking that takes back a part of another one; what takes it back as a whole takes what the parts have left.
ALTER TABLE billing_tax_booking ADD COLUMN is_part {bool} NOT NULL DEFAULT 0;
DROP INDEX billing_tax_booking_reverses;
CREATE UNIQUE INDEX billing_tax_booking_reverses ON billing_tax_booking (reverses_id)
    WHERE reverses_id IS NOT NULL AND is_part = 0;
CREATE INDEX billing_tax_booking_parts ON billing_tax_booking (reverses_id) WHERE reverses_id IS NOT NULL;
CREATE UNIQUE INDEX billing_tax_booking_note ON billing_tax_booking (document_id) WHERE is_part = 1;
