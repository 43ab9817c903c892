//! The same campaign sells boxes of games as well, sent for 9.00 wherever they go.

use campaigns::model::{
    AddOn, Content, Item, ItemKind, PackedAs, Place, Reward, SaleTerms, Shelf, TaxClass, Zone,
};
use db::{params, sql};
use kernel::places::AddressInput;
use kernel::{Actor, Id, ids::kinds};
use pledges::{Choices, PledgeRef, SaveChoices, quote::ChosenAddOn};

use crate::stage::{Backer, Stage, agree};

/// Price of a box: a game, dice and cards.
pub const BOX: i64 = 7900;
/// Price of ten things of equal value, sold as one.
pub const CRATE: i64 = 4900;
/// Price of dice beside it.
pub const DICE: i64 = 2000;
/// Price of sending.
pub const SENDING: i64 = 900;

/// What is shipped.
#[derive(Debug, Clone, Copy)]
pub struct Goods {
    pub boxed: Id<kinds::Reward>,
    pub crate_of_ten: Id<kinds::Reward>,
    pub dice: Id<kinds::AddOn>,
}

/// Who orders what.
#[derive(Debug, Clone, Copy)]
pub struct Order {
    pub to: (&'static str, &'static str, &'static str),
    pub reward: Id<kinds::Reward>,
    pub dice: Option<Id<kinds::AddOn>>,
    /// Collected by the platform.
    pub credit: i64,
}

/// Country, region and postal code.
pub const BERLIN: (&str, &str, &str) = ("DE", "", "10115");
pub const PARIS: (&str, &str, &str) = ("FR", "", "75001");
pub const WARSAW: (&str, &str, &str) = ("PL", "", "00-001");
pub const BUCHAREST: (&str, &str, &str) = ("RO", "", "010011");
pub const LONDON: (&str, &str, &str) = ("GB", "", "SW1A 1AA");
pub const FRESNO: (&str, &str, &str) = ("US", "CA", "93650");

fn item(id: Id<kinds::Item>, sku: String, declared_value_minor: i64) -> Item {
    Item {
        id,
        name: sku.clone(),
        sku,
        kind: ItemKind::Physical,
        weight_grams: 500,
        dimensions: None,
        declared_value_minor,
        hs_code: Some("950490".to_owned()),
        origin_country: None,
        tax_class: TaxClass::Standard,
        stock: None,
        handling: Vec::new(),
        kept_in: Vec::new(),
        parts: Vec::new(),
        packed: PackedAs::Itself,
        shelf: Shelf::Offered,
    }
}

fn reward(id: Id<kinds::Reward>, title: &str, price_minor: i64, items: &[Id<kinds::Item>]) -> Reward {
    Reward {
        id,
        platform_reward_id: None,
        title: title.to_owned(),
        description: String::new(),
        price_minor,
        contents: items.iter().map(|item| Content { item: *item, quantity: 1 }).collect(),
        tax_class: None,
        total_limit: None,
        terms: SaleTerms::default(),
        shelf: Shelf::Offered,
    }
}

impl Stage {
    pub async fn sells_goods(&self) -> Goods {
        let campaign = self.campaign.row;
        self.write(move |tx, cx| {
            let mut items = Vec::new();
            for (n, value) in [4000, 1000, 900].into_iter().chain([500; 10]).enumerate() {
                let new = item(cx.new_id(), format!("GOODS-{n}"), value);
                campaigns::save_item(tx, cx, campaign, &new)?;
                items.push(new.id);
            }
            let boxed = reward(cx.new_id(), "Boxed", BOX, &items[..3]);
            let ten = reward(cx.new_id(), "Crate", CRATE, &items[3..]);
            for new in [&boxed, &ten] {
                campaigns::save_reward(tx, cx, campaign, new)?;
            }
            let dice = AddOn {
                id: cx.new_id(),
                platform_addon_id: None,
                title: "Dice".to_owned(),
                description: String::new(),
                price_minor: DICE,
                first_copy_price_minor: None,
                contents: vec![Content { item: items[1], quantity: 1 }],
                tax_class: None,
                per_pledge_max: None,
                total_limit: None,
                rewards: None,
                terms: SaleTerms::default(),
                shelf: Shelf::Offered,
            };
            campaigns::save_addon(tx, cx, campaign, &dice)?;
            let zone = Zone {
                id: cx.new_id(),
                name: "Everywhere".to_owned(),
                places: vec![Place::Anywhere],
                base_minor: SENDING,
                steps: Vec::new(),
            };
            campaigns::save_zone(tx, cx, campaign, &zone)?;
            Ok(Goods { boxed: boxed.id, crate_of_ten: ten.id, dice: dice.id })
        })
        .await
    }

