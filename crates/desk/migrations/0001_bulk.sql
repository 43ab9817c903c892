-- One bulk action: asked for once (request_key), worked off step by step by a job, told on a page.
CREATE TABLE bulk_run (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    request_key TEXT NOT NULL UNIQUE,
    campaign_id {int} NOT NULL,
    action TEXT NOT NULL CHECK (action IN ('invite', 'remind', 'lock')),
    filter TEXT NOT NULL,
    staff_id {int} NOT NULL,
    planned {int} NOT NULL CHECK (planned >= 0),
    done {int} NOT NULL CHECK (done >= 0),
    refused {int} NOT NULL CHECK (refused >= 0),
    after_row {int},
    started_at {instant} NOT NULL,
    finished_at {instant}
) {strict};
CREATE INDEX bulk_run_campaign ON bulk_run (campaign_id, id);
