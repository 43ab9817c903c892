//! Own prices in a currency that the campaign offers: a table of everything that has a price, by form or by file; what is left
//! without one, said before backers can choose the list.

mod words;

use accounts::can;
use accounts::can::Can;
use askama::Template;
use axum::extract::{Multipart, Path};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use campaigns::forms::{PRICE_FILE_BYTES_MAX, PriceListForm, read_price_file, write_price_file};
use campaigns::model::{Catalogue, ListedAmount, PriceList, Unlisted};
use campaigns::{CampaignError, FieldProblem, FieldProblems};
use kernel::{Currency, Language, Money};
use serde::Deserialize;
use web::{Choice, Form, FormState, FtlSource, Page, SentForm, WebError, html};

use super::bench::{Bench, web_error};
use super::saving::{Outcome, answer, refused, save_or_look, seen};
use super::sentences::in_one_line;
use super::typed::state_of;

/// Most amounts that the page shows: a table of shipping prices may have 20,000, which are for the file.
const ROWS_MAX: usize = 400;
/// As large as an upload may be, with what a browser writes around the file.
pub(super) const UPLOAD_BYTES_MAX: usize = PRICE_FILE_BYTES_MAX + 64 * 1024;

#[derive(Template)]
#[template(path = "catalogue/price_list.html")]
struct Prices {
    page: Page,
    f: FormState,
    action: String,
    back: String,
    currency: String,
    /// At which rate, of which day, rounded to what.
    rate: String,
    /// Whether backers can choose it, and what they could not buy.
    stand: String,
    holes: String,
    is_open: bool,
    is_saved: bool,
    rests: Vec<Choice>,
    groups: Vec<Group>,
    /// Of how many more amounts the file tells; empty for none.
    more: String,
}

/// Amounts of one kind.
struct Group {
    title: String,
    rows: Vec<Row>,
}

/// One amount.
struct Row {
    name: String,
    thing: String,
    amount: String,
    /// What the amount is: “Price”, “First copy”.
    what: String,
    own_price: String,
    converted: String,
    /// The field with its row's number.
    key: String,
    label: String,
}

/// The currency of a path, which the campaign offers beside its own.
fn currency_of<P>(bench: &Bench<P>, code: &str) -> Result<Currency, WebError> {
    let currency = Currency::parse(code).map_err(|_| WebError::NotFound)?;
    bench.catalogue.pay_currency(currency).map(|offered| offered.currency).ok_or(WebError::NotFound)
}

fn path_of(currency: Currency, rest: &str) -> String {
    format!("settings/currencies/{currency}{rest}")
}

pub(super) async fn show(
    bench: Bench<can::Reading<can::EditSettings>>,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let currency = currency_of(&bench, &code)?;
    let form = PriceListForm::of(bench.catalogue.price_list(currency), &bench.catalogue.listed_amounts());
    html(&editor(&bench, currency, state_of(&form).with("seen", stand_of(&bench.catalogue, currency))))
}

pub(super) async fn save(
    bench: Bench<can::EditSettings>,
    Path((_, code)): Path<(String, String)>,
    Form { input, sent }: Form<PriceListForm>,
) -> Result<Response, WebError> {
    let currency = currency_of(&bench, &code)?;
    let typed = input.in_order_of(&bench.catalogue.listed_amounts());
    let before = sent.value("seen").unwrap_or_default().to_owned(); // blank: as of a page without any
    let outcome = attempt(&bench, currency, (&typed, before), &sent).await?;
    finish(&bench, currency, (typed, outcome), &sent)
}

pub(super) async fn download(
    bench: Bench<can::Reading<can::EditSettings>>,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let currency = currency_of(&bench, &code)?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"prices-{currency}.csv\"")),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    let list = bench.catalogue.price_list(currency);
    Ok((headers, write_price_file(&bench.catalogue, list, currency)).into_response())
}

/// What a file says is saved as if it had been typed; what is wrong with it stands in the rows it is about.
pub(super) async fn upload(
    bench: Bench<can::EditSettings>,
    Path((_, code)): Path<(String, String)>,
    body: Multipart,
) -> Result<Response, WebError> {
    let currency = currency_of(&bench, &code)?;
    let (before, file) = receive(&bench, body).await?;
    let (list, sent) = (bench.catalogue.price_list(currency), SentForm::default());
    let read = file.and_then(|file| read_price_file(&bench.catalogue, list, &file));
    let (typed, outcome) = match read {
        Ok(typed) => {
            let outcome = attempt(&bench, currency, (&typed, before), &sent).await?;
            (typed, outcome)
        }
        Err(problems) => {
            (PriceListForm::of(list, &bench.catalogue.listed_amounts()), Outcome::Refused(problems))
        }
    };
    finish(&bench, currency, (typed, outcome), &sent)
}

