//! The stage of every story: a campaign with a small catalogue, and backers who came from a platform.
#![allow(dead_code, reason = "each story uses its own part of the stage")]

use std::sync::Arc;

use campaigns::model::{CampaignRef, Catalogue};
use contacts::{ContactRef, NewContact, Source};
use db::{Db, Migration, WriteTx};
use kernel::ids::kinds;
use kernel::places::{Address, AddressInput, validate_address};
use kernel::{Actor, Currency, Cx, EmailAddress, Id, RowId};
use pledges::{Choices, NewPledge, PlatformFacts, Pledge, PledgeError, PledgeRef};
use testkit::FakeClock;

mod shop;
pub use shop::Shop;

/// Every table a pledge needs.
pub fn migrations() -> Vec<Migration> {
    [
        jobs::migrations(),
        accounts::migrations(),
        contacts::migrations(),
        ledger::migrations(),
        campaigns::migrations(),
        stock::migrations(),
        vouchers::migrations(),
        pledges::migrations(),
    ]
    .concat()
}

/// Tells a story on both databases.
pub fn on_both(story: impl Fn(&Stage)) {
    testkit::on_both(&migrations(), |db| story(&Stage::new(db)));
}

pub struct Stage {
    pub db: Db,
    pub clock: FakeClock,
    pub cx: Cx,
    pub shop: Shop,
}

impl Stage {
    pub fn new(db: Db) -> Self {
        let clock = FakeClock::new();
        let cx = testkit::cx(&clock);
        registry(&cx).attach(&db);
        db.extend(Arc::new(campaigns::CatalogueCache::new()));
        let shop = Shop::open(&db, &cx);
        Self { db, clock, cx, shop }
    }

    /// As this backer.
    pub fn backer(&self, pledge: PledgeRef) -> Cx {
        let contact = self.pledge(pledge).contact;
        self.cx.acting_as(Actor::Backer(contact))
    }

    pub fn staff(&self) -> Cx {
        self.cx.acting_as(Actor::Staff(RowId::new(7)))
    }

    pub fn import_cx(&self) -> Cx {
        self.cx.acting_as(Actor::Import(RowId::new(3)))
    }

    pub fn write<T: Send + 'static>(
        &self,
        f: impl Fn(&mut WriteTx<'_>) -> Result<T, PledgeError> + Send + 'static,
    ) -> Result<T, PledgeError> {
        self.db.write_blocking(f)
    }

    pub fn read<T: Send + 'static>(
        &self,
        f: impl Fn(&mut db::ReadTx<'_>) -> Result<T, PledgeError> + Send + 'static,
    ) -> T {
        self.db.read_blocking(f).expect("reading")
    }

    pub fn pledge(&self, pledge: PledgeRef) -> Pledge {
        self.read(move |tx| pledges::load(tx, pledge.row))
    }

    pub fn person(&self, name: &str) -> ContactRef {
        let (cx, name) = (self.cx.clone(), name.to_owned());
        self.write(move |tx| {
            let email = EmailAddress::parse(&format!("{}@example.org", name.to_lowercase())).unwrap();
            let new =
                NewContact { name: name.clone(), email: Some(email), language: None, source: Source::Demo };
            Ok(contacts::create(tx, &cx, new)?)
        })
        .expect("a person")
    }

    pub fn import(&self, new: Vec<NewPledge>) -> Vec<PledgeRef> {
        let cx = self.import_cx();
        self.write(move |tx| pledges::import_many(tx, &cx, &new)).expect("an import")
    }

    /// One pledge of this person with these choices, everything paid on the platform that `paid` says.
    pub fn pledged(&self, name: &str, choices: Choices, paid: i64) -> PledgeRef {
        let new = self.new_pledge(name, choices, paid);
        self.import(vec![new])[0]
    }

    pub fn new_pledge(&self, name: &str, choices: Choices, paid: i64) -> NewPledge {
        NewPledge {
            source_key: Some(format!("uid-{name}")),
            raw_record: format!("{{\"name\":\"{name}\"}}"),
            ..self.new_pledge_of(self.person(name), choices, paid)
        }
    }

    pub fn new_pledge_of(&self, contact: ContactRef, choices: Choices, paid: i64) -> NewPledge {
        NewPledge {
            campaign: self.shop.campaign,
            contact: contact.row,
            currency: Currency::EUR,
            order_number: None,
            source_key: None,
            facts: facts(paid),
            raw_record: String::new(),
            choices,
            answers: Vec::new(),
            address: None,
            country: None,
        }
    }

    /// Runs everything that waits in the queue; answers how many jobs.
    pub fn work(&self) -> usize {
        let clock = Arc::new(self.clock.clone());
        let settings = jobs::WorkerSettings::default();
        let worker = jobs::Worker::new(
            self.db.clone(),
            Arc::new(registry(&self.cx)),
            clock,
            self.cx.random.clone(),
            settings,
        );
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(worker.run_until_idle()).expect("work")
    }

