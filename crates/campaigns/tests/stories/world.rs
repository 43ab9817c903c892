//! A database with one campaign, and short words for the boring parts.

use campaigns::forms::{ItemForm, RewardForm};
use campaigns::model::{Campaign, CampaignRef, Catalogue, Item, ItemKind, Shelf};
use campaigns::{CampaignError, CampaignSettings, FieldProblem};
use db::{Db, DbError, Migration, ReadTx, WriteTx};
use kernel::ids::{Kind, kinds};
use kernel::places::CountryCode;
use kernel::{Currency, Cx, Id};
use testkit::FakeClock;

pub fn migrations() -> Vec<Migration> {
    [accounts::migrations(), campaigns::migrations()].concat()
}

pub fn new_campaign() -> CampaignSettings {
    let poland = CountryCode::parse("PL").unwrap();
    CampaignSettings::named("Lighthouse", "lighthouse", Currency::EUR, poland)
}

/// A database with one campaign.
pub struct World {
    pub db: Db,
    pub cx: Cx,
    pub clock: FakeClock,
    pub campaign: CampaignRef,
}

impl World {
    pub fn new(db: Db) -> Self {
        let clock = FakeClock::new();
        let cx = testkit::cx(&clock);
        let made = cx.clone();
        let campaign = db
            .write_blocking(move |tx| campaigns::create_campaign(tx, &made, &new_campaign()))
            .unwrap_or_else(|e: CampaignError| panic!("{e}"));
        Self { db, cx, clock, campaign }
    }

    pub fn change<T: Send + 'static>(
        &self,
        f: impl Fn(&mut WriteTx<'_>, &Cx) -> Result<T, CampaignError> + Send + 'static,
    ) -> Result<T, CampaignError> {
        let cx = self.cx.clone();
        self.db.write_blocking(move |tx| f(tx, &cx))
    }

    /// What `verify` finds.
    pub fn verified(&self) -> Vec<kernel::verify::Finding> {
        self.db.read_blocking(campaigns::verify).unwrap()
    }

    pub fn campaign(&self) -> Campaign {
        let row = self.campaign.row;
        let found: Result<_, DbError> = self.db.read_blocking(move |tx| campaigns::campaign(tx, row));
        found.unwrap().unwrap()
    }

    pub fn catalogue(&self) -> Catalogue {
        let row = self.campaign.row;
        let loaded: Result<_, CampaignError> =
            self.db.read_blocking(move |tx| campaigns::load_catalogue(tx, row));
        (*loaded.unwrap()).clone()
    }

    pub fn findings(&self) -> Vec<kernel::verify::Finding> {
        let found: Result<_, DbError> = self.db.read_blocking(campaigns::verify);
        found.unwrap()
    }

    pub fn new_id<K: Kind>(&self) -> Id<K> {
        self.clock.advance_seconds(1);
        self.cx.new_id()
    }

    pub fn item(&self, sku: &str, grams: &str) -> Id<kinds::Item> {
        let form = ItemForm {
            sku: sku.to_owned(),
            name: sku.to_owned(),
            weight_grams: grams.to_owned(),
            ..ItemForm::default()
        };
        let item = form.read(self.new_id(), Shelf::Offered, &self.catalogue()).unwrap();
        let (id, row) = (item.id, self.campaign.row);
        self.change(move |tx, cx| campaigns::save_item(tx, cx, row, &item)).unwrap();
        id
    }

    pub fn reward(&self, title: &str, price: &str, contents: &[Id<kinds::Item>]) -> Id<kinds::Reward> {
        let form = RewardForm {
            title: title.to_owned(),
            price: price.to_owned(),
            content_item: contents.iter().map(ToString::to_string).collect(),
            ..RewardForm::default()
        };
        let reward = form.read(self.new_id(), Shelf::Offered, &self.catalogue()).unwrap();
        let (id, row) = (reward.id, self.campaign.row);
        self.change(move |tx, cx| campaigns::save_reward(tx, cx, row, &reward)).unwrap();
        id
    }
}

pub fn problems(error: &CampaignError) -> Vec<(&str, &FieldProblem)> {
    let found = error.field_problems().unwrap_or_else(|| panic!("{error}"));
    found.entries().iter().map(|(field, problem)| (field.as_str(), problem)).collect()
}

pub fn world_read<T: Send + 'static>(
    db: &Db,
    f: impl Fn(&mut ReadTx<'_>) -> Result<T, CampaignError> + Send + 'static,
) -> Result<T, CampaignError> {
    db.read_blocking(f)
}

pub fn item(id: Id<kinds::Item>, catalogue: &Catalogue) -> Item {
    ItemForm { sku: "A".to_owned(), name: "A".to_owned(), ..ItemForm::default() }
        .read(id, Shelf::Offered, catalogue)
        .map(|item| Item { kind: ItemKind::Physical, ..item })
        .unwrap()
}
