CREATE TABLE payment (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    pledge_id {int} NOT NULL REFERENCES pledge (id),
    campaign_id {int} NOT NULL REFERENCES campaign (id),
    gateway TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('starting', 'pending', 'captured', 'failed', 'expired')),
    amount_minor {int} NOT NULL CHECK (amount_minor > 0),
    currency TEXT NOT NULL,
    captured_minor {int},
    gateway_ref TEXT,
    redirect_url TEXT,
    return_path TEXT NOT NULL,
    language TEXT NOT NULL,
    failure TEXT,
    created_at {instant} NOT NULL,
    checked_at {instant} NOT NULL,
    finished_at {instant}
) {strict};
-- One payment under way for a pledge: two tabs cannot pay twice.
CREATE UNIQUE INDEX payment_under_way ON payment (pledge_id) WHERE state IN ('starting', 'pending');
CREATE UNIQUE INDEX payment_gateway_ref ON payment (gateway, gateway_ref);
CREATE INDEX payment_pledge ON payment (pledge_id, id);
CREATE INDEX payment_campaign ON payment (campaign_id, id);

CREATE TABLE gateway_notice (
    id {id},
    gateway TEXT NOT NULL,
    notice_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    gateway_ref TEXT NOT NULL,
    received_at {instant} NOT NULL,
    UNIQUE (gateway, notice_id)
) {strict};
