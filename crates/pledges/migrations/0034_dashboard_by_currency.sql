-- Covers the money of a dashboard again: what was lowered by credit notes came later, and sums are by currency.
DROP INDEX pledge_dashboard;
CREATE INDEX pledge_dashboard ON pledge
    (campaign_id, state, id, pledged_minor, credited_minor, total_minor, balance_minor, country,
     platform_due_minor, platform_status, platform_sent, given_back_minor, cancelled_there, lowered_minor, currency);
