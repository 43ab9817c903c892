//! Issuing: number, content and event in one transaction.

use db::{DbError, WriteTx};
use events::InvoiceIssued;
use kernel::ids::kinds;
use kernel::{ContactKey, Cx, Id, Place, RowId};

use crate::error::InvoiceError;
use crate::model::{Content, Issued, NewInvoice, Party};
use crate::rules::content::{may_follow, of_invoice};
use crate::rules::hash::Frozen;
use crate::rules::numbering::number_text;
use crate::store::invoice::{self, Ready};
use crate::store::series::{self, NewSeries, Series};

/// Issues an invoice in the caller's transaction: if that is rolled back, the number was never taken. A key that was
/// used before answers what was issued then.
///
/// # Errors
/// Every [`InvoiceError`] says what to mend.
pub fn issue(tx: &mut WriteTx<'_>, cx: &Cx, new: &NewInvoice) -> Result<Issued, InvoiceError> {
    if let Some(issued) = invoice::find_by_key(tx, &new.key)? {
        return Ok(issued);
    }
    let content = of_invoice(new)?;
    let key = contacts::key(tx, &cx.vault, new.contact)?;
    let draft = Draft {
        key: &new.key,
        scope: &new.scope,
        corrects: None,
        contact: new.contact,
        contact_key: key,
        buyer: &new.buyer,
        content,
    };
    write(tx, cx, draft)
}

/// A document that lacks nothing but its number.
pub(crate) struct Draft<'a> {
    pub(crate) key: &'a str,
    pub(crate) scope: &'a str,
    pub(crate) corrects: Option<RowId<kinds::Invoice>>,
    pub(crate) contact: RowId<kinds::Contact>,
    pub(crate) contact_key: ContactKey,
    pub(crate) buyer: &'a Party,
    pub(crate) content: Content,
}

pub(crate) fn write(tx: &mut WriteTx<'_>, cx: &Cx, draft: Draft<'_>) -> Result<Issued, InvoiceError> {
    let mut content = draft.content;
    let series = locked_series(tx, cx, draft.scope, &content)?;
    content.number = number_text(&series.prefix, series.next_number, series.digits);
    series::take(tx, series.row, content.issued_on)?;

    let id: Id<kinds::Invoice> = cx.new_id();
    let public_id = id.to_string();
    let sealed = json(&content.split(draft.buyer))?;
    let buyer_sealed = draft.contact_key.seal(buyer_place(&public_id), sealed.as_bytes(), cx.random.as_ref());
    let content_json = json(&content)?;
    let frozen = Frozen {
        public_id: &public_id,
        number_text: &content.number,
        content: &content_json,
        buyer_sealed: &buyer_sealed,
    };
    let ready = Ready {
        id,
        series: series.row,
        number: series.next_number,
        key: draft.key,
        corrects: draft.corrects,
        contact: draft.contact,
        issued_at: cx.now(),
        issued_by: cx.actor.label(),
        content: &content,
        content_hash: frozen.hash(&cx.vault),
        content_json: &content_json,
        buyer_sealed: &buyer_sealed,
    };
    let row = invoice::insert(tx, &ready)?;
    let event = InvoiceIssued {
        invoice: id,
        kind: content.kind.as_str().to_owned(),
        number: content.number.clone(),
        gross: content.gross,
    };
    jobs::emit(tx, cx.now(), &event)?;
    Ok(Issued { row, id, number: content.number, repeated: false })
}

/// The row of numbers that the document belongs to, made if it is the first, locked.
fn locked_series(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    scope: &str,
    content: &Content,
) -> Result<Series, InvoiceError> {
    let missing = || InvoiceError::NoNumbering { scope: scope.to_owned() };
    let numbering = series::numbering(tx, scope)?.ok_or_else(missing)?;
    let (kind, year) = (content.kind, content.issued_on.year());
    let series_year = numbering.series_year(kind, year);
    if let Some(found) = series::lock(tx, scope, kind, series_year)? {
        may_follow(Some(found.latest_issued_on), content.issued_on)?;
        return Ok(found);
    }
    let prefix = numbering.prefix(kind, year);
    // A scope that numbered like this in an earlier set-up keeps its beginning for itself.
    if series::scope_of_prefix(tx, &prefix)?.is_some() {
        return Err(InvoiceError::PatternTaken { prefix });
    }
    let (digits, day) = (numbering.digits, content.issued_on);
    let first = if series::has_begun(tx, scope, kind)? { 1 } else { numbering.first(kind) };
    let new = NewSeries { scope, kind, year: series_year, prefix, digits, first, day };
    series::insert(tx, cx, &new)?;
    Ok(series::lock(tx, scope, kind, series_year)?.ok_or(DbError::NoRow)?)
}

/// Where a sealed buyer lives.
pub(crate) fn buyer_place(public_id: &str) -> Place<'_> {
    Place::new("invoice", "buyer_sealed", public_id.as_bytes())
}

fn json<T: serde::Serialize>(value: &T) -> Result<String, InvoiceError> {
    let stored = serde_json::to_string(value);
    Ok(stored.map_err(|e| DbError::Statement(format!("an invoice cannot be stored: {e}")))?)
}
