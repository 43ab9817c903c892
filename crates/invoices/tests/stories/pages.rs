//! The PDF, its languages, and the electronic invoice inside. With `PLEDGEKEEPER_INVOICE_SAMPLES` set, every sample is
//! left in that folder for the validators of `scripts/check-invoices`.

use documents::{Fonts, Renderer};
use invoices::{Credited, Invoice, NewCreditNote, NewExchange, NewInvoice, NewPart, NoEInvoice, Taken};
use kernel::{Currency, Language, Money};
use taxes::{CategoryCode, LegalNote, TaxKind};
use testkit::{Engine, TestDb};

use super::stage::{
    DAY, Stage, all_of, buyer, context, country, eur, migrations, order, seller, taxed, texts, untaxed,
    with_tax,
};

/// The pages know no database: one engine is enough here.
fn on_sqlite(story: impl Fn(&Stage)) {
    let test_db = TestDb::fresh(Engine::Sqlite, &migrations());
    let (db, cx) = (test_db.db().clone(), context());
    jobs::Registry::new().attach(&db);
    let new = contacts::NewContact {
        name: "Ada".to_owned(),
        email: None,
        language: None,
        source: contacts::Source::Cli,
    };
    let inner = cx.clone();
    let buyer = db.write_blocking(move |tx| contacts::create(tx, &inner, new.clone())).unwrap().row;
    let stage = Stage { db, config: test_db.config().clone(), cx, buyer };
    stage.number("seller", "R-{year}-", "G-{year}-").unwrap();
    story(&stage);
}

fn standard_lines() -> Vec<invoices::NewLine> {
    vec![
        taxed("Brettspiel „Drachen & Würfel“ <Deluxe>", 3, eur(10_084), 19),
        taxed("Artbook", 1, eur(1_869), 7),
        taxed("Versand nach Deutschland", 1, eur(840), 19),
        taxed("Gutschein FRÜHER-VOGEL", -1, eur(-1_000), 19),
    ]
}

fn samples(stage: &Stage) -> Vec<(&'static str, Invoice)> {
    let issued = |key: &'static str, lines, change: &dyn Fn(&mut NewInvoice)| {
        let mut new = order(stage.buyer, key, lines);
        change(&mut new);
        (key, stage.issued(new))
    };
    let business = |new: &mut NewInvoice| {
        new.buyer = buyer("FR");
        "Ludothèque Étoile SARL".clone_into(&mut new.buyer.company);
        new.buyer.vat_number = Some("FR83404833048".to_owned());
        new.language = Language::En;
    };
    let mut samples = vec![
        issued("standard", standard_lines(), &|new| new.supplied_on = Some(DAY)),
        issued("polish", standard_lines(), &|new| new.language = Language::Pl),
        issued("italian", standard_lines(), &|new| new.language = Language::It),
        issued("unpaid", standard_lines(), &|new| {
            new.paid = eur(1_000);
            new.due_on = Some(DAY.tomorrow().unwrap());
            new.notes = vec!["Danke für die Unterstützung!".to_owned()];
        }),
        issued(
            "reverse-charge",
            vec![untaxed("Licence", 1, eur(50_000), (CategoryCode::AE, LegalNote::ReverseCharge))],
            &business,
        ),
        issued(
            "union-supply",
            vec![untaxed("Game", 6, eur(20_001), (CategoryCode::K, LegalNote::IntraCommunity))],
            &business,
        ),
        issued(
            "export",
            vec![untaxed("Game", 1, eur(9_900), (CategoryCode::G, LegalNote::Export))],
            &|new| {
                new.buyer = buyer("CH");
                new.language = Language::It;
            },
        ),
        issued(
            "outside",
            vec![untaxed("Trinkgeld", 1, eur(500), (CategoryCode::O, LegalNote::OutsideScope))],
            &|_| {},
        ),
        issued(
            "small-business",
            vec![untaxed("Spiel", 1, eur(3_000), (CategoryCode::E, LegalNote::SmallBusiness))],
            &|new| {
                new.seller.vat_number = None;
            },
        ),
        issued("yen", vec![taxed("Game", 2, Money::new(9_001, Currency::JPY), 19)], &|new| {
            let rate = "0.00615".parse().unwrap();
            new.exchange = Some(NewExchange { to: Currency::EUR, rate, date: DAY, source: "ECB".to_owned() });
            new.language = Language::En;
        }),
        issued("price-with-tax", vec![with_tax("Würfel", 7, eur(5_876), (19, eur(1_117)))], &|new| {
            new.deliver_to = Some(country("AT"));
        }),
        issued(
            "long",
            (1..=120).map(|_| taxed("Eine von vielen Zeilen", 1, eur(333), 19)).collect(),
            &|_| {},
        ),
    ];
    let note = stage.credit(all_of(&samples[0].1, "note")).unwrap();
    samples.push(("credit-note", stage.find(note.id)));
    samples.extend(notes_in_parts(stage, &samples[1].1));
    samples.push(("in-parts", paid_in_parts(stage)));
    samples
}

