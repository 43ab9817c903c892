//! One import: its plan, its progress or its result.
//!
//! Why this long: one page with its views, which share what they are given.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use campaigns::model::Campaign;
use serde::Deserialize;
use web::widgets::{Figure, Pagination, Step, StepState};
use web::{Page, Site, Tone, WebError};

use super::frame::{self, RunImports, counted, number};
use super::{answers, doubts, lines, next};
use crate::error::ImportError;
use crate::model::{Batch, BatchState, OpenRecord, Outcome, Phase};
use crate::pages::{BatchPage, FilledColumns, FillingNote, May, ProgressPage, RecordLine, Shown, Tab};
use crate::record::PledgeStatus;
use crate::service::difference::TwoLists;
use crate::service::like_options::LikeOption;
use crate::service::new_links::{self, NewLinks};
use crate::service::{catalogue, fill_options, filling, items_differ, like_options, look, made_parts, undo};

/// Records on a page.
pub(super) const PER_PAGE: usize = 50;

#[derive(Debug, Deserialize)]
pub(super) struct InPath {
    batch: String,
}

#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    view: String,
    #[serde(default)]
    page: usize,
}

/// The views of an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum View {
    Overview,
    Records(look::Shown),
    Absent,
    Columns,
}

const VIEWS: [(&str, View); 11] = [
    ("overview", View::Overview),
    ("new", View::Records(look::Shown::Outcome(Outcome::New))),
    ("changed", View::Records(look::Shown::Outcome(Outcome::Changed))),
    ("unchanged", View::Records(look::Shown::Outcome(Outcome::Unchanged))),
    ("held", View::Records(look::Shown::Outcome(Outcome::Held))),
    ("left-out", View::Records(look::Shown::LeftOut)),
    ("flagged", View::Records(look::Shown::Flagged)),
    ("new-links", View::Records(look::Shown::NewLinks)),
    ("kept-addresses", View::Records(look::Shown::KeptAddresses)),
    ("absent", View::Absent),
    ("columns", View::Columns),
];

/// Views that nearly every import would have empty.
const ONLY_WHERE_SOME: [View; 3] = [
    View::Records(look::Shown::LeftOut),
    View::Records(look::Shown::NewLinks),
    View::Records(look::Shown::KeptAddresses),
];

pub(super) async fn show(
    State(site): State<Site>,
    permit: RunImports,
    page: Page,
    Path(path): Path<InPath>,
    Query(asked): Query<Asked>,
) -> Result<Response, WebError> {
    let (campaign, mut batch) = frame::batch(&site, &permit, &path.batch).await?;
    // Some records are found out to be held only when they are applied, and some are settled later.
    if matches!(batch.state, BatchState::Applied | BatchState::Undone) {
        let of_batch = batch.clone();
        batch.plan = site.db().read(move |tx| look::as_it_is(tx, &of_batch)).await?;
    }
    let title = batch.file.name.clone();
    let page = frame::page_below(&site, &permit, page, &campaign, title);
    let url = frame::batch_path(&campaign, batch.id);
    let (steps, state) = (steps(&page, batch.state), frame::state_badge(&page, batch.state));
    if batch.state.is_moving() {
        let (sentence, bar) = progress(&page, &batch);
        return web::html(&ProgressPage { page, steps, state, sentence, bar, url });
    }
    let view = VIEWS.iter().find(|(word, _)| *word == asked.view).map_or(View::Overview, |(_, view)| *view);
    let view = if batch.state == BatchState::Refused { View::Overview } else { view };
    let of_batch = batch.clone();
    let new_links = site.db().read(move |tx| new_links::of_batch(tx, &of_batch)).await?;
    let seen = Seen { campaign: &campaign, batch: &batch, new_links };
    let shown = shown((&site, &permit), &page, seen, (view, asked.page)).await?;
    let unpaid = new_unpaid(&site, &page, &batch).await?;
    let Standing { sentence, tone, why_stays, may } = standing(&site, &page, &batch).await?;
    let bench = BatchPage {
        facts: facts(&page, &campaign, &batch),
        figures: figures(&page, &batch, &unpaid, &url),
        tabs: tabs(&page, seen, view, &url),
        abandon_url: format!("{url}/abandon"),
        undo_url: format!("{url}/undo"),
        next: next::link(&site, &page, (&campaign, &batch)).await?,
        steps,
        state,
        sentence,
        tone,
        why_stays,
        shown,
        url,
        may,
        page,
    };
    web::html(&bench)
}

