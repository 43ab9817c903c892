-- Who is signed in on which device. Holds no personal data: the device is browser and system in words.
CREATE TABLE web_session (
    id {id},
    token_hash {bytes} NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('staff', 'backer')),
    subject_id {int} NOT NULL,
    device_label TEXT NOT NULL,
    created_at {instant} NOT NULL,
    last_seen_at {instant} NOT NULL,
    expires_at {instant} NOT NULL,
    idle_seconds {int} NOT NULL CHECK (idle_seconds > 0),
    revoked_at {instant},
    step_up_until {instant},
    facts TEXT NOT NULL
) {strict};
CREATE INDEX web_session_subject ON web_session (kind, subject_id);
CREATE INDEX web_session_expiry ON web_session (expires_at);
