//! Where the stories take place: a fresh database, a seller, buyers, and short ways to say what is sold.

use std::sync::Arc;

use contacts::{NewContact, Source};
use db::{Db, DbConfig, Migration, ReadTx, WriteTx};
use invoices::{
    Credited, Invoice, InvoiceError, Issued, LineTax, NewCreditNote, NewInvoice, NewLine, Numbering, Party,
    Seller,
};
use jiff::civil::{Date, date};
use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Actor, Currency, Cx, Id, Language, MasterKey, Money, OsRandom, RowId, Vault};
use taxes::{CategoryCode, LegalNote, TaxKind};
use testkit::{FakeClock, TestDb, on_both_test_dbs};
use web::{FtlSource, Texts};

pub const DAY: Date = date(2026, 11, 22);

pub struct Stage {
    pub db: Db,
    pub config: DbConfig,
    pub cx: Cx,
    pub buyer: RowId<kinds::Contact>,
}

pub fn context() -> Cx {
    Cx {
        vault: Vault::new(&MasterKey::parse(&"5a".repeat(32)).unwrap()),
        clock: Arc::new(FakeClock::at("2026-11-22T10:00:00Z")),
        random: Arc::new(OsRandom),
        actor: Actor::Cli,
    }
}

pub fn migrations() -> Vec<Migration> {
    [jobs::migrations(), contacts::migrations(), invoices::migrations()].concat()
}

pub fn on_both(story: impl Fn(Stage)) {
    on_both_test_dbs(&migrations(), |test_db: &TestDb| {
        let (db, cx) = (test_db.db().clone(), context());
        jobs::Registry::new().attach(&db);
        let buyer = contact(&db, &cx);
        let stage = Stage { db, config: test_db.config().clone(), cx, buyer };
        stage.number("seller", "R-{year}-", "G-{year}-").unwrap();
        story(stage);
    });
}

fn contact(db: &Db, cx: &Cx) -> RowId<kinds::Contact> {
    let (cx, new) = (
        cx.clone(),
        NewContact {
            name: "Ada Łoś".to_owned(),
            email: None,
            language: Some(Language::Pl),
            source: Source::Cli,
        },
    );
    db.write_blocking(move |tx| contacts::create(tx, &cx, new.clone())).unwrap().row
}

impl Stage {
    pub fn write<T: Send + 'static>(
        &self,
        f: impl Fn(&mut WriteTx<'_>, &Cx) -> Result<T, InvoiceError> + Send + 'static,
    ) -> Result<T, InvoiceError> {
        let cx = self.cx.clone();
        self.db.write_blocking(move |tx| f(tx, &cx))
    }

    pub fn read<T: Send + 'static>(
        &self,
        f: impl Fn(&mut ReadTx<'_>, &Vault) -> Result<T, InvoiceError> + Send + 'static,
    ) -> Result<T, InvoiceError> {
        let vault = self.cx.vault.clone();
        self.db.read_blocking(move |tx| f(tx, &vault))
    }

    pub fn number(&self, scope: &str, invoice: &str, credit_note: &str) -> Result<(), InvoiceError> {
        let numbering = Numbering {
            scope: scope.to_owned(),
            invoice_pattern: invoice.to_owned(),
            credit_note_pattern: credit_note.to_owned(),
            digits: 5,
            first_invoice: 1,
            first_credit_note: 1,
        };
        self.write(move |tx, cx| invoices::set_numbering(tx, cx, &numbering))
    }

    pub fn issue(&self, new: NewInvoice) -> Result<Issued, InvoiceError> {
        self.write(move |tx, cx| invoices::issue(tx, cx, &new))
    }

    pub fn issued(&self, new: NewInvoice) -> Invoice {
        let issued = self.issue(new).unwrap();
        self.find(issued.id)
    }

    pub fn credit(&self, new: NewCreditNote) -> Result<Issued, InvoiceError> {
        self.write(move |tx, cx| invoices::credit(tx, cx, &new))
    }

    pub fn find(&self, id: Id<kinds::Invoice>) -> Invoice {
        self.read(move |tx, vault| invoices::find(tx, vault, id)).unwrap()
    }

    pub fn findings(&self) -> Vec<&'static str> {
        let found = self.read(|tx, vault| Ok(invoices::verify(tx, vault)?)).unwrap();
        found.into_iter().map(|finding| finding.check).collect()
    }

    /// An invoice in euros to a buyer in Germany, paid.
    pub fn order(&self, key: &str, lines: Vec<NewLine>) -> NewInvoice {
        order(self.buyer, key, lines)
    }
}

