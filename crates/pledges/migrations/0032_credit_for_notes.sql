-- How much of what went back for a credit note was the platform's credit: the platform has invoiced and taxed it, whoever
-- told of it since.
ALTER TABLE pledge_part_repaid ADD COLUMN of_credit_minor {int} NOT NULL DEFAULT 0 CHECK (of_credit_minor >= 0);
-- What was recorded before, from the ledger: all of a note stands with its last record, for a note is about one quote.
UPDATE pledge_part_repaid SET of_credit_minor = (
    SELECT CAST(COALESCE(SUM(e.amount), 0) AS BIGINT)
    FROM pledge p JOIN ledger_account a ON a.code = 'pledge/' || p.public_id
         JOIN ledger_entry e ON e.account_id = a.id
         JOIN ledger_transaction t ON t.id = e.transaction_id
    WHERE p.id = pledge_part_repaid.pledge_id AND t.kind = 'refund_of_credit_for_note'
          AND t.idempotency_key LIKE 'credit_part_repaid:' || pledge_part_repaid.document || ':%')
WHERE id = (SELECT MAX(r.id) FROM pledge_part_repaid r WHERE r.document = pledge_part_repaid.document);