/// An import with what is counted of it for its page.
#[derive(Clone, Copy)]
struct Seen<'a> {
    campaign: &'a Campaign,
    batch: &'a Batch,
    new_links: NewLinks,
}

/// Upload, look, apply, result.
fn steps(page: &Page, state: BatchState) -> Vec<Step> {
    let at = match state {
        BatchState::Reading | BatchState::Refused => 0,
        BatchState::Planned | BatchState::Abandoned => 1,
        BatchState::Applying => 2,
        BatchState::Applied | BatchState::Undoing | BatchState::Undone => 3,
    };
    let keys = ["imports-step-upload", "imports-step-look", "imports-step-apply", "imports-step-result"];
    keys.iter()
        .enumerate()
        .map(|(place, key)| Step {
            label: page.t(key),
            href: String::new(),
            state: match place.cmp(&at) {
                std::cmp::Ordering::Less => StepState::Done,
                std::cmp::Ordering::Equal => StepState::Current,
                std::cmp::Ordering::Greater => StepState::Ahead,
            },
        })
        .collect()
}

fn progress(page: &Page, batch: &Batch) -> (String, Option<(u64, u64)>) {
    let received = batch.plan.received;
    match batch.state {
        BatchState::Applying => {
            let done = batch.done.total();
            let args = [("done", number(page, done).into()), ("all", number(page, received).into())];
            (page.texts.text_with("imports-progress-applying", &args), Some((done, received.max(1))))
        }
        BatchState::Undoing => {
            let key = if batch.phase == Phase::New {
                "imports-progress-undoing"
            } else {
                "imports-progress-undoing-rest"
            };
            (page.t(key), None)
        }
        _ => (page.t1("imports-progress-reading", "count", counted(received)), None),
    }
}

/// What the file gives away of the catalogue, and what is to be said about it.
async fn overview(site: &Site, page: &Page, seen: Seen<'_>) -> Result<Shown, WebError> {
    let Seen { campaign, batch, new_links } = seen;
    let of_batch = batch.clone();
    let (resolved, found, inspection, like_options) = site
        .db()
        .read(move |tx| {
            let (inspection, found) = look::recognised(tx, &of_batch)?;
            let lookup = catalogue::lookup(tx, of_batch.campaign)?;
            let like_options = like_options::of_file(&lookup, &found);
            let resolved = catalogue::resolve(tx, of_batch.campaign, &found)?;
            Ok::<_, ImportError>((resolved, found, inspection, like_options))
        })
        .await?;
    let is_planned = batch.state == BatchState::Planned;
    let waiting = if batch.state == BatchState::Applied {
        let row = batch.campaign;
        site.db().read(move |tx| items_differ::items_to_decide(tx, row)).await?
    } else {
        None
    };
    let filling = filling(site, page, (campaign, batch)).await?;
    let seen_url = frame::batch_path(campaign, batch.id);
    let doubts =
        if is_planned { doubts::sentences(site, page, (campaign, batch)).await? } else { Vec::new() };
    let other_currency =
        if is_planned { doubts::currency(site, page, (campaign, batch)).await? } else { None };
    Ok(Shown::Overview {
        doubts,
        other_currency,
        catalogue: lines::catalogue(page, campaign.currency, (&resolved, batch.state)),
        differences: lines::differences(page, &found, &frame::batch_path(campaign, batch.id)),
        to_decide: waiting
            .map(|waiting| page.t1("imports-differences-waiting", "count", counted(waiting.backers)))
            .unwrap_or_default(),
        filling,
        new_links: (is_planned && new_links.people > 0).then(|| lines::new_links(page, &seen_url, new_links)),
        kept_addresses: (matches!(batch.state, BatchState::Planned | BatchState::Applied)
            && new_links.kept > 0)
            .then(|| lines::kept_addresses(page, &seen_url, new_links)),
        like_options: if matches!(batch.state, BatchState::Planned | BatchState::Applied) {
            let is_applied = batch.state == BatchState::Applied;
            let form_of = |one: &LikeOption| {
                if is_applied { one.form_path(campaign.id) } else { String::new() }
            };
            lines::like_options(page, &like_options, form_of)
        } else {
            Vec::new()
        },
        notes: if is_planned { lines::notes(page, batch.plan, inspection.as_ref()) } else { Vec::new() },
    })
}

