-- What sending costs is a table of rules: rates of zones, surcharges, duties, waves, places to pick up. A rule is one row
-- and holds the rule as the shipping crate writes it; what it leads to (zones, items) stands in it by public id. Nothing
-- refers to a rule, and the whole table is read and checked as one.
CREATE TABLE shipping_rule (
    id {id},
    campaign_id {int} NOT NULL REFERENCES campaign (id),
    public_id TEXT NOT NULL UNIQUE,
    position {int} NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('rate', 'surcharge', 'duty', 'wave', 'pick_up')),
    rule TEXT NOT NULL
) {strict};
CREATE INDEX shipping_rule_campaign ON shipping_rule (campaign_id, position);

-- A zone's base price and steps become its one rate, for everything, by weight, so that nobody's price changes.
INSERT INTO shipping_rule (campaign_id, public_id, position, kind, rule)
SELECT zone.campaign_id, 'shr_' || substr(zone.public_id, 5), zone.position, 'rate',
       '{"id":"shr_' || substr(zone.public_id, 5) || '","zone":"' || zone.public_id
       || '","name":"","goods":"everything","warehouse":null,"wave":null,"price":{"by":"weight","base_minor":'
       || CAST(zone.base_minor AS TEXT) || ',"steps":['
       || COALESCE((SELECT string_agg('{"over":' || CAST(step.over_grams AS TEXT) || ',"add_minor":'
                                      || CAST(step.add_minor AS TEXT) || '}', ',' ORDER BY step.over_grams)
                    FROM zone_step step WHERE step.zone_id = zone.id), '')
       || ']},"free_from_minor":null,"cap_minor":null}'
FROM shipping_zone zone ORDER BY zone.campaign_id, zone.position, zone.id;

DROP TABLE zone_step;
ALTER TABLE shipping_zone DROP COLUMN base_minor;
-- At most this much for one order, surcharges and duties apart.
ALTER TABLE shipping_zone ADD COLUMN cap_minor {int} CHECK (cap_minor >= 0);
