-- Own prices in a currency that a campaign offers beside its own: what becomes of what has none (`converted`, `refused`), and
-- whether backers may choose it. A price names the part by its public id and the amount by a word: `price`, `early`, `base`.
CREATE TABLE price_list (
    campaign_id {int} NOT NULL REFERENCES campaign (id),
    currency TEXT NOT NULL,
    rest TEXT NOT NULL CHECK (rest IN ('converted', 'refused')),
    is_open {bool} NOT NULL CHECK (is_open IN (0, 1)),
    PRIMARY KEY (campaign_id, currency)
) {strict};
CREATE TABLE price_list_price (
    campaign_id {int} NOT NULL,
    currency TEXT NOT NULL,
    thing TEXT NOT NULL,
    amount TEXT NOT NULL,
    minor {int} NOT NULL CHECK (minor >= 0),
    PRIMARY KEY (campaign_id, currency, thing, amount),
    FOREIGN KEY (campaign_id, currency) REFERENCES price_list (campaign_id, currency)
) {strict};
