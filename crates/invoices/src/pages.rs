//! What the template of a document is filled with: texts only, as the reader shall see them.

use documents::Template;
use jiff::civil::Date;
use kernel::places::{AddressInput, AsTyped, country_name, format_lines, validate_address};
use kernel::{Decimal, Money};
use serde_json::{Value, json};
use taxes::TaxKind;
use web::Localizer;

use crate::model::{Content, Invoice, InvoiceKind, Line, Party, PaymentPart, Seller, TaxGroup};

pub(crate) const TEMPLATE: Template =
    Template { name: "invoice", source: include_str!("../templates/invoice.typ") };

/// `Invoice R-2026-00042`.
pub(crate) fn title(content: &Content, texts: &Localizer) -> String {
    let key = match content.kind {
        InvoiceKind::Invoice => "invoices-title-invoice",
        InvoiceKind::CreditNote => "invoices-title-credit-note",
    };
    texts.text_with(key, &[("number", (&content.number).into())])
}

pub(crate) fn data(invoice: &Invoice, texts: &Localizer) -> Value {
    let content = &invoice.content;
    json!({
        "title": title(content, texts),
        "seller": seller_lines(&content.seller, texts),
        "sender": format!(
            "{} · {} · {} {}",
            content.seller.name, content.seller.street, content.seller.postal_code, content.seller.city
        ),
        "buyer": invoice.buyer.as_ref().map_or_else(
            || vec![texts.text("invoices-buyer-erased")],
            |buyer| buyer_lines(buyer, content, texts),
        ),
        "facts": facts(invoice, texts),
        "correction": content.corrects.as_ref().map(|corrected| texts.text_with("invoices-corrects", &[
            ("number", (&corrected.number).into()),
            ("date", date(corrected.issued_on, texts).into()),
            ("reason", (&corrected.reason).into()),
        ])),
        "head": heads(&["invoices-line", "invoices-quantity", "invoices-unit-price", "invoices-rate", "invoices-net"], texts),
        "lines": content.lines.iter().map(|l| line(l, texts)).collect::<Vec<_>>(),
        "tax_head": heads(&["invoices-tax", "invoices-base", "invoices-tax-amount"], texts),
        "taxes": content.groups.iter().map(|group| tax_row(group, texts)).collect::<Vec<_>>(),
        "totals": totals(content, texts),
        "notes": notes(content, texts),
        "footer": content.seller.footer,
        "page": texts.text("invoices-page"),
    })
}

fn heads(keys: &[&str], texts: &Localizer) -> Vec<String> {
    keys.iter().map(|key| texts.text(key)).collect()
}

fn seller_lines(seller: &Seller, texts: &Localizer) -> Vec<String> {
    let mut lines = vec![
        seller.name.clone(),
        seller.street.clone(),
        format!("{} {}", seller.postal_code, seller.city).trim().to_owned(),
        country_name(seller.country, texts.language().code()).to_owned(),
    ];
    let numbers = [
        ("invoices-vat-number", &seller.vat_number),
        ("invoices-tax-number", &seller.tax_number),
        ("invoices-company-number", &seller.company_number),
    ];
    for (key, number) in numbers {
        lines.extend(number.iter().map(|number| texts.text_with(key, &[("number", number.into())])));
    }
    lines.extend(seller.email.clone());
    lines
}

fn buyer_lines(buyer: &Party, content: &Content, texts: &Localizer) -> Vec<String> {
    let mut lines = in_the_order_of_the_post(buyer).unwrap_or_else(|| as_stored(buyer));
    if buyer.country != content.seller.country {
        lines.push(country_name(buyer.country, texts.language().code()).to_owned());
    }
    let number = buyer.vat_number.iter();
    lines.extend(number.map(|n| texts.text_with("invoices-vat-number", &[("number", n.into())])));
    lines
}

