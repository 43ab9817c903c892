-- How many places of a hold stay its pledge's when its time is over: what was bought on the platform, and more for a
-- while. What is kept stays whole.
ALTER TABLE stock_hold ADD COLUMN stays {int} NOT NULL DEFAULT 0 CHECK (stays >= 0);
