//! A new voucher: first its kind, then a form with the fields of that kind.

use accounts::{Permission, can};
use askama::Template;
use axum::extract::Query;
use axum::response::Response;
use serde::Deserialize;
use vouchers::{NewCode, VoucherError};
use web::{Choice, FieldErrors, Form, FormState, Page, WebError, html, invalid};

use super::super::bench::Bench;
use super::super::typed::state_of;
use super::form::{Kind, VoucherForm, read};
use super::path_of;
use crate::error::DeskError;

#[derive(Template)]
#[template(path = "catalogue/code_kinds.html")]
struct Kinds {
    page: Page,
    kinds: Vec<KindLink>,
}

struct KindLink {
    title: String,
    example: String,
    href: String,
}

#[derive(Template)]
#[template(path = "catalogue/code_new.html")]
struct New {
    page: Page,
    f: FormState,
    kind: &'static str,
    explained: String,
    action: String,
    key: String,
    currency: String,
    goods: Vec<Choice>,
    rewards: Vec<Choice>,
    /// Whether it may be for every campaign.
    may_everywhere: bool,
}

#[derive(Debug, Default, Deserialize)]
pub(in super::super) struct Which {
    #[serde(default)]
    kind: String,
}

/// The kinds; with one in the address, its form.
pub(in super::super) async fn choose(
    bench: Bench<can::EditCatalogue>,
    Query(which): Query<Which>,
) -> Result<Response, WebError> {
    if let Some(kind) = Kind::from_word(&which.kind) {
        return html(&form(&bench, kind, FormState::new()));
    }
    let link = |kind: Kind| KindLink {
        title: bench.t(&format!("catalogue-codes-kind-{}", kind.word())),
        example: bench.t(&format!("catalogue-codes-kind-{}-text", kind.word())),
        href: bench.path(&format!("vouchers/new?kind={}", kind.word())),
    };
    let page = bench.below(bench.t("catalogue-codes-new"), "catalogue-codes-title", "vouchers");
    html(&Kinds { page, kinds: Kind::ALL.into_iter().map(link).collect() })
}

pub(in super::super) async fn create(
    bench: Bench<can::EditCatalogue>,
    Form { input: typed, .. }: Form<VoucherForm>,
) -> Result<Response, WebError> {
    let kind = Kind::from_word(&typed.kind).ok_or_else(|| WebError::BadInput(String::new()))?;
    let is_everywhere = typed.everywhere == "1";
    if is_everywhere && !bench.permit.staff().may(Permission::EditCatalogue, None) {
        return Err(WebError::Forbidden);
    }
    let refused = |errors: FieldErrors| {
        let f = state_of(&typed).with_errors(errors);
        let mut new = form(&bench, kind, f);
        new.page = new.page.with_errors();
        invalid(&new)
    };
    let wanted = match read(&bench, kind, &typed) {
        Ok(wanted) => wanted,
        Err(errors) => return refused(errors),
    };
    let (cx, key, text) = (bench.permit.cx(&bench.site), typed.key.clone(), typed.code.trim().to_owned());
    let scope = format!("voucher:{}", bench.campaign.id);
    let made = bench.site.db().write(move |tx| {
        let made = pledges::once(tx, &cx, (&scope, &key), |tx| {
            let voucher = vouchers::create_voucher(tx, &cx, &wanted.terms)?;
            if !text.is_empty() {
                let (request_key, worth) = (format!("first:{}", voucher.id), wanted.worth);
                let new = NewCode { request_key, voucher: voucher.id, text: text.clone(), worth };
                vouchers::add_code(tx, &cx, &new)?;
            }
            Ok::<_, DeskError>(voucher.id)
        })?;
        Ok::<_, DeskError>(made.answer)
    });
    match made.await {
        Ok(id) => Ok(bench.done(bench.t("catalogue-codes-made"), &path_of(id))),
        Err(DeskError::Voucher(error)) => match error.text_key() {
            Some(text_key) => {
                let mut errors = FieldErrors::new();
                errors.add(field_of(&error), bench.t(text_key));
                refused(errors)
            }
            None => Err(DeskError::Voucher(error).into()),
        },
        Err(other) => Err(other.into()),
    }
}

/// The field that an error stands beside.
pub(super) const fn field_of(error: &VoucherError) -> &'static str {
    match error {
        VoucherError::BadCode | VoucherError::CodeTaken => "code",
        VoucherError::BadWorth => "worth",
        VoucherError::BadTitle => "title",
        VoucherError::BadCopies => "copies",
        VoucherError::BadPrefix => "prefix",
        VoucherError::BadCount => "count",
        VoucherError::EndsBeforeItBegins => "until",
        _ => "",
    }
}

fn form(bench: &Bench<can::EditCatalogue>, kind: Kind, f: FormState) -> New {
    let title = bench.t(&format!("catalogue-codes-kind-{}", kind.word()));
    let catalogue = &bench.catalogue;
    let rewards = catalogue.rewards.iter().filter(|one| one.shelf.is_offered());
    let rewards: Vec<Choice> =
        rewards.map(|one| Choice::new(one.id.to_string(), one.title.clone())).collect();
    let addons = catalogue.addons.iter().filter(|one| one.shelf.is_offered());
    let addons = addons.map(|one| Choice::new(one.id.to_string(), one.title.clone()));
    New {
        page: bench.below(title, "catalogue-codes-title", "vouchers"),
        f,
        kind: kind.word(),
        explained: bench.t(&format!("catalogue-codes-kind-{}-text", kind.word())),
        action: bench.path("vouchers/new"),
        key: pledges::request_key(bench.site.random()),
        currency: bench.campaign.currency.to_string(),
        goods: rewards.iter().cloned().chain(addons).collect(),
        rewards,
        may_everywhere: bench.permit.staff().may(Permission::EditCatalogue, None),
    }
}
