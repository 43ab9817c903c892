-- How many of them the platform sold while the pledge was agreed: nobody has given those up, because nobody could choose them.
ALTER TABLE pledge_bought ADD COLUMN since_agreed {int} NOT NULL DEFAULT 0;
