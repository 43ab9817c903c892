CREATE TABLE campaign (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    currency TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN
        ('draft', 'importing', 'smoke_test', 'open', 'locked', 'charging', 'fulfilling', 'closed')),
    stage_changed_at {instant} NOT NULL,
    languages TEXT NOT NULL,
    tax_mode TEXT NOT NULL CHECK (tax_mode IN ('inclusive', 'exclusive')),
    platform TEXT NOT NULL,
    platform_id TEXT,
    deadline_at {instant},
    dispatch_country TEXT NOT NULL,
    dispatch_region TEXT,
    support_email TEXT,
    brand_colour TEXT,
    catalogue_version {int} NOT NULL,
    created_at {instant} NOT NULL
) {strict};

CREATE TABLE campaign_stage_change (
    id {id},
    campaign_id {int} NOT NULL REFERENCES campaign (id),
    from_stage TEXT NOT NULL,
    to_stage TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    changed_at {instant} NOT NULL
) {strict};
CREATE INDEX campaign_stage_change_campaign ON campaign_stage_change (campaign_id, id);

CREATE TABLE catalogue_item (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    campaign_id {int} NOT NULL REFERENCES campaign (id),
    position {int} NOT NULL,
    sku TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('physical', 'digital')),
    weight_grams {int} NOT NULL CHECK (weight_grams >= 0),
    length_mm {int},
    width_mm {int},
    height_mm {int},
    declared_value_minor {int} NOT NULL CHECK (declared_value_minor >= 0),
    hs_code TEXT,
    origin_country TEXT,
    tax_class TEXT NOT NULL,
    stock_pieces {int},
    shelf TEXT NOT NULL CHECK (shelf IN ('offered', 'archived')),
    UNIQUE (campaign_id, sku)
) {strict};

CREATE TABLE reward (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    campaign_id {int} NOT NULL REFERENCES campaign (id),
    position {int} NOT NULL,
    platform_reward_id TEXT,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    price_minor {int} NOT NULL CHECK (price_minor >= 0),
    tax_class TEXT,
    total_limit {int},
    shelf TEXT NOT NULL CHECK (shelf IN ('offered', 'archived')),
    UNIQUE (campaign_id, platform_reward_id)
) {strict};

CREATE TABLE reward_content (
    id {id},
    reward_id {int} NOT NULL REFERENCES reward (id),
    item_id {int} NOT NULL REFERENCES catalogue_item (id),
    quantity {int} NOT NULL CHECK (quantity > 0),
    UNIQUE (reward_id, item_id)
) {strict};
CREATE INDEX reward_content_item ON reward_content (item_id);

CREATE TABLE addon (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    campaign_id {int} NOT NULL REFERENCES campaign (id),
    position {int} NOT NULL,
    platform_addon_id TEXT,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    price_minor {int} NOT NULL CHECK (price_minor >= 0),
    first_copy_price_minor {int} CHECK (first_copy_price_minor BETWEEN 0 AND price_minor),
    tax_class TEXT,
    per_pledge_max {int},
    total_limit {int},
    any_reward {bool} NOT NULL,
    shelf TEXT NOT NULL CHECK (shelf IN ('offered', 'archived')),
    UNIQUE (campaign_id, platform_addon_id)
) {strict};

CREATE TABLE addon_content (
    id {id},
    addon_id {int} NOT NULL REFERENCES addon (id),
    item_id {int} NOT NULL REFERENCES catalogue_item (id),
    quantity {int} NOT NULL CHECK (quantity > 0),
    UNIQUE (addon_id, item_id)
) {strict};
CREATE INDEX addon_content_item ON addon_content (item_id);

CREATE TABLE addon_reward (
    id {id},
    addon_id {int} NOT NULL REFERENCES addon (id),
    reward_id {int} NOT NULL REFERENCES reward (id),
    UNIQUE (addon_id, reward_id)
) {strict};
CREATE INDEX addon_reward_reward ON addon_reward (reward_id);

CREATE TABLE catalogue_option (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    campaign_id {int} NOT NULL REFERENCES campaign (id),
    position {int} NOT NULL,
    title TEXT NOT NULL,
    reward_id {int} REFERENCES reward (id),
    addon_id {int} REFERENCES addon (id),
    replaces_item_id {int} NOT NULL REFERENCES catalogue_item (id),
    shelf TEXT NOT NULL CHECK (shelf IN ('offered', 'archived')),
    CHECK (reward_id IS NULL OR addon_id IS NULL)
) {strict};
CREATE INDEX catalogue_option_campaign ON catalogue_option (campaign_id);
CREATE INDEX catalogue_option_item ON catalogue_option (replaces_item_id);
CREATE INDEX catalogue_option_reward ON catalogue_option (reward_id);
CREATE INDEX catalogue_option_addon ON catalogue_option (addon_id);

