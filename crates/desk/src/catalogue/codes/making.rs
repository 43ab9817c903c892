//! Codes are written, made in bulk, taken away as a file and withdrawn; a voucher is ended or taken up again.

use accounts::{Permission, audit, can};
use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use kernel::{Id, Money};
use serde::{Deserialize, Serialize};
use vouchers::{Benefit, CodesToExport, NewCode, NewCodes, Voucher, VoucherError, VoucherState};
use web::{FieldErrors, Form, WebError, invalid};

use super::super::bench::{Bench, id_of};
use super::super::typed::state_of;
use super::form::amount;
use super::new::field_of;
use super::one::page_of;
use super::{changes, path_of, voucher_of};
use crate::error::DeskError;

/// A code of one's own words.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub(in super::super) struct Written {
    key: String,
    code: String,
    worth: String,
}

/// Codes at random.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default, deny_unknown_fields)]
pub(in super::super) struct Bulk {
    key: String,
    count: String,
    prefix: String,
    each: String,
}

pub(in super::super) async fn write(
    bench: Bench<can::EditCatalogue>,
    Path((_, id)): Path<(String, String)>,
    Form { input: typed, .. }: Form<Written>,
) -> Result<Response, WebError> {
    let voucher = voucher_of(&bench, &id).await?;
    changes(&bench, &voucher)?;
    let worth = match worth(&bench, &voucher, &typed.worth) {
        Ok(worth) => worth,
        Err(sentence) => return refused_with(&bench, &voucher, &typed, ("worth", sentence)).await,
    };
    let cx = bench.permit.cx(&bench.site);
    let request_key = typed.key.clone();
    let new = NewCode { request_key, voucher: voucher.id, text: typed.code.clone(), worth };
    let added = bench.site.db().write(move |tx| vouchers::add_code(tx, &cx, &new)).await;
    match added {
        Ok(_) => Ok(bench.done(bench.t("catalogue-codes-added"), &path_of(voucher.id))),
        Err(error) => refused(&bench, &voucher, &typed, (field_of(&error), error)).await,
    }
}

pub(in super::super) async fn make(
    bench: Bench<can::EditCatalogue>,
    Path((_, id)): Path<(String, String)>,
    Form { input: typed, .. }: Form<Bulk>,
) -> Result<Response, WebError> {
    let voucher = voucher_of(&bench, &id).await?;
    changes(&bench, &voucher)?;
    let worth = match worth(&bench, &voucher, &typed.each) {
        Ok(worth) => worth,
        Err(sentence) => return refused_with(&bench, &voucher, &typed, ("each", sentence)).await,
    };
    let cx = bench.permit.cx(&bench.site);
    let new = NewCodes {
        request_key: typed.key.clone(),
        voucher: voucher.id,
        count: typed.count.trim().parse().unwrap_or(0), // refused as no count
        prefix: typed.prefix.trim().to_owned(),
        worth,
    };
    let ordered = bench.site.db().write(move |tx| vouchers::order_codes(tx, &cx, &new)).await;
    match ordered {
        Ok(_) => Ok(bench.done(bench.t("catalogue-codes-ordered"), &path_of(voucher.id))),
        Err(error) => refused(&bench, &voucher, &typed, (field_of(&error), error)).await,
    }
}

/// What a gift code is worth; nothing for other codes.
fn worth(bench: &Bench<can::EditCatalogue>, voucher: &Voucher, typed: &str) -> Result<Option<Money>, String> {
    if voucher.terms.benefit == Benefit::Gift {
        amount(bench, typed, &VoucherError::BadWorth).map(Some)
    } else {
        Ok(None)
    }
}

/// The page with the mistake beside its field.
async fn refused<T: Serialize>(
    bench: &Bench<can::EditCatalogue>,
    voucher: &Voucher,
    typed: &T,
    (field, error): (&str, VoucherError),
) -> Result<Response, WebError> {
    let Some(key) = error.text_key() else { return Err(DeskError::from(error).into()) };
    refused_with(bench, voucher, typed, (field, bench.t(key))).await
}

