-- Why staff corrected a pledge after the lock. The reason may speak of the person: sealed with the contact's key.
CREATE TABLE pledge_correction (
    id {id},
    pledge_id {int} NOT NULL,
    actor TEXT NOT NULL,
    reason_sealed {bytes} NOT NULL,
    corrected_at {instant} NOT NULL
) {strict};
CREATE INDEX pledge_correction_pledge ON pledge_correction (pledge_id, id);
