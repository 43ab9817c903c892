-- Bulk actions take parcels on their way too. A column's check cannot be changed: the words move to a column with the
-- wider one, which takes the name over.
ALTER TABLE bulk_run ADD COLUMN deed TEXT NOT NULL DEFAULT 'lock'
    CHECK (deed IN ('invite', 'remind', 'lock', 'handover', 'ship', 'deliver'));
UPDATE bulk_run SET deed = action;
ALTER TABLE bulk_run DROP COLUMN action;
ALTER TABLE bulk_run RENAME COLUMN deed TO action;
