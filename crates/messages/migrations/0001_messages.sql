-- One row a message to one person. What was written is rendered when it is sent; the sealed copy of it stays, with
-- link tokens and codes blotted out. The context holds those secrets, sealed, until the message is sent.
CREATE TABLE message (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    unique_key TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('invitation', 'reminder', 'magic_link', 'step_up_code', 'confirmation',
        'receipt', 'cancellation')),
    campaign_id {int},
    contact_id {int} NOT NULL,
    pledge_id {int},
    state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'uncertain', 'suppressed', 'dead')),
    context_sealed {bytes},
    recipient_sealed {bytes},
    is_recipient_fixed {bool} NOT NULL CHECK (is_recipient_fixed IN (0, 1)),
    subject_sealed {bytes},
    body_sealed {bytes},
    language TEXT,
    channel TEXT,
    message_id_header TEXT,
    attempts {int} NOT NULL CHECK (attempts >= 0),
    problem TEXT,
    answer_code {int},
    next_attempt_at {instant},
    lease_until {instant},
    give_up_at {instant} NOT NULL,
    expires_at {instant},
    created_at {instant} NOT NULL,
    state_changed_at {instant} NOT NULL,
    sent_at {instant},
    CHECK ((state = 'sent') = (sent_at IS NOT NULL)),
    CHECK ((state = 'sending') = (lease_until IS NOT NULL)),
    CHECK ((state IN ('queued', 'failed')) = (next_attempt_at IS NOT NULL))
) {strict};
CREATE INDEX message_campaign ON message (campaign_id, state, id);
CREATE INDEX message_contact ON message (contact_id, id);
CREATE INDEX message_pledge ON message (pledge_id, id) WHERE pledge_id IS NOT NULL;
-- What the sweep looks for.
CREATE INDEX message_due ON message (next_attempt_at) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX message_lease ON message (lease_until) WHERE lease_until IS NOT NULL;

-- A creator's own words for a kind of message.
CREATE TABLE message_template (
    id {id},
    campaign_id {int} NOT NULL,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    version {int} NOT NULL,
    updated_by TEXT NOT NULL,
    updated_at {instant} NOT NULL,
    UNIQUE (campaign_id, kind, language)
) {strict};

-- Mails of an installation without a mail server (the demo), to be read on a staff page.
CREATE TABLE mailbox_mail (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    message_id_header TEXT NOT NULL UNIQUE,
    contact_id {int},
    mail_sealed {bytes} NOT NULL,
    delivered_at {instant} NOT NULL
) {strict};
CREATE INDEX mailbox_mail_contact ON mailbox_mail (contact_id, id);
