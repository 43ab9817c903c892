-- Campaigns that ask for a tip where a pledge is confirmed, and what they suggest: per cent of the goods, or amounts in minor
-- units of the campaign's currency, with commas between. No row: nobody is asked.
CREATE TABLE campaign_tip (
    campaign_id {int} PRIMARY KEY REFERENCES campaign (id),
    kind TEXT NOT NULL CHECK (kind IN ('percent', 'amount')),
    suggestions TEXT NOT NULL
) {strict};
