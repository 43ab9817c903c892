-- How much of the platform's credit went back to its backer outside: it counts for nothing any more, and a card payment
-- that comes later is a payment.
ALTER TABLE pledge ADD COLUMN given_back_minor {int} NOT NULL DEFAULT 0 CHECK (given_back_minor >= 0);
DROP INDEX pledge_dashboard;
CREATE INDEX pledge_dashboard ON pledge
    (campaign_id, state, id, pledged_minor, credited_minor, total_minor, balance_minor, country,
     platform_due_minor, platform_status, platform_sent, given_back_minor);
