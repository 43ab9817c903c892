-- The codes a backer entered, by public id, in their order; used are those that the agreed quote counts.
ALTER TABLE pledge ADD COLUMN codes TEXT;
