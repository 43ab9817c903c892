//! One pledge as a member of staff fills it in.

use std::sync::Arc;

use accounts::can::EditBackers;
use accounts::{Permission, Permit};
use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use axum::response::Response;
use campaigns::model::{Campaign, Catalogue};
use db::WriteTx;
use kernel::ids::kinds;
use kernel::time::FixedClock;
use kernel::{Cx, Id};
use pledges::quote::{AsOf, Choices, Destination, Kept, Quote, QuoteInput, QuoteProblems, preview};
use pledges::{
    BusinessBuyer, FormPost, PledgeError, PledgeState, PledgeView, Standing, destination_of, once_per_content,
};
use serde::Deserialize;
use serde_json::json;
use web::widgets::{Badge, MoneyLine};
use web::{FieldErrors, Flash, Page, SentForm, Site, WebError};

use crate::error::DeskError;
use crate::frame;
use crate::routes::backer_bill;
use crate::shown::pledge_badge;

/// What a form of a pledge carries beside its fields.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Hidden {
    /// The version the form was made from.
    #[serde(default)]
    pub(super) version: String,
    /// Makes sending twice the same as sending once.
    #[serde(default)]
    pub(super) key: String,
}

impl Hidden {
    /// A version that is no number fits no saved one: the form is shown again with the right one.
    pub(super) fn version(&self) -> i64 {
        self.version.parse().unwrap_or(-1)
    }
}

/// A pledge of the path's campaign, for a member of staff who may change backers' pledges there; 404 for one of
/// another campaign.
pub(super) struct Case {
    pub(super) site: Site,
    pub(super) permit: Permit<EditBackers>,
    pub(super) campaign: Campaign,
    pub(super) catalogue: Arc<Catalogue>,
    pub(super) view: PledgeView,
    pub(super) standing: Standing,
    /// The price that was agreed to, with the money of today.
    agreed: Option<Quote>,
    /// The business that it is bought for, where the campaign asks.
    business: Option<BusinessBuyer>,
    /// What it has of things with a window or an early price.
    kept: Kept,
}

/// A page of the row of pages of a pledge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sheet {
    Choices,
    Answers,
    Address,
    Confirm,
}

impl Sheet {
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Choices => "choices",
            Self::Answers => "answers",
            Self::Address => "address",
            Self::Confirm => "confirm",
        }
    }
}

/// A link of that row.
pub(super) struct SheetTab {
    pub(super) label: String,
    pub(super) href: String,
    pub(super) is_current: bool,
}

/// What stands around every form of a pledge.
pub(super) struct Around {
    /// What the tabs are called.
    pub(super) tabs: Vec<SheetTab>,
    pub(super) state: Badge,
    pub(super) order_number: String,
    /// The price of what is typed; empty when there is none.
    pub(super) bill: Vec<MoneyLine>,
    /// Why there is no price, or not the whole.
    pub(super) problems: Vec<String>,
    /// Why nothing can be changed here now; empty when it can.
    pub(super) held: String,
    /// Where the backer's page is.
    pub(super) back: String,
}

impl FromRequestParts<Site> for Case {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, WebError> {
        let permit = Permit::<EditBackers>::from_request_parts(parts, site).await?;
        let params = RawPathParams::from_request_parts(parts, site).await.map_err(|_| WebError::NotFound)?;
        let pledge = params.iter().find(|(name, _)| *name == "pledge").and_then(|(_, id)| Id::parse(id).ok());
        let id: Id<kinds::Pledge> = pledge.ok_or(WebError::NotFound)?;
        let campaign = frame::campaign_of(site, &permit).await?;
        let (row, vault, now) = (campaign.row, site.vault().clone(), site.now());
        let read = site.db().read(move |tx| {
            let found = pledges::find(tx, id)?.filter(|p| p.campaign == row).ok_or(DeskError::Unknown)?;
            let view = pledges::load_view(tx, &vault, found.row)?;
            let standing = pledges::standing(tx, &view.pledge)?;
            let agreed = match view.pledge.agreed {
                Some(_) => Some(pledges::current_quote(tx, &vault, &view.pledge, now)?),
                None => None,
            };
            let (_, catalogue) = pledges::setting_of(tx, &view.pledge)?;
            let business = pledges::buyer_where_asked(tx, &vault, &view.pledge, &catalogue)?;
            let kept = pledges::kept(tx, &view.pledge, &catalogue)?;
            Ok::<_, DeskError>((view, standing, agreed, catalogue, business, kept))
        });
        let (view, standing, agreed, catalogue, business, kept) = read.await?;
        Ok(Self { site: site.clone(), permit, campaign, catalogue, view, standing, agreed, business, kept })
    }
}

