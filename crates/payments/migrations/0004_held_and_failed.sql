-- The overview counts them at every look, among however many payments that went well.
CREATE INDEX payment_held ON payment (campaign_id, id) WHERE held_reason IS NOT NULL;
CREATE INDEX payment_failed ON payment (campaign_id, id) WHERE state = 'failed';
