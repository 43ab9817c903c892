//! Changing a voucher that exists: its name, and its limits and last day upwards.

use accounts::can;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use vouchers::{Benefit, Voucher};
use web::{Form, FormState, Page, WebError, html, invalid};

use super::super::bench::Bench;
use super::super::typed::state_of;
use super::form::{ChangeForm, read_change};
use super::{changes, path_of, voucher_of};
use crate::error::DeskError;

#[derive(Template)]
#[template(path = "catalogue/code_change.html")]
struct Change {
    page: Page,
    f: FormState,
    action: String,
    back: String,
    is_gift: bool,
}

fn page_of(bench: &Bench<can::EditCatalogue>, voucher: &Voucher, f: FormState) -> Change {
    let path = path_of(voucher.id);
    let labels = [
        ("title", "catalogue-codes-name"),
        ("total", "catalogue-codes-total"),
        ("per_code", "catalogue-codes-per-code"),
        ("per_person", "catalogue-codes-per-person"),
        ("until", "catalogue-codes-last-day"),
    ];
    Change {
        page: bench.below(bench.t("catalogue-codes-change"), "catalogue-codes-title", "vouchers"),
        f: f.with_labels(labels.map(|(field, key)| (field, bench.t(key)))),
        action: bench.path(&format!("{path}/change")),
        back: bench.path(&path),
        is_gift: voucher.terms.benefit == Benefit::Gift,
    }
}

pub(in super::super) async fn show(
    bench: Bench<can::EditCatalogue>,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let voucher = voucher_of(&bench, &id).await?;
    changes(&bench, &voucher)?;
    let f = state_of(&ChangeForm::of(&bench.campaign, &voucher.terms));
    html(&page_of(&bench, &voucher, f))
}

pub(in super::super) async fn save(
    bench: Bench<can::EditCatalogue>,
    Path((_, id)): Path<(String, String)>,
    Form { input: mut typed, .. }: Form<ChangeForm>,
) -> Result<Response, WebError> {
    let voucher = voucher_of(&bench, &id).await?;
    changes(&bench, &voucher)?;
    if voucher.terms.benefit == Benefit::Gift {
        // Not on the page: a gift code is used until its money is gone.
        typed.per_code = ChangeForm::of(&bench.campaign, &voucher.terms).per_code;
    }
    let new = match read_change(&bench, &voucher.terms, &typed) {
        Ok(new) => new,
        Err(errors) => {
            let mut again = page_of(&bench, &voucher, state_of(&typed).with_errors(errors));
            again.page = again.page.with_errors();
            return invalid(&again);
        }
    };
    let (id, cx) = (voucher.id, bench.permit.cx(&bench.site));
    let saved =
        bench.site.db().write(move |tx| Ok::<_, DeskError>(vouchers::amend_voucher(tx, &cx, id, &new)?));
    saved.await?;
    Ok(bench.done(bench.t("catalogue-codes-changed"), &path_of(id)))
}
