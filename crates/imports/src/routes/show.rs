//! One import: its plan, its progress or its result.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use campaigns::model::Campaign;
use serde::Deserialize;
use web::widgets::Pagination;
use web::{Page, Site, WebError};

use super::frame::{self, ReadImports, counted, number};
use super::standing::{self, Standing};
use super::{doubts, lines, next, of_the_file};
use crate::error::ImportError;
use crate::model::{Batch, BatchState, OpenRecord, Outcome};
use crate::pages::{BatchPage, FilledColumns, FillingNote, May, ProgressPage, RecordLine, Shown, Tab};
use crate::service::difference::TwoLists;
use crate::service::like_options::LikeOption;
use crate::service::new_links::{self, NewLinks};
use crate::service::{catalogue, fill_options, filling, items_differ, like_options, look};

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
    permit: ReadImports,
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
    let (steps, state) = (standing::steps(&page, batch.state), frame::state_badge(&page, batch.state));
    if batch.state.is_moving() {
        let (sentence, bar) = standing::progress(&page, &batch);
        return web::html(&ProgressPage { page, steps, state, sentence, bar, url });
    }
    let view = VIEWS.iter().find(|(word, _)| *word == asked.view).map_or(View::Overview, |(_, view)| *view);
    let view = if batch.state == BatchState::Refused { View::Overview } else { view };
    let of_batch = batch.clone();
    let new_links = site.db().read(move |tx| new_links::of_batch(tx, &of_batch)).await?;
    let seen = Seen { campaign: &campaign, batch: &batch, new_links };
    let shown = shown((&site, &permit), &page, seen, (view, asked.page)).await?;
    let unpaid = standing::new_unpaid(&site, &page, &batch).await?;
    let Standing { sentence, tone, why_stays, undo_question, may } =
        standing::standing(&site, &page, &batch).await?;
    let may = if page.reads_only { May::Nothing } else { may };
    let bench = BatchPage {
        facts: standing::facts(&page, &campaign, &batch),
        figures: standing::figures(&page, &batch, &unpaid, &url),
        tabs: tabs(&page, seen, view, &url),
        abandon_url: format!("{url}/abandon"),
        undo_url: format!("{url}/undo"),
        next: next::link(&site, &page, (&campaign, &batch)).await?,
        steps,
        state,
        sentence,
        tone,
        why_stays,
        undo_question,
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
        catalogue: of_the_file::catalogue(page, campaign.currency, (&resolved, batch.state)),
        differences: of_the_file::differences(page, &found, &frame::batch_path(campaign, batch.id)),
        to_decide: waiting
            .map(|waiting| page.t1("imports-differences-waiting", "count", counted(waiting.backers)))
            .unwrap_or_default(),
        filling,
        new_links: (is_planned && new_links.people > 0)
            .then(|| of_the_file::new_links(page, &seen_url, new_links)),
        kept_addresses: (matches!(batch.state, BatchState::Planned | BatchState::Applied)
            && new_links.kept > 0)
            .then(|| of_the_file::kept_addresses(page, &seen_url, new_links)),
        like_options: if matches!(batch.state, BatchState::Planned | BatchState::Applied) {
            let is_applied = batch.state == BatchState::Applied && !page.reads_only;
            let form_of = |one: &LikeOption| {
                if is_applied { one.form_path(campaign.id) } else { String::new() }
            };
            of_the_file::like_options(page, &like_options, form_of)
        } else {
            Vec::new()
        },
        notes: if is_planned {
            of_the_file::notes(page, (batch.plan, found.moving_elsewhere), inspection.as_ref())
        } else {
            Vec::new()
        },
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
    Ok(has_options.then(|| of_the_file::filling(page, (&campaign.time_zone, site.now()), last.as_ref())))
}

async fn shown(
    (site, permit): (&Site, &ReadImports),
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
            let (records, people, (lists, said)) = site
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
                    let said = look::still_said(tx, &vault, &records)?;
                    Ok::<_, ImportError>((records, people, (lists, said)))
                })
                .await?;
            let path = frame::batch_path(campaign, batch.id);
            let row = |(one, lists): (&OpenRecord, Option<TwoLists>)| RecordLine {
                two_lists: lists.map(|lists| of_the_file::two_lists(page, &lists)).unwrap_or_default(),
                ..lines::record(page, (campaign, &path), (one, said.get(&one.row.row)), &people)
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
            Shown::Columns { tables: of_the_file::tables(page, inspection.as_ref()) }
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
