-- The platform takes money back after an invoice that left it out, or hands over more: the same quote is invoiced again
-- then, and the first invoice taken back. Which invoices left the platform's money out is kept with them.
CREATE TABLE billing_invoice_of_quote (
    id {id},
    campaign_id {int} NOT NULL REFERENCES campaign (id),
    pledge_id {int} NOT NULL REFERENCES pledge (id),
    quote_id {int} NOT NULL REFERENCES pledge_quote (id),
    invoice_id {int} NOT NULL UNIQUE REFERENCES invoice (id),
    left_out_minor {int} NOT NULL CHECK (left_out_minor >= 0),
    leaves_out {bool} NOT NULL
) {strict};
INSERT INTO billing_invoice_of_quote (campaign_id, pledge_id, quote_id, invoice_id, left_out_minor, leaves_out)
SELECT campaign_id, pledge_id, quote_id, invoice_id, left_out_minor, CASE WHEN left_out_minor > 0 THEN 1 ELSE 0 END
FROM billing_invoice ORDER BY id;
DROP TABLE billing_invoice;
ALTER TABLE billing_invoice_of_quote RENAME TO billing_invoice;
CREATE INDEX billing_invoice_pledge ON billing_invoice (pledge_id);
CREATE INDEX billing_invoice_campaign ON billing_invoice (campaign_id, id);
CREATE INDEX billing_invoice_quote ON billing_invoice (quote_id);