/// Filling options from the file: what the last one came to; `None` where there is nothing to fill.
async fn filling(
    site: &Site,
    page: &Page,
    (campaign, batch): (&Campaign, &Batch),
) -> Result<Option<FillingNote>, WebError> {
    if batch.state != BatchState::Applied {
        return Ok(None);
    }
    let row = batch.campaign;
    let (has_options, last) = site
        .db()
        .read(move |tx| {
            Ok::<_, ImportError>((fill_options::has_options(tx, row)?, filling::last_filling(tx, row)?))
        })
        .await?;
    Ok(has_options.then(|| lines::filling(page, (&campaign.time_zone, site.now()), last.as_ref())))
}

async fn shown(
    (site, permit): (&Site, &RunImports),
    page: &Page,
    seen: Seen<'_>,
    (view, number_of_page): (View, usize),
) -> Result<Shown, WebError> {
    let Seen { campaign, batch, .. } = seen;
    let vault = site.vault().clone();
    let of_batch = batch.clone();
    let (word, total) = VIEWS
        .iter()
        .find(|(_, one)| *one == view)
        .map_or(("overview", 0), |(word, one)| (*word, total(seen, *one)));
    let href = format!("{}?view={word}", frame::batch_path(campaign, batch.id));
    let list = Pagination::new(number_of_page, PER_PAGE, usize::try_from(total).unwrap_or(usize::MAX), &href);
    let offset = u64::try_from(list.offset()).unwrap_or(0);
    Ok(match view {
        View::Overview => overview(site, page, seen).await?,
        View::Records(which) => {
            let cx = permit.cx(site);
            let (records, people, lists) = site
                .db()
                .read(move |tx| {
                    let records = look::records(tx, &vault, &of_batch, (which, offset, PER_PAGE))?;
                    let people = lines::people(
                        tx,
                        &vault,
                        of_batch.campaign,
                        records.iter().filter_map(|one| one.pledge),
                    )?;
                    let lists = look::two_lists(tx, &cx, &of_batch, &records)?;
                    Ok::<_, ImportError>((records, people, lists))
                })
                .await?;
            let path = frame::batch_path(campaign, batch.id);
            let row = |(one, lists): (&OpenRecord, Option<TwoLists>)| RecordLine {
                two_lists: lists.map(|lists| lines::two_lists(page, &lists)).unwrap_or_default(),
                ..lines::record(page, (campaign, &path), one, &people)
            };
            let rows: Vec<_> = records.iter().zip(lists).map(row).collect();
            let is_held = which == look::Shown::Outcome(Outcome::Held) && !rows.is_empty();
            let file_url = if is_held { format!("{path}/held.csv") } else { String::new() };
            let filled = FilledColumns::of(&rows);
            Shown::Records { none: page.t(&format!("imports-none-{word}")), file_url, filled, rows, list }
        }
        View::Absent => {
            let people = site
                .db()
                .read(move |tx| {
                    let range = (offset, u64::try_from(PER_PAGE).unwrap_or(0));
                    let pledges = look::absent_pledges(tx, &of_batch, range)?;
                    lines::people(tx, &vault, of_batch.campaign, pledges.into_iter())
                })
                .await?;
            Shown::Absent { rows: lines::persons(page, campaign, people), list }
        }
        View::Columns => {
            let (inspection, _) = site.db().read(move |tx| look::recognised(tx, &of_batch)).await?;
            Shown::Columns { tables: lines::tables(page, inspection.as_ref()) }
        }
    })
}

