-- Whether the shipping of a wave that was charged is paid, and since when all was paid before it was charged: when it is let go,
-- that day holds again. Whether a part of what is agreed was credited by a note, be the money back or not.
ALTER TABLE pledge_later_shipping ADD COLUMN is_paid {int} NOT NULL DEFAULT 0 CHECK (is_paid IN (0, 1));
ALTER TABLE pledge_later_shipping ADD COLUMN paid_before {instant};
UPDATE pledge_later_shipping SET is_paid = 1
 WHERE charged_minor > 0 AND pledge_id IN (SELECT id FROM pledge WHERE balance_minor <= 0);
ALTER TABLE pledge ADD COLUMN is_credited_in_part {int} NOT NULL DEFAULT 0 CHECK (is_credited_in_part IN (0, 1));
UPDATE pledge SET is_credited_in_part = 1 WHERE lowered_minor > 0;
