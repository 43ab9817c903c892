-- What was sent with the key, as a keyed hash: the same form with other content is another wish.
ALTER TABLE request_key ADD COLUMN content_hash {bytes};
