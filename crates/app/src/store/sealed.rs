//! Every sealed column and how its place is named, so that `verify` can open all of them.
//!
//! Rows are streamed; a row answers its subject, whose it is, the wrapped key, the sealed bytes and what names the
//! place. A column of the privacy map that is not here fails a test.

use db::{DbError, ReadTx, Row, Statement, sql};
use kernel::Id;
use kernel::ids::kinds;

/// With what a column is sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SealedWith {
    /// The key of the person; rows of erased people are left out.
    Contact,
    /// A key of the installation.
    Installation,
}

/// One sealed column.
pub(crate) struct SealedColumn {
    pub(crate) table: &'static str,
    pub(crate) column: &'static str,
    pub(crate) with: SealedWith,
    statement: &'static Statement,
    place: fn(&Row<'_>) -> Result<Vec<u8>, DbError>,
}

/// One sealed field as stored.
pub(crate) struct SealedField {
    /// Number of the row, to be told.
    pub(crate) row: i64,
    /// Whose it is, and their wrapped key; nothing for what is sealed by the installation.
    pub(crate) owner: Option<(Id<kinds::Contact>, Vec<u8>)>,
    pub(crate) sealed: Vec<u8>,
    /// What names the row in the seal.
    pub(crate) place: Vec<u8>,
}

/// Calls `f` with each field of a column that holds something; with the error of a row that cannot be read.
pub(crate) fn for_each(
    tx: &mut ReadTx<'_>,
    column: &SealedColumn,
    mut f: impl FnMut(Result<SealedField, DbError>),
) -> Result<(), DbError> {
    tx.for_each(column.statement, &[], |row| {
        f(read(column, row));
        Ok::<(), DbError>(())
    })
}

fn read(column: &SealedColumn, row: &Row<'_>) -> Result<SealedField, DbError> {
    let owner = match column.with {
        SealedWith::Contact => Some((row.get(1)?, row.get(2)?)),
        SealedWith::Installation => None,
    };
    Ok(SealedField { row: row.get(0)?, owner, sealed: row.get(3)?, place: (column.place)(row)? })
}

fn id_bytes<K: kernel::ids::Kind>(row: &Row<'_>, index: usize) -> Result<Vec<u8>, DbError> {
    Ok(row.get::<Id<K>>(index)?.as_bytes().to_vec())
}

fn number(row: &Row<'_>) -> Result<Vec<u8>, DbError> {
    Ok(row.get::<i64>(4)?.to_be_bytes().to_vec())
}

fn pledge_and_question(row: &Row<'_>) -> Result<Vec<u8>, DbError> {
    Ok([id_bytes::<kinds::Pledge>(row, 4)?, id_bytes::<kinds::Question>(row, 5)?].concat())
}

macro_rules! of_contact {
    ($table:literal, $column:literal, $place:expr, $select:literal, $from:literal) => {
        SealedColumn {
            table: $table,
            column: $column,
            with: SealedWith::Contact,
            statement: sql!(concat!(
                "SELECT ",
                $select,
                " FROM ",
                $from,
                " JOIN contact_key k ON k.contact = c.id WHERE s.",
                $column,
                " IS NOT NULL AND c.erased_at IS NULL"
            )),
            place: $place,
        }
    };
}

macro_rules! of_installation {
    ($table:literal, $column:literal, $place:expr, $select:literal, $where:literal) => {
        SealedColumn {
            table: $table,
            column: $column,
            with: SealedWith::Installation,
            statement: sql!(concat!("SELECT ", $select, " FROM ", $table, " s WHERE ", $where)),
            place: $place,
        }
    };
}

/// All of them.
pub(crate) static COLUMNS: &[SealedColumn] = &[
    of_contact!(
        "contact",
        "name_sealed",
        |row| id_bytes::<kinds::Contact>(row, 4),
        "s.id, c.public_id, k.wrapped_key, s.name_sealed, s.public_id",
        "contact s JOIN contact c ON c.id = s.id"
    ),
    of_contact!(
        "contact_email",
        "address_sealed",
        number,
        "s.id, c.public_id, k.wrapped_key, s.address_sealed, s.id",
        "contact_email s JOIN contact c ON c.id = s.contact"
    ),
    of_contact!(
        "contact_address",
        "address_sealed",
        |row| id_bytes::<kinds::Address>(row, 4),
        "s.id, c.public_id, k.wrapped_key, s.address_sealed, s.public_id",
        "contact_address s JOIN contact c ON c.id = s.contact"
    ),
    of_contact!(
        "field_source",
        "earlier_sealed",
        number,
        "s.id, c.public_id, k.wrapped_key, s.earlier_sealed, s.id",
        "field_source s JOIN contact c ON c.id = s.contact"
    ),
    of_contact!(
        "pledge_raw_record",
        "record_sealed",
        |row| id_bytes::<kinds::Pledge>(row, 4),
        "s.pledge_id, c.public_id, k.wrapped_key, s.record_sealed, p.public_id",
        "pledge_raw_record s JOIN pledge p ON p.id = s.pledge_id JOIN contact c ON c.id = p.contact_id"
    ),
    of_contact!(
        "pledge_buyer",
        "company_sealed",
        |row| id_bytes::<kinds::Pledge>(row, 4),
        "s.pledge_id, c.public_id, k.wrapped_key, s.company_sealed, p.public_id",
        "pledge_buyer s JOIN pledge p ON p.id = s.pledge_id JOIN contact c ON c.id = p.contact_id"
    ),
    of_contact!(
        "pledge_buyer",
        "number_sealed",
        |row| id_bytes::<kinds::Pledge>(row, 4),
        "s.pledge_id, c.public_id, k.wrapped_key, s.number_sealed, p.public_id",
        "pledge_buyer s JOIN pledge p ON p.id = s.pledge_id JOIN contact c ON c.id = p.contact_id"
    ),
    of_contact!(
        "pledge_buyer",
        "consultation_sealed",
        |row| id_bytes::<kinds::Pledge>(row, 4),
        "s.pledge_id, c.public_id, k.wrapped_key, s.consultation_sealed, p.public_id",
        "pledge_buyer s JOIN pledge p ON p.id = s.pledge_id JOIN contact c ON c.id = p.contact_id"
    ),
    of_contact!(
        "pledge_answer",
        "answer_sealed",
        pledge_and_question,
        "s.id, c.public_id, k.wrapped_key, s.answer_sealed, p.public_id, s.question",
        "pledge_answer s JOIN pledge p ON p.id = s.pledge_id JOIN contact c ON c.id = p.contact_id"
    ),
    of_contact!(
        "pledge_state_change",
        "reason_sealed",
        |row| id_bytes::<kinds::Pledge>(row, 4),
        "s.id, c.public_id, k.wrapped_key, s.reason_sealed, p.public_id",
        "pledge_state_change s JOIN pledge p ON p.id = s.pledge_id JOIN contact c ON c.id = p.contact_id"
    ),
    of_contact!(
        "pledge_link",
        "token_sealed",
        |row| id_bytes::<kinds::PledgeLink>(row, 4),
        "s.id, c.public_id, k.wrapped_key, s.token_sealed, s.public_id",
        "pledge_link s JOIN pledge p ON p.id = s.pledge_id JOIN contact c ON c.id = p.contact_id"
    ),
    of_contact!(
        "import_other_name",
        "name_sealed",
        number,
        "s.pledge_id, c.public_id, k.wrapped_key, s.name_sealed, s.pledge_id",
        "import_other_name s JOIN contact c ON c.id = s.contact_id"
    ),
    of_contact!(
        "pledge_correction",
        "reason_sealed",
        |row| id_bytes::<kinds::Pledge>(row, 4),
        "s.id, c.public_id, k.wrapped_key, s.reason_sealed, p.public_id",
        "pledge_correction s JOIN pledge p ON p.id = s.pledge_id JOIN contact c ON c.id = p.contact_id"
    ),
    of_contact!(
        "import_record_body",
        "changes_sealed",
        number,
        "s.record_id, c.public_id, k.wrapped_key, s.changes_sealed, s.record_id",
        "import_record_body s JOIN import_record r ON r.id = s.record_id JOIN pledge p ON p.id = r.pledge_id
         JOIN contact c ON c.id = p.contact_id"
    ),
    of_contact!(
        "import_record_body",
        "prior_sealed",
        number,
        "s.record_id, c.public_id, k.wrapped_key, s.prior_sealed, s.record_id",
        "import_record_body s JOIN import_record r ON r.id = s.record_id JOIN pledge p ON p.id = r.pledge_id
         JOIN contact c ON c.id = p.contact_id"
    ),
    of_contact!(
        "import_record_body",
        "held_sealed",
        number,
        "s.record_id, c.public_id, k.wrapped_key, s.held_sealed, s.record_id",
        "import_record_body s JOIN contact c ON c.id = s.held_for"
    ),
    of_contact!(
        "import_settlement",
        "corrections_sealed",
        number,
        "s.id, c.public_id, k.wrapped_key, s.corrections_sealed, s.record_id",
        "import_settlement s JOIN contact c ON c.id = s.contact_id"
    ),
    of_contact!(
        "message",
        "context_sealed",
        |row| id_bytes::<kinds::Message>(row, 4),
        "s.id, c.public_id, k.wrapped_key, s.context_sealed, s.public_id",
        "message s JOIN contact c ON c.id = s.contact_id"
    ),
    of_contact!(
        "message",
        "recipient_sealed",
        |row| id_bytes::<kinds::Message>(row, 4),
        "s.id, c.public_id, k.wrapped_key, s.recipient_sealed, s.public_id",
        "message s JOIN contact c ON c.id = s.contact_id"
    ),
    of_contact!(
        "message",
        "subject_sealed",
        |row| id_bytes::<kinds::Message>(row, 4),
        "s.id, c.public_id, k.wrapped_key, s.subject_sealed, s.public_id",
        "message s JOIN contact c ON c.id = s.contact_id"
    ),
    of_contact!(
        "message",
        "body_sealed",
        |row| id_bytes::<kinds::Message>(row, 4),
        "s.id, c.public_id, k.wrapped_key, s.body_sealed, s.public_id",
        "message s JOIN contact c ON c.id = s.contact_id"
    ),
    of_contact!(
        "mailbox_mail",
        "mail_sealed",
        |row| id_bytes::<kinds::Message>(row, 4),
        "s.id, c.public_id, k.wrapped_key, s.mail_sealed, s.public_id",
        "mailbox_mail s JOIN contact c ON c.id = s.contact_id"
    ),
    of_contact!(
        "invoice",
        "buyer_sealed",
        |row| Ok(row.get::<String>(4)?.into_bytes()),
        "s.id, c.public_id, k.wrapped_key, s.buyer_sealed, s.public_id",
        "invoice s JOIN contact c ON c.id = s.contact"
    ),
    of_contact!(
        "portal_code",
        "new_email_sealed",
        number,
        "s.id, c.public_id, k.wrapped_key, s.new_email_sealed, s.id",
        "portal_code s JOIN contact c ON c.id = s.contact_id"
    ),
    of_installation!(
        "mailbox_mail",
        "mail_sealed",
        |row| id_bytes::<kinds::Message>(row, 4),
        "s.id, NULL, NULL, s.mail_sealed, s.public_id",
        "s.contact_id IS NULL"
    ),
    of_installation!(
        "import_record_body",
        "record_sealed",
        number,
        "s.record_id, NULL, NULL, s.record_sealed, s.record_id",
        "s.record_sealed IS NOT NULL"
    ),
    of_installation!(
        "stock_movement",
        "note_sealed",
        |row| Ok(row.get::<String>(4)?.into_bytes()),
        "s.id, NULL, NULL, s.note_sealed, s.movement_key",
        "s.note_sealed IS NOT NULL"
    ),
    of_installation!(
        "staff_user",
        "name_sealed",
        |row| id_bytes::<kinds::StaffUser>(row, 4),
        "s.id, NULL, NULL, s.name_sealed, s.public_id",
        "s.id > 0"
    ),
    of_installation!(
        "staff_user",
        "email_sealed",
        |row| id_bytes::<kinds::StaffUser>(row, 4),
        "s.id, NULL, NULL, s.email_sealed, s.public_id",
        "s.id > 0"
    ),
    of_installation!(
        "staff_totp",
        "secret_sealed",
        |row| id_bytes::<kinds::StaffUser>(row, 4),
        "s.id, NULL, NULL, s.secret_sealed, (SELECT u.public_id FROM staff_user u WHERE u.id = s.staff_id)",
        "s.id > 0"
    ),
    of_installation!(
        "digital_key",
        "key_sealed",
        number,
        "s.id, NULL, NULL, s.key_sealed, s.id",
        "s.key_sealed IS NOT NULL"
    ),
    of_installation!(
        "voucher_code",
        "code_sealed",
        |row| id_bytes::<kinds::VoucherCode>(row, 4),
        "s.id, NULL, NULL, s.code_sealed, s.public_id",
        "s.id > 0"
    ),
    of_installation!(
        "digital_keys_file",
        "bytes_sealed",
        |row| id_bytes::<kinds::KeysFile>(row, 4),
        "s.id, NULL, NULL, s.bytes_sealed, s.public_id",
        "s.bytes_sealed IS NOT NULL"
    ),
];
