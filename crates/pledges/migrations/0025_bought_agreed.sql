-- What the platform had sold to a backer when they agreed: reward and add-ons. What it has sold since is what stands in
-- pledge.imported_reward and pledge_bought beyond that. Noted change by change, as before, a change that was taken back
-- looked like a sale.
CREATE TABLE pledge_bought_agreed (
    pledge_id {int} NOT NULL REFERENCES pledge (id),
    subject TEXT NOT NULL,
    quantity {int} NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (pledge_id, subject)
) {strict};
INSERT INTO pledge_bought_agreed (pledge_id, subject, quantity)
    SELECT b.pledge_id, b.subject, b.quantity - b.since_agreed FROM pledge_bought b JOIN pledge p ON p.id = b.pledge_id
    WHERE b.quantity > b.since_agreed AND p.state NOT IN ('imported', 'invited', 'in_progress');
INSERT INTO pledge_bought_agreed (pledge_id, subject, quantity)
    SELECT id, imported_reward, 1 FROM pledge WHERE imported_reward IS NOT NULL AND reward_since_agreed = 0
    AND state NOT IN ('imported', 'invited', 'in_progress');
ALTER TABLE pledge_bought DROP COLUMN since_agreed;
ALTER TABLE pledge DROP COLUMN reward_since_agreed;
