-- Cancelled on the platform, though it was paid for here: whether that waits for a person to decide, or who decided when
-- that it goes on.
ALTER TABLE pledge ADD COLUMN cancelled_there TEXT CHECK (cancelled_there IN ('to_decide', 'goes_on'));
ALTER TABLE pledge ADD COLUMN goes_on_at {instant};
ALTER TABLE pledge ADD COLUMN goes_on_by TEXT;
DROP INDEX pledge_dashboard;
CREATE INDEX pledge_dashboard ON pledge
    (campaign_id, state, id, pledged_minor, credited_minor, total_minor, balance_minor, country,
     platform_due_minor, platform_status, platform_sent, given_back_minor, cancelled_there);
-- What waits already: what is held for it is more than the platform's credit.
UPDATE pledge SET cancelled_there = 'to_decide'
WHERE platform_status = 'canceled' AND state NOT IN ('shipped', 'delivered', 'cancelled', 'refunded')
  AND credited_minor - given_back_minor < (
    SELECT COALESCE(-SUM(e.amount), 0) FROM ledger_account a JOIN ledger_entry e ON e.account_id = a.id
    WHERE a.code = 'pledge/' || pledge.public_id AND e.unit = pledge.currency);
-- Whoever took a cancelled pledge up again has decided.
UPDATE pledge SET cancelled_there = 'goes_on',
    goes_on_at = (SELECT c.changed_at FROM pledge_state_change c WHERE c.id = (
        SELECT MAX(m.id) FROM pledge_state_change m
        WHERE m.pledge_id = pledge.id AND m.from_state = 'cancelled' AND m.actor NOT LIKE 'import:%')),
    goes_on_by = (SELECT c.actor FROM pledge_state_change c WHERE c.id = (
        SELECT MAX(m.id) FROM pledge_state_change m
        WHERE m.pledge_id = pledge.id AND m.from_state = 'cancelled' AND m.actor NOT LIKE 'import:%'))
WHERE platform_status = 'canceled' AND state NOT IN ('cancelled', 'refunded') AND EXISTS (
    SELECT 1 FROM pledge_state_change c
    WHERE c.pledge_id = pledge.id AND c.from_state = 'cancelled' AND c.actor NOT LIKE 'import:%');
-- Opened again before what is beyond the platform's sale was held for a while only: it is over.
UPDATE stock_hold SET state = 'held', expires_at = held_at, stays = (
    SELECT b.quantity FROM pledge p JOIN pledge_bought b ON b.pledge_id = p.id
    JOIN stock_limit l ON l.subject = b.subject WHERE p.public_id = stock_hold.pledge AND l.id = stock_hold.limit_id)
WHERE state = 'kept' AND EXISTS (
    SELECT 1 FROM pledge p JOIN pledge_bought b ON b.pledge_id = p.id JOIN stock_limit l ON l.subject = b.subject
    WHERE p.public_id = stock_hold.pledge AND l.id = stock_hold.limit_id AND stock_hold.places > b.quantity
      AND p.state IN ('imported', 'invited', 'in_progress'));