/// What is left is paid in two parts.
fn paid_in_parts(stage: &Stage) -> Invoice {
    let mut new = order(stage.buyer, "in-parts", standard_lines());
    let (tomorrow, left) = (DAY.tomorrow().unwrap(), new.paid.minor - 1_000);
    (new.paid, new.due_on) = (eur(1_000), Some(tomorrow));
    new.parts = [(DAY, 2_000), (tomorrow, left - 2_000)]
        .map(|(due_on, minor)| invoices::PaymentPart { due_on, amount: eur(minor) })
        .to_vec();
    stage.issued(new)
}

/// A credit note for parts of an invoice, and one for what they have left.
fn notes_in_parts(stage: &Stage, invoice: &Invoice) -> [(&'static str, Invoice); 2] {
    let parts =
        [NewPart { line: 0, taken: Taken::Pieces(1) }, NewPart { line: 1, taken: Taken::Amount(eur(499)) }];
    let credited = Credited::Parts(parts.to_vec());
    let some = stage.credit(NewCreditNote { credited, paid: eur(0), ..all_of(invoice, "some") }).unwrap();
    let rest = stage.credit(NewCreditNote { paid: eur(0), ..all_of(invoice, "rest") }).unwrap();
    [("credit-note-for-parts", stage.find(some.id)), ("credit-note-for-the-rest", stage.find(rest.id))]
}

#[test]
fn every_sample_is_a_pdf_with_an_electronic_invoice_and_the_same_bytes_twice() {
    let texts = texts();
    let renderer = Renderer::in_this_process(Fonts::carried());
    let folder = std::env::var_os("PLEDGEKEEPER_INVOICE_SAMPLES").map(std::path::PathBuf::from);
    on_sqlite(|stage| {
        for (name, invoice) in samples(stage) {
            let pdf = invoices::pdf(&invoice, &texts, &renderer).unwrap_or_else(|e| panic!("{name}: {e}"));
            assert_eq!(pdf, invoices::pdf(&invoice, &texts, &renderer).unwrap(), "{name}");
            let xml = invoices::e_invoice(&invoice, &texts).unwrap_or_else(|e| panic!("{name}: {e:?}"));
            assert!(xml.contains(&invoice.content.number), "{name}");
            let terms = "<ram:Description>20,00\u{a0}€ bis 22.11.2026; ";
            assert_eq!(xml.contains(terms), name == "in-parts", "{name}");
            if let Some(folder) = &folder {
                std::fs::write(folder.join(format!("{name}.pdf")), &pdf).unwrap();
                std::fs::write(folder.join(format!("{name}.xml")), &xml).unwrap();
            }
        }
    });
}

#[test]
fn what_the_standard_cannot_express_is_a_pdf_without_xml_and_says_why() {
    let texts = texts();
    let renderer = Renderer::in_this_process(Fonts::carried());
    on_sqlite(|stage| {
        let kwd = Currency::parse("KWD").unwrap();
        let mut sales_tax = taxed("Game", 1, eur(1_000), 8);
        sales_tax.taxes[0].kind = TaxKind::SalesTax;
        let outside = untaxed("Tip", 1, eur(500), (CategoryCode::O, LegalNote::OutsideScope));
        let mut unknown = order(stage.buyer, "d", vec![taxed("Game", 1, eur(1_000), 19)]);
        unknown.seller = invoices::Seller { vat_number: None, company_number: None, ..seller() };
        for (new, why) in [
            (
                order(stage.buyer, "a", vec![taxed("Game", 1, Money::new(12_345, kwd), 5)]),
                NoEInvoice::CurrencyDecimals,
            ),
            (order(stage.buyer, "b", vec![sales_tax]), NoEInvoice::NotVat),
            (
                order(stage.buyer, "c", vec![taxed("Game", 1, eur(1_000), 19), outside]),
                NoEInvoice::MixedOutsideScope,
            ),
            (unknown, NoEInvoice::SellerNumber),
        ] {
            let invoice = stage.issued(new);
            assert_eq!(invoices::e_invoice(&invoice, &texts), Err(why));
            let pdf = invoices::pdf(&invoice, &texts, &renderer).unwrap();
            assert!(!pdf.windows(10).any(|window| window == b"factur-x.x"));
        }
    });
}

#[test]
fn a_name_that_no_font_draws_does_not_stop_the_invoice_only_its_pages() {
    let renderer = Renderer::in_this_process(Fonts::carried());
    on_sqlite(|stage| {
        let mut new = order(stage.buyer, "a", vec![taxed("Game", 1, eur(1_000), 19)]);
        new.buyer.name = "山田太郎".to_owned();
        let invoice = stage.issued(new);
        let error = invoices::pdf(&invoice, &texts(), &renderer).unwrap_err();
        assert!(error.to_string().contains("U+5C71"), "{error}");
    });
}

#[test]
fn the_largest_invoice_that_can_be_issued_has_its_pages_too() {
    let renderer = Renderer::in_this_process(Fonts::carried());
    on_sqlite(|stage| {
        let words = "ẅąœ ".repeat(invoices::TEXT_CHARS_MAX / 4);
        let mut line = taxed(&words, 1, eur(333), 19);
        line.description.clone_from(&words);
        let lines = vec![line; invoices::LINES_MAX];
        let invoice = stage.issued(order(stage.buyer, "a", lines));
        assert!(invoices::pdf(&invoice, &texts(), &renderer).is_ok());
    });
}
