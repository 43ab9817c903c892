//! Whose page it is: the session, the pledge, and everything a page about it needs, in one read.

use std::sync::Arc;

use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use campaigns::Date;
use campaigns::model::{Campaign, Catalogue, PayCurrency};
use db::ReadTx;
use kernel::ids::kinds;
use kernel::{Actor, Cx, Id, Money, RowId, Timestamp, Vault};
use pledges::quote::{AsOf, Choices, Destination, Kept, Quote, QuoteInput, QuoteProblems, preview};
use pledges::rules::answers::missing;
use pledges::rules::gate::{Deadline, Shut, may_change};
use pledges::rules::limits::has_limits;
use pledges::{BusinessBuyer, Origin, PledgeError, PledgeView, Standing, destination_of};
use stock::{Limited, PledgeHold, WaitingEntry};
use web::session::{Session, SessionKind};
use web::{Site, WebError, session};

use crate::currencies::{Currencies, currencies};
use crate::errors::of_pledge;
use crate::rules::steps::Progress;

/// Where somebody without a session is led.
pub(crate) const FIND_PATH: &str = "/find";

/// Fact of a session: the public id of the pledge its link named.
pub(crate) const FACT_PLEDGE: &str = "pledge";
/// Fact of a session: the row of the same, which saves a look-up.
pub(crate) const FACT_ROW: &str = "row";
/// Fact of a session: the row of an address that was typed in it, and may be shown in it.
pub(crate) const FACT_TYPED_ADDRESS: &str = "typed_address";

/// A backer's own pledge, loaded for a page. An extractor for routes with the pledge's id in their path:
/// a pledge of somebody else is not found.
pub(crate) struct Visit {
    pub(crate) session: Session,
    pub(crate) view: PledgeView,
    pub(crate) campaign: Campaign,
    pub(crate) catalogue: Arc<Catalogue>,
    pub(crate) standing: Standing,
    /// The quote that was agreed to, with the money of today.
    pub(crate) agreed: Option<Quote>,
    /// Limited places that are the pledge's, and those its backer waits for.
    pub(crate) places: Places,
    /// The business that the pledge is bought for, where the campaign asks.
    pub(crate) business: Option<BusinessBuyer>,
    /// In which other currency its backer pays, while it is offered.
    pub(crate) pay_currency: Option<PayCurrency>,
    /// Between which currencies they may choose.
    pub(crate) currencies: Currencies,
    /// What goes back of a pledge that has ended, in the currencies it came in.
    pub(crate) goes_back: Vec<Money>,
    /// What it has of things with a window or an early price.
    kept: Kept,
    pub(crate) now: Timestamp,
    vault: Vault,
    site: Site,
}

impl FromRequestParts<Site> for Visit {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, WebError> {
        Self::with(parts, site, |_, _, _| Ok(())).await.map(|(visit, ())| visit)
    }
}

/// What the database has.
struct Loaded<T> {
    session: Session,
    view: PledgeView,
    campaign: Campaign,
    catalogue: Arc<Catalogue>,
    standing: Standing,
    agreed: Option<Quote>,
    places: Places,
    business: Option<BusinessBuyer>,
    pay_currency: Option<PayCurrency>,
    currencies: Currencies,
    goes_back: Vec<Money>,
    kept: Kept,
    more: T,
}

/// Which pledge, who asks, and when.
struct Asked {
    pledge: Id<kinds::Pledge>,
    token_hash: Vec<u8>,
    now: Timestamp,
}

