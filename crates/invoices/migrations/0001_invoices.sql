-- How whoever issues (a campaign, the organisation) numbers its documents.
CREATE TABLE invoice_numbering (
    scope TEXT PRIMARY KEY NOT NULL,
    invoice_pattern TEXT NOT NULL,
    credit_note_pattern TEXT NOT NULL,
    digits {int} NOT NULL CHECK (digits BETWEEN 1 AND 12),
    first_invoice {int} NOT NULL CHECK (first_invoice >= 1),
    first_credit_note {int} NOT NULL CHECK (first_credit_note >= 1),
    changed_at {instant} NOT NULL,
    changed_by TEXT NOT NULL
) {strict};

-- A row of numbers; made with the first document of a scope, kind and year (year 0: one row for all years).
-- Whoever issues a document locks the row, takes next_number and writes the document in the same transaction, so a
-- number is never lost and never given twice.
CREATE TABLE invoice_series (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    scope TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('invoice', 'credit_note')),
    year {int} NOT NULL,
    prefix TEXT NOT NULL UNIQUE,
    digits {int} NOT NULL,
    first_number {int} NOT NULL CHECK (first_number >= 1),
    next_number {int} NOT NULL CHECK (next_number >= first_number),
    latest_issued_on TEXT NOT NULL,
    created_at {instant} NOT NULL,
    UNIQUE (scope, kind, year)
) {strict};

-- Invoices and credit notes as they were issued. Nothing here changes after that.
CREATE TABLE invoice (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    series {int} NOT NULL REFERENCES invoice_series (id),
    number {int} NOT NULL CHECK (number >= 1),
    number_text TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('invoice', 'credit_note')),
    idempotency_key TEXT NOT NULL UNIQUE,
    corrects {int} REFERENCES invoice (id),
    contact {int} NOT NULL REFERENCES contact (id),
    subject TEXT NOT NULL,
    issued_on TEXT NOT NULL,
    issued_at {instant} NOT NULL,
    issued_by TEXT NOT NULL,
    currency TEXT NOT NULL,
    net_minor {int} NOT NULL,
    tax_minor {int} NOT NULL,
    gross_minor {int} NOT NULL,
    content TEXT NOT NULL,
    buyer_sealed {bytes} NOT NULL,
    content_hash {bytes} NOT NULL,
    UNIQUE (series, number),
    CHECK ((kind = 'credit_note') = (corrects IS NOT NULL))
) {strict};
CREATE INDEX invoice_subject ON invoice (subject);
CREATE INDEX invoice_contact ON invoice (contact);
CREATE INDEX invoice_corrects ON invoice (corrects) WHERE corrects IS NOT NULL;
{append_only invoice};
