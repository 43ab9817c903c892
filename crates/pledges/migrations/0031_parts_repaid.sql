-- What went back to a backer for credit notes of parts of an order. As long as the agreed quote holds that it is about,
-- the order costs so much less; the pledge keeps that sum, 0 as soon as another quote holds, or none.
CREATE TABLE pledge_part_repaid (
    id {id},
    pledge_id {int} NOT NULL REFERENCES pledge (id),
    quote_id {int} NOT NULL REFERENCES pledge_quote (id),
    document TEXT NOT NULL,
    amount_minor {int} NOT NULL CHECK (amount_minor > 0),
    paid_minor {int} NOT NULL CHECK (paid_minor >= 0),
    paid_currency TEXT NOT NULL,
    repaid_on TEXT NOT NULL
) {strict};
CREATE INDEX pledge_part_repaid_pledge ON pledge_part_repaid (pledge_id);
ALTER TABLE pledge ADD COLUMN lowered_minor {int} NOT NULL DEFAULT 0 CHECK (lowered_minor >= 0);
DROP INDEX pledge_dashboard;
CREATE INDEX pledge_dashboard ON pledge
    (campaign_id, state, id, pledged_minor, credited_minor, total_minor, balance_minor, country,
     platform_due_minor, platform_status, platform_sent, given_back_minor, cancelled_there, lowered_minor);
