-- As it is stored: upright, without what the camera wrote into it, at most 1,600 px; 0 where it is not known.
ALTER TABLE campaign_picture ADD COLUMN width_px {int} NOT NULL DEFAULT 0 CHECK (width_px >= 0);
ALTER TABLE campaign_picture ADD COLUMN height_px {int} NOT NULL DEFAULT 0 CHECK (height_px >= 0);
-- The same in at most 480 px, for lists on a phone; NULL where the picture itself is not larger.
ALTER TABLE campaign_picture ADD COLUMN small_bytes {bytes};