impl Case {
    pub(super) fn may(&self, permission: Permission) -> bool {
        self.permit.staff().may(permission, Some(self.campaign.id))
    }

    /// The backer's page, or one below it.
    pub(super) fn path(&self, page: &str) -> String {
        let base = frame::path(&self.campaign, &format!("backers/{}", self.view.pledge.id));
        if page.is_empty() { base } else { format!("{base}/{page}") }
    }

    pub(super) fn form_key(&self) -> String {
        pledges::request_key(self.site.random())
    }

    pub(super) fn is_open(&self) -> bool {
        self.view.pledge.state.is_open() && self.view.profile.is_some()
    }

    /// Where it goes, as far as known.
    pub(super) fn destination(&self) -> Option<Destination> {
        match &self.view.address {
            Some(stored) => Some(destination_of(&stored.address)),
            None => self.view.pledge.country.map(Destination::country),
        }
    }

    /// The price of some choices sent somewhere, so far; the agreed one once there is one.
    pub(super) fn price(&self, choices: &Choices, to: Option<&Destination>) -> Result<Quote, QuoteProblems> {
        if let Some(agreed) = &self.agreed {
            return Ok(agreed.clone());
        }
        let now = self.site.now();
        let buyer = self.business.as_ref().map(|one| one.in_quote(now, |at| self.campaign.day_of(at)));
        let quote = preview(&QuoteInput {
            catalogue: &self.catalogue,
            choices,
            destination: to,
            credit: self.standing.credit,
            paid: self.standing.paid,
            platform_due: self.standing.platform_due,
            buyer: buyer.as_ref(),
            as_of: AsOf::of(self.site.now(), &self.kept),
            vouchers: self.view.codes.at(self.site.now()),
            date: self.campaign.day_of(self.site.now()),
        })?;
        Ok(self.standing.told_in(quote))
    }

    /// The frame of a page of this pledge.
    pub(super) fn page(&self, page: Page, sheet: Sheet) -> Page {
        let page = frame::campaign_page(&self.site, &self.permit, page, &self.campaign, "desk-menu-backers");
        let title = page.t(&format!("desk-edit-{}-title", sheet.word()));
        let name = self.view.profile.as_ref().map(|profile| profile.name.clone());
        let above = name.filter(|name| !name.is_empty()).unwrap_or_else(|| page.t("desk-backer-nameless"));
        page.below(above, self.path("")).titled(title)
    }

    /// What stands around the form.
    pub(super) fn around(&self, page: &Page, sheet: Sheet, price: &Result<Quote, QuoteProblems>) -> Around {
        let problems = match price {
            Ok(quote) => &quote.missing,
            Err(problems) => &problems.0,
        };
        let sees_money = self.may(Permission::ViewMoney);
        Around {
            tabs: self.tabs(page, sheet),
            state: pledge_badge(&page.texts, self.view.pledge.state),
            order_number: self.view.pledge.order_number.clone(),
            bill: price
                .as_ref()
                .ok()
                .filter(|_| sees_money)
                .map(|q| backer_bill(page, q, &self.catalogue))
                .unwrap_or_default(),
            problems: problems.iter().map(|one| pledges::forms::quote_problem(&page.texts, one)).collect(),
            held: if self.is_open() { String::new() } else { self.why_held(page) },
            back: self.path(""),
        }
    }

