-- How many of each add-on a backer bought on the platform: they are theirs until they take something else, like the
-- reward in pledge.imported_reward.
CREATE TABLE pledge_bought (
    pledge_id {int} NOT NULL REFERENCES pledge (id),
    subject TEXT NOT NULL,
    quantity {int} NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (pledge_id, subject)
) {strict};
CREATE INDEX pledge_bought_subject ON pledge_bought (subject);
