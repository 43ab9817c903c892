-- How many places there are of a reward, an add-on or an option's value, and how many are given away or offered.
CREATE TABLE stock_limit (
    id {id},
    subject TEXT NOT NULL UNIQUE,
    places {int} CHECK (places >= 0),
    capacity {int},
    taken {int} NOT NULL CHECK (taken >= 0),
    offer_minutes {int} NOT NULL CHECK (offer_minutes > 0),
    created_at {instant} NOT NULL,
    -- The database itself refuses to sell a place twice.
    CHECK (capacity IS NULL OR taken <= capacity),
    CHECK ((places IS NULL) = (capacity IS NULL)),
    -- More than the limit only where somebody had more before it was lowered, or was given one by decision.
    CHECK (capacity IS NULL OR capacity = places OR capacity = taken)
) {strict};

CREATE TABLE stock_hold (
    id {id},
    limit_id {int} NOT NULL REFERENCES stock_limit (id),
    pledge TEXT NOT NULL,
    places {int} NOT NULL CHECK (places > 0),
    state TEXT NOT NULL CHECK (state IN ('held', 'kept', 'released', 'expired')),
    actor TEXT NOT NULL,
    held_at {instant} NOT NULL,
    expires_at {instant},
    ended_at {instant},
    CHECK (state <> 'held' OR expires_at IS NOT NULL),
    CHECK ((state IN ('released', 'expired')) = (ended_at IS NOT NULL))
) {strict};
CREATE UNIQUE INDEX stock_hold_live ON stock_hold (limit_id, pledge) WHERE state IN ('held', 'kept');
CREATE INDEX stock_hold_pledge ON stock_hold (pledge);
CREATE INDEX stock_hold_due ON stock_hold (expires_at) WHERE state = 'held';

CREATE TABLE stock_waiting (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    limit_id {int} NOT NULL REFERENCES stock_limit (id),
    contact TEXT,
    wanted {int} NOT NULL CHECK (wanted > 0),
    offered {int} CHECK (offered > 0 AND offered <= wanted),
    state TEXT NOT NULL CHECK (state IN ('waiting', 'offered', 'accepted', 'passed', 'left')),
    joined_at {instant} NOT NULL,
    offered_at {instant},
    offer_until {instant},
    ended_at {instant},
    CHECK (state NOT IN ('waiting', 'offered') OR contact IS NOT NULL),
    CHECK (state NOT IN ('offered', 'accepted', 'passed') OR (offered IS NOT NULL AND offer_until IS NOT NULL)),
    CHECK ((state IN ('waiting', 'offered')) = (ended_at IS NULL))
) {strict};
CREATE UNIQUE INDEX stock_waiting_live ON stock_waiting (limit_id, contact) WHERE state IN ('waiting', 'offered');
CREATE INDEX stock_waiting_queue ON stock_waiting (limit_id, id) WHERE state = 'waiting';
CREATE INDEX stock_waiting_due ON stock_waiting (offer_until) WHERE state = 'offered';
CREATE INDEX stock_waiting_contact ON stock_waiting (contact);
