-- What the platform itself still collects (instalments, a campaign that is not over): owed, but never charged here.
ALTER TABLE pledge ADD COLUMN platform_due_minor {int} NOT NULL DEFAULT 0 CHECK (platform_due_minor >= 0);
-- Lists leave out whose payment failed on the platform, and the money of a dashboard knows what is still to come.
DROP INDEX pledge_dashboard;
CREATE INDEX pledge_dashboard ON pledge
    (campaign_id, state, id, pledged_minor, credited_minor, total_minor, balance_minor, country,
     platform_due_minor, platform_status);
