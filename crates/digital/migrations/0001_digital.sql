-- A stored file. Its bytes lie in pieces of equal size, so that any part of it is found without reading the rest.
CREATE TABLE digital_file (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('arriving', 'ready', 'gone')),
    size_bytes {int} NOT NULL CHECK (size_bytes >= 0),
    piece_count {int} NOT NULL CHECK (piece_count >= 0),
    sha256 {bytes},
    -- Of a marked copy: what it was made from, for which pledge, with which line.
    copy_of {int} REFERENCES digital_file (id),
    copy_for TEXT,
    copy_line TEXT,
    created_at {instant} NOT NULL,
    created_by TEXT NOT NULL,
    used_at {instant} NOT NULL,
    CHECK ((state = 'arriving') = (sha256 IS NULL)),
    CHECK ((copy_of IS NULL) = (copy_for IS NULL))
) {strict};
CREATE INDEX digital_file_copy ON digital_file (copy_of, copy_for);
CREATE INDEX digital_file_copy_for ON digital_file (copy_for) WHERE copy_for IS NOT NULL;
CREATE INDEX digital_file_state ON digital_file (state, used_at);

CREATE TABLE digital_piece (
    file_id {int} NOT NULL REFERENCES digital_file (id),
    number {int} NOT NULL,
    bytes {bytes} NOT NULL,
    PRIMARY KEY (file_id, number)
) {strict};

-- Keys of which each is given once.
CREATE TABLE key_pool (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    -- With so few keys left, staff are told.
    low_at {int} NOT NULL CHECK (low_at >= 0),
    told TEXT NOT NULL CHECK (told IN ('nothing', 'low', 'dry')),
    created_at {instant} NOT NULL
) {strict};

-- What comes with an item.
CREATE TABLE digital_good (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    item_id TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('file', 'link', 'keys')),
    file_id {int} REFERENCES digital_file (id),
    url TEXT,
    pool_id {int} REFERENCES key_pool (id),
    is_marked {bool} NOT NULL,
    created_at {instant} NOT NULL,
    -- Since when pledges get it: before, staff put it together and nobody sees it.
    handed_out_at {instant},
    withdrawn_at {instant},
    CHECK ((kind = 'file') = (file_id IS NOT NULL)),
    CHECK ((kind = 'link') = (url IS NOT NULL)),
    CHECK ((kind = 'keys') = (pool_id IS NOT NULL)),
    CHECK (is_marked = 0 OR kind = 'file')
) {strict};
CREATE INDEX digital_good_item ON digital_good (item_id, id);

-- Which pledge may have a good.
CREATE TABLE digital_grant (
    id {id},
    good_id {int} NOT NULL REFERENCES digital_good (id),
    pledge_id TEXT NOT NULL,
    granted_at {instant} NOT NULL,
    revoked_at {instant},
    -- When its backer was written to about it.
    told_at {instant},
    first_download_at {instant},
    downloads {int} NOT NULL,
    UNIQUE (good_id, pledge_id)
) {strict};
CREATE INDEX digital_grant_pledge ON digital_grant (pledge_id, id);

CREATE TABLE digital_key (
    id {id},
    pool_id {int} NOT NULL REFERENCES key_pool (id),
    key_hash {bytes} NOT NULL UNIQUE,
    key_sealed {bytes} NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('free', 'given', 'spoiled')),
    -- Who has it, or had it before it was found not to work.
    claim_id {int},
    added_at {instant} NOT NULL,
    CHECK ((state = 'free') = (claim_id IS NULL))
) {strict};
CREATE INDEX digital_key_free ON digital_key (pool_id, id) WHERE state = 'free';
CREATE INDEX digital_key_pool ON digital_key (pool_id, state);

-- A pledge's claim to one key of a pool: without a key it waits for one.
CREATE TABLE digital_key_claim (
    id {id},
    pool_id {int} NOT NULL REFERENCES key_pool (id),
    pledge_id TEXT NOT NULL,
    copy_number {int} NOT NULL CHECK (copy_number > 0),
    -- The database itself refuses to give a key twice.
    key_id {int} UNIQUE REFERENCES digital_key (id),
    asked_at {instant} NOT NULL,
    given_at {instant},
    -- When its backer first had it shown; a key nobody saw can go to somebody else.
    shown_at {instant},
    UNIQUE (pool_id, pledge_id, copy_number),
    CHECK ((key_id IS NULL) = (given_at IS NULL)),
    CHECK (shown_at IS NULL OR key_id IS NOT NULL)
) {strict};
CREATE INDEX digital_key_claim_pledge ON digital_key_claim (pledge_id, id);
CREATE INDEX digital_key_claim_waiting ON digital_key_claim (pool_id, id) WHERE key_id IS NULL;

-- One row a pledge that was looked at: whoever hands out or takes back what it may have takes turns here.
CREATE TABLE digital_delivery (
    id {id},
    pledge_id TEXT NOT NULL UNIQUE,
    -- How often its backer was told that something is ready.
    rounds {int} NOT NULL CHECK (rounds >= 0),
    looked_at {instant} NOT NULL
) {strict};

-- A file of keys between the look at it and the word to take it in; gone with that word, or a day later.
CREATE TABLE digital_keys_file (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    pool_id {int} NOT NULL REFERENCES key_pool (id),
    bytes_sealed {bytes} NOT NULL,
    created_at {instant} NOT NULL
) {strict};
