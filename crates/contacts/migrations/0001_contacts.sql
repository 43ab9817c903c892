-- People, known across all campaigns. What is personal is sealed with the key in contact_key; look-up goes through
-- keyed hashes. The privacy map (src/privacy_map.rs) has a line for each such column.
CREATE TABLE contact (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    name_sealed {bytes},
    language TEXT,
    source TEXT NOT NULL,
    created_at {instant} NOT NULL,
    merged_into {int} REFERENCES contact (id),
    erased_at {instant},
    erased_because TEXT,
    CHECK (merged_into IS NULL OR merged_into <> id)
) {strict};
CREATE INDEX contact_merged_into ON contact (merged_into) WHERE merged_into IS NOT NULL;

-- A table of its own, so that keys can be left out of a backup and kept apart from it.
CREATE TABLE contact_key (
    contact {int} PRIMARY KEY NOT NULL REFERENCES contact (id),
    wrapped_key {bytes} NOT NULL
) {strict};

CREATE TABLE contact_email (
    id {id},
    contact {int} NOT NULL REFERENCES contact (id),
    address_sealed {bytes} NOT NULL,
    address_hash {bytes} NOT NULL,
    is_current {bool} NOT NULL CHECK (is_current IN (0, 1)),
    is_relay {bool} NOT NULL CHECK (is_relay IN (0, 1)),
    verified_at {instant},
    bouncing_since_at {instant},
    source TEXT NOT NULL,
    created_at {instant} NOT NULL,
    ended_at {instant},
    CHECK ((is_current = 1) = (ended_at IS NULL))
) {strict};
-- Whoever writes second meets the first: one address is one person.
CREATE UNIQUE INDEX contact_email_current_hash ON contact_email (address_hash) WHERE is_current = 1;
CREATE UNIQUE INDEX contact_email_current ON contact_email (contact) WHERE is_current = 1;
CREATE INDEX contact_email_ended ON contact_email (contact) WHERE is_current = 0;

CREATE TABLE contact_search_word (
    word_hash {bytes} NOT NULL,
    contact {int} NOT NULL REFERENCES contact (id),
    PRIMARY KEY (word_hash, contact)
) {keyed};
CREATE INDEX contact_search_word_contact ON contact_search_word (contact);

CREATE TABLE contact_address (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    contact {int} NOT NULL REFERENCES contact (id),
    address_sealed {bytes} NOT NULL,
    country TEXT NOT NULL,
    region_code TEXT NOT NULL,
    source TEXT NOT NULL,
    created_at {instant} NOT NULL
) {strict};
CREATE INDEX contact_address_contact ON contact_address (contact);

-- Values of a contact's fields that came after the first ones. A field without a row here has the source and the
-- time of its contact, so that an import of 100,000 people need not write them twice.
CREATE TABLE field_source (
    id {id},
    contact {int} NOT NULL REFERENCES contact (id),
    field TEXT NOT NULL CHECK (field IN ('name', 'language')),
    source TEXT NOT NULL,
    set_at {instant} NOT NULL,
    superseded_at {instant},
    earlier_sealed {bytes}
) {strict};
CREATE INDEX field_source_contact ON field_source (contact, field, id);

-- Only ever added to.
CREATE TABLE consent_entry (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    contact {int} NOT NULL REFERENCES contact (id),
    purpose TEXT NOT NULL,
    text_key TEXT NOT NULL,
    text_version {int} NOT NULL,
    decision TEXT NOT NULL CHECK (decision IN ('given', 'withdrawn')),
    decided_at {instant} NOT NULL,
    decided_where TEXT NOT NULL,
    recorded_by TEXT NOT NULL
) {strict};
CREATE INDEX consent_entry_contact ON consent_entry (contact, purpose, decided_at);

CREATE TABLE contact_merge (
    id {id},
    losing {int} NOT NULL REFERENCES contact (id),
    winning {int} NOT NULL REFERENCES contact (id),
    actor TEXT NOT NULL,
    merged_at {instant} NOT NULL,
    undone_at {instant},
    undone_by TEXT
) {strict};
CREATE UNIQUE INDEX contact_merge_standing ON contact_merge (losing) WHERE undone_at IS NULL;
