-- What several options of one item choose together: the item that goes into the parcel, and how many there are of it.
CREATE TABLE item_variant (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    campaign_id {int} NOT NULL REFERENCES campaign (id),
    position {int} NOT NULL,
    of_item_id {int} NOT NULL REFERENCES catalogue_item (id),
    item_id {int} NOT NULL REFERENCES catalogue_item (id),
    total_limit {int} CHECK (total_limit > 0),
    shelf TEXT NOT NULL CHECK (shelf IN ('offered', 'archived')),
    CHECK (of_item_id <> item_id)
) {strict};
CREATE INDEX item_variant_campaign ON item_variant (campaign_id, position);
CREATE INDEX item_variant_of ON item_variant (of_item_id);
CREATE INDEX item_variant_item ON item_variant (item_id);

CREATE TABLE item_variant_value (
    variant_id {int} NOT NULL REFERENCES item_variant (id),
    option_id {int} NOT NULL REFERENCES catalogue_option (id),
    value_id {int} NOT NULL REFERENCES option_value (id),
    PRIMARY KEY (variant_id, option_id)
) {keyed};
CREATE INDEX item_variant_value_option ON item_variant_value (option_id);
CREATE INDEX item_variant_value_value ON item_variant_value (value_id);

-- How many copies of a value there are in all; NULL: as many as anybody wants.
ALTER TABLE option_value ADD COLUMN total_limit {int} CHECK (total_limit > 0);