fn total(Seen { batch, new_links, .. }: Seen<'_>, view: View) -> u64 {
    let plan = batch.plan;
    match view {
        View::Records(look::Shown::Outcome(outcome)) => match outcome {
            Outcome::New => plan.new,
            Outcome::Changed => plan.changed,
            Outcome::Unchanged => plan.unchanged,
            Outcome::Held => plan.held,
        },
        View::Records(look::Shown::LeftOut) => batch.done.left_out,
        View::Records(look::Shown::Flagged) => plan.flagged,
        View::Records(look::Shown::NewLinks) => new_links.records,
        View::Records(look::Shown::KeptAddresses) => new_links.kept,
        View::Absent => plan.absent,
        View::Overview | View::Columns => 0,
    }
}

fn tabs(page: &Page, seen: Seen<'_>, current: View, url: &str) -> Vec<Tab> {
    if seen.batch.state == BatchState::Refused {
        return Vec::new();
    }
    VIEWS
        .iter()
        .filter(|(_, view)| !ONLY_WHERE_SOME.contains(view) || total(seen, *view) > 0)
        .map(|(word, view)| Tab {
            label: page.t(&format!("imports-view-{word}")),
            count: match view {
                View::Overview | View::Columns => String::new(),
                _ => number(page, total(seen, *view)),
            },
            href: if *view == View::Overview { url.to_owned() } else { format!("{url}?view={word}") },
            is_current: *view == current,
        })
        .collect()
}

fn facts(page: &Page, campaign: &Campaign, batch: &Batch) -> Vec<(String, String)> {
    let when = |at: kernel::Timestamp| at.display_in(&campaign.time_zone);
    let platform =
        crate::formats::by_name(&batch.format).map_or_else(String::new, |format| format.title().to_owned());
    let mut facts = vec![
        (page.t("imports-fact-format"), platform),
        (page.t("imports-fact-size"), frame::size(page, batch.file.size_bytes)),
        (page.t("imports-fact-sha256"), batch.file.sha256.chars().take(16).collect()),
        (page.t("imports-fact-uploaded"), when(batch.created_at)),
    ];
    facts.extend(batch.applied_at.map(|at| (page.t("imports-fact-applied"), when(at))));
    facts.extend(batch.undone_at.map(|at| (page.t("imports-fact-undone"), when(at))));
    facts.retain(|(_, value)| !value.is_empty());
    facts
}

/// How many of the new ones come in without the platform's money, by their status: `1 Dropped, 2 Payment failed`.
async fn new_unpaid(site: &Site, page: &Page, batch: &Batch) -> Result<String, WebError> {
    if batch.state != BatchState::Planned {
        return Ok(String::new());
    }
    let of_batch = batch.clone();
    let (_, found) = site.db().read(move |tx| look::recognised(tx, &of_batch)).await?;
    let word = |(status, count): &(PledgeStatus, u64)| {
        format!("{}: {}", page.t(&format!("imports-status-{}", status.word())), number(page, *count))
    };
    Ok(found.new_unpaid.iter().map(word).collect::<Vec<_>>().join(", "))
}

fn figures(page: &Page, batch: &Batch, unpaid: &str, url: &str) -> Vec<Figure> {
    if batch.state == BatchState::Refused {
        return Vec::new();
    }
    let figure = |key: &str, count: u64, view: &str, icon: &'static str| Figure {
        label: page.t(key),
        value: number(page, count),
        detail: String::new(),
        href: if view.is_empty() { String::new() } else { format!("{url}?view={view}") },
        icon,
    };
    let (plan, done) = (batch.plan, batch.done);
    if matches!(batch.state, BatchState::Planned | BatchState::Abandoned) {
        return vec![
            figure("imports-figure-received", plan.received, "", "file-import"),
            Figure {
                detail: unpaid.to_owned(),
                ..figure("imports-figure-new", plan.new, "new", "user-plus")
            },
            figure("imports-figure-changed", plan.changed, "changed", "edit"),
            figure("imports-figure-unchanged", plan.unchanged, "unchanged", "check"),
            figure("imports-figure-held", plan.held, "held", "alert-triangle"),
        ];
    }
    let mut figures = vec![
        figure("imports-figure-received", plan.received, "", "file-import"),
        figure("imports-figure-applied", done.applied, "new", "circle-check"),
        figure("imports-figure-unchanged", done.unchanged, "unchanged", "check"),
        figure("imports-figure-held", done.held, "held", "alert-triangle"),
    ];
    if done.left_out > 0 {
        figures.push(figure("imports-figure-left-out", done.left_out, "left-out", "x"));
    }
    figures
}

