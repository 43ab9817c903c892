-- In which language the words of a consent were shown. Of earlier decisions nobody knows.
ALTER TABLE consent_entry ADD COLUMN language TEXT;
