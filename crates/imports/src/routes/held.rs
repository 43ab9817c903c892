//! A held record is settled: its page with the reason beside the field, put right or left out.

use accounts::can::Can;
use accounts::{Permission, Permit};
use axum::extract::{Path, State};
use axum::response::Response;
use campaigns::model::Campaign;
use contacts::Source;
use kernel::RowId;
use kernel::ids::kinds;
use serde::Deserialize;
use web::{Choice, FieldErrors, Flash, Form, FormState, Page, Site, Tone, WebError};

use super::frame::{self, ReadImports, RunImports, number};
use super::{answers, held_form, values};
use crate::error::ImportError;
use crate::model::{Batch, BatchState, HoldReason, RecordResult};
use crate::pages::HeldPage;
use crate::rules::correct;
use crate::service::catalogue::{self, Lacks};
use crate::service::settle::{self, HeldRecord, LeavingOut, Settling};
use crate::settlement::{CannotSettle, CorrectedField, LeftOutWhy};

#[derive(Debug, Deserialize)]
pub(super) struct InPath {
    batch: String,
    record: i64,
}

/// What is on the page of a held record.
struct Held {
    campaign: Campaign,
    batch: Batch,
    held: HeldRecord,
    lacks: Lacks,
}

impl Held {
    fn reason(&self) -> Option<HoldReason> {
        self.held.row.reason.filter(|_| !self.held.row.is_left_out)
    }

    fn list_path(&self) -> String {
        format!("{}?view=held", frame::batch_path(&self.campaign, self.batch.id))
    }

    fn path(&self) -> String {
        held_path(&frame::batch_path(&self.campaign, self.batch.id), self.held.row.row)
    }
}

/// Where a held record of an import is.
pub(super) fn held_path(batch_path: &str, record: RowId<kinds::ImportRecord>) -> String {
    format!("{batch_path}/held/{}", record.get())
}

async fn load<P: Can>(site: &Site, permit: &Permit<P>, path: &InPath) -> Result<Held, WebError> {
    let (campaign, batch) = frame::batch(site, permit, &path.batch).await?;
    let (vault, row, record) = (site.vault().clone(), batch.row, RowId::new(path.record));
    let of_campaign = batch.campaign;
    let found = site
        .db()
        .read(move |tx| {
            let Some(held) = settle::open_held(tx, &vault, row, record)? else { return Ok(None) };
            let lacks = match &held.record {
                Some(record) => catalogue::lookup(tx, of_campaign)?.lacks(record),
                None => Lacks::default(),
            };
            Ok::<_, ImportError>(Some((held, lacks)))
        })
        .await?;
    let (held, lacks) = found.ok_or(WebError::NotFound)?;
    if held.row.result != Some(RecordResult::Held) {
        return Err(WebError::NotFound);
    }
    Ok(Held { campaign, batch, held, lacks })
}

pub(super) async fn show(
    State(site): State<Site>,
    permit: ReadImports,
    page: Page,
    Path(path): Path<InPath>,
) -> Result<Response, WebError> {
    let of = load(&site, &permit, &path).await?;
    let state = match (&of.held.record, of.reason()) {
        (Some(record), Some(reason)) => {
            let mut errors = FieldErrors::new();
            if let Some(field) = correct::field_of(reason) {
                errors.add(held_form::field_name(field, &of.lacks), reason_text(&page, reason));
            }
            held_form::filled(record, &of.campaign).with_errors(errors)
        }
        _ => FormState::new(),
    };
    web::html(&context((&site, &permit), page, &of, (state, false)))
}