/// As a parcel to the buyer would be addressed, but for the country; `None` where the address lacks what its country's
/// post asks for.
fn in_the_order_of_the_post(buyer: &Party) -> Option<Vec<String>> {
    let input = AddressInput {
        country: buyer.country.as_str().to_owned(),
        name: buyer.name.clone(),
        company: buyer.company.clone(),
        line1: buyer.line1.clone(),
        line2: buyer.line2.clone(),
        city: buyer.city.clone(),
        region: buyer.region.clone(),
        postal_code: buyer.postal_code.clone(),
        as_typed: AsTyped::Keep,
        ..AddressInput::default()
    };
    let address = validate_address(&input).ok()?; // incomplete: shown as it is
    Some(format_lines(&address, buyer.country))
}

fn as_stored(buyer: &Party) -> Vec<String> {
    let city = format!("{} {}", buyer.postal_code, buyer.city);
    [&buyer.company, &buyer.name, &buyer.line1, &buyer.line2, &city, &buyer.region]
        .into_iter()
        .map(|text| text.trim().to_owned())
        .filter(|text| !text.is_empty())
        .collect()
}

/// Pairs of a label and a value.
fn facts(invoice: &Invoice, texts: &Localizer) -> Vec<[String; 2]> {
    let content = &invoice.content;
    let mut facts = vec![
        [texts.text("invoices-number"), content.number.clone()],
        [texts.text("invoices-date"), date(content.issued_on, texts)],
    ];
    facts.extend(content.supplied_on.map(|day| [texts.text("invoices-supplied"), date(day, texts)]));
    let days = if content.parts.is_empty() { content.due_on } else { None };
    facts.extend(days.map(|day| [texts.text("invoices-due-on"), date(day, texts)]));
    facts.extend(content.parts.iter().zip(1_i64..).map(|(part, number)| {
        [texts.text_with("invoices-part", &[("number", number.into())]), part_told(part, texts)]
    }));
    facts
}

/// The day and the amount of a part of the payment.
fn part_told(part: &PaymentPart, texts: &Localizer) -> String {
    let args = [("amount", money(part.amount, texts).into()), ("date", date(part.due_on, texts).into())];
    texts.text_with("invoices-part-terms", &args)
}

/// The terms of a payment in parts (BT-20); empty where all is paid at once.
pub(crate) fn payment_terms(content: &Content, texts: &Localizer) -> String {
    content.parts.iter().map(|part| part_told(part, texts)).collect::<Vec<_>>().join("; ")
}

fn line(line: &Line, texts: &Localizer) -> Value {
    let rates: Vec<String> = line.taxes.iter().map(|tax| texts.percent(tax.percent)).collect();
    json!({
        "name": line.name,
        "description": description(line, texts),
        "quantity": drawn(&texts.number(line.quantity)),
        "unit_price": unit_price(line, texts),
        "rate": if rates.is_empty() { "–".to_owned() } else { rates.join(" + ") },
        "net": money(line.net, texts),
    })
}

/// What stands below the name of a line.
pub(crate) fn description(line: &Line, texts: &Localizer) -> String {
    let is_price_only = line.part_of.is_some_and(|part| part.pieces == 0);
    let part = is_price_only.then(|| texts.text("invoices-part-of-price"));
    let told = [part.as_deref(), Some(line.description.as_str())];
    told.into_iter().flatten().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Of one piece, without tax (Directive 2006/112/EC, article 226(8)): with two decimals more where the price is no whole
/// number of minor units.
fn unit_price(line: &Line, texts: &Localizer) -> String {
    let currency = line.net.currency;
    let pieces = line.quantity.saturating_abs().max(1);
    let all = line.net.minor.saturating_abs();
    if all % pieces == 0 {
        return money(Money::new(all / pieces, currency), texts);
    }
    let digits = u32::from(currency.digits());
    let one = Decimal::new(all, digits) / Decimal::from(pieces);
    format!("{}\u{a0}{}", drawn(&texts.decimal(one.round_dp(digits + 2))), currency.code())
}

fn tax_row(group: &TaxGroup, texts: &Localizer) -> [String; 3] {
    let what = match (group.kind, group.note) {
        (Some(kind), _) => {
            let name = texts.text(tax_name(kind));
            let percent = texts.percent(group.percent);
            texts.text_with(
                "invoices-tax-rate",
                &[("tax", name.into()), ("percent", percent.into()), ("place", (&group.place).into())],
            )
        }
        (None, Some(note)) => texts.text(note.text_key()),
        (None, None) => texts.text("invoices-no-tax"),
    };
    [what, money(group.net, texts), money(group.tax, texts)]
}

const fn tax_name(kind: TaxKind) -> &'static str {
    match kind {
        TaxKind::Vat => "invoices-tax-vat",
        TaxKind::Gst => "invoices-tax-gst",
        TaxKind::Hst => "invoices-tax-hst",
        TaxKind::Pst => "invoices-tax-pst",
        TaxKind::SalesTax => "invoices-tax-sales",
    }
}

