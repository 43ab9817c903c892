-- What the file lists for this backer is not what their reward holds, and nobody has decided yet which of the two is packed.
ALTER TABLE import_source ADD COLUMN items_differ {bool} NOT NULL DEFAULT 0 CHECK (items_differ IN (0, 1));
CREATE INDEX import_source_items_differ ON import_source (campaign_id, batch_id) WHERE items_differ = 1;
