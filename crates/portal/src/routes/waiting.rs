//! The waiting list: joining, leaving, and taking what was offered.

use axum::extract::State;
use axum::response::Response;
use kernel::Id;
use pledges::PledgeError;
use pledges::forms::mistakes_so_far;
use serde::{Deserialize, Serialize};
use stock::{Joined, Limited, StockError};
use web::{Flash, Form, Page, Site, WebError, html, redirect};

use super::rewards::left;
use super::saving::{change_once, leave_or, unexpected};
use crate::owner::Visit;
use crate::pages::frame::{Frame, dressed};
use crate::pages::places::{PATH, WaitingPage, lines};

/// What the buttons send.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WaitingInput {
    #[serde(default)]
    key: String,
    #[serde(default)]
    deed: String,
    /// Reward or add-on, to join for.
    #[serde(default)]
    subject: String,
    /// The entry, to take or to leave.
    #[serde(default)]
    entry: String,
}

#[derive(Debug, Clone, Copy)]
enum Deed {
    Join(Limited),
    Accept(Id<kernel::ids::kinds::WaitingEntry>),
    Leave(Id<kernel::ids::kinds::WaitingEntry>),
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
enum Done {
    Waits,
    IsLeft,
    Taken,
    Left,
}

pub(super) async fn show(State(site): State<Site>, visit: Visit, page: Page) -> Result<Response, WebError> {
    let left = left(&site, &visit).await?;
    let page = dressed(page, &visit).titled_by("portal-waiting-title");
    html(&WaitingPage {
        frame: Frame::plain(&visit, &page.texts, &visit.current_price()),
        key: visit.form_key(),
        lines: lines(&visit, &page.texts, &left),
        page,
    })
}

pub(super) async fn act(
    State(site): State<Site>,
    visit: Visit,
    page: Page,
    form: Form<WaitingInput>,
) -> Result<Response, WebError> {
    let Form { input, sent } = form;
    let bad = || WebError::BadInput(String::new());
    let entry = || Id::parse(&input.entry).map_err(|_| bad());
    let deed = match input.deed.as_str() {
        "join" => Deed::Join(Limited::parse(&input.subject).ok_or_else(bad)?),
        "accept" => Deed::Accept(entry()?),
        "leave" => Deed::Leave(entry()?),
        _ => return Err(bad()),
    };
    let pledge = visit.view.pledge.row;
    let done = change_once(&site, &visit, ("waiting", &input.key, &sent), move |tx, cx, _| match deed {
        Deed::Join(limited) => match pledges::join_waiting(tx, cx, pledge, (limited, 1))? {
            Joined::Waiting { .. } => Ok(Done::Waits),
            Joined::PlacesLeft(_) => Ok(Done::IsLeft),
        },
        Deed::Accept(entry) => pledges::accept_offer(tx, cx, pledge, entry).map(|()| Done::Taken),
        Deed::Leave(entry) => pledges::leave_waiting(tx, cx, pledge, entry).map(|_| Done::Left),
    });
    let error = match done.await {
        Ok(done) => return Ok(answer(&site, &visit, &page, done)),
        Err(error) => error,
    };
    match &error {
        PledgeError::Stock(stock) if is_told(stock) => {
            let text = page.t(stock.text_key().unwrap_or("portal-not-saved"));
            Ok(Flash::warning(text).redirect(&site, &visit.path_to(PATH)))
        }
        // What else was chosen may not go with it, or a rule is another by now: it is said, and the offer stays.
        PledgeError::Choices(_) => {
            let mistakes = mistakes_so_far(&page.texts, error).map_err(unexpected)?;
            let said = mistakes.entries().iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(" ");
            Ok(Flash::warning(said).redirect(&site, &visit.path_to(PATH)))
        }
        _ => leave_or(&site, &visit, &page.texts, error).map_err(unexpected),
    }
}

/// What a backer can do something about.
fn is_told(error: &StockError) -> bool {
    matches!(error, StockError::NotWaiting | StockError::NothingOffered | StockError::OfferOver)
}

fn answer(site: &Site, visit: &Visit, page: &Page, done: Done) -> Response {
    let (text, to) = match done {
        Done::Waits => ("portal-waiting-joined", PATH),
        Done::IsLeft => ("portal-waiting-is-left", "rewards"),
        Done::Left => ("portal-waiting-gone", PATH),
        // The steps say for how long it is kept.
        Done::Taken => return redirect(&visit.path_to("options")),
    };
    Flash::success(page.t(text)).redirect(site, &visit.path_to(to))
}