    /// Goods leave from another country from now on.
    pub async fn leaves_from(&self, country: &'static str) {
        let campaign = self.campaign.row;
        self.write(move |tx, _| {
            let moved = sql!(
                "UPDATE campaign SET dispatch_country = $1, catalogue_version = catalogue_version + 1 WHERE id = $2"
            );
            Ok(tx.execute(moved, params![country, campaign]).map(drop)?)
        })
        .await;
    }

    /// Agreed to, with an address.
    pub async fn ordered(&self, order: Order) -> PledgeRef {
        let pledge = self.not_agreed(order).await;
        self.agrees(pledge).await;
        pledge
    }

    /// Chosen, with an address, and not agreed to.
    pub async fn not_agreed(&self, order: Order) -> PledgeRef {
        let backer = Backer { country: order.to.0, credit: order.credit, ..crate::stage::ANNA };
        let pledge = self.imported(backer, order.reward).await;
        self.write(move |tx, cx| {
            let loaded = pledges::load(tx, pledge.row)?;
            let cx = cx.acting_as(Actor::Backer(loaded.contact));
            let addons = order.dice.map(|addon| ChosenAddOn { addon, quantity: 1 }).into_iter().collect();
            let choices = Choices { reward: Some(order.reward), addons, ..Choices::default() };
            let seen_version = loaded.choices_stamp.version;
            pledges::save_choices(tx, &cx, &SaveChoices { pledge: pledge.row, seen_version, choices })?;
            let (country, region, postal_code) = order.to;
            let address = AddressInput {
                country: country.to_owned(),
                region: region.to_owned(),
                postal_code: postal_code.to_owned(),
                name: "Anna Żółć".to_owned(),
                line1: "Long Street 3".to_owned(),
                city: "Town".to_owned(),
                ..AddressInput::default()
            };
            let seen_version = pledges::load(tx, pledge.row)?.address_stamp.version;
            let source = contacts::Source::Backer;
            let save = pledges::SaveAddress { pledge: pledge.row, seen_version, address, source };
            pledges::save_address(tx, &cx, &save).map(drop)
        })
        .await;
        pledge
    }

    /// Locked, the rest paid, and everything that follows done.
    pub async fn bought_goods(&self, order: Order) -> PledgeRef {
        let pledge = self.ordered(order).await;
        self.finished(pledge).await;
        pledge
    }

    pub async fn finished(&self, pledge: PledgeRef) {
        self.lock(pledge).await;
        self.pay_the_rest(pledge).await;
    }

    pub async fn pay_the_rest(&self, pledge: PledgeRef) {
        let owed = self.write(move |tx, _| {
            let loaded = pledges::load(tx, pledge.row)?;
            Ok(pledges::to_pay(tx, &loaded)?.minor)
        });
        let owed = owed.await;
        if owed > 0 {
            self.pay(pledge, owed).await;
        }
        self.work().await;
    }

    /// Staff open it again, and it is agreed to as it is now.
    pub async fn opened_again(&self, pledge: PledgeRef) {
        self.write(move |tx, cx| {
            if pledges::load(tx, pledge.row)?.state != pledges::PledgeState::Confirmed {
                pledges::unlock(tx, cx, pledge.row, "the tax has changed")?;
            }
            pledges::reopen(tx, cx, pledge.row)?;
            agree(tx, &cx.acting_as(Actor::Cli), pledge)
        })
        .await;
        self.finished(pledge).await;
    }

    /// The warehouse sends it.
    pub async fn sent(&self, pledge: PledgeRef) {
        self.write(move |tx, cx| {
            pledges::start_fulfilment(tx, cx, pledge.row)?;
            pledges::ship(tx, cx, pledge.row).map(drop)
        })
        .await;
        self.work().await;
    }
}
