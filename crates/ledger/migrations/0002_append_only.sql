{append_only ledger_account};
{append_only ledger_transaction};
{append_only ledger_entry};
{append_only ledger_seal};