    /// So many minutes go by, and what was not confirmed in time comes back.
    pub fn minutes_pass(&self, minutes: u32) {
        self.clock.advance_minutes(i64::from(minutes));
        let cx = self.cx.clone();
        let returned = self.db.write_blocking(move |tx| {
            for limit in stock::due_limits(tx, cx.now(), 100)? {
                stock::return_due(tx, &cx, limit)?;
            }
            Ok::<(), stock::StockError>(())
        });
        returned.expect("places that come back");
    }

    /// Everything that must hold does.
    pub fn verified(&self) {
        let vault = self.cx.vault.clone();
        let (ours, books, places) = self.read(move |tx| {
            Ok((pledges::verify(tx, &vault)?, ledger::verify(tx, &vault)?, stock::verify(tx)?))
        });
        assert_eq!((ours, books, places), (Vec::new(), Vec::new(), Vec::new()));
    }

    pub fn catalogue(&self) -> Arc<Catalogue> {
        let campaign = self.shop.campaign.row;
        self.read(move |tx| Ok(campaigns::load_catalogue(tx, campaign)?))
    }

    pub fn save_choices(&self, pledge: PledgeRef, choices: Choices) -> Result<pledges::Saved, PledgeError> {
        let (cx, seen) = (self.backer(pledge), self.pledge(pledge).choices_stamp.version);
        let save = pledges::SaveChoices { pledge: pledge.row, seen_version: seen, choices };
        self.write(move |tx| pledges::save_choices(tx, &cx, &save))
    }

    pub fn save_address(
        &self,
        pledge: PledgeRef,
        address: AddressInput,
    ) -> Result<pledges::Saved, PledgeError> {
        let (cx, seen) = (self.backer(pledge), self.pledge(pledge).address_stamp.version);
        let save =
            pledges::SaveAddress { pledge: pledge.row, seen_version: seen, address, source: Source::Backer };
        self.write(move |tx| pledges::save_address(tx, &cx, &save))
    }

    pub fn quote(&self, pledge: PledgeRef) -> pledges::Quote {
        let cx = self.cx.clone();
        self.read(move |tx| {
            let pledge = pledges::load(tx, pledge.row)?;
            pledges::current_quote(tx, &cx.vault, &pledge, cx.now())
        })
    }

    /// Confirms with the price that is shown now.
    pub fn confirm(&self, pledge: PledgeRef) -> Result<pledges::Confirmed, PledgeError> {
        let confirm = pledges::Confirm { pledge: pledge.row, seal: pledges::seal_of(&self.quote(pledge)) };
        let cx = self.backer(pledge);
        self.write(move |tx| pledges::confirm(tx, &cx, &confirm))
    }

    /// Takes a backer all the way to a confirmed pledge: choices as imported, an address in Germany.
    pub fn finish(&self, pledge: PledgeRef) -> pledges::Confirmed {
        self.save_address(pledge, berlin("01067")).expect("an address");
        self.confirm(pledge).expect("a confirmation")
    }

    /// Money arrives for a pledge (a refund when below zero), and is settled.
    pub fn pay(&self, pledge: PledgeRef, key: &str, minor: i64) -> pledges::Settled {
        let (cx, key) = (self.cx.clone(), key.to_owned());
        self.write(move |tx| {
            let accounts = (ledger::AccountCode::pledge(pledge.id), ledger::AccountCode::gateway("sandbox"));
            let money = pledges::load(tx, pledge.row)?.money(minor);
            let posting =
                ledger::Posting::transfer(key.clone(), "payment", pledge.id.to_string(), accounts, money)?;
            ledger::post(tx, &cx, &posting)?;
            pledges::settle(tx, &cx, pledge.row)
        })
        .expect("a payment")
    }
}

fn registry(cx: &Cx) -> jobs::Registry {
    let mut registry = jobs::Registry::new();
    pledges::register(&mut registry, &cx.vault).expect("schedules that can be read");
    registry
}

pub fn facts(paid: i64) -> PlatformFacts {
    PlatformFacts {
        status: "collected".to_owned(),
        pledged_minor: paid,
        paid_minor: paid,
        shipping_paid_minor: 0,
        due_minor: 0,
        is_sent: false,
        reward_id: None,
        pledged_at: Some("2025-11-03T10:27".to_owned()),
    }
}

pub fn berlin(postal_code: &str) -> AddressInput {
    AddressInput {
        country: "DE".to_owned(),
        name: "Anna Nowak".to_owned(),
        line1: "Am Anger 1".to_owned(),
        city: "Berlin".to_owned(),
        postal_code: postal_code.to_owned(),
        ..AddressInput::default()
    }
}

pub fn address(input: &AddressInput) -> Address {
    validate_address(input).expect("a whole address")
}

pub fn reward(id: Id<kinds::Reward>) -> Choices {
    Choices { reward: Some(id), ..Choices::default() }
}

pub fn with_addon(mut choices: Choices, addon: Id<kinds::AddOn>, quantity: u32) -> Choices {
    choices.addons.push(pledges::ChosenAddOn { addon, quantity });
    choices
}

pub type Campaign = CampaignRef;
