-- Currencies beside the campaign's in which backers may pay: how many units of each one unit of the campaign's is worth, of
-- which day that is and who says so. What is charged is a multiple of the step, in minor units. After its last day a
-- currency is offered no more.
CREATE TABLE pay_currency (
    campaign_id {int} NOT NULL REFERENCES campaign (id),
    currency TEXT NOT NULL,
    rate TEXT NOT NULL,
    rated_on TEXT NOT NULL,
    source TEXT NOT NULL,
    step_minor {int} NOT NULL CHECK (step_minor > 0),
    ends_on TEXT,
    PRIMARY KEY (campaign_id, currency)
) {strict};
