-- `stock` counts limited places from now on. What confirmed pledges took stays taken, and who bought a reward on the
-- platform and has not decided has its place, beyond the limit if need be.
INSERT INTO stock_limit (subject, places, capacity, taken, offer_minutes, created_at)
SELECT s.public_id, s.total_limit, s.total_limit, 0, 2880, c.created_at
FROM (SELECT public_id, total_limit, campaign_id FROM reward
      UNION ALL SELECT public_id, total_limit, campaign_id FROM addon) s
JOIN campaign c ON c.id = s.campaign_id WHERE s.total_limit IS NOT NULL;

INSERT INTO stock_hold (limit_id, pledge, places, state, actor, held_at)
SELECT l.id, p.public_id, r.quantity, 'kept', 'cli', COALESCE(p.confirmed_at, p.created_at)
FROM pledge_reservation r JOIN pledge p ON p.id = r.pledge_id JOIN stock_limit l ON l.subject = r.subject;

INSERT INTO stock_hold (limit_id, pledge, places, state, actor, held_at)
SELECT l.id, p.public_id, 1, 'kept', 'cli', p.created_at
FROM pledge p JOIN stock_limit l ON l.subject = p.imported_reward
WHERE p.state IN ('imported', 'invited', 'in_progress');

UPDATE stock_limit SET
    taken = (SELECT COALESCE(SUM(h.places), 0) FROM stock_hold h WHERE h.limit_id = stock_limit.id),
    capacity = CASE WHEN (SELECT COALESCE(SUM(h.places), 0) FROM stock_hold h WHERE h.limit_id = stock_limit.id) > places
               THEN (SELECT COALESCE(SUM(h.places), 0) FROM stock_hold h WHERE h.limit_id = stock_limit.id)
               ELSE places END;

DROP TABLE pledge_reserved;
