-- How much of the platform's credit went back to its backer outside: it counts for nothing any more, and a card payment
-- that comes later is a payment.
ALTER TABLE pledge ADD COLUMN given_back_minor {int} NOT NULL DEFAULT 0 CHECK (given_back_minor >= 0);
DROP INDEX pledge_dashboard;
CREATE INDEX pledge_dashboard ON pledge
    (campaign_id, state, id, pledged_minor, credited_minor, total_minor, balance_minor, country,
     platform_due_minor, platform_status, platform_sent, given_back_minor);
-- What was recorded before: unused credit of pledges that went on, and of ended ones what is more than was paid here.
UPDATE pledge SET given_back_minor = (
    SELECT CAST(CASE WHEN s.went_back + CASE WHEN s.back > s.paid THEN s.back - s.paid ELSE 0 END > s.told
                     THEN s.went_back + CASE WHEN s.back > s.paid THEN s.back - s.paid ELSE 0 END - s.told
                     ELSE 0 END AS BIGINT)
    FROM (SELECT SUM(CASE WHEN t.kind = 'refund_of_credit' THEN e.amount ELSE 0 END) AS went_back,
                 SUM(CASE WHEN t.kind = 'refund' THEN e.amount ELSE 0 END) AS back,
                 SUM(CASE WHEN t.kind = 'refund_told_by_platform' THEN -e.amount ELSE 0 END) AS told,
                 SUM(CASE WHEN t.kind IN ('refund', 'refund_of_credit', 'refund_told_by_platform', 'platform_credit',
                                          'platform_credit_taken_back') THEN 0 ELSE -e.amount END) AS paid
          FROM ledger_account a JOIN ledger_entry e ON e.account_id = a.id
               JOIN ledger_transaction t ON t.id = e.transaction_id
          WHERE a.code = 'pledge/' || pledge.public_id AND e.unit = pledge.currency) s)
WHERE EXISTS (SELECT 1 FROM ledger_account a JOIN ledger_entry e ON e.account_id = a.id
                   JOIN ledger_transaction t ON t.id = e.transaction_id
              WHERE a.code = 'pledge/' || pledge.public_id AND t.kind IN ('refund', 'refund_of_credit'));
