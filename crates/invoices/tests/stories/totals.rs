//! What an invoice adds up to, by hand.

use invoices::{InvoiceError, NewExchange, NewLine};
use kernel::{Currency, Money};
use taxes::{CategoryCode, LegalNote};

use super::stage::{DAY, all_of, buyer, eur, on_both, taxed, untaxed, with_tax};

#[test]
fn each_rate_has_its_base_and_its_tax_and_all_of_it_adds_up() {
    on_both(|stage| {
        // 3 games at 33.61 net: 100.83, 19 % = 19.1577; a book 18.69, 7 % = 1.3083; 10 off the games: -1.90.
        let lines = vec![
            taxed("Brettspiel", 3, eur(10_083), 19),
            taxed("Artbook", 1, eur(1_869), 7),
            taxed("Versand", 1, eur(840), 19),
            taxed("Gutschein", -1, eur(-1_000), 19),
        ];
        let content = stage.issued(stage.order("a", lines)).content;
        let groups: Vec<_> =
            content.groups.iter().map(|g| (g.percent.to_string(), g.net.minor, g.tax.minor)).collect();
        // 19.16 + 1.60 - 1.90 = 18.86
        assert_eq!(groups, [("19".to_owned(), 9_923, 1_886), ("7".to_owned(), 1_869, 131)]);
        assert_eq!((content.net, content.tax, content.gross), (eur(11_792), eur(2_017), eur(13_809)));
        assert_eq!((content.paid, content.due), (eur(13_809), eur(0)));
        assert!(stage.findings().is_empty());
    });
}

#[test]
fn a_tax_rounded_within_the_price_is_taken_and_a_wrong_one_is_refused() {
    on_both(|stage| {
        // 9.99 with 19 %: net 8.39, tax 1.60; 19 % of 8.39 would be 1.5941.
        let fits = with_tax("Würfel", 1, eur(839), (19, eur(160)));
        assert_eq!(stage.issued(stage.order("a", vec![fits])).content.gross, eur(999));
        let wrong = with_tax("Würfel", 1, eur(839), (19, eur(162)));
        let error = stage.issue(stage.order("b", vec![wrong])).unwrap_err();
        assert!(matches!(error, InvoiceError::TaxDoesNotFit { line: 1, .. }), "{error}");
        // Rounded on each of 100 pieces of 0.03: 0.0057 becomes 0.01 a piece.
        let by_piece = with_tax("Steine", 100, eur(300), (19, eur(100)));
        assert!(stage.issue(stage.order("c", vec![by_piece])).is_ok());
        // Four parcels at 4.99 each: 4 x (4.19 + 0.80); 19 % of 16.76 would be 3.18. Its credit note takes it back as it is.
        let parcels = NewLine { roundings: 4, ..with_tax("Versand", 1, eur(1_676), (19, eur(320))) };
        let invoice = stage.issued(stage.order("d", vec![parcels.clone()]));
        let credited = stage.credit(all_of(&invoice, "e")).unwrap();
        assert_eq!(stage.find(credited.id).content.gross, eur(1_996));
        let once = NewLine { roundings: 1, ..parcels };
        assert!(stage.issue(stage.order("f", vec![once])).is_err());
    });
}

#[test]
fn currencies_without_and_with_three_decimals_are_counted_in_their_own_units() {
    on_both(|stage| {
        let (jpy, kwd) = (Currency::JPY, Currency::parse("KWD").unwrap());
        let yen =
            stage.issued(stage.order("a", vec![taxed("ゲーム", 2, Money::new(9_001, jpy), 10)])).content;
        assert_eq!((yen.tax.decimal_text(), yen.gross.decimal_text()), ("900".to_owned(), "9901".to_owned()));
        let dinar =
            stage.issued(stage.order("b", vec![taxed("Game", 1, Money::new(12_345, kwd), 5)])).content;
        assert_eq!(
            (dinar.tax.decimal_text(), dinar.gross.decimal_text()),
            ("0.617".to_owned(), "12.962".to_owned())
        );

        // The tax of an invoice in yen for Kuwait's neighbours and for the euro: units are moved by their digits.
        let mut in_two = stage.order("c", vec![taxed("Game", 1, Money::new(10_000, jpy), 19)]);
        let rate = "0.00615".parse().unwrap();
        in_two.exchange = Some(NewExchange { to: Currency::EUR, rate, date: DAY, source: "ECB".to_owned() });
        // 1900 JPY × 0.00615 = 11.685 EUR
        assert_eq!(stage.issued(in_two).content.exchange.unwrap().tax, eur(1_169));
        let mut back = stage.order("d", vec![taxed("Game", 1, eur(10_000), 19)]);
        let rate = "0.3541".parse().unwrap();
        back.exchange = Some(NewExchange { to: kwd, rate, date: DAY, source: "CBK".to_owned() });
        // 19.00 EUR × 0.3541 = 6.7279 KWD
        assert_eq!(stage.issued(back).content.exchange.unwrap().tax, Money::new(6_728, kwd));
        assert!(stage.findings().is_empty());
    });
}

