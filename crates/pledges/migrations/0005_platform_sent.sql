-- The platform's file marks the reward as sent: who has it is neither asked nor packed again unseen.
ALTER TABLE pledge ADD COLUMN platform_sent {bool} NOT NULL DEFAULT 0 CHECK (platform_sent IN (0, 1));
DROP INDEX pledge_dashboard;
CREATE INDEX pledge_dashboard ON pledge
    (campaign_id, state, id, pledged_minor, credited_minor, total_minor, balance_minor, country,
     platform_due_minor, platform_status, platform_sent);
