CREATE TABLE ledger_account (
    id {append_id},
    code TEXT NOT NULL UNIQUE,
    family TEXT NOT NULL,
    created_at {instant} NOT NULL
) {strict};
CREATE INDEX ledger_account_family ON ledger_account (family);

CREATE TABLE ledger_transaction (
    id {append_id},
    public_id TEXT NOT NULL UNIQUE,
    idempotency_key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    reference TEXT NOT NULL,
    reverses_id {int} REFERENCES ledger_transaction (id),
    reversal_reason TEXT,
    actor TEXT NOT NULL,
    posted_at {instant} NOT NULL,
    content_hash {bytes} NOT NULL,
    CHECK ((reverses_id IS NULL) = (reversal_reason IS NULL))
) {strict};
CREATE UNIQUE INDEX ledger_transaction_reverses ON ledger_transaction (reverses_id) WHERE reverses_id IS NOT NULL;
CREATE INDEX ledger_transaction_reference ON ledger_transaction (reference, id);

-- Covers both questions that are asked all day: the balance of an account, and its latest movements.
CREATE TABLE ledger_entry (
    id {append_id},
    transaction_id {int} NOT NULL REFERENCES ledger_transaction (id),
    account_id {int} NOT NULL REFERENCES ledger_account (id),
    unit TEXT NOT NULL,
    amount {int} NOT NULL
) {strict};
CREATE INDEX ledger_entry_account ON ledger_entry (account_id, transaction_id, unit, amount);
CREATE INDEX ledger_entry_transaction ON ledger_entry (transaction_id);

-- A seal says: these transactions were there, in this number and with this content.
CREATE TABLE ledger_seal (
    id {id},
    after_id {int} NOT NULL,
    up_to_id {int} NOT NULL UNIQUE,
    transaction_count {int} NOT NULL,
    chain_hash {bytes} NOT NULL,
    sealed_at {instant} NOT NULL,
    CHECK (up_to_id > after_id)
) {strict};
