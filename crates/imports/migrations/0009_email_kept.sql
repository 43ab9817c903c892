-- The e-mail address that the last file says of this pledge was not taken over: the next file that says it is asked about again.
ALTER TABLE import_source ADD COLUMN email_kept {bool} NOT NULL DEFAULT 0 CHECK (email_kept IN (0, 1));
UPDATE import_source SET email_kept = 1 WHERE EXISTS (SELECT 1 FROM import_record r
    WHERE r.batch_id = import_source.batch_id AND r.pledge_id = import_source.pledge_id
        AND r.pledge_id IS NOT NULL AND r.outcome <> 'unchanged' -- by an index that is there
        AND r.outcome = 'changed' AND r.result = 'applied' AND r.flags LIKE '%email_stays_%');
-- Records that say nothing new, and of which such an address is kept.
CREATE INDEX import_record_unchanged_flagged ON import_record (pledge_id) WHERE outcome = 'unchanged' AND flags <> '';
