-- Items that are made of other items: packed under their own SKU, or picked as their parts.
ALTER TABLE catalogue_item ADD COLUMN packed TEXT NOT NULL DEFAULT 'itself' CHECK (packed IN ('itself', 'parts'));

CREATE TABLE item_part (
    id {id},
    item_id {int} NOT NULL REFERENCES catalogue_item (id),
    part_id {int} NOT NULL REFERENCES catalogue_item (id),
    quantity {int} NOT NULL CHECK (quantity > 0),
    UNIQUE (item_id, part_id),
    CHECK (item_id <> part_id)
) {strict};
CREATE INDEX item_part_part ON item_part (part_id);
