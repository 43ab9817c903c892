-- Codes of six digits that prove that the person in front of a browser can read a mailbox. Bound to one session.
CREATE TABLE portal_code (
    id {id},
    session_id {int} NOT NULL,
    contact_id {int} NOT NULL,
    purpose TEXT NOT NULL CHECK (purpose IN ('step_up', 'new_email')),
    code_hash {bytes} NOT NULL,
    -- Which form asked for it: a form that is sent twice asks once.
    request_key TEXT NOT NULL,
    new_email_sealed {bytes},
    tries {int} NOT NULL CHECK (tries >= 0),
    created_at {instant} NOT NULL,
    expires_at {instant} NOT NULL,
    ended_at {instant},
    CHECK ((purpose = 'new_email') = (new_email_sealed IS NOT NULL))
) {strict};
CREATE INDEX portal_code_session ON portal_code (session_id, purpose, id);
CREATE INDEX portal_code_contact ON portal_code (contact_id, created_at);
CREATE INDEX portal_code_expiry ON portal_code (expires_at);
