-- Finds what files say of a pledge that they change: also one that is being applied, of another pledge of the same person.
CREATE INDEX import_record_changed ON import_record (pledge_id, batch_id) WHERE outcome = 'changed';

-- The name beside a pledge in its file, where its person is known by another one.
CREATE TABLE import_other_name (
    pledge_id {int} PRIMARY KEY NOT NULL,
    campaign_id {int} NOT NULL,
    contact_id {int} NOT NULL,
    name_sealed {bytes} NOT NULL
) {strict};
CREATE INDEX import_other_name_contact ON import_other_name (contact_id);

-- Keyed hashes of its folded words, as those of people's own names.
CREATE TABLE import_other_name_word (
    word_hash {bytes} NOT NULL,
    pledge_id {int} NOT NULL REFERENCES import_other_name (pledge_id),
    PRIMARY KEY (word_hash, pledge_id)
) {keyed};
CREATE INDEX import_other_name_word_pledge ON import_other_name_word (pledge_id);

-- Pledges that came before these tables: a job reads what their files say, and takes them from here.
CREATE TABLE import_name_unread (
    pledge_id {int} PRIMARY KEY NOT NULL
) {strict};
INSERT INTO import_name_unread (pledge_id) SELECT pledge_id FROM import_source;
