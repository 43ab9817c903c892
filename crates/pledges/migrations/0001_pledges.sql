-- The facts of the platform (platform_status to paid_minor, imported_reward) are only ever written by imports;
-- what was chosen since stands apart. Bytes that are rarely read (raw record, quotes) have tables of their own,
-- so that lists and dashboards walk over narrow rows.
CREATE TABLE pledge (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    campaign_id {int} NOT NULL REFERENCES campaign (id),
    contact_id {int} NOT NULL REFERENCES contact (id),
    order_number TEXT NOT NULL,
    source_hash {bytes},
    import_batch_id {int},
    state TEXT NOT NULL CHECK (state IN ('imported', 'invited', 'in_progress', 'confirmed', 'locked', 'paid',
        'in_fulfilment', 'shipped', 'delivered', 'cancelled', 'refunded')),
    currency TEXT NOT NULL,
    platform_status TEXT NOT NULL,
    platform_reward_id TEXT,
    pledged_at TEXT,
    pledged_minor {int} NOT NULL,
    paid_minor {int} NOT NULL,
    shipping_paid_minor {int} NOT NULL,
    imported_reward TEXT,
    credited_minor {int} NOT NULL,
    credit_postings {int} NOT NULL,
    missing_since {instant},
    reward TEXT,
    choices TEXT NOT NULL,
    choices_origin TEXT NOT NULL CHECK (choices_origin IN ('import', 'backer', 'staff')),
    choices_version {int} NOT NULL,
    answers_origin TEXT NOT NULL CHECK (answers_origin IN ('import', 'backer', 'staff')),
    answers_version {int} NOT NULL,
    address_id {int},
    address_origin TEXT NOT NULL CHECK (address_origin IN ('import', 'backer', 'staff')),
    address_version {int} NOT NULL,
    country TEXT,
    quote_id {int},
    total_minor {int},
    credit_minor {int},
    balance_minor {int},
    created_at {instant} NOT NULL,
    invited_at {instant},
    last_invited_at {instant},
    reminders {int} NOT NULL,
    last_seen_at {instant},
    confirmed_at {instant},
    locked_at {instant},
    paid_at {instant},
    ended_at {instant},
    UNIQUE (campaign_id, order_number),
    CHECK ((quote_id IS NULL) = (total_minor IS NULL))
) {strict};
CREATE UNIQUE INDEX pledge_source ON pledge (campaign_id, source_hash) WHERE source_hash IS NOT NULL;
CREATE INDEX pledge_contact ON pledge (contact_id);
-- Lists go through a campaign, or one state of it, in the order of id.
CREATE INDEX pledge_campaign ON pledge (campaign_id, id);
-- Covers the funnel, the money and the countries of a dashboard too.
CREATE INDEX pledge_dashboard ON pledge
    (campaign_id, state, id, pledged_minor, credited_minor, total_minor, balance_minor, country);
-- Who still holds a place of a limited reward from the platform.
CREATE INDEX pledge_held ON pledge (imported_reward, state) WHERE imported_reward IS NOT NULL;

CREATE TABLE pledge_raw_record (
    pledge_id {int} PRIMARY KEY NOT NULL REFERENCES pledge (id),
    record_sealed {bytes} NOT NULL
) {strict};

CREATE TABLE pledge_answer (
    id {id},
    pledge_id {int} NOT NULL REFERENCES pledge (id),
    question TEXT NOT NULL,
    answer_sealed {bytes} NOT NULL,
    updated_at {instant} NOT NULL,
    UNIQUE (pledge_id, question)
) {strict};

-- Every quote that somebody agreed to; never changed. pledge.quote_id names the one that holds.
CREATE TABLE pledge_quote (
    id {id},
    pledge_id {int} NOT NULL REFERENCES pledge (id),
    quote TEXT NOT NULL,
    seal TEXT NOT NULL,
    total_minor {int} NOT NULL,
    currency TEXT NOT NULL,
    agreed_by TEXT NOT NULL,
    agreed_at {instant} NOT NULL
) {strict};
CREATE INDEX pledge_quote_pledge ON pledge_quote (pledge_id, id);

CREATE TABLE pledge_state_change (
    id {id},
    pledge_id {int} NOT NULL REFERENCES pledge (id),
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    actor TEXT NOT NULL,
    reason_sealed {bytes},
    changed_at {instant} NOT NULL
) {strict};
CREATE INDEX pledge_state_change_pledge ON pledge_state_change (pledge_id, id);

CREATE TABLE pledge_link (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    pledge_id {int} NOT NULL REFERENCES pledge (id),
    token_hash {bytes} NOT NULL UNIQUE,
    token_sealed {bytes} NOT NULL,
    created_at {instant} NOT NULL,
    revoked_at {instant},
    last_used_at {instant},
    uses {int} NOT NULL
) {strict};
CREATE INDEX pledge_link_pledge ON pledge_link (pledge_id, id);

-- What a confirmed pledge takes of rewards and add-ons; gone when it is opened again or cancelled.
CREATE TABLE pledge_reservation (
    id {id},
    pledge_id {int} NOT NULL REFERENCES pledge (id),
    subject TEXT NOT NULL,
    quantity {int} NOT NULL CHECK (quantity > 0),
    UNIQUE (pledge_id, subject)
) {strict};
CREATE INDEX pledge_reservation_subject ON pledge_reservation (subject, quantity);

-- The sum of the reservations of a subject that has a limit, so that a confirmation reads one row.
CREATE TABLE pledge_reserved (
    subject TEXT PRIMARY KEY NOT NULL,
    quantity {int} NOT NULL CHECK (quantity >= 0)
) {strict};

-- A form that is sent twice is answered twice and done once.
CREATE TABLE request_key (
    scope TEXT NOT NULL,
    request_key TEXT NOT NULL,
    answer TEXT NOT NULL,
    created_at {instant} NOT NULL,
    PRIMARY KEY (scope, request_key)
) {keyed};
CREATE INDEX request_key_age ON request_key (created_at);
