//! Where the stories take place: a fresh database, a clock moved by hand, and a few ways to say things shortly.

use std::sync::Arc;

use contacts::{ContactError, ContactRef, NewContact, Profile, Source};
use db::{Db, ReadTx, WriteTx, params, sql};
use kernel::places::{Address, AddressInput, validate_address};
use kernel::{Actor, Cx, EmailAddress, Language, MasterKey, OsRandom, Vault};
use testkit::{FakeClock, TestDb, on_both_test_dbs};

pub struct Stage {
    pub db: Db,
    pub cx: Cx,
    pub clock: FakeClock,
    pub config: db::DbConfig,
}

pub fn vault() -> Vault {
    Vault::new(&MasterKey::parse(&"5a".repeat(32)).unwrap())
}

pub fn on_both(story: impl Fn(Stage)) {
    let migrations = [jobs::migrations(), contacts::migrations()].concat();
    on_both_test_dbs(&migrations, |test_db: &TestDb| {
        let clock = FakeClock::new();
        jobs::Registry::new().attach(test_db.db());
        let cx = Cx {
            vault: vault(),
            clock: Arc::new(clock.clone()),
            random: Arc::new(OsRandom),
            actor: Actor::Cli,
        };
        story(Stage { db: test_db.db().clone(), cx, clock, config: test_db.config().clone() });
    });
}

impl Stage {
    pub fn write<T: Send + 'static>(
        &self,
        f: impl Fn(&mut WriteTx<'_>, &Cx) -> Result<T, ContactError> + Send + 'static,
    ) -> Result<T, ContactError> {
        let cx = self.cx.clone();
        self.db.write_blocking(move |tx| f(tx, &cx))
    }

    pub fn read<T: Send + 'static>(
        &self,
        f: impl Fn(&mut ReadTx<'_>, &Vault) -> Result<T, ContactError> + Send + 'static,
    ) -> Result<T, ContactError> {
        let vault = self.cx.vault.clone();
        self.db.read_blocking(move |tx| f(tx, &vault))
    }

    pub fn create(&self, new: NewContact) -> ContactRef {
        self.write(move |tx, cx| contacts::create(tx, cx, new.clone())).unwrap()
    }

    pub fn person(&self, name: &str, email: &str) -> ContactRef {
        self.create(new_person(name, email))
    }

    pub fn profile(&self, contact: ContactRef) -> Profile {
        self.read(move |tx, vault| contacts::profile(tx, vault, contact.row)).unwrap()
    }

    pub fn search(&self, typed: &str) -> Vec<ContactRef> {
        let typed = typed.to_owned();
        self.read(move |tx, vault| {
            let rows = contacts::search(tx, vault, &typed, 50)?;
            rows.into_iter().map(|row| contacts::reference(tx, row)).collect()
        })
        .unwrap()
    }

    pub fn by_email(&self, text: &str) -> Option<ContactRef> {
        let email = email(text);
        self.read(move |tx, vault| Ok(contacts::find_by_email(tx, vault, &email)?)).unwrap()
    }

    /// How many events of a name there are about a contact.
    pub fn events(&self, name: &'static str, contact: ContactRef) -> i64 {
        self.read(move |tx, _| {
            let statement = sql!("SELECT COUNT(*) FROM domain_event WHERE name = $1 AND subject = $2");
            Ok(tx.query_one(statement, params![name, contact.id], |row| row.get(0))?)
        })
        .unwrap()
    }

    pub fn findings(&self) -> Vec<&'static str> {
        self.read(|tx, vault| {
            let mut found = contacts::verify(tx)?;
            found.extend(contacts::verify_sealed(tx, vault, contacts::Extent::All)?);
            Ok(found.into_iter().map(|finding| finding.check).collect())
        })
        .unwrap()
    }

    /// Does to the database what the crate never would.
    pub fn tamper(&self, statement: &'static db::Statement) {
        self.write(move |tx, _| Ok(tx.execute(statement, &[])?)).unwrap();
    }
}

pub fn email(text: &str) -> EmailAddress {
    EmailAddress::parse(text).unwrap()
}

pub fn new_person(name: &str, address: &str) -> NewContact {
    NewContact {
        name: name.to_owned(),
        email: Some(email(address)),
        language: Some(Language::Pl),
        source: Source::Cli,
    }
}

pub fn in_warsaw() -> Address {
    validate_address(&AddressInput {
        country: "PL".to_owned(),
        name: "Halina Wrzosek".to_owned(),
        line1: "ul. Główna 7".to_owned(),
        postal_code: "00-950".to_owned(),
        city: "Warszawa".to_owned(),
        phone: "+48 600 123 987".to_owned(),
        ..AddressInput::default()
    })
    .unwrap()
}

pub fn in_california() -> Address {
    validate_address(&AddressInput {
        country: "US".to_owned(),
        name: "Halina Wrzosek".to_owned(),
        line1: "12 Juniper Way".to_owned(),
        postal_code: "94016".to_owned(),
        city: "Daly City".to_owned(),
        region: "California".to_owned(),
        ..AddressInput::default()
    })
    .unwrap()
}
