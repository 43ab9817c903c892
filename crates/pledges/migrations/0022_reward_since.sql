-- Whether the platform sold the reward in imported_reward while the pledge was agreed: nobody has given it up, because nobody
-- could choose it, as with pledge_bought.since_agreed.
ALTER TABLE pledge ADD COLUMN reward_since_agreed {bool} NOT NULL DEFAULT 0 CHECK (reward_since_agreed IN (0, 1));
