{append_only audit_entry};
