CREATE TABLE exchange_log (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    direction TEXT NOT NULL CHECK (direction IN ('out', 'in')),
    peer TEXT NOT NULL,
    method TEXT NOT NULL,
    url_masked TEXT NOT NULL,
    request_masked TEXT NOT NULL,
    status {int},
    response_masked TEXT NOT NULL,
    failure TEXT,
    attempt {int} NOT NULL,
    duration_micros {int} NOT NULL,
    started_at {instant} NOT NULL
) {strict};
CREATE INDEX exchange_log_started ON exchange_log (started_at);
CREATE INDEX exchange_log_peer ON exchange_log (peer, id);
