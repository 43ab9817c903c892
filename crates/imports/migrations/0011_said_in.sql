-- Whether an import has had its say about an id of the platform is asked under the write lock: not by reading the whole file.
CREATE INDEX import_record_source ON import_record (batch_id, source_hash);