pub(super) async fn save(
    State(site): State<Site>,
    permit: RunImports,
    page: Page,
    Path(path): Path<InPath>,
    form: Form<Vec<(String, String)>>,
) -> Result<Response, WebError> {
    let of = load(&site, &permit, &path).await?;
    let (Some(record), Some(reason)) = (&of.held.record, of.reason()) else {
        return Ok(Flash::danger(page.t("imports-settle-gone")).redirect(&site, &of.list_path()));
    };
    let mut asks_same_person = false;
    let typed =
        held_form::corrections(&page, (record, reason), (&form.sent, &of.lacks), of.campaign.currency);
    let errors = match typed {
        Err(errors) => errors,
        Ok(corrections) => {
            let how = Settling {
                batch: of.batch.row,
                record: of.held.row.row,
                corrections,
                is_same_person: form.sent.value("same_person") == Some("1"),
                said_by: Source::Staff { id: permit.staff().id },
                audit: permit.audit(&site, "import.record_settled", of.batch.id.to_string()),
            };
            let cx = permit.cx(&site);
            match site.db().write(move |tx| settle::settle(tx, &cx, &how)).await {
                Ok(_) => {
                    let done = Flash::success(page.t("imports-settled"));
                    return Ok(done.redirect(&site, &of.list_path()));
                }
                Err(ImportError::CannotSettle(problem)) => {
                    asks_same_person = matches!(problem, CannotSettle::PersonKnown(_));
                    beside_its_field(&site, &permit, &page, (&of, problem)).await?
                }
                Err(error) => return refused(&site, &page, &of.path(), error),
            }
        }
    };
    let state = FormState::refused(form.sent, errors);
    web::invalid(&context((&site, &permit), page.with_errors(), &of, (state, asks_same_person)))
}

/// What is in the way, beside the field where it can be put right.
async fn beside_its_field(
    site: &Site,
    permit: &RunImports,
    page: &Page,
    (of, problem): (&Held, CannotSettle),
) -> Result<FieldErrors, WebError> {
    let mut errors = FieldErrors::new();
    let (field, text) = match problem {
        CannotSettle::StillHeld(reason) => {
            let field = correct::field_of(reason).map(|field| held_form::field_name(field, &of.lacks));
            (field.unwrap_or_default(), reason_text(page, reason))
        }
        CannotSettle::IdKnown => ("id".to_owned(), page.t("imports-settle-id-known")),
        CannotSettle::PersonKnown(contact) => {
            let name = name_of(site, permit, of, contact).await?;
            let text = match name {
                Some(name) => page.t1("imports-settle-person-known", "name", name),
                None => page.t("imports-settle-person-known-elsewhere"),
            };
            (CorrectedField::Email.word().to_owned(), text)
        }
        CannotSettle::NewerFile => (String::new(), page.t("imports-settle-newer-file")),
        CannotSettle::NotHeld => (String::new(), page.t("imports-settle-not-held")),
        CannotSettle::Gone => (String::new(), page.t("imports-settle-gone")),
        CannotSettle::OnlyLeaveOut => (String::new(), page.t("imports-settle-only-leave-out")),
    };
    errors.add(field, text);
    Ok(errors)
}

