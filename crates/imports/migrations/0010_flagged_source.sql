-- What a file that stands found about one record is looked up for each record of an import that is taken back.
CREATE INDEX import_record_flagged_source ON import_record (source_hash) WHERE flags <> '';
