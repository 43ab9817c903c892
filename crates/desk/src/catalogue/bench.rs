//! What every page of the catalogue starts from: the campaign of the path, its catalogue, and who may do what.

use std::sync::Arc;

use accounts::can::Can;
use accounts::{Permission, Permit};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use campaigns::CampaignError;
use campaigns::model::{Campaign, Catalogue};
use kernel::ids::Kind;
use kernel::{Id, Money, Units};
use shipping::Measure;
use web::{Flash, Page, Site, TextArg, WebError};

use crate::frame;

/// The campaign of a path with `{campaign}`, for a member of staff who holds `P` there.
pub(super) struct Bench<P> {
    pub(super) site: Site,
    pub(super) permit: Permit<P>,
    pub(super) page: Page,
    pub(super) campaign: Campaign,
    pub(super) catalogue: Arc<Catalogue>,
}

impl<P: Can> FromRequestParts<Site> for Bench<P> {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, WebError> {
        let permit = Permit::<P>::from_request_parts(parts, site).await?;
        let id = permit.campaign().ok_or(WebError::NotFound)?;
        let loaded = site.db().read(move |tx| {
            let campaign = campaigns::find_campaign(tx, id)?.ok_or(CampaignError::NotFound)?;
            let catalogue = frame::catalogue(tx, campaign.row)?;
            Ok((campaign, catalogue))
        });
        let (campaign, catalogue) = loaded.await.map_err(web_error)?;
        let page = frame::untitled_page(site, &permit, Page::of(parts, site), &campaign);
        Ok(Self { site: site.clone(), permit, page, campaign, catalogue })
    }
}

impl<P: Can> Bench<P> {
    /// Whether this member of staff may change the catalogue.
    pub(super) fn may_edit(&self) -> bool {
        self.permit.staff().may(Permission::EditCatalogue, Some(self.campaign.id))
    }

    /// Whether this member of staff may open the forms of the catalogue, be it only to read them.
    pub(super) fn may_open(&self) -> bool {
        self.permit.staff().may_read(Permission::EditCatalogue, Some(self.campaign.id))
    }

    /// A path of this campaign: `catalogue/items`.
    pub(super) fn path(&self, rest: &str) -> String {
        format!("/desk/campaigns/{}/{rest}", self.campaign.id)
    }

    /// The text of a key.
    pub(super) fn t(&self, key: &str) -> String {
        self.page.t(key)
    }

    /// The text of a key with one value.
    pub(super) fn t1(&self, key: &str, name: &str, value: impl Into<TextArg>) -> String {
        self.page.t1(key, name, value)
    }

    /// The frame with a title.
    pub(super) fn titled(&self, title: impl Into<String>) -> Page {
        self.page.clone().titled(title)
    }

    /// The frame of a page below a list: its title, the key of the list's name, and the list's path.
    pub(super) fn below(&self, title: impl Into<String>, list_key: &str, list: &str) -> Page {
        self.titled(title).below(self.t(list_key), self.path(list))
    }

    /// Minor units as the reader writes an amount.
    pub(super) fn amount(&self, minor: i64) -> String {
        self.page.texts.money(Money::new(minor, self.campaign.currency))
    }

    /// The units in which this campaign's people weigh and measure.
    pub(super) const fn units(&self) -> Units {
        self.campaign.units
    }

    /// Where a step of a shipping price begins.
    pub(super) fn measured(&self, measure: Measure, bound: u64) -> String {
        match measure {
            Measure::Weight => self.weight(bound),
            Measure::Value => self.amount(i64::try_from(bound).unwrap_or(i64::MAX)),
            Measure::Volume => self.volume(bound),
            Measure::Count => format!("{bound} ×"),
        }
    }

    /// A weight as the reader writes it, in the campaign's unit.
    pub(super) fn weight(&self, grams: u64) -> String {
        self.page.texts.weight(grams)
    }

    /// A volume as the reader writes it, in the campaign's unit.
    pub(super) fn volume(&self, cm3: u64) -> String {
        self.page.texts.volume(cm3)
    }

    /// A fresh public id.
    pub(super) fn new_id<K: Kind>(&self) -> Id<K> {
        Id::new(self.site.clock(), self.site.random())
    }

    /// Leads to a page of this campaign that says what was done.
    pub(super) fn done(&self, message: String, to: &str) -> axum::response::Response {
        Flash::success(message).redirect(&self.site, &self.path(to))
    }

    /// Leads to a page of this campaign that says what was not done, and why.
    pub(super) fn not_done(&self, message: String, to: &str) -> axum::response::Response {
        Flash::danger(message).redirect(&self.site, &self.path(to))
    }
}

/// The id in a path; 404 for what is none.
pub(super) fn id_of<K: Kind>(text: &str) -> Result<Id<K>, WebError> {
    Id::parse(text).map_err(|_| WebError::NotFound)
}

/// A change that was not made, as an answer. Problems of fields are shown beside the fields before it comes to this.
pub(super) fn web_error(error: CampaignError) -> WebError {
    match error {
        CampaignError::NotFound => WebError::NotFound,
        CampaignError::Db(error) => error.into(),
        CampaignError::StageMoved { .. } | CampaignError::StageNotAllowed { .. } => WebError::Conflict,
        refused @ (CampaignError::Refused(_) | CampaignError::LocalTable(_) | CampaignError::NoPrices(_)) => {
            WebError::internal(refused)
        }
    }
}
