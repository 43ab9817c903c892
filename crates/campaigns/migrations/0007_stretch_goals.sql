-- What a campaign adds when it comes so far. Reached with its instant and who said so, or not.
CREATE TABLE stretch_goal (
    id {id},
    public_id TEXT NOT NULL UNIQUE,
    campaign_id {int} NOT NULL REFERENCES campaign (id),
    position {int} NOT NULL,
    title TEXT NOT NULL,
    any_reward {bool} NOT NULL,
    reached_at {instant},
    reached_by TEXT,
    CHECK ((reached_at IS NULL) = (reached_by IS NULL))
) {strict};
CREATE INDEX stretch_goal_campaign ON stretch_goal (campaign_id);

CREATE TABLE stretch_goal_content (
    id {id},
    goal_id {int} NOT NULL REFERENCES stretch_goal (id),
    item_id {int} NOT NULL REFERENCES catalogue_item (id),
    quantity {int} NOT NULL CHECK (quantity > 0),
    UNIQUE (goal_id, item_id)
) {strict};
CREATE INDEX stretch_goal_content_item ON stretch_goal_content (item_id);

CREATE TABLE stretch_goal_reward (
    id {id},
    goal_id {int} NOT NULL REFERENCES stretch_goal (id),
    reward_id {int} NOT NULL REFERENCES reward (id),
    UNIQUE (goal_id, reward_id)
) {strict};
CREATE INDEX stretch_goal_reward_reward ON stretch_goal_reward (reward_id);