/// As [`refused`], with a sentence.
async fn refused_with<T: Serialize>(
    bench: &Bench<can::EditCatalogue>,
    voucher: &Voucher,
    typed: &T,
    (field, sentence): (&str, String),
) -> Result<Response, WebError> {
    let mut errors = FieldErrors::new();
    errors.add(field, sentence);
    let mut one = page_of(bench, voucher, (state_of(typed).with_errors(errors), None)).await?;
    one.page = one.page.with_errors();
    invalid(&one)
}

/// Ends a voucher, or takes it up again; pledges that use it keep it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in super::super) struct State {
    #[serde(default)]
    state: String,
}

pub(in super::super) async fn end(
    bench: Bench<can::EditCatalogue>,
    Path((_, id)): Path<(String, String)>,
    Form { input, .. }: Form<State>,
) -> Result<Response, WebError> {
    let voucher = voucher_of(&bench, &id).await?;
    changes(&bench, &voucher)?;
    let (state, said) = match input.state.as_str() {
        "stopped" => (VoucherState::Stopped, "catalogue-codes-now-stopped"),
        "active" => (VoucherState::Active, "catalogue-codes-now-active"),
        _ => return Err(WebError::BadInput(String::new())),
    };
    let (cx, of) = (bench.permit.cx(&bench.site), voucher.id);
    let set =
        bench.site.db().write(move |tx| Ok::<_, DeskError>(vouchers::set_voucher_state(tx, &cx, of, state)?));
    set.await?;
    Ok(bench.done(bench.t(said), &path_of(voucher.id)))
}

pub(in super::super) async fn withdraw(
    bench: Bench<can::EditCatalogue>,
    Path((_, id, code)): Path<(String, String, String)>,
) -> Result<Response, WebError> {
    let voucher = voucher_of(&bench, &id).await?;
    changes(&bench, &voucher)?;
    let code = id_of(&code)?;
    let (cx, of) = (bench.permit.cx(&bench.site), voucher.row);
    let done = bench.site.db().write(move |tx| {
        if !vouchers::is_code_of(tx, code, of)? {
            return Err(DeskError::Unknown);
        }
        Ok(vouchers::void_code(tx, &cx, code)?)
    });
    done.await?;
    Ok(bench.done(bench.t("catalogue-codes-now-withdrawn"), &path_of(voucher.id)))
}

/// Every code with what became of it, as CSV. The file holds codes in clear, so that taking it is in the audit log.
pub(in super::super) async fn download(
    bench: Bench<can::EditCatalogue>,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let voucher = voucher_of(&bench, &id).await?;
    changes(&bench, &voucher)?;
    if !bench.permit.staff().may(Permission::Export, Some(bench.campaign.id)) {
        return Err(WebError::Forbidden);
    }
    let of: Id<_> = voucher.id;
    let cx = bench.permit.cx(&bench.site);
    let entry = bench.permit.audit(&bench.site, "voucher.codes_exported", of.to_string());
    bench.site.db().write(move |tx| audit(tx, &cx, entry.clone())).await?;
    let vault = bench.site.vault().clone();
    let written = bench.site.db().read_long(move |tx| {
        let mut bytes = Vec::new();
        let what = CodesToExport { voucher: of, batch: None };
        vouchers::export_codes(tx, &vault, what, &mut bytes)?;
        Ok::<_, DeskError>(bytes)
    });
    let bytes = written.await?;
    let name = format!("attachment; filename=\"{}-codes.csv\"", bench.campaign.slug);
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8")),
        // A short name has lower-case letters, digits and hyphens only.
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::from_str(&name).unwrap_or(HeaderValue::from_static("attachment")),
        ),
    ];
    Ok((headers, bytes).into_response())
}
