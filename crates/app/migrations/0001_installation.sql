CREATE TABLE installation (
    id {int} PRIMARY KEY NOT NULL CHECK (id = 1),
    key_fingerprint {bytes} NOT NULL,
    made_at {instant} NOT NULL
) {strict};
