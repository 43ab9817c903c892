//! Where sealed fields of this crate live.

use kernel::Place;

/// A staged record.
pub(crate) const fn record(row: &[u8; 8]) -> Place<'_> {
    Place::new("import_record_body", "record_sealed", row)
}

/// The differences of a changed one.
pub(crate) const fn changes(row: &[u8; 8]) -> Place<'_> {
    Place::new("import_record_body", "changes_sealed", row)
}

/// What it said before.
pub(crate) const fn prior(row: &[u8; 8]) -> Place<'_> {
    Place::new("import_record_body", "prior_sealed", row)
}

/// A held record of a known person.
pub(crate) const fn held(row: &[u8; 8]) -> Place<'_> {
    Place::new("import_record_body", "held_sealed", row)
}

/// A name that only the file has.
pub(crate) const fn other_name(pledge: &[u8; 8]) -> Place<'_> {
    Place::new("import_other_name", "name_sealed", pledge)
}

/// What somebody put right in a record.
pub(crate) const fn corrections(record: &[u8; 8]) -> Place<'_> {
    Place::new("import_settlement", "corrections_sealed", record)
}