    fn tabs(&self, page: &Page, current: Sheet) -> Vec<SheetTab> {
        let all = [Sheet::Choices, Sheet::Answers, Sheet::Address, Sheet::Confirm];
        let shown = all.into_iter().filter(|sheet| match sheet {
            // Agreed to, and nothing is shipped: there is no address to correct.
            Sheet::Address => self.may(Permission::ViewAddresses) && !self.is_agreed_download(),
            Sheet::Confirm => self.is_open(),
            _ => true,
        });
        let tab = |sheet: Sheet| SheetTab {
            label: page.t(&format!("desk-edit-{}", sheet.word())),
            href: self.path(sheet.word()),
            is_current: sheet == current,
        };
        shown.map(tab).collect()
    }

    fn is_agreed_download(&self) -> bool {
        self.view.address.is_none() && self.agreed.as_ref().is_some_and(|quote| !quote.needs_address())
    }

    /// What has to happen before this can be changed.
    fn why_held(&self, page: &Page) -> String {
        let key = match self.view.pledge.state {
            _ if self.view.profile.is_none() => "contacts-error-erased",
            PledgeState::Confirmed => "desk-edit-held-confirmed",
            PledgeState::Locked | PledgeState::Paid => "desk-edit-held-locked",
            PledgeState::Cancelled | PledgeState::Refunded => "desk-edit-held-ended",
            _ => "desk-edit-held-shipping",
        };
        page.t(key)
    }

    /// Changes the pledge and writes the audit log, once however often the form is sent. Sent again with other
    /// fields it is a correction: `change` is told the version that the first one saved.
    pub(super) async fn change(
        &self,
        (action, key): (&'static str, &str),
        sent: &SentForm,
        change: impl Fn(&mut WriteTx<'_>, &Cx, Option<i64>) -> Result<i64, DeskError> + Send + 'static,
    ) -> Result<(), DeskError> {
        let id = self.view.pledge.id;
        // One deed has one moment: the history finds what belongs together by it.
        let clock = Arc::new(FixedClock(self.site.now()));
        let cx = Cx { clock, ..self.permit.cx(&self.site) };
        let audit = self
            .permit
            .audit(&self.site, action, id.to_string())
            .with(json!({ "state": self.view.pledge.state.word() }));
        let (scope, key, content) = (format!("{action}:{id}"), key.to_owned(), content_of(sent));
        let done = self.site.db().write(move |tx| {
            let post = FormPost { scope: &scope, key: &key, content: content.as_bytes() };
            once_per_content(tx, &cx, post, |tx, earlier| {
                let version = change(tx, &cx, earlier)?;
                accounts::audit(tx, &cx, audit.clone())?;
                Ok::<i64, DeskError>(version)
            })
        });
        done.await.map(drop)
    }

    /// After saving: the page that shows what is still to do and the price.
    pub(super) fn saved(&self, page: &Page, done_key: &str) -> Response {
        let next = if self.is_open() { self.path(Sheet::Confirm.word()) } else { self.path("") };
        Flash::success(page.t(done_key)).redirect(&self.site, &next)
    }

    /// A change that was not made: as a mistake of the form with the version to send next, as a sentence on the
    /// page, or as an error page.
    pub(super) fn refused(page: &Page, error: DeskError) -> Result<(FieldErrors, i64), WebError> {
        let mut errors = FieldErrors::new();
        if let DeskError::Pledge(PledgeError::ChangedElsewhere { version, .. }) = &error {
            errors.add("", page.t("desk-edit-changed-elsewhere"));
            return Ok((errors, *version));
        }
        match error.sentence(&page.texts) {
            Some(sentence) => {
                errors.add("", sentence);
                Ok((errors, -1))
            }
            None => Err(error.into()),
        }
    }
}

/// What was typed, without the fields that the page itself put in.
fn content_of(sent: &SentForm) -> String {
    let typed = sent.pairs().iter().filter(|(name, _)| name != "key" && name != "version");
    let typed: Vec<_> = typed.collect();
    serde_html_form::to_string(&typed).unwrap_or_default() // pairs of text are always encodable
}