#[test]
fn reverse_charge_wants_both_numbers_and_its_sentence() {
    on_both(|stage| {
        let reverse = (CategoryCode::AE, LegalNote::ReverseCharge);
        let mut new = stage.order("a", vec![untaxed("Lizenz", 1, eur(50_000), reverse)]);
        new.buyer = buyer("FR");
        assert!(matches!(stage.issue(new.clone()), Err(InvoiceError::VatNumbersMissing)));
        new.buyer.vat_number = Some("FR83404833048".to_owned());
        let content = stage.issued(new).content;
        assert_eq!((content.tax, content.gross), (eur(0), eur(50_000)));
        assert_eq!(content.legal_notes, [LegalNote::ReverseCharge]);
    });
}

#[test]
fn an_export_is_free_of_tax_with_its_reason_and_never_without() {
    on_both(|stage| {
        let mut new =
            stage.order("a", vec![untaxed("Game", 1, eur(9_900), (CategoryCode::G, LegalNote::Export))]);
        new.buyer = buyer("CH");
        let content = stage.issued(new.clone()).content;
        assert_eq!(
            (content.groups[0].category, content.groups[0].note),
            (CategoryCode::G, Some(LegalNote::Export))
        );
        assert_eq!(content.tax, eur(0));
        new.key = "b".to_owned();
        new.lines[0].note = None;
        assert!(matches!(stage.issue(new), Err(InvoiceError::Category { line: 1, category: "G" })));
    });
}

#[test]
fn what_does_not_add_up_is_refused_with_its_line() {
    on_both(|stage| {
        let good = || taxed("Game", 1, eur(1_000), 19);
        let refused = |change: fn(&mut invoices::NewInvoice)| {
            let mut new = stage.order("x", vec![good(), good()]);
            change(&mut new);
            stage.issue(new).unwrap_err()
        };
        assert!(matches!(refused(|n| n.lines[1].quantity = 0), InvoiceError::Line { line: 2 }));
        assert!(matches!(refused(|n| n.lines[1].quantity = -1), InvoiceError::Line { line: 2 }));
        let dollars = |n: &mut invoices::NewInvoice| n.lines[0].net = Money::new(1_000, Currency::USD);
        assert!(matches!(refused(dollars), InvoiceError::Line { line: 1 }));
        assert!(matches!(refused(|n| n.lines.clear()), InvoiceError::Lines(0)));
        assert!(matches!(refused(|n| n.paid = eur(9_999)), InvoiceError::Total));
        assert!(matches!(refused(|n| n.paid = eur(0)), InvoiceError::DueDateMissing { .. }));
        let in_parts = |n: &mut invoices::NewInvoice| {
            (n.paid, n.due_on) = (eur(0), Some(DAY));
            n.parts = vec![invoices::PaymentPart { due_on: DAY, amount: eur(1) }];
        };
        assert!(
            matches!(refused(in_parts), InvoiceError::PaymentParts { .. }),
            "parts that are not the whole"
        );
        assert!(matches!(refused(|n| n.seller.name.clear()), InvoiceError::Field { .. }));
        assert!(matches!(refused(|n| n.lines[0].category = CategoryCode::Z), InvoiceError::Category { .. }));
        assert!(matches!(refused(|n| n.scope = "nobody".to_owned()), InvoiceError::NoNumbering { .. }));
        // Nothing of all this took a number.
        assert_eq!(stage.issued(stage.order("y", vec![good()])).content.number, "R-2026-00001");
    });
}
