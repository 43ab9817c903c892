CREATE TABLE domain_event (
    id {id},
    name TEXT NOT NULL,
    subject TEXT NOT NULL,
    facts TEXT NOT NULL,
    occurred_at {instant} NOT NULL
) {strict};
CREATE INDEX domain_event_subject ON domain_event (subject, id);

CREATE TABLE job (
    id {id},
    name TEXT NOT NULL,
    payload TEXT NOT NULL,
    unique_key TEXT UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('ready', 'running', 'done', 'dead')),
    attempts {int} NOT NULL,
    run_at {instant} NOT NULL,
    lease_until {instant},
    leased_by TEXT,
    last_error TEXT,
    created_at {instant} NOT NULL,
    finished_at {instant}
) {strict};
CREATE INDEX job_due ON job (run_at) WHERE state = 'ready';
CREATE INDEX job_leased ON job (lease_until) WHERE state = 'running';
CREATE INDEX job_finished ON job (finished_at) WHERE state = 'done';
CREATE INDEX job_dead ON job (id) WHERE state = 'dead';

CREATE TABLE job_schedule (
    name TEXT PRIMARY KEY NOT NULL,
    next_run_at {instant} NOT NULL
) {strict};
