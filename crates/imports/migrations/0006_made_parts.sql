-- What an import made in the catalogue, with what it said then, so that it goes with the import where nothing else uses
-- it. became: what taking the import back came to.
CREATE TABLE import_made_part (
    id {id},
    batch_id {int} NOT NULL REFERENCES import_batch (id),
    part TEXT NOT NULL,
    as_made TEXT NOT NULL,
    became TEXT CHECK (became IN ('removed', 'changed', 'has_picture', 'in_pledges', 'in_catalogue')),
    UNIQUE (batch_id, part)
) {strict};
