-- One import of one file. Who is in the file stands in import_record, what it says sealed in import_record_body.
CREATE TABLE import_batch (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    campaign_id {int} NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('reading', 'refused', 'planned', 'applying', 'applied', 'undoing', 'undone',
        'abandoned')),
    format TEXT NOT NULL,
    identity TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file_size_bytes {int} NOT NULL,
    file_sha256 TEXT NOT NULL,
    actor TEXT NOT NULL,
    recognised TEXT NOT NULL,
    found TEXT NOT NULL,
    refusal_code TEXT,
    absent_rule TEXT NOT NULL CHECK (absent_rule IN ('mark', 'leave')),
    received_count {int} NOT NULL,
    new_count {int} NOT NULL,
    changed_count {int} NOT NULL,
    unchanged_count {int} NOT NULL,
    held_count {int} NOT NULL,
    absent_count {int} NOT NULL,
    flagged_count {int} NOT NULL,
    phase TEXT NOT NULL,
    after_id {int} NOT NULL,
    done_applied_count {int} NOT NULL,
    done_unchanged_count {int} NOT NULL,
    done_held_count {int} NOT NULL,
    undo_kept_count {int} NOT NULL,
    created_at {instant} NOT NULL,
    touched_at {instant} NOT NULL,
    started_at {instant},
    applied_at {instant},
    undone_at {instant},
    -- Nothing is ever lost: the database itself refuses an applied import whose records are not all accounted for.
    CHECK (state NOT IN ('applied', 'undoing', 'undone')
        OR received_count = done_applied_count + done_unchanged_count + done_held_count),
    CHECK (state IN ('reading', 'refused')
        OR received_count = new_count + changed_count + unchanged_count + held_count)
) {strict};
CREATE INDEX import_batch_campaign ON import_batch (campaign_id, id);

-- One record of a file and what was planned for it. Narrow, because lists and counts walk over it.
CREATE TABLE import_record (
    id {id},
    batch_id {int} NOT NULL REFERENCES import_batch (id),
    record_number {int} NOT NULL,
    member TEXT,
    source_hash {bytes},
    content_hash {bytes} NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('new', 'changed', 'unchanged', 'held')),
    reason TEXT,
    flags TEXT NOT NULL,
    pledge_id {int},
    result TEXT CHECK (result IN ('applied', 'unchanged', 'held', 'undone')),
    CHECK ((outcome = 'held') = (reason IS NOT NULL))
) {strict};
CREATE INDEX import_record_plan ON import_record (batch_id, outcome, id);
CREATE INDEX import_record_flagged ON import_record (batch_id, id) WHERE flags <> '';

-- record_sealed: with the installation's key, while it is not known whose it is; gone once it is applied, because
-- the pledge keeps it under the person's own key. changes_sealed and prior_sealed: with the person's key.
CREATE TABLE import_record_body (
    record_id {int} PRIMARY KEY NOT NULL REFERENCES import_record (id),
    record_sealed {bytes},
    changes_sealed {bytes},
    prior_sealed {bytes}
) {strict};

-- What an import made, so that it can be taken back.
CREATE TABLE import_made (
    record_id {int} PRIMARY KEY NOT NULL REFERENCES import_record (id),
    batch_id {int} NOT NULL REFERENCES import_batch (id),
    pledge_id {int} NOT NULL,
    contact_id {int} NOT NULL,
    made_contact {bool} NOT NULL CHECK (made_contact IN (0, 1))
) {strict};
CREATE INDEX import_made_batch ON import_made (batch_id, record_id);

-- Which pledge a platform's id stands for, and what the platform last said about it.
CREATE TABLE import_source (
    id {id},
    campaign_id {int} NOT NULL,
    format TEXT NOT NULL,
    source_hash {bytes} NOT NULL,
    content_hash {bytes} NOT NULL,
    pledge_id {int} NOT NULL UNIQUE,
    contact_id {int} NOT NULL,
    is_absent {bool} NOT NULL CHECK (is_absent IN (0, 1)),
    batch_id {int} NOT NULL REFERENCES import_batch (id)
) {strict};
CREATE UNIQUE INDEX import_source_key ON import_source (campaign_id, source_hash);

-- Pledges that were known and are not in the file.
CREATE TABLE import_absent (
    id {id},
    batch_id {int} NOT NULL REFERENCES import_batch (id),
    pledge_id {int} NOT NULL,
    is_marked {bool} NOT NULL CHECK (is_marked IN (0, 1)),
    UNIQUE (batch_id, pledge_id)
) {strict};

-- What a word of the file stands for in the catalogue, whatever the creator calls it since.
CREATE TABLE import_mapping (
    id {id},
    campaign_id {int} NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('reward', 'addon', 'item', 'question')),
    word TEXT NOT NULL,
    target TEXT NOT NULL,
    UNIQUE (campaign_id, kind, word)
) {strict};
