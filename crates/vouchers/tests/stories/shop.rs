//! Where the stories take place: a database, people, and short ways to say things.

use std::sync::Arc;

use contacts::{NewContact, Source};
use db::{Db, ReadTx, WriteTx};
use kernel::ids::{Kind, kinds};
use kernel::verify::Finding;
use kernel::{Actor, Currency, Cx, EmailAddress, Id, MasterKey, Money, OsRandom, RowId, Vault};
use testkit::FakeClock;
use vouchers::*;

pub struct Shop {
    pub db: Db,
    pub cx: Cx,
    pub clock: FakeClock,
}

pub fn migrations() -> Vec<db::Migration> {
    [jobs::migrations(), accounts::migrations(), contacts::migrations(), vouchers::migrations()].concat()
}

pub fn on_both(story: impl Fn(Shop)) {
    testkit::on_both(&migrations(), |db| {
        jobs::Registry::new().attach(&db);
        let clock = FakeClock::new();
        let cx = Cx {
            vault: Vault::new(&MasterKey::parse(&"5a".repeat(32)).unwrap()),
            clock: Arc::new(clock.clone()),
            random: Arc::new(OsRandom),
            actor: Actor::Cli,
        };
        story(Shop { db, cx, clock });
    });
}

impl Shop {
    pub fn write<T: Send + 'static>(
        &self,
        f: impl Fn(&mut WriteTx<'_>, &Cx) -> Result<T, VoucherError> + Send + 'static,
    ) -> Result<T, VoucherError> {
        let cx = self.cx.clone();
        self.db.write_blocking(move |tx| f(tx, &cx))
    }

    pub fn read<T: Send + 'static>(
        &self,
        f: impl Fn(&mut ReadTx<'_>) -> Result<T, VoucherError> + Send + 'static,
    ) -> T {
        self.db.read_blocking(f).unwrap()
    }

    pub fn person(&self, number: u32) -> RowId<kinds::Contact> {
        let new = NewContact {
            name: format!("Person {number}"),
            email: Some(EmailAddress::parse(&format!("p{number}@example.org")).unwrap()),
            language: None,
            source: Source::Cli,
        };
        self.write(move |tx, cx| Ok(contacts::create(tx, cx, new.clone())?)).unwrap().row
    }

    pub fn create(&self, terms: &Terms) -> Voucher {
        let terms = terms.clone();
        self.write(move |tx, cx| create_voucher(tx, cx, &terms)).unwrap()
    }

    pub fn add(&self, voucher: &Voucher, text: &str, worth: Option<Money>) -> CodeRef {
        let new = NewCode {
            request_key: format!("form-{text}"),
            voucher: voucher.id,
            text: text.to_owned(),
            worth,
        };
        self.write(move |tx, cx| add_code(tx, cx, &new)).unwrap()
    }

    pub fn redeem(
        &self,
        code: CodeRef,
        pledge: u32,
        contact: RowId<kinds::Contact>,
        taken: i64,
    ) -> Result<Redeemed, VoucherError> {
        let new = Redemption { code, pledge: id(pledge), contact, campaign: id(1), taken: eur(taken) };
        self.write(move |tx, cx| redeem(tx, cx, &new))
    }

    pub fn give_back(&self, code: CodeRef, pledge: u32) -> Option<GivenBack> {
        self.write(move |tx, cx| give_back(tx, cx, (id(pledge), code.id), EndReason::TakenOut)).unwrap()
    }

    pub fn present(&self, code: CodeRef, pledge: u32, contact: RowId<kinds::Contact>) -> Presented {
        self.read(move |tx| present(tx, code.id, id(pledge), contact))
    }

    pub fn balance(&self, code: CodeRef) -> i64 {
        // Of a pledge that does not use it, in whose eyes all that is left is what is left.
        let contact = self.person(9_999);
        self.present(code, 9_999, contact).balance.unwrap().minor
    }

    pub fn uses(&self, voucher: &Voucher) -> u32 {
        let id = voucher.id;
        self.read(move |tx| vouchers::voucher(tx, id)).uses
    }

    pub fn findings(&self) -> Vec<Finding> {
        self.read(|tx| Ok(verify(tx)?))
    }

    pub fn count(&self, statement: &'static db::Statement) -> i64 {
        self.read(move |tx| Ok(tx.query_one(statement, &[], |row| row.get(0))?))
    }
}

/// The same id for the same number.
pub fn id<K: Kind>(number: u32) -> Id<K> {
    Id::parse(&format!("{}_{number:032x}", K::PREFIX)).unwrap()
}

pub fn eur(minor: i64) -> Money {
    Money::new(minor, Currency::EUR)
}

pub fn in_eur(minor: i64) -> Prices {
    Prices::new(vec![eur(minor)]).unwrap()
}

pub fn terms(benefit: Benefit) -> Terms {
    Terms {
        title: "Thank you".to_owned(),
        campaign: Some(id(1)),
        benefit,
        limits: Limits::default(),
        window: Window::default(),
        smallest_order: Prices::default(),
        with_rewards: Vec::new(),
        only_on: Vec::new(),
        combining: Combining::WithOthers,
    }
}

pub fn ten_off() -> Terms {
    terms(Benefit::Amount { off: in_eur(1_000) })
}

pub fn limited(total: Option<u32>, per_code: Option<u32>, per_person: Option<u32>) -> Terms {
    Terms { limits: Limits { total, per_code, per_person }, ..ten_off() }
}

pub fn refusal<T: std::fmt::Debug>(answer: Result<T, VoucherError>) -> Refusal {
    match answer {
        Err(VoucherError::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}
