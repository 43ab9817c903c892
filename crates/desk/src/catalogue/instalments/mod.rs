//! Whether backers may pay in parts, and when each part is due.

use accounts::can;
use accounts::can::Can;
use askama::Template;
use axum::response::Response;
use campaigns::CampaignError;
use campaigns::forms::InstalmentForm;
use campaigns::model::{InstalmentTerms, MONTHS_APART_MAX, PARTS_MAX, PARTS_MIN};
use kernel::Language;
use web::{Choice, FieldErrors, Form, FormState, FtlSource, Page, WebError, html, invalid};

use super::bench::{Bench, web_error};
use super::saving::seen;
use super::sentences::field_errors;
use super::typed::{close_up, state_of};

#[derive(Template)]
#[template(path = "catalogue/instalments.html")]
struct Edit {
    page: Page,
    f: FormState,
    action: String,
    back: String,
    ways: Vec<Choice>,
    parts: Vec<Choice>,
    months: Vec<Choice>,
    days: Vec<Day>,
    smallest_hint: String,
    /// The days of somebody who agrees today, by the terms that hold; empty where none do.
    today: String,
}

/// The field for the day of a further part.
struct Day {
    /// Its name with its number.
    key: String,
    label: String,
    text: String,
}

pub(super) async fn show(bench: Bench<can::Reading<can::EditSettings>>) -> Result<Response, WebError> {
    let stored = bench.catalogue.instalments.as_ref();
    let form = InstalmentForm::of(stored, bench.campaign.currency);
    html(&editor(&bench, state_of(&form).with("seen", seen(stored))))
}

pub(super) async fn save(
    bench: Bench<can::EditSettings>,
    Form { input: mut typed, sent }: Form<InstalmentForm>,
) -> Result<Response, WebError> {
    close_up(&mut [&mut typed.day], 1);
    let before = sent.value("seen").unwrap_or_default().to_owned(); // blank: there were none
    let f = state_of(&typed).with("seen", before.clone());
    let refused = |problems| {
        let f = f.clone().with_errors(field_errors(&bench.page.texts, &problems));
        invalid(&editor(&bench, f))
    };
    let terms = match typed.read(bench.campaign.currency) {
        Ok(terms) => terms,
        Err(problems) => return refused(problems),
    };
    let (cx, row) = (bench.permit.cx(&bench.site), bench.campaign.row);
    let saved = bench.site.db().write(move |tx| {
        let now = seen(campaigns::load_catalogue(tx, row)?.instalments.as_ref());
        if now != before {
            return Ok(Some(now));
        }
        campaigns::save_instalments(tx, &cx, row, terms.as_ref()).map(|()| None)
    });
    match saved.await {
        Ok(None) => Ok(bench.done(bench.t("instalments-saved"), "settings/instalments")),
        Ok(Some(now)) => {
            let mut errors = FieldErrors::new();
            errors.add("", bench.t("catalogue-changed-meanwhile"));
            invalid(&editor(&bench, state_of(&typed).with("seen", now).with_errors(errors)))
        }
        Err(CampaignError::Refused(problems)) => refused(problems),
        Err(error) => Err(web_error(error)),
    }
}

fn editor<P: Can>(bench: &Bench<P>, f: FormState) -> Edit {
    let mut page = bench.below(bench.t("instalments-title"), "catalogue-menu-settings", "settings");
    if f.has_errors() {
        page = page.with_errors();
    }
    let way = |word: &str, key: &str, hint: &str| Choice::new(word, bench.t(key)).hint(bench.t(hint));
    let day = |n: u32| {
        let key = format!("day.{n}");
        Day { label: bench.t1("instalments-day", "number", n + 2), text: f.value(&key).to_owned(), key }
    };
    let days: Vec<Day> = (0..PARTS_MAX - 1).map(day).collect();
    let single = [
        ("offered", "instalments-offered"),
        ("parts", "instalments-parts"),
        ("months", "instalments-months-apart"),
    ];
    let labels = single.into_iter().map(|(name, key)| (name.to_owned(), bench.t(key)));
    let labels = labels.chain(days.iter().map(|day| (day.key.clone(), day.label.clone())));
    let labels: Vec<(String, String)> =
        labels.chain([("smallest".to_owned(), bench.t("instalments-smallest"))]).collect();
    let number = |n: u32| Choice::new(n.to_string(), n.to_string());
    Edit {
        action: bench.path("settings/instalments"),
        back: bench.path("settings"),
        ways: vec![
            way("no", "instalments-no", "instalments-no-hint"),
            way("months", "instalments-months", "instalments-months-hint"),
            way("days", "instalments-days", "instalments-days-hint"),
        ],
        parts: (PARTS_MIN..=PARTS_MAX).map(number).collect(),
        months: (1..=MONTHS_APART_MAX)
            .map(|n| Choice::new(n.to_string(), bench.t1("instalments-every", "count", n)))
            .collect(),
        smallest_hint: bench.t1("instalments-smallest-hint", "currency", bench.campaign.currency.code()),
        today: bench.catalogue.instalments.as_ref().map(|terms| today(bench, terms)).unwrap_or_default(), // none
        days,
        f: f.with_labels(labels),
        page,
    }
}

/// What the terms mean for somebody who agrees today.
fn today<P: Can>(bench: &Bench<P>, terms: &InstalmentTerms) -> String {
    let days = terms.due_days(bench.campaign.day_of(bench.site.now()));
    if days.len() < 2 {
        return bench.t("instalments-over");
    }
    let days: Vec<String> = days.iter().map(ToString::to_string).collect();
    bench.t1("instalments-today", "days", days.join(", "))
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
