//! Which column holds what about whom. A test compares this list with the schema.

use kernel::privacy::{PrivateColumn, Protection};

const COLUMNS: &[PrivateColumn] = &[
    PrivateColumn::new(
        "import_batch",
        "file_name",
        Protection::NotPersonal,
        "what the platform or the creator called the file",
    ),
    PrivateColumn::new(
        "import_batch",
        "recognised",
        Protection::NotPersonal,
        "headers of the file, what they were taken for, and counts; no value of any record",
    ),
    PrivateColumn::new(
        "import_batch",
        "found",
        Protection::NotPersonal,
        "titles of rewards, add-ons, items and questions with counts and prices; no answer",
    ),
    PrivateColumn::new(
        "import_batch",
        "file_sha256",
        Protection::NotPersonal,
        "tells whether a file is the same",
    ),
    PrivateColumn::new(
        "import_record",
        "source_hash",
        Protection::KeyedHash,
        "the platform's id of the backer or order, for look-up",
    ),
    PrivateColumn::new(
        "import_record",
        "content_hash",
        Protection::KeyedHash,
        "everything the record says, to tell whether it changed",
    ),
    PrivateColumn::new(
        "import_record",
        "member",
        Protection::NotPersonal,
        "name of a table in a zip: a reward's",
    ),
    PrivateColumn::new(
        "import_record_body",
        "record_sealed",
        Protection::SealedByInstallation,
        "a record that is not applied yet, or held: nobody knows whose it is; removed when applied or laid aside",
    ),
    PrivateColumn::new(
        "import_record_body",
        "held_sealed",
        Protection::SealedByContact,
        "a held record of a known person; removed when settled, when its person is erased, and after some months",
    ),
    PrivateColumn::new(
        "import_record_body",
        "email_hash",
        Protection::KeyedHash,
        "the address of a held record, so that it becomes its person's as soon as they are known",
    ),
    PrivateColumn::new(
        "import_settlement",
        "key_hash",
        Protection::KeyedHash,
        "names a settled record in later files: the platform's id, or everything its row says",
    ),
    PrivateColumn::new(
        "import_settlement",
        "source_hash",
        Protection::KeyedHash,
        "the platform's id of the backer or order, for look-up",
    ),
    PrivateColumn::new(
        "import_settlement",
        "corrections_sealed",
        Protection::SealedByContact,
        "what somebody put right in a held record, before and after",
    ),
    PrivateColumn::new(
        "import_record_body",
        "changes_sealed",
        Protection::SealedByContact,
        "the fields a newer file says otherwise, before and after",
    ),
    PrivateColumn::new(
        "import_record_body",
        "prior_sealed",
        Protection::SealedByContact,
        "the record before it was changed, so that the import can be taken back",
    ),
    PrivateColumn::new(
        "import_source",
        "source_hash",
        Protection::KeyedHash,
        "the platform's id of the backer or order, for look-up",
    ),
    PrivateColumn::new(
        "import_source",
        "content_hash",
        Protection::KeyedHash,
        "everything the platform last said, to tell whether it changed",
    ),
    PrivateColumn::new(
        "import_other_name",
        "name_sealed",
        Protection::SealedByContact,
        "the name beside a pledge in its file, where its person is known by another one",
    ),
    PrivateColumn::new(
        "import_other_name_word",
        "word_hash",
        Protection::KeyedHash,
        "a folded word of that name, for search",
    ),
    PrivateColumn::new(
        "import_mapping",
        "word",
        Protection::NotPersonal,
        "the platform's id or title of a reward, add-on, item or question",
    ),
];

/// Every column of this crate that holds personal data, or looks as if it did.
pub fn private_columns() -> &'static [PrivateColumn] {
    COLUMNS
}
