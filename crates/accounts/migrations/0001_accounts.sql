CREATE TABLE staff_user (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    name_sealed {bytes} NOT NULL,
    email_sealed {bytes} NOT NULL,
    email_hash {bytes} NOT NULL UNIQUE,
    -- NULL until an invitation was taken.
    password_hash TEXT,
    is_active {bool} NOT NULL CHECK (is_active IN (0, 1)),
    created_at {instant} NOT NULL,
    last_signed_in_at {instant}
) {strict};

-- `scope` is 'all' or the public id of a campaign.
CREATE TABLE staff_role (
    id {id},
    staff_id {int} NOT NULL REFERENCES staff_user (id),
    role TEXT NOT NULL CHECK (role IN
        ('owner', 'manager', 'support', 'finance', 'fulfilment', 'marketing', 'auditor', 'partner')),
    scope TEXT NOT NULL,
    granted_at {instant} NOT NULL,
    UNIQUE (staff_id, role, scope)
) {strict};

-- A secret counts once it is confirmed by a code. `last_used_step` only grows: no code is accepted twice.
CREATE TABLE staff_totp (
    id {id},
    staff_id {int} NOT NULL UNIQUE REFERENCES staff_user (id),
    secret_sealed {bytes} NOT NULL,
    last_used_step {int} NOT NULL,
    created_at {instant} NOT NULL,
    confirmed_at {instant}
) {strict};

CREATE TABLE staff_recovery_code (
    id {id},
    staff_id {int} NOT NULL REFERENCES staff_user (id),
    code_hash {bytes} NOT NULL,
    used_at {instant},
    UNIQUE (staff_id, code_hash)
) {strict};

-- Links that are good once: for the first owner (no staff_id), and for who was invited.
CREATE TABLE staff_token (
    id {id},
    purpose TEXT NOT NULL CHECK (purpose IN ('set_up', 'invitation')),
    staff_id {int} REFERENCES staff_user (id),
    token_hash {bytes} NOT NULL UNIQUE,
    created_at {instant} NOT NULL,
    expires_at {instant} NOT NULL,
    used_at {instant}
) {strict};
CREATE INDEX staff_token_staff ON staff_token (staff_id);

-- Failed attempts by account, by network and by both together, as keyed hashes.
CREATE TABLE sign_in_counter (
    id {id},
    scope TEXT NOT NULL,
    key_hash {bytes} NOT NULL,
    failures {int} NOT NULL,
    locks {int} NOT NULL,
    last_failed_at {instant} NOT NULL,
    locked_until {instant},
    UNIQUE (scope, key_hash)
) {strict};

CREATE TABLE audit_entry (
    id {id},
    position {int} NOT NULL UNIQUE,
    occurred_at {instant} NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    ip_hash {bytes},
    chain_hash {bytes} NOT NULL
) {strict};
CREATE INDEX audit_entry_subject ON audit_entry (subject, position);
CREATE INDEX audit_entry_actor ON audit_entry (actor, position);

-- Where the chain ends: writers meet here, and a cut-off end shows.
CREATE TABLE audit_head (
    id {int} PRIMARY KEY NOT NULL CHECK (id = 1),
    position {int} NOT NULL,
    chain_hash {bytes} NOT NULL
) {strict};
INSERT INTO audit_head (id, position, chain_hash) VALUES (1, 0, CAST('' AS {bytes}));
