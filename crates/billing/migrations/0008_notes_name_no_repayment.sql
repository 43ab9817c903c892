-- A credit note names no repayment from before any more: that was money which was owed anyway. What older notes say of it
-- stands on themselves.
ALTER TABLE billing_credit_note DROP COLUMN refund;
