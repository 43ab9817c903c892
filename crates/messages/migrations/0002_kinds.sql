-- New kinds of messages come with new capabilities: the list of them stands in the program alone, which reads no other word.
ALTER TABLE message RENAME COLUMN kind TO kind_before;
ALTER TABLE message ADD COLUMN kind TEXT NOT NULL DEFAULT '';
UPDATE message SET kind = kind_before;
ALTER TABLE message DROP COLUMN kind_before;