async fn receive<P: Can>(
    bench: &Bench<P>,
    mut body: Multipart,
) -> Result<(String, Result<Vec<u8>, FieldProblems>), WebError> {
    let unreadable = |_| WebError::BadInput(bench.t("web-error-form-unreadable"));
    let wrong = |problem| {
        let mut problems = FieldProblems::new();
        problems.add("file", problem);
        Err(problems)
    };
    let maximum_mib = u32::try_from(PRICE_FILE_BYTES_MAX / 1024 / 1024).unwrap_or(u32::MAX);
    let (mut before, mut file) = (String::new(), wrong(FieldProblem::Required));
    while let Some(field) = body.next_field().await.map_err(unreadable)? {
        match field.name() {
            Some("seen") => before = field.text().await.map_err(unreadable)?,
            Some("file") => {
                file = match field.bytes().await {
                    Ok(bytes) if bytes.is_empty() => wrong(FieldProblem::Required),
                    Ok(bytes) => Ok(bytes.to_vec()),
                    Err(_) => wrong(FieldProblem::FileTooLarge { maximum_mib }),
                }
            }
            _ => {}
        }
    }
    Ok((before, file))
}

/// Saves the list, unless somebody changed it or what it is about since the form was filled in.
async fn attempt<P: Can>(
    bench: &Bench<P>,
    currency: Currency,
    (typed, before): (&PriceListForm, String),
    sent: &SentForm,
) -> Result<Outcome<()>, WebError> {
    let (rest, rows) = match typed.read(currency) {
        Ok(read) => read,
        Err(problems) => return Ok(Outcome::Refused(problems)),
    };
    let (cx, row) = (bench.permit.cx(&bench.site), bench.campaign.row);
    save_or_look(bench, sent, move |tx, _| {
        let now = stand_of(campaigns::load_catalogue(tx, row)?.as_ref(), currency);
        if now != before {
            return Ok(Outcome::Moved { seen: now });
        }
        campaigns::save_price_list(tx, &cx, row, currency, (rest, &rows)).map(Outcome::Saved)
    })
    .await
}

fn finish(
    bench: &Bench<can::EditSettings>,
    currency: Currency,
    (typed, outcome): (PriceListForm, Outcome<()>),
    sent: &SentForm,
) -> Result<Response, WebError> {
    let outcome = match outcome {
        Outcome::Saved(()) => {
            return Ok(
                bench.done(bench.t1("prices-saved", "currency", currency.code()), &path_of(currency, ""))
            );
        }
        Outcome::Refused(problems) => Outcome::Refused(typed.by_row(&problems)),
        other => other,
    };
    let f = refused(bench, state_of(&typed), sent, outcome);
    // A file is sent without the form: what is stored now is what the next try starts from.
    let f = if f.value("seen").is_empty() { f.with("seen", stand_of(&bench.catalogue, currency)) } else { f };
    answer(&editor(bench, currency, f), true)
}

/// Whether backers may choose the list from now on.
#[derive(Debug, Deserialize)]
pub(super) struct Wanted {
    #[serde(default)]
    open: String,
}

pub(super) async fn open(
    bench: Bench<can::EditSettings>,
    Path((_, code)): Path<(String, String)>,
    Form { input, .. }: Form<Wanted>,
) -> Result<Response, WebError> {
    let currency = currency_of(&bench, &code)?;
    let is_open = input.open == "yes";
    let (cx, row) = (bench.permit.cx(&bench.site), bench.campaign.row);
    let saved =
        bench.site.db().write(move |tx| campaigns::open_price_list(tx, &cx, row, (currency, is_open))).await;
    let done = if is_open { "prices-opened" } else { "prices-closed" };
    said(
        &bench,
        saved,
        &bench.t1(done, "currency", currency.code()),
        (&path_of(currency, ""), &path_of(currency, "")),
    )
}

pub(super) async fn delete(
    bench: Bench<can::EditSettings>,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let currency = currency_of(&bench, &code)?;
    let (cx, row) = (bench.permit.cx(&bench.site), bench.campaign.row);
    let saved = bench.site.db().write(move |tx| {
        let pledges = pledges::count_priced_in(tx, row, currency)?;
        campaigns::delete_price_list(tx, &cx, row, (currency, pledges))
    });
    let done = bench.t1("prices-deleted", "currency", currency.code());
    said(&bench, saved.await, &done, ("settings/currencies", &path_of(currency, "")))
}

/// Leads on to where it is told what was done, or why it was not.
fn said(
    bench: &Bench<can::EditSettings>,
    saved: Result<(), CampaignError>,
    done: &str,
    (to, back): (&str, &str),
) -> Result<Response, WebError> {
    match saved {
        Ok(()) => Ok(bench.done(done.to_owned(), to)),
        Err(CampaignError::Refused(problems)) => {
            Ok(bench.not_done(in_one_line(&bench.page.texts, &problems), back))
        }
        Err(error) => Err(web_error(error)),
    }
}

/// The fingerprint of a list and of the amounts it can have.
fn stand_of(catalogue: &Catalogue, currency: Currency) -> String {
    let keys: Vec<_> = catalogue.listed_amounts().into_iter().map(|one| (one.key, one.amount)).collect();
    seen(Some(&(catalogue.price_list(currency), keys)))
}

/// What the page of currencies says of a list: its stand, and where it is.
pub(super) struct Link {
    pub(super) href: String,
    pub(super) label: String,
    pub(super) stand: String,
    pub(super) is_wanting: bool,
}

