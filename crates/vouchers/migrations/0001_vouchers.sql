-- What takes something off a price, and under which terms.
CREATE TABLE voucher (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    -- NULL: every campaign of the organisation.
    campaign_id TEXT,
    title TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('active', 'stopped')),
    benefit TEXT NOT NULL CHECK (benefit IN ('amount', 'percent', 'goods', 'shipping', 'gift')),
    percent_basis_points {int} CHECK (percent_basis_points BETWEEN 1 AND 10000),
    good_id TEXT,
    copies {int} CHECK (copies > 0),
    is_combinable {bool} NOT NULL,
    uses_max {int},
    uses_max_per_code {int},
    uses_max_per_person {int},
    valid_from_at {instant},
    valid_until_at {instant},
    -- Counted beside the uses themselves, so that a limit is one guarded UPDATE; `verify` counts again.
    uses {int} NOT NULL CHECK (uses >= 0),
    created_at {instant} NOT NULL,
    created_by TEXT NOT NULL,
    CHECK (uses_max IS NULL OR uses <= uses_max),
    CHECK ((benefit = 'percent') = (percent_basis_points IS NOT NULL)),
    CHECK ((benefit = 'goods') = (good_id IS NOT NULL AND copies IS NOT NULL))
) {strict};
CREATE INDEX voucher_campaign ON voucher (campaign_id, id);

-- Amounts by currency: what is taken off, the most that is, the smallest order.
CREATE TABLE voucher_amount (
    voucher_id {int} NOT NULL REFERENCES voucher (id),
    role TEXT NOT NULL CHECK (role IN ('value', 'most', 'smallest_order')),
    currency TEXT NOT NULL,
    amount_minor {int} NOT NULL CHECK (amount_minor > 0),
    PRIMARY KEY (voucher_id, role, currency)
) {strict};

-- With which rewards it may be used, and what it takes something off. None of a role: all.
CREATE TABLE voucher_target (
    voucher_id {int} NOT NULL REFERENCES voucher (id),
    role TEXT NOT NULL CHECK (role IN ('with_reward', 'only_on')),
    target_id TEXT NOT NULL,
    PRIMARY KEY (voucher_id, role, target_id)
) {strict};

-- Codes that were ordered or taken in together.
CREATE TABLE voucher_batch (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    voucher_id {int} NOT NULL REFERENCES voucher (id),
    -- Of the form that asked: sent twice, it is one batch.
    request_key TEXT NOT NULL UNIQUE,
    source TEXT NOT NULL CHECK (source IN ('made', 'typed', 'imported')),
    prefix TEXT NOT NULL,
    wanted {int} NOT NULL CHECK (wanted >= 0),
    made {int} NOT NULL CHECK (made >= 0),
    -- What each code is worth; only of gift codes that are made.
    issued_currency TEXT,
    issued_minor {int} CHECK (issued_minor > 0),
    created_at {instant} NOT NULL,
    created_by TEXT NOT NULL,
    CHECK ((issued_currency IS NULL) = (issued_minor IS NULL))
) {strict};
CREATE INDEX voucher_batch_voucher ON voucher_batch (voucher_id, id);

CREATE TABLE voucher_code (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    voucher_id {int} NOT NULL REFERENCES voucher (id),
    batch_id {int} NOT NULL REFERENCES voucher_batch (id),
    code_hash {bytes} NOT NULL UNIQUE,
    code_sealed {bytes} NOT NULL,
    -- Of a gift code: the currency of its balance, which is the sum of its entries.
    currency TEXT,
    uses {int} NOT NULL CHECK (uses >= 0),
    voided_at {instant},
    created_at {instant} NOT NULL
) {strict};
CREATE INDEX voucher_code_voucher ON voucher_code (voucher_id, id);
CREATE INDEX voucher_code_batch ON voucher_code (batch_id, id);

-- A pledge's use of a code; given back, it stays as history.
CREATE TABLE voucher_redemption (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    voucher_id {int} NOT NULL REFERENCES voucher (id),
    code_id {int} NOT NULL REFERENCES voucher_code (id),
    pledge_id TEXT NOT NULL,
    contact_id {int} NOT NULL REFERENCES contact (id),
    currency TEXT NOT NULL,
    taken_minor {int} NOT NULL CHECK (taken_minor >= 0),
    redeemed_at {instant} NOT NULL,
    redeemed_by TEXT NOT NULL,
    given_back_at {instant},
    given_back_because TEXT,
    CHECK ((given_back_at IS NULL) = (given_back_because IS NULL))
) {strict};
CREATE UNIQUE INDEX voucher_redemption_once ON voucher_redemption (code_id, pledge_id) WHERE given_back_at IS NULL;
CREATE INDEX voucher_redemption_pledge ON voucher_redemption (pledge_id, id);
CREATE INDEX voucher_redemption_person ON voucher_redemption (voucher_id, contact_id) WHERE given_back_at IS NULL;

-- Every movement on gift codes: the balance of a code is the sum of its entries and stands nowhere else.
CREATE TABLE voucher_gift_entry (
    id {append_id},
    public_id TEXT NOT NULL UNIQUE,
    code_id {int} NOT NULL REFERENCES voucher_code (id),
    kind TEXT NOT NULL CHECK (kind IN ('issued', 'drawn', 'given_back', 'voided')),
    redemption_id {int} REFERENCES voucher_redemption (id),
    currency TEXT NOT NULL,
    amount_minor {int} NOT NULL CHECK (amount_minor <> 0),
    booked_by TEXT NOT NULL,
    booked_at {instant} NOT NULL,
    CHECK ((kind IN ('drawn', 'given_back')) = (redemption_id IS NOT NULL))
) {strict};
CREATE INDEX voucher_gift_entry_code ON voucher_gift_entry (code_id, amount_minor);
CREATE INDEX voucher_gift_entry_redemption ON voucher_gift_entry (redemption_id);
{append_only voucher_gift_entry};
