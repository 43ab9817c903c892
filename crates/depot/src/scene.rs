//! What every page begins with: the campaign, its catalogue, and the warehouses of the organisation.

use std::sync::Arc;

use accounts::Permit;
use accounts::can::Can;
use campaigns::CatalogueCache;
use campaigns::model::{Campaign, Catalogue, Item, ItemKind};
use db::ReadTx;
use kernel::ids::kinds;
use kernel::{Id, RowId};
use stock::Warehouse;
use web::{CampaignContext, Choice, Page, Site, WebError};

use crate::error::DepotError;

/// See the module's words.
pub(crate) struct Scene {
    pub(crate) campaign: Campaign,
    pub(crate) catalogue: Arc<Catalogue>,
    pub(crate) warehouses: Vec<Warehouse>,
}

impl Scene {
    pub(crate) fn read(tx: &mut ReadTx<'_>, id: Id<kinds::Campaign>) -> Result<Self, DepotError> {
        let campaign = campaigns::find_campaign(tx, id)?.ok_or(DepotError::Unknown)?;
        let catalogue = match tx.extension::<CatalogueCache>() {
            Some(cache) => cache.get(tx, campaign.row)?,
            None => campaigns::load_catalogue(tx, campaign.row)?,
        };
        Ok(Self { campaign, catalogue, warehouses: stock::warehouses(tx)? })
    }

    /// As [`Self::read`] of the campaign in the path.
    pub(crate) async fn of<P: Can>(site: &Site, permit: &Permit<P>) -> Result<Self, WebError> {
        let id = permit.campaign().ok_or(WebError::NotFound)?;
        Ok(site.db().read(move |tx| Self::read(tx, id)).await?)
    }

    /// Items that lie somewhere: no downloads.
    pub(crate) fn items(&self) -> impl Iterator<Item = &Item> {
        self.catalogue.items.iter().filter(|item| item.kind != ItemKind::Digital)
    }

    pub(crate) fn item(&self, id: Id<kinds::Item>) -> Result<&Item, DepotError> {
        self.items().find(|item| item.id == id).ok_or(DepotError::Unknown)
    }

    /// A warehouse's name; empty for none.
    pub(crate) fn name_of(&self, row: RowId<kinds::Warehouse>) -> String {
        let found = self.warehouses.iter().find(|warehouse| warehouse.row == row);
        found.map(|warehouse| warehouse.facts.name.clone()).unwrap_or_default()
    }

    pub(crate) fn open_warehouses(&self) -> impl Iterator<Item = &Warehouse> {
        self.warehouses.iter().filter(|warehouse| warehouse.is_active)
    }

    pub(crate) fn warehouse_choices(&self) -> Vec<Choice> {
        self.open_warehouses().map(|one| Choice::new(one.id.to_string(), one.facts.name.clone())).collect()
    }

    /// A path below the list.
    pub(crate) fn path(&self, below: &str) -> String {
        format!("/desk/campaigns/{}/stock{below}", self.campaign.id)
    }

    /// The frame of the list.
    pub(crate) fn page<P: Can>(&self, site: &Site, permit: &Permit<P>, page: Page) -> Page {
        let context = CampaignContext { id: self.campaign.id.to_string(), name: self.campaign.name.clone() };
        let search = format!("/desk/campaigns/{}/backers", self.campaign.id);
        permit.frame(site, page, Some(context)).searchable(search, "")
    }

    /// The frame of a page below the list.
    pub(crate) fn page_below<P: Can>(&self, site: &Site, permit: &Permit<P>, page: Page) -> Page {
        let title = page.t("depot-title");
        self.page(site, permit, page).below(title, self.path(""))
    }
}

/// A number of pieces as its reader writes it.
pub(crate) fn number(page: &Page, pieces: i64) -> String {
    page.texts.number(pieces)
}

/// A count as a signed number.
pub(crate) fn signed(pieces: u64) -> i64 {
    i64::try_from(pieces).unwrap_or(i64::MAX)
}

/// Pieces as typed: digits, with blanks between them if somebody likes. `None`: no number.
pub(crate) fn pieces(typed: &str) -> Option<u32> {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    let only_digits = digits.chars().all(|c| c.is_ascii_digit());
    digits.parse().ok().filter(|_| only_digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_read_as_people_write_them_and_nothing_is_guessed() {
        for (typed, read) in
            [("12", Some(12)), (" 1 200 ", Some(1200)), ("1\u{202f}200", Some(1200)), ("0", Some(0))]
        {
            assert_eq!(pieces(typed), read, "{typed}");
        }
        for typed in ["", "-3", "+3", "1.5", "1,200", "some", "99999999999"] {
            assert_eq!(pieces(typed), None, "{typed}");
        }
    }
}