/// Label, amount, and whether it stands out.
fn totals(content: &Content, texts: &Localizer) -> Vec<Value> {
    let row = |key: &str, amount, is_strong: bool| json!({ "label": texts.text(key), "amount": money(amount, texts), "strong": is_strong });
    let is_credit = content.kind == InvoiceKind::CreditNote;
    let mut rows = vec![
        row("invoices-total-net", content.net, false),
        row("invoices-total-tax", content.tax, false),
        row("invoices-total-gross", content.gross, true),
    ];
    if !content.paid.is_zero() {
        let (paid, due) = if is_credit {
            ("invoices-paid-back", "invoices-due-back")
        } else {
            ("invoices-paid", "invoices-due")
        };
        rows.push(row(paid, content.paid, false));
        rows.push(row(due, content.due, true));
    }
    rows
}

fn notes(content: &Content, texts: &Localizer) -> Vec<String> {
    let mut notes: Vec<String> = content.legal_notes.iter().map(|note| texts.text(note.text_key())).collect();
    if let Some(exchange) = &content.exchange {
        notes.push(texts.text_with(
            "invoices-exchange",
            &[
                ("tax", money(exchange.tax, texts).into()),
                ("from", content.currency.code().into()),
                ("to", exchange.tax.currency.code().into()),
                ("rate", texts.decimal(exchange.rate).into()),
                ("date", date(exchange.date, texts).into()),
                ("source", (&exchange.source).into()),
            ],
        ));
    }
    notes.extend(content.notes.iter().cloned());
    notes
}

/// A day as the language writes it: `22.11.2026`.
fn date(day: Date, texts: &Localizer) -> String {
    texts.text_with(
        "invoices-day",
        &[
            ("day", format!("{:02}", day.day()).into()),
            ("month", format!("{:02}", day.month()).into()),
            ("year", format!("{:04}", day.year()).into()),
        ],
    )
}

fn money(amount: Money, texts: &Localizer) -> String {
    drawn(&texts.money(amount))
}

/// The minus sign of mathematics is in no font for texts.
fn drawn(number: &str) -> String {
    number.replace('\u{2212}', "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn buyer(country: &str, (line1, postal_code, city, region): (&str, &str, &str, &str)) -> Party {
        Party {
            name: "Ada Vale".to_owned(),
            company: String::new(),
            line1: line1.to_owned(),
            line2: String::new(),
            postal_code: postal_code.to_owned(),
            city: city.to_owned(),
            region: region.to_owned(),
            country: kernel::places::CountryCode::parse(country).unwrap(),
            vat_number: None,
            email: None,
        }
    }

    #[test]
    fn the_buyers_address_stands_as_their_country_writes_it() {
        let last = |country, address| {
            let lines = in_the_order_of_the_post(&buyer(country, address)).unwrap();
            lines.last().unwrap().to_uppercase()
        };
        assert_eq!(last("DE", ("Ahornweg 7", "80331", "München", "")), "80331 MÜNCHEN");
        assert_eq!(last("US", ("1908 Mesa Dr", "88001", "Las Cruces", "New Mexico")), "LAS CRUCES, NM 88001");
        assert_eq!(last("GB", ("4 Beacon Terrace", "YO21 3PU", "Whitby", "")), "YO21 3PU");
        // Where something is missing, what is there is shown.
        let nameless = buyer("US", ("1908 Mesa Dr", "", "", ""));
        assert_eq!(in_the_order_of_the_post(&nameless), None);
        assert_eq!(as_stored(&nameless), ["Ada Vale", "1908 Mesa Dr"]);
    }
}
