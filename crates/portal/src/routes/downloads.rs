//! What a pledge has to download, and its keys.

use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use axum::response::Response;
use db::{Isolation, ReadTx};
use digital::{Content, DigitalError, DownloadLink, KeyText, OnShelf};
use kernel::Id;
use kernel::ids::kinds;
use pledges::{PledgeError, PledgeView};
use serde::Deserialize;
use web::session::Session;
use web::{Flash, Form, Page, Site, WebError, html};

use crate::owner::Visit;
use crate::pages::downloads::{DownloadLine, DownloadsPage, KeyLine};
use crate::pages::frame::{Frame, dressed};

/// How long a link to a file works; the page makes new ones, with which an interrupted download goes on.
const LINK_HOURS: i64 = 24;

/// A visit of the page, with what lies on it.
pub(super) struct Downloads {
    visit: Visit,
    shelf: Vec<OnShelf>,
}

impl FromRequestParts<Site> for Downloads {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, WebError> {
        let vault = site.vault().clone();
        let more = move |tx: &mut ReadTx<'_>, _: &Session, view: &PledgeView| {
            Ok::<_, PledgeError>(digital::shelf(tx, &vault, &view.pledge))
        };
        let (visit, shelf) = Visit::with(parts, site, more).await?;
        Ok(Self { visit, shelf: shelf? })
    }
}

pub(super) async fn show(
    State(site): State<Site>,
    downloads: Downloads,
    page: Page,
) -> Result<Response, WebError> {
    html(&context(&site, &downloads, page, None))
}

/// Which keys.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ShowKeys {
    good: Id<kinds::DigitalGood>,
}

/// Shows the keys of a good, in this one answer; that they were shown is noted.
pub(super) async fn show_keys(
    State(site): State<Site>,
    downloads: Downloads,
    page: Page,
    form: Form<ShowKeys>,
) -> Result<Response, WebError> {
    let (cx, pledge, good) = (downloads.visit.cx(), downloads.visit.view.pledge.clone(), form.input.good);
    let shown = site.db().write_at(Isolation::ReadCommitted, move |tx| {
        digital::show_keys(tx, &cx, (&pledge, good)).map(|(_, keys)| keys)
    });
    match shown.await {
        Ok(keys) => html(&context(&site, &downloads, page, Some((good, keys)))),
        // Taken back meanwhile.
        Err(DigitalError::Link(_)) => {
            let to = downloads.visit.path();
            Ok(Flash::warning(page.t("portal-downloads-gone")).redirect(&site, &to))
        }
        Err(error) => Err(error.into()),
    }
}

type Shown = Option<(Id<kinds::DigitalGood>, Vec<(u32, KeyText)>)>;

fn context(site: &Site, downloads: &Downloads, page: Page, shown: Shown) -> DownloadsPage {
    let visit = &downloads.visit;
    let page = dressed(page, visit).titled_by("portal-downloads-title");
    let lines = downloads.shelf.iter().map(|one| line(site, visit, &page, (one, &shown))).collect();
    DownloadsPage {
        frame: Frame::plain(visit, &page.texts, &visit.current_price()),
        lines,
        action: visit.path_to("downloads"),
        page,
    }
}

fn line(site: &Site, visit: &Visit, page: &Page, (one, shown): (&OnShelf, &Shown)) -> DownloadLine {
    let good = &one.granted.good;
    let link = DownloadLink {
        good: good.id,
        pledge: visit.view.pledge.id,
        expires_at: site.now().plus_minutes(LINK_HOURS * 60),
    };
    let mut line = DownloadLine {
        id: good.id.to_string(),
        title: good.title.clone(),
        note: String::new(),
        sha256: String::new(),
        href: String::new(),
        leads_elsewhere: false,
        asks_for_keys: String::new(),
        keys: Vec::new(),
        waiting: String::new(),
    };
    match (&good.content, &one.file) {
        (Content::File { .. }, Some(file)) => {
            line.href = digital::download_path(site.vault(), &link);
            line.note = format!("{} · {}", file.name, digital::size_text(&page.texts, file.size_bytes));
            if good.content.is_the_same_for_all() {
                line.sha256 =
                    file.sha256.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat();
            }
        }
        // The file is being put in place of another one.
        (Content::File { .. }, None) => line.waiting = page.t("portal-downloads-file-follows"),
        (Content::Link { .. }, _) => {
            line.href = digital::download_path(site.vault(), &link);
            line.leads_elsewhere = true;
        }
        (Content::Keys { .. }, _) => {
            let waiting = one.claims.iter().filter(|claim| claim.given_at.is_none()).count();
            let there = one.claims.len().saturating_sub(waiting);
            if waiting > 0 {
                line.waiting = page.t1("portal-downloads-keys-follow", "count", waiting);
            }
            match shown {
                Some((id, keys)) if *id == good.id => {
                    let key =
                        |(copy, key): &(u32, KeyText)| KeyLine { copy: *copy, key: key.reveal().to_owned() };
                    line.keys = keys.iter().map(key).collect();
                }
                _ if there > 0 => {
                    line.asks_for_keys = page.t1("portal-downloads-show-keys", "count", there);
                }
                _ => {}
            }
        }
    }
    line
}
