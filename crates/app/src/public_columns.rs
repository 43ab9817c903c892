//! The other half of the privacy map: every column of text that holds nothing personal, with what it holds instead. A
//! test compares both halves with the schema, so that a new column belongs to neither until somebody has thought about
//! it. Another test walks through the whole product and looks for the invented people's data in all of these.

/// Columns of one table with what they hold.
#[derive(Debug, Clone, Copy)]
pub struct PublicColumns {
    /// Table.
    pub table: &'static str,
    /// Columns that hold the same kind of thing.
    pub columns: &'static [&'static str],
    /// What that is.
    pub holds: &'static str,
}

const fn public(table: &'static str, columns: &'static [&'static str], holds: &'static str) -> PublicColumns {
    PublicColumns { table, columns, holds }
}

const ID: &str = "public id: random and time, says nothing about anybody";
const WORDS: &str = "words of our own from a closed list";
const ACTOR: &str = "who did it, by id: staff_…, backer_…, a job's name";
const CREATOR: &str = "written by the creator for everybody to read";
const CODES: &str = "codes of standards: currency, country, language, time zone, tax class";
const MACHINE: &str = "made by a machine for a machine: key, hash, reference of a gateway";

/// The list, by capability.
pub const PUBLIC_COLUMNS: &[PublicColumns] = &[
    // accounts
    public("staff_user", &["public_id"], ID),
    public("staff_role", &["role", "scope"], "a role's word; a campaign's id or *"),
    public("staff_token", &["purpose"], WORDS),
    public("attempt_counter", &["scope"], WORDS),
    public("audit_entry", &["actor"], ACTOR),
    public("audit_entry", &["action"], WORDS),
    // campaigns
    public("campaign", &["public_id"], ID),
    public("campaign", &["slug", "brand_colour"], CREATOR),
    public("campaign", &["currency", "time_zone", "languages", "dispatch_country", "dispatch_region"], CODES),
    public("campaign", &["stage", "tax_mode", "platform"], WORDS),
    public("campaign", &["platform_id"], "the project's id on its platform"),
    public("campaign_stage_change", &["from_stage", "to_stage"], WORDS),
    public("catalogue_item", &["public_id"], ID),
    public("catalogue_item", &["sku"], CREATOR),
    public("catalogue_item", &["kind", "shelf"], WORDS),
    public("catalogue_item", &["hs_code", "origin_country", "tax_class"], CODES),
    public("reward", &["public_id"], ID),
    public("reward", &["platform_reward_id"], "the reward's id on its platform"),
    public("reward", &["title", "description"], CREATOR),
    public("reward", &["tax_class"], CODES),
    public("reward", &["shelf"], WORDS),
    public("addon", &["public_id"], ID),
    public("addon", &["platform_addon_id"], "the add-on's id on its platform"),
    public("addon", &["title", "description"], CREATOR),
    public("addon", &["tax_class"], CODES),
    public("addon", &["shelf"], WORDS),
    public("catalogue_option", &["public_id"], ID),
    public("catalogue_option", &["title"], CREATOR),
    public("catalogue_option", &["shelf"], WORDS),
    public("option_value", &["public_id"], ID),
    public("option_value", &["label"], CREATOR),
    public("option_value", &["shelf"], WORDS),
    public("question", &["public_id"], ID),
    public("question", &["prompt", "help", "choices"], CREATOR),
    public("question", &["kind", "required", "shelf"], WORDS),
    public("shipping_zone", &["public_id"], ID),
    public("zone_place", &["place"], CODES),
    public("shipping_rule", &["public_id"], ID),
    public("shipping_rule", &["kind"], WORDS),
    public("shipping_rule", &["rule"], CREATOR),
    public("tax_rate", &["public_id"], ID),
    public("tax_rate", &["country", "region", "class"], CODES),
    public("tax_rate", &["rate_percent", "valid_from", "valid_until"], "a rate and its days"),
    public("tax_rate", &["source"], "where the rate was read"),
    public("faq", &["public_id"], ID),
    public("faq", &["language"], CODES),
    public("guide_text", &["step"], WORDS),
    public("guide_text", &["language"], CODES),
    public("campaign_picture", &["public_id"], ID),
    public("campaign_picture", &["content_type"], WORDS),
    // contacts
    public("contact", &["public_id"], ID),
    public("contact", &["language"], CODES),
    public("contact", &["source"], "where it came from, by id: import:imp_…, staff:staff_…, backer"),
    public("contact_email", &["source"], "where it came from, by id"),
    public("contact_address", &["public_id"], ID),
    public("contact_address", &["source"], "where it came from, by id"),
    public("field_source", &["source"], "where it came from, by id"),
    public("consent_entry", &["public_id"], ID),
    public("consent_entry", &["purpose", "decision"], WORDS),
    public("consent_entry", &["language"], CODES),
    public("consent_entry", &["recorded_by"], ACTOR),
    public("contact_merge", &["actor", "undone_by"], ACTOR),
    // desk
    public("bulk_run", &["public_id"], ID),
    public("bulk_run", &["request_key"], MACHINE),
    public("bulk_run", &["action"], WORDS),
    // exchange
    public("exchange_log", &["public_id"], ID),
    public("exchange_log", &["direction", "method"], WORDS),
    public("exchange_log", &["peer"], "name of a gateway or another system"),
    public("exchange_log", &["failure"], "why there was no answer, in our words"),
    // imports
    public("import_batch", &["public_id"], ID),
    public("import_batch", &["state", "phase", "format", "absent_rule", "refusal_code"], WORDS),
    public("import_batch", &["identity"], MACHINE),
    public("import_batch", &["actor"], ACTOR),
    public("import_batch", &["other_currency"], CODES),
    public("import_made_part", &["part"], ID),
    public("import_made_part", &["as_made"], CREATOR),
    public("import_made_part", &["became"], WORDS),
    public("import_record", &["outcome", "reason", "flags", "result"], WORDS),
    public("import_source", &["format"], WORDS),
    public("import_as_in_file", &["reward"], ID),
    public("import_mapping", &["kind"], WORDS),
    public("import_mapping", &["target"], ID),
    public("import_settlement", &["decision", "fields", "reason", "why"], WORDS),
    public("import_settlement", &["actor"], ACTOR),
    // jobs
    public("domain_event", &["facts"], "ids, states and amounts, as the structs of `events` say"),
    public("job", &["payload", "unique_key"], "ids and numbers: what a job works on is looked up"),
    public("job", &["state", "leased_by"], WORDS),
    public("job", &["last_error"], "why it failed, in our words"),
    // ledger
    public("ledger_account", &["code", "family"], "an account's code: words and ids"),
    public("ledger_transaction", &["public_id"], ID),
    public("ledger_transaction", &["idempotency_key", "reference"], MACHINE),
    public("ledger_transaction", &["kind", "reversal_reason"], WORDS),
    public("ledger_transaction", &["actor"], ACTOR),
    public("ledger_entry", &["unit"], CODES),
    // messages
    public("message", &["public_id"], ID),
    public("message", &["kind", "state", "channel", "problem"], WORDS),
    public("message", &["language"], CODES),
    public("message_template", &["kind"], WORDS),
    public("message_template", &["language"], CODES),
    public("message_template", &["updated_by"], ACTOR),
    public("mailbox_mail", &["public_id"], ID),
    // billing
    public("billing_set_up", &["issue_when", "platform_money", "untaxed"], WORDS),
    public("billing_set_up", &["changed_by"], ACTOR),
    // invoices
    public("invoice_numbering", &["scope"], "whose numbers: campaign/ and a public id"),
    public("invoice_numbering", &["invoice_pattern", "credit_note_pattern"], CREATOR),
    public("invoice_numbering", &["changed_by"], ACTOR),
    public("invoice_series", &["public_id"], ID),
    public("invoice_series", &["scope"], "whose numbers: campaign/ and a public id"),
    public("invoice_series", &["kind"], WORDS),
    public("invoice_series", &["prefix"], CREATOR),
    public("invoice_series", &["latest_issued_on"], "a day"),
    public("invoice", &["public_id", "subject"], ID),
    public("invoice", &["number_text"], "number of a document"),
    public("invoice", &["kind"], WORDS),
    public("invoice", &["idempotency_key"], MACHINE),
    public("invoice", &["issued_on"], "a day"),
    public("invoice", &["issued_by"], ACTOR),
    public("invoice", &["currency"], CODES),
    // payments
    public("payment", &["public_id"], ID),
    public("payment", &["gateway", "state"], WORDS),
    public("payment", &["currency", "held_currency", "language"], CODES),
    public("payment", &["gateway_ref", "redirect_url", "return_path"], MACHINE),
    public("gateway_notice", &["gateway", "kind"], WORDS),
    public("gateway_notice", &["notice_id", "gateway_ref"], MACHINE),
    public("sandbox_checkout", &["public_id"], ID),
    public("sandbox_checkout", &["idempotency_key", "reference", "return_url", "cancel_url"], MACHINE),
    public("sandbox_checkout", &["state"], WORDS),
    public("sandbox_checkout", &["currency"], CODES),
    public("sandbox_notice", &["public_id"], ID),
    public("sandbox_notice", &["kind"], WORDS),
    public("webhook_refusal", &["gateway"], WORDS),
    // stock
    public("stock_warehouse", &["public_id"], ID),
    public("stock_warehouse", &["region"], CODES),
    public("stock_movement", &["movement_key"], MACHINE),
    public("stock_movement", &["item"], ID),
    public("stock_movement", &["kind", "reason"], WORDS),
    public("stock_movement", &["reference"], "public id of a delivery or parcel"),
    public("stock_movement", &["actor"], ACTOR),
    public("stock_level", &["item"], ID),
    public("stock_reservation", &["item", "pledge"], ID),
    public("stock_delivery", &["public_id"], ID),
    public("stock_delivery", &["reference"], "the supplier's number of a delivery"),
    public("stock_delivery", &["expected_on"], "a day"),
    public("stock_delivery", &["state"], WORDS),
    public("stock_delivery_line", &["item"], ID),
    public("stock_limit", &["subject"], ID),
    public("stock_hold", &["pledge"], ID),
    public("stock_hold", &["state"], WORDS),
    public("stock_hold", &["actor"], ACTOR),
    public("stock_waiting", &["public_id"], ID),
    public("stock_waiting", &["state"], WORDS),
    // pledges
    public("pledge", &["public_id"], ID),
    public("pledge", &["state", "platform_status", "choices_origin"], WORDS),
    public("pledge", &["currency"], CODES),
    public("pledge", &["platform_reward_id", "imported_reward", "reward"], "ids of rewards"),
    public("pledge", &["pledged_at"], "when it was pledged, as the platform writes it"),
    public("pledge_answer", &["question"], ID),
    public("pledge_quote", &["seal"], MACHINE),
    public("pledge_quote", &["currency"], CODES),
    public("pledge_quote", &["agreed_by"], ACTOR),
    public("pledge_state_change", &["from_state", "to_state"], WORDS),
    public("pledge_state_change", &["actor"], ACTOR),
    public("pledge_link", &["public_id"], ID),
    public("request_key", &["scope"], MACHINE),
    public("pledge_correction", &["actor"], ACTOR),
    // portal
    public("portal_code", &["purpose"], WORDS),
    // web
    public("web_session", &["kind"], WORDS),
    public("web_session", &["device_label"], "kind of browser and system: Safari, iPhone"),
    public("web_session", &["facts"], "ids and times of a sign-in"),
    // app
    public(
        "installation",
        &["key_fingerprint"],
        "keyed hash of a sentence: tells one master key from another",
    ),
    // db
    public("schema_migration", &["owner", "checksum"], "which migrations were applied"),
];