/// `None` when there is no such session.
fn load<T>(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    asked: &Asked,
    more: impl Fn(&mut ReadTx<'_>, &Session, &PledgeView) -> Result<T, PledgeError>,
) -> Result<Option<Loaded<T>>, PledgeError> {
    let Some(session) = session::store::find(tx, SessionKind::Backer, &asked.token_hash, asked.now)? else {
        return Ok(None);
    };
    let row = row_of(tx, &session, asked.pledge)?;
    let view = pledges::load_view(tx, vault, row)?;
    let (campaign, catalogue) = pledges::setting_of(tx, &view.pledge)?;
    let currencies = currencies(tx, &view.pledge, (&campaign, asked.now))?;
    let standing = pledges::standing(tx, &view.pledge)?;
    let agreed = match view.pledge.agreed {
        Some(_) => Some(pledges::current_quote(tx, vault, &view.pledge, asked.now)?),
        None => None,
    };
    let places = places_of(tx, &view, &catalogue)?;
    let business = pledges::buyer_where_asked(tx, vault, &view.pledge, &catalogue)?;
    // Nothing is asked of the database where nothing is offered.
    let pay_currency = if currencies.pays.is_empty() && currencies.prices.is_empty() {
        None
    } else {
        pledges::pay_currency(tx, &view.pledge, campaign.day_of(asked.now))?
    };
    let goes_back = if view.pledge.state.is_ended() && standing.balance.minor < 0 {
        pledges::returnable(tx, &view.pledge)?.in_the_end()
    } else {
        Vec::new()
    };
    let kept = pledges::kept(tx, &view.pledge, &catalogue)?;
    let more = more(tx, &session, &view)?;
    Ok(Some(Loaded {
        session,
        view,
        campaign,
        catalogue,
        standing,
        agreed,
        places,
        business,
        pay_currency,
        currencies,
        goes_back,
        kept,
        more,
    }))
}

/// Limited places of a pledge and its backer.
#[derive(Debug, Default)]
pub(crate) struct Places {
    pub(crate) held: Vec<PledgeHold>,
    /// What was bought on the platform of what can run out, or of what one pledge may have only so many of.
    pub(crate) bought: Vec<(Limited, u32)>,
    pub(crate) waiting: Vec<WaitingEntry>,
}

/// Nothing is asked where nothing can run out, and nothing is the most.
fn places_of(tx: &mut ReadTx<'_>, view: &PledgeView, catalogue: &Catalogue) -> Result<Places, PledgeError> {
    let has_most = catalogue.addons.iter().any(|addon| addon.per_pledge_max.is_some());
    if !has_limits(catalogue) && !has_most {
        return Ok(Places::default());
    }
    let bought = pledges::bought_on_platform(tx, &view.pledge)?;
    if !has_limits(catalogue) {
        return Ok(Places { bought, ..Places::default() });
    }
    let waiting = match &view.profile {
        Some(person) => pledges::waiting_of(tx, person.contact.row)?,
        None => Vec::new(), // erased
    };
    Ok(Places { held: pledges::places_of(tx, view.pledge.id)?, bought, waiting })
}

/// The row of a pledge: the session knows that of its own.
fn row_of(
    tx: &mut ReadTx<'_>,
    session: &Session,
    id: Id<kinds::Pledge>,
) -> Result<RowId<kinds::Pledge>, PledgeError> {
    let known = (session.fact(FACT_PLEDGE) == Some(id.to_string().as_str()))
        .then(|| session.facts.get(FACT_ROW).and_then(serde_json::Value::as_i64))
        .flatten();
    match known {
        Some(row) => Ok(RowId::new(row)),
        None => pledges::find(tx, id)?.map(|pledge| pledge.row).ok_or(PledgeError::Unknown),
    }
}

impl Visit {
    /// The visit of a request, and what else its page wants to know, all from one read. `more` is asked before it is
    /// known whose pledge it is: what it answers is thrown away when it is somebody else's.
    pub(crate) async fn with<T: Send + 'static>(
        parts: &mut Parts,
        site: &Site,
        more: impl Fn(&mut ReadTx<'_>, &Session, &PledgeView) -> Result<T, PledgeError> + Send + 'static,
    ) -> Result<(Self, T), WebError> {
        // By its name: some pages have further ids in their path.
        let params = RawPathParams::from_request_parts(parts, site).await.map_err(|_| WebError::NotFound)?;
        let of_pledge_in_path = params.iter().find(|(name, _)| *name == "pledge");
        let id = of_pledge_in_path.map(|(_, id)| id.to_owned()).ok_or(WebError::NotFound)?;
        let sign_in = || WebError::SignInRequired(FIND_PATH.to_owned());
        let token_hash =
            session::token_hash(site, SessionKind::Backer, &parts.headers).ok_or_else(sign_in)?;
        // What is no id names no pledge; but whether somebody is signed in is told first.
        let Ok(id) = Id::parse(&id) else {
            let known = session::current(site, SessionKind::Backer, &parts.headers).await?;
            return Err(known.map_or_else(sign_in, |_| WebError::NotFound));
        };
        let (vault, now) = (site.vault().clone(), site.now());
        let (opening, asked) = (vault.clone(), Asked { pledge: id, token_hash, now });
        let read = site.db().read(move |tx| load(tx, &opening, &asked, &more));
        let loaded = read.await.map_err(of_pledge)?.ok_or_else(sign_in)?;
        session::note_seen(site, &loaded.session).await?;
        let visit = Self {
            session: loaded.session,
            view: loaded.view,
            campaign: loaded.campaign,
            catalogue: loaded.catalogue,
            standing: loaded.standing,
            agreed: loaded.agreed,
            places: loaded.places,
            business: loaded.business,
            pay_currency: loaded.pay_currency,
            currencies: loaded.currencies,
            goes_back: loaded.goes_back,
            kept: loaded.kept,
            now,
            vault,
            site: site.clone(),
        };
        if visit.view.pledge.id == id && visit.is_owner() {
            Ok((visit, loaded.more))
        } else {
            Err(WebError::NotFound)
        }
    }

    /// The session's person is the pledge's, through merges; an erased person has no pages.
    fn is_owner(&self) -> bool {
        let subject = self.session.subject_id;
        match &self.view.profile {
            Some(profile) if profile.erased_at.is_none() => {
                profile.contact.row.get() == subject || self.view.pledge.contact.get() == subject
            }
            _ => false,
        }
    }

    /// The pledge's page, and the beginning of all others about it.
    pub(crate) fn path(&self) -> String {
        format!("/pledge/{}", self.view.pledge.id)
    }

    /// A page below it.
    pub(crate) fn path_to(&self, page: &str) -> String {
        format!("/pledge/{}/{page}", self.view.pledge.id)
    }

    /// The context of a change by this backer.
    pub(crate) fn cx(&self) -> Cx {
        Cx {
            vault: self.vault.clone(),
            clock: self.site.clock_handle(),
            random: self.site.random_handle(),
            actor: Actor::Backer(self.view.pledge.contact),
        }
    }

    /// A new key for the hidden field of a form.
    pub(crate) fn form_key(&self) -> String {
        pledges::request_key(self.site.random())
    }

    /// Whether a code was entered in this browser recently.
    pub(crate) fn is_stepped_up(&self) -> bool {
        self.session.is_stepped_up(self.now)
    }

    /// Whether the stored address was typed in this very session.
    pub(crate) fn typed_the_address(&self) -> bool {
        let typed = self.session.facts.get(FACT_TYPED_ADDRESS).and_then(serde_json::Value::as_i64);
        typed.is_some() && typed == self.view.pledge.address.map(RowId::get)
    }

    /// Why the backer cannot change anything now, if so.
    pub(crate) fn shut(&self) -> Option<Shut> {
        let passed = self.campaign.is_past_deadline(self.now);
        let deadline = if passed { Deadline::Passed } else { Deadline::Ahead };
        may_change(Actor::Backer(self.view.pledge.contact), self.campaign.stage, deadline).err()
    }

    /// Whether the steps can be filled in.
    pub(crate) fn is_editable(&self) -> bool {
        self.view.pledge.state.is_open() && self.shut().is_none()
    }

    /// Today, where the campaign is at home.
    pub(crate) fn today(&self) -> Date {
        self.campaign.day_of(self.now)
    }

    /// Where it goes, as far as known.
    pub(crate) fn destination(&self) -> Option<Destination> {
        match &self.view.address {
            Some(stored) => Some(destination_of(&stored.address)),
            None => self.view.pledge.country.map(Destination::country),
        }
    }

    /// When this is, and what the pledge has by then of things with a window.
    pub(crate) const fn as_of(&self) -> AsOf<'_> {
        AsOf::of(self.now, &self.kept)
    }

    /// The price of some choices sent somewhere, so far.
    pub(crate) fn price(
        &self,
        choices: &Choices,
        destination: Option<&Destination>,
    ) -> Result<Quote, QuoteProblems> {
        let buyer = self.business.as_ref().map(|one| one.in_quote(self.now, |at| self.campaign.day_of(at)));
        let quote = preview(&QuoteInput {
            catalogue: &self.catalogue,
            choices,
            destination,
            credit: self.standing.credit,
            paid: self.standing.paid,
            platform_due: self.standing.platform_due,
            buyer: buyer.as_ref(),
            as_of: self.as_of(),
            vouchers: self.view.codes.at(self.now),
            date: self.today(),
        })?;
        Ok(self.standing.told_in(quote))
    }

    /// The price of what is saved: the agreed one, else the one so far.
    pub(crate) fn current_price(&self) -> Result<Quote, QuoteProblems> {
        match &self.agreed {
            Some(agreed) => Ok(agreed.clone()),
            None => self.price(&self.view.pledge.choices, self.destination().as_ref()),
        }
    }

    /// Required questions without an answer.
    pub(crate) fn unanswered(&self) -> usize {
        let view = &self.view;
        missing(&self.catalogue, &view.pledge.choices, |id| view.answer(id).is_some()).len()
    }

    /// How far the steps are.
    pub(crate) fn progress<'a>(&'a self, quote: Option<&'a Quote>) -> Progress<'a> {
        Progress {
            catalogue: &self.catalogue,
            choices: &self.view.pledge.choices,
            quote,
            unanswered: self.unanswered(),
            has_address: self.view.address.is_some(),
            said_country: self.said_country(),
        }
    }

    /// Whether the backer said the country of a pledge without an address.
    pub(crate) fn said_country(&self) -> bool {
        let pledge = &self.view.pledge;
        pledge.country.is_some() && pledge.address.is_none() && pledge.address_stamp.origin == Origin::Backer
    }

    /// Whether the country is all that is needed: nothing at this price is shipped, and no address is stored.
    pub(crate) fn needs_country_only(&self, price: Option<&Quote>) -> bool {
        self.view.address.is_none() && price.is_some_and(|quote| !quote.needs_address())
    }
}
