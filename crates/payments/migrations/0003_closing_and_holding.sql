-- What the gateway's page is called: said again word by word when the same page is asked for under its key.
ALTER TABLE payment ADD COLUMN title TEXT NOT NULL DEFAULT '';
-- The gateway reports other money than was asked for: it is not booked, a person decides.
ALTER TABLE payment ADD COLUMN held_reason TEXT;
ALTER TABLE payment ADD COLUMN held_minor {int};
ALTER TABLE payment ADD COLUMN held_currency TEXT;

-- Webhooks that were refused, by hour: what is kept of each is capped, how many there were is not.
CREATE TABLE webhook_refusal (
    gateway TEXT NOT NULL,
    hour_at {instant} NOT NULL,
    refused {int} NOT NULL,
    PRIMARY KEY (gateway, hour_at)
) {strict};

-- How the news of this payment travel, when somebody chose it on the sandbox's page.
ALTER TABLE sandbox_checkout ADD COLUMN delivery TEXT;
