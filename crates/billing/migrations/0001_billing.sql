-- What a campaign needs before invoices are issued: who sells, when, and how what is special is told.
CREATE TABLE billing_set_up (
    campaign_id {int} PRIMARY KEY NOT NULL REFERENCES campaign (id),
    seller TEXT NOT NULL,
    issue_when TEXT NOT NULL CHECK (issue_when IN ('paid', 'locked')),
    platform_money TEXT NOT NULL CHECK (platform_money IN ('on_invoice', 'left_out')),
    untaxed TEXT NOT NULL CHECK (untaxed IN ('ask', 'small_business', 'outside_scope')),
    payment_days {int} NOT NULL CHECK (payment_days BETWEEN 0 AND 365),
    version {int} NOT NULL,
    changed_at {instant} NOT NULL,
    changed_by TEXT NOT NULL
) {strict};

-- Which agreed quote an invoice was made from, and what of it the platform has invoiced itself.
CREATE TABLE billing_invoice (
    id {id},
    campaign_id {int} NOT NULL REFERENCES campaign (id),
    pledge_id {int} NOT NULL REFERENCES pledge (id),
    quote_id {int} NOT NULL UNIQUE REFERENCES pledge_quote (id),
    invoice_id {int} NOT NULL UNIQUE REFERENCES invoice (id),
    left_out_minor {int} NOT NULL CHECK (left_out_minor >= 0)
) {strict};
CREATE INDEX billing_invoice_pledge ON billing_invoice (pledge_id);
CREATE INDEX billing_invoice_campaign ON billing_invoice (campaign_id, id);

-- Pledges that should have an invoice and cannot get it yet, and why.
CREATE TABLE billing_waiting (
    pledge_id {int} PRIMARY KEY NOT NULL REFERENCES pledge (id),
    campaign_id {int} NOT NULL REFERENCES campaign (id),
    reason TEXT NOT NULL,
    detail TEXT NOT NULL,
    since {instant} NOT NULL
) {strict};
CREATE INDEX billing_waiting_campaign ON billing_waiting (campaign_id, since);
