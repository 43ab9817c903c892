-- What the last filling of a campaign's options came to: pledges by what became of the choice they had to make.
CREATE TABLE import_filling (
    campaign_id {int} PRIMARY KEY NOT NULL,
    asked_at {instant} NOT NULL,
    finished_at {instant},
    filled_count {int} NOT NULL,
    no_such_value_count {int} NOT NULL,
    not_told_count {int} NOT NULL,
    kept_count {int} NOT NULL,
    shelved_count {int} NOT NULL
) {strict};
