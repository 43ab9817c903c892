-- What makes an item dearer or slower to send: words with blanks between them, such as `battery fragile`.
ALTER TABLE catalogue_item ADD COLUMN handling TEXT NOT NULL DEFAULT '';
-- Which warehouses a campaign's goods leave from, the preferred one first. Like any other shipping rule, each stands in its row
-- as the shipping crate writes it: where it is, and the places it serves.
CREATE TABLE shipping_warehouse (
    id {id},
    campaign_id {int} NOT NULL REFERENCES campaign (id),
    position {int} NOT NULL,
    warehouse TEXT NOT NULL,
    rule TEXT NOT NULL,
    UNIQUE (campaign_id, warehouse)
) {strict};