/// What there is to say about it, and what can be done.
struct Standing {
    sentence: String,
    tone: Tone,
    /// Why it cannot be taken back; may be empty.
    why_stays: String,
    may: May,
}

impl Standing {
    const fn new(sentence: String, tone: Tone, may: May) -> Self {
        Self { sentence, tone, why_stays: String::new(), may }
    }
}

async fn standing(site: &Site, page: &Page, batch: &Batch) -> Result<Standing, WebError> {
    let (sentence, tone, may) = match batch.state {
        BatchState::Planned => {
            let may = May::Decide { asks_about_absent: batch.plan.absent > 0 };
            (page.t("imports-planned-note"), Tone::Info, may)
        }
        BatchState::Applied => {
            let args = [
                ("received", number(page, batch.plan.received).into()),
                ("applied", number(page, batch.done.applied).into()),
                ("unchanged", number(page, batch.done.unchanged).into()),
                ("held", number(page, batch.done.held).into()),
                ("left", number(page, batch.done.left_out).into()),
            ];
            let key = if batch.done.left_out > 0 { "imports-equation-left-out" } else { "imports-equation" };
            let equation = page.texts.text_with(key, &args);
            match stands_in_the_way(site, page, batch).await? {
                None => (equation, Tone::Success, May::Undo),
                Some(why) => {
                    return Ok(Standing {
                        why_stays: why,
                        ..Standing::new(equation, Tone::Success, May::Nothing)
                    });
                }
            }
        }
        BatchState::Undone => {
            let (sentence, tone) = undone(site, page, batch).await?;
            (sentence, tone, May::Nothing)
        }
        BatchState::Abandoned => (page.t("imports-abandoned-note"), Tone::Info, May::Nothing),
        BatchState::Refused => {
            let code = batch.refusal_code.as_deref().unwrap_or("unreadable");
            let key = answers::refusal_key(code);
            let sentence = if page.texts.knows(&format!("{key}-short")) {
                page.t(&format!("{key}-short"))
            } else {
                page.t(&key)
            };
            let args = [("sentence", sentence.into()), ("code", code.into())];
            (page.texts.text_with("imports-refusal", &args), Tone::Danger, May::Nothing)
        }
        BatchState::Reading | BatchState::Applying | BatchState::Undoing => {
            (String::new(), Tone::Info, May::Nothing)
        }
    };
    Ok(Standing::new(sentence, tone, may))
}

/// What taking it back came to: pledges, then the parts of the catalogue that it had made.
async fn undone(site: &Site, page: &Page, batch: &Batch) -> Result<(String, Tone), WebError> {
    let of_batch = batch.clone();
    let parts = site.db().read(move |tx| made_parts::parts_taken_back(tx, &of_batch)).await?;
    let mut sentences = vec![if batch.undo_kept > 0 {
        page.t1("imports-undone-kept", "count", counted(batch.undo_kept))
    } else {
        page.t("imports-undone-note")
    }];
    if parts.removed > 0 {
        sentences.push(page.t1("imports-undone-parts-gone", "count", counted(parts.removed)));
    }
    if parts.staying() > 0 {
        sentences.push(page.t1("imports-undone-parts-stay", "count", counted(parts.staying())));
        let why = |(word, count): (&String, &u64)| {
            page.t1(&format!("imports-part-stays-{}", word.replace('_', "-")), "count", counted(*count))
        };
        sentences.extend(parts.stay.iter().map(why));
    }
    let tone = if batch.undo_kept > 0 { Tone::Warning } else { Tone::Info };
    Ok((sentences.join(" "), tone))
}

/// Why an applied import cannot be taken back, in a sentence.
async fn stands_in_the_way(site: &Site, page: &Page, batch: &Batch) -> Result<Option<String>, WebError> {
    let of_batch = batch.clone();
    let obstacles =
        site.db().read(move |tx| undo::what_stands_in_the_way(tx, &of_batch, undo::Look::AtSome)).await?;
    Ok(obstacles.and_then(|error| answers::sentence(&page.texts, &error)))
}
