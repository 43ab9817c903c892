-- Waves of an agreed quote whose shipping is paid later: what it was estimated at, before tax as the tax mode says, and, once its
-- payment was opened, by which quote it is owed and how much more that comes to. Goods of a wave without one stay where
-- they are.
CREATE TABLE pledge_later_shipping (
    pledge_id {int} NOT NULL REFERENCES pledge (id),
    wave TEXT NOT NULL,
    estimate_minor {int} NOT NULL CHECK (estimate_minor >= 0),
    quote_id {int} REFERENCES pledge_quote (id),
    charged_minor {int} NOT NULL DEFAULT 0 CHECK (charged_minor >= 0),
    PRIMARY KEY (pledge_id, wave)
) {strict};
CREATE INDEX pledge_later_shipping_wave ON pledge_later_shipping (wave, pledge_id) WHERE quote_id IS NULL;