pub(super) fn links<P: Can>(bench: &Bench<P>) -> Vec<Link> {
    let link = |currency: Currency| {
        let list = bench.catalogue.price_list(currency);
        Link {
            href: bench.path(&path_of(currency, "")),
            label: bench.t1("prices-title", "currency", currency.code()),
            stand: bench.t(stand_key(list)),
            is_wanting: list.is_some_and(|list| list.is_open)
                && !holes(&bench.catalogue, currency).is_empty(),
        }
    };
    bench.catalogue.currencies.iter().map(|one| link(one.currency)).collect()
}

fn stand_key(list: Option<&PriceList>) -> &'static str {
    match list {
        None => "prices-stand-none",
        Some(list) if list.is_open => "prices-stand-open",
        Some(_) => "prices-stand-closed",
    }
}

/// What is offered and has no price in the list.
fn holes(catalogue: &Catalogue, currency: Currency) -> String {
    catalogue.holes(currency).unwrap_or_default().join(", ") // no list, no holes
}

fn groups<P: Can>(bench: &Bench<P>, currency: Currency, amounts: &[ListedAmount]) -> Vec<Group> {
    let rate = bench.catalogue.pay_currency(currency);
    let money = |amount: Option<Money>| amount.map_or(String::new(), |amount| bench.page.texts.money(amount));
    let mut groups: Vec<Group> = Vec::new();
    for (n, one) in amounts.iter().take(ROWS_MAX).enumerate() {
        let title = bench.t(words::group_key(one));
        let (name, what) = (words::name(bench, one), words::what(bench, one));
        let row = Row {
            label: format!("{name}, {what}: {}", bench.t1("prices-own", "currency", currency.code())),
            thing: one.key.thing.clone(),
            amount: one.key.amount.clone(),
            own_price: money(Some(one.amount)),
            converted: money(rate.and_then(|rate| rate.charged(one.amount).ok())), // too large: none
            key: format!("own.{n}"),
            name,
            what,
        };
        match groups.last_mut().filter(|group| group.title == title) {
            Some(group) => group.rows.push(row),
            None => groups.push(Group { title, rows: vec![row] }),
        }
    }
    groups
}

fn rate_text<P: Can>(bench: &Bench<P>, currency: Currency) -> String {
    let Some(offered) = bench.catalogue.pay_currency(currency) else { return String::new() };
    let args = [
        ("own", bench.campaign.currency.code().into()),
        ("currency", currency.code().into()),
        ("rate", offered.rate.normalize().to_string().into()),
        ("date", offered.rated_on.to_string().into()),
        ("step", bench.page.texts.money(Money::new(offered.step_minor, currency)).into()),
    ];
    bench.page.texts.text_with("prices-rate", &args)
}

fn editor<P: Can>(bench: &Bench<P>, currency: Currency, f: FormState) -> Prices {
    let list = bench.catalogue.price_list(currency);
    let title = bench.t1("prices-title", "currency", currency.code());
    let mut page = bench.below(title, "currencies-title", "settings/currencies");
    if f.has_errors() {
        page = page.with_errors();
    }
    let amounts = bench.catalogue.listed_amounts();
    let groups = groups(bench, currency, &amounts);
    let labels: Vec<(String, String)> = groups
        .iter()
        .flat_map(|group| group.rows.iter().map(|row| (row.key.clone(), row.label.clone())))
        .collect();
    let labels: Vec<_> = labels
        .into_iter()
        .chain([
            ("rest".to_owned(), bench.t("prices-rest")),
            ("file".to_owned(), bench.t("catalogue-file-label")),
        ])
        .collect();
    let rest = |rest: Unlisted| {
        let key = match rest {
            Unlisted::Converted => "prices-rest-converted",
            Unlisted::Refused => "prices-rest-refused",
        };
        Choice::new(rest.word(), bench.t(key))
    };
    let more = amounts.len().saturating_sub(ROWS_MAX);
    Prices {
        action: bench.path(&path_of(currency, "")),
        back: bench.path("settings/currencies"),
        currency: currency.to_string(),
        rate: rate_text(bench, currency),
        stand: bench.t(stand_key(list)),
        holes: holes(&bench.catalogue, currency),
        is_open: list.is_some_and(|list| list.is_open),
        is_saved: list.is_some(),
        rests: Unlisted::ALL.into_iter().map(rest).collect(),
        groups,
        more: if more == 0 { String::new() } else { bench.t1("prices-more", "count", more) },
        f: f.with_labels(labels),
        page,
    }
}

/// The page's texts, in four languages.
pub(super) fn texts() -> &'static [FtlSource] {
    const TEXTS: &[FtlSource] = &[
        FtlSource { language: Language::En, text: include_str!("locales/en.ftl") },
        FtlSource { language: Language::De, text: include_str!("locales/de.ftl") },
        FtlSource { language: Language::Pl, text: include_str!("locales/pl.ftl") },
        FtlSource { language: Language::It, text: include_str!("locales/it.ftl") },
    ];
    TEXTS
}
