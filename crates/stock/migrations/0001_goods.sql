CREATE TABLE stock_warehouse (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    folded_name TEXT NOT NULL UNIQUE,
    country TEXT NOT NULL,
    region TEXT,
    is_active {bool} NOT NULL,
    created_at {instant} NOT NULL
) {strict};

-- Everything that ever changed what lies somewhere. A correction is a new line.
CREATE TABLE stock_movement (
    id {append_id},
    movement_key TEXT NOT NULL UNIQUE,
    item TEXT NOT NULL,
    warehouse_id {int} NOT NULL REFERENCES stock_warehouse (id),
    kind TEXT NOT NULL CHECK (kind IN ('received', 'counted', 'shipped', 'returned', 'written_off', 'moved_out', 'moved_in')),
    pieces {int} NOT NULL,
    balance_after {int} NOT NULL,
    counted_pieces {int},
    reason TEXT NOT NULL,
    note_sealed {bytes},
    reference TEXT,
    actor TEXT NOT NULL,
    effective_at {instant} NOT NULL,
    recorded_at {instant} NOT NULL,
    CHECK ((kind = 'counted') = (counted_pieces IS NOT NULL)),
    -- Only a count of a day gone by may say that more left since than was there.
    CHECK (balance_after >= 0 OR pieces > 0 OR kind = 'counted')
) {strict};
CREATE INDEX stock_movement_item ON stock_movement (item, warehouse_id, effective_at, pieces);
CREATE INDEX stock_movement_reference ON stock_movement (reference) WHERE reference IS NOT NULL;

-- The running balance: the sum of the movements, checked against them by `verify`.
CREATE TABLE stock_level (
    item TEXT NOT NULL,
    warehouse_id {int} NOT NULL REFERENCES stock_warehouse (id),
    on_hand {int} NOT NULL,
    PRIMARY KEY (item, warehouse_id)
) {keyed};

-- What pledges will need, whether it lies anywhere yet or not. Without a warehouse: from whichever ships it.
CREATE TABLE stock_reservation (
    id {id},
    item TEXT NOT NULL,
    pledge TEXT NOT NULL,
    warehouse_id {int} REFERENCES stock_warehouse (id),
    pieces {int} NOT NULL CHECK (pieces > 0),
    reserved_at {instant} NOT NULL,
    UNIQUE (pledge, item)
) {strict};
CREATE INDEX stock_reservation_item ON stock_reservation (item, warehouse_id, pieces);

CREATE TABLE stock_delivery (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    warehouse_id {int} NOT NULL REFERENCES stock_warehouse (id),
    reference TEXT NOT NULL,
    expected_on TEXT,
    state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
    actor TEXT NOT NULL,
    announced_at {instant} NOT NULL,
    closed_at {instant},
    CHECK ((state = 'closed') = (closed_at IS NOT NULL))
) {strict};
CREATE INDEX stock_delivery_open ON stock_delivery (expected_on, id) WHERE state = 'open';

CREATE TABLE stock_delivery_line (
    delivery_id {int} NOT NULL REFERENCES stock_delivery (id),
    item TEXT NOT NULL,
    announced {int} NOT NULL CHECK (announced > 0),
    received {int} NOT NULL,
    PRIMARY KEY (delivery_id, item),
    CHECK (received >= 0 AND received <= announced)
) {keyed};
CREATE INDEX stock_delivery_line_item ON stock_delivery_line (item);
{append_only stock_movement};
