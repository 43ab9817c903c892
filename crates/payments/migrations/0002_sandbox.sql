-- The sandbox gateway's own books. Nothing of the product reads them but through the gateway's HTTP interface.
CREATE TABLE sandbox_checkout (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    idempotency_key TEXT NOT NULL UNIQUE,
    reference TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'authenticating', 'captured', 'failed', 'cancelled', 'expired')),
    amount_minor {int} NOT NULL,
    currency TEXT NOT NULL,
    title TEXT NOT NULL,
    return_url TEXT NOT NULL,
    cancel_url TEXT NOT NULL,
    failure TEXT,
    created_at {instant} NOT NULL,
    expires_at {instant} NOT NULL
) {strict};

CREATE TABLE sandbox_notice (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    checkout_id {int} NOT NULL REFERENCES sandbox_checkout (id),
    kind TEXT NOT NULL,
    created_at {instant} NOT NULL,
    delivered_at {instant}
) {strict};

CREATE TABLE sandbox_setting (
    name TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) {strict};