/// Whose address it is, for those who may know: a person of this campaign, or anybody for who works for all campaigns.
async fn name_of(
    site: &Site,
    permit: &RunImports,
    of: &Held,
    contact: RowId<kinds::Contact>,
) -> Result<Option<String>, WebError> {
    let sees_all = permit.staff().may(Permission::ViewBackers, None);
    let (vault, campaign) = (site.vault().clone(), of.campaign.row);
    let name = site
        .db()
        .read(move |tx| {
            let theirs = pledges::of_contact(tx, contact)?;
            let may_know = sees_all || theirs.iter().any(|pledge| pledge.campaign == campaign);
            if !may_know {
                return Ok(None);
            }
            Ok::<_, ImportError>(Some(contacts::profile(tx, &vault, contact)?.name))
        })
        .await?;
    Ok(name)
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Left {
    #[serde(default)]
    why: String,
}

pub(super) async fn leave_out(
    State(site): State<Site>,
    permit: RunImports,
    page: Page,
    Path(path): Path<InPath>,
    form: Form<Left>,
) -> Result<Response, WebError> {
    let of = load(&site, &permit, &path).await?;
    let Some(why) = LeftOutWhy::from_word(&form.input.why) else {
        let mut errors = FieldErrors::new();
        errors.add("why", page.t("imports-leave-out-why-missing"));
        let state = match &of.held.record {
            Some(record) => held_form::filled(record, &of.campaign).with_errors(errors),
            None => FormState::new().with_errors(errors),
        };
        return web::invalid(&context((&site, &permit), page.with_errors(), &of, (state, false)));
    };
    let how = LeavingOut {
        batch: of.batch.row,
        record: of.held.row.row,
        why,
        audit: permit.audit(&site, "import.record_left_out", of.batch.id.to_string()),
    };
    let cx = permit.cx(&site);
    match site.db().write(move |tx| settle::leave_out(tx, &cx, &how)).await {
        Ok(()) => Ok(Flash::success(page.t("imports-left-out")).redirect(&site, &of.list_path())),
        Err(error) => refused(&site, &page, &of.list_path(), error),
    }
}

/// Back to a page with the reason why nothing was done.
fn refused(site: &Site, page: &Page, to: &str, error: ImportError) -> Result<Response, WebError> {
    match answers::sentence(&page.texts, &error) {
        Some(sentence) => Ok(Flash::danger(sentence).redirect(site, to)),
        None => Err(error.into()),
    }
}

fn reason_text(page: &Page, reason: HoldReason) -> String {
    page.t(&format!("imports-hold-{}", reason.word().replace('_', "-")))
}

fn context<P: Can>(
    (site, permit): (&Site, &Permit<P>),
    page: Page,
    of: &Held,
    (f, asks_same_person): (FormState, bool),
) -> HeldPage {
    let record = page.t1("imports-record", "number", number(&page, of.held.row.record_number));
    let page = frame::page_below(site, permit, page, &of.campaign, record)
        .below(of.batch.file.name.clone(), frame::batch_path(&of.campaign, of.batch.id));
    let is_settleable = of.batch.state == BatchState::Applied;
    let may_settle = is_settleable && !page.reads_only;
    let left_out = of.held.left_out.filter(|_| of.held.row.is_left_out);
    let (sentence, tone) = match (of.reason(), left_out) {
        (_, Some(why)) => (why_text(&page, why, "imports-left-out-because"), Tone::Info),
        (Some(reason), None) => (reason_text(&page, reason), Tone::Warning),
        (None, None) => (page.t("imports-settle-not-held"), Tone::Info),
    };
    let note = match (&of.held.record, of.reason()) {
        (_, None) => String::new(),
        _ if !is_settleable => page.t("imports-settle-later"),
        (_, Some(reason)) if correct::fields_for(reason).is_empty() => {
            page.t("imports-settle-only-leave-out")
        }
        (None, _) => page.t("imports-settle-gone"),
        _ => String::new(),
    };
    let can_be_put_right = may_settle && note.is_empty();
    let open = of.held.record.as_ref().zip(of.reason());
    let whys = LeftOutWhy::ALL.iter().map(|why| Choice::new(why.word(), why_text(&page, *why, "")));
    HeldPage {
        form: open
            .filter(|_| can_be_put_right)
            .map(|(record, reason)| held_form::form(&page, (record, reason), &of.lacks)),
        facts: of.held.record.as_ref().map(|record| values::facts(&page, record)).unwrap_or_default(),
        whys: if may_settle && of.reason().is_some() { whys.collect() } else { Vec::new() },
        member: of.held.row.member.clone().unwrap_or_default(),
        back_url: of.list_path(),
        url: of.path(),
        currency: of.campaign.currency.code().to_owned(),
        name_max: held_form::NAME_CHARS_MAX,
        is_refused: f.has_errors() && page.has_errors,
        sentence,
        tone,
        note,
        asks_same_person,
        f,
        page,
    }
}

fn why_text(page: &Page, why: LeftOutWhy, around: &str) -> String {
    let text = page.t(&format!("imports-why-{}", why.word().replace('_', "-")));
    if around.is_empty() { text } else { page.t1(around, "why", text) }
}
