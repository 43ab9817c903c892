-- Rewards whose backers each get what the file says, in place of the reward's contents: for files whose goods follow no
-- pattern.
CREATE TABLE import_as_in_file (
    id {id},
    campaign_id {int} NOT NULL,
    reward TEXT NOT NULL,
    UNIQUE (campaign_id, reward)
) {strict};