pub fn order(contact: RowId<kinds::Contact>, key: &str, lines: Vec<NewLine>) -> NewInvoice {
    let currency = lines[0].net.currency;
    let gross: i64 =
        lines.iter().map(|l| l.net.minor + l.taxes.iter().map(|tax| tax.tax.minor).sum::<i64>()).sum();
    NewInvoice {
        key: key.to_owned(),
        scope: "seller".to_owned(),
        subject: "plg_0190a1b2c3d47e8f9a0b1c2d3e4f5a6b".to_owned(),
        contact,
        issued_on: DAY,
        supplied_on: None,
        due_on: None,
        parts: Vec::new(),
        language: Language::De,
        currency,
        seller: seller(),
        buyer: buyer("DE"),
        deliver_to: None,
        lines,
        paid: Money::new(gross, currency),
        legal_notes: Vec::new(),
        notes: Vec::new(),
        exchange: None,
    }
}

pub fn country(code: &str) -> CountryCode {
    CountryCode::parse(code).unwrap()
}

pub fn seller() -> Seller {
    Seller {
        name: "Würfel & Söhne GmbH".to_owned(),
        street: "Spielgasse 3".to_owned(),
        postal_code: "01067".to_owned(),
        city: "Dresden".to_owned(),
        country: country("DE"),
        vat_number: Some("DE136695976".to_owned()),
        tax_number: Some("201/123/12345".to_owned()),
        company_number: Some("HRB 12345".to_owned()),
        email: Some("rechnung@wuerfel.example".to_owned()),
        footer: vec!["Amtsgericht Dresden, HRB 12345".to_owned(), "Geschäftsführung: Ines Würfel".to_owned()],
    }
}

pub fn buyer(code: &str) -> Party {
    Party {
        name: "Ada Łoś".to_owned(),
        company: String::new(),
        line1: "Ahornweg 7 <Hinterhaus>".to_owned(),
        line2: String::new(),
        postal_code: "80331".to_owned(),
        city: "München".to_owned(),
        region: String::new(),
        country: country(code),
        vat_number: None,
        email: Some("ada@example.org".to_owned()),
    }
}

/// So many pieces taxed at a rate, tax rounded half up on the line.
pub fn taxed(name: &str, quantity: i64, net: Money, percent: u32) -> NewLine {
    let exact = i128::from(net.minor) * i128::from(percent);
    let half = if exact < 0 { -50 } else { 50 };
    let tax = i64::try_from((exact + half) / 100).unwrap();
    with_tax(name, quantity, net, (percent, Money::new(tax, net.currency)))
}

pub fn with_tax(name: &str, quantity: i64, net: Money, (percent, tax): (u32, Money)) -> NewLine {
    NewLine {
        name: name.to_owned(),
        description: String::new(),
        quantity,
        net,
        taxes: vec![LineTax {
            place: "DE".to_owned(),
            kind: TaxKind::Vat,
            percent: percent.into(),
            tax,
            because: "standard rate".to_owned(),
        }],
        roundings: 1,
        category: CategoryCode::S,
        note: None,
    }
}

/// So many pieces without tax, and why.
pub fn untaxed(
    name: &str,
    quantity: i64,
    net: Money,
    (category, note): (CategoryCode, LegalNote),
) -> NewLine {
    NewLine {
        name: name.to_owned(),
        description: String::new(),
        quantity,
        net,
        taxes: Vec::new(),
        roundings: 1,
        category,
        note: Some(note),
    }
}

pub fn eur(minor: i64) -> Money {
    Money::new(minor, Currency::EUR)
}

pub fn all_of(invoice: &Invoice, key: &str) -> NewCreditNote {
    NewCreditNote {
        key: key.to_owned(),
        invoice: invoice.id,
        credited: Credited::Everything,
        reason: "Zurückgeschickt".to_owned(),
        issued_on: DAY,
        paid: invoice.content.gross,
    }
}

pub fn texts() -> Texts {
    let sources: Vec<FtlSource> = [invoices::texts(), taxes::texts()]
        .concat()
        .into_iter()
        .map(|(language, text)| FtlSource { language, text })
        .collect();
    Texts::new(&sources).unwrap()
}