CREATE TABLE option_value (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    option_id {int} NOT NULL REFERENCES catalogue_option (id),
    position {int} NOT NULL,
    label TEXT NOT NULL,
    item_id {int} NOT NULL REFERENCES catalogue_item (id),
    surcharge_minor {int} NOT NULL CHECK (surcharge_minor >= 0),
    shelf TEXT NOT NULL CHECK (shelf IN ('offered', 'archived'))
) {strict};
CREATE INDEX option_value_option ON option_value (option_id, position);
CREATE INDEX option_value_item ON option_value (item_id);

CREATE TABLE question (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    campaign_id {int} NOT NULL REFERENCES campaign (id),
    position {int} NOT NULL,
    prompt TEXT NOT NULL,
    help TEXT NOT NULL,
    kind TEXT NOT NULL,
    choices TEXT NOT NULL,
    required TEXT NOT NULL CHECK (required IN ('required', 'optional')),
    reward_id {int} REFERENCES reward (id),
    addon_id {int} REFERENCES addon (id),
    shelf TEXT NOT NULL CHECK (shelf IN ('offered', 'archived')),
    CHECK (reward_id IS NULL OR addon_id IS NULL)
) {strict};
CREATE INDEX question_campaign ON question (campaign_id);
CREATE INDEX question_reward ON question (reward_id);
CREATE INDEX question_addon ON question (addon_id);

CREATE TABLE shipping_zone (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    campaign_id {int} NOT NULL REFERENCES campaign (id),
    position {int} NOT NULL,
    name TEXT NOT NULL,
    base_minor {int} NOT NULL CHECK (base_minor >= 0)
) {strict};
CREATE INDEX shipping_zone_campaign ON shipping_zone (campaign_id);

CREATE TABLE zone_place (
    id {id},
    campaign_id {int} NOT NULL REFERENCES campaign (id),
    zone_id {int} NOT NULL REFERENCES shipping_zone (id),
    place TEXT NOT NULL,
    UNIQUE (campaign_id, place)
) {strict};
CREATE INDEX zone_place_zone ON zone_place (zone_id);

CREATE TABLE zone_step (
    id {id},
    zone_id {int} NOT NULL REFERENCES shipping_zone (id),
    over_grams {int} NOT NULL CHECK (over_grams >= 0),
    add_minor {int} NOT NULL CHECK (add_minor >= 0),
    UNIQUE (zone_id, over_grams)
) {strict};

CREATE TABLE tax_rate (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    campaign_id {int} NOT NULL REFERENCES campaign (id),
    country TEXT NOT NULL,
    region TEXT,
    class TEXT NOT NULL,
    rate_percent TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_until TEXT,
    source TEXT NOT NULL
) {strict};
CREATE INDEX tax_rate_campaign ON tax_rate (campaign_id, country, region, class, valid_from);

CREATE TABLE faq (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    campaign_id {int} NOT NULL REFERENCES campaign (id),
    position {int} NOT NULL,
    language TEXT NOT NULL,
    question TEXT NOT NULL,
    answer TEXT NOT NULL
) {strict};
CREATE INDEX faq_campaign ON faq (campaign_id, position);

CREATE TABLE guide_text (
    id {id},
    campaign_id {int} NOT NULL REFERENCES campaign (id),
    step TEXT NOT NULL,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (campaign_id, step, language)
) {strict};

CREATE TABLE campaign_picture (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    campaign_id {int} NOT NULL REFERENCES campaign (id),
    position {int} NOT NULL,
    reward_id {int} REFERENCES reward (id),
    addon_id {int} REFERENCES addon (id),
    item_id {int} REFERENCES catalogue_item (id),
    content_type TEXT NOT NULL,
    alt_text TEXT NOT NULL,
    size_bytes {int} NOT NULL,
    bytes {bytes} NOT NULL,
    created_at {instant} NOT NULL
) {strict};
CREATE INDEX campaign_picture_campaign ON campaign_picture (campaign_id, position);
CREATE INDEX campaign_picture_reward ON campaign_picture (reward_id);
CREATE INDEX campaign_picture_addon ON campaign_picture (addon_id);
CREATE INDEX campaign_picture_item ON campaign_picture (item_id);
