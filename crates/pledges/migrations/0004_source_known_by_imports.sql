-- import_source holds the platform's id of each pledge under a unique index of its own, and is written in the same
-- transaction: a second index here only made each import slower.
DROP INDEX pledge_source;
