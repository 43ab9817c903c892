//! The form of the set-up: every fault at once, each beside its field.

use invoices::{Numbering, Seller};
use kernel::places::CountryCode;
use kernel::{Currency, EmailAddress, RowId, ids::kinds};
use serde::Deserialize;
use taxes::VatNumber;

use super::document_rates::wanted_by_law;
use crate::model::{IssueWhen, PlatformMoney, SetUp, Untaxed};

const TEXT_CHARS_MAX: usize = 200;
const FOOTER_LINES_MAX: usize = 6;
const PAYMENT_DAYS_MAX: u16 = 365;
/// Longest proposed beginning of a number, the year apart.
const SHORT_CHARS_MAX: usize = 8;
const PAYMENT_DAYS_DEFAULT: u16 = 14;
const DIGITS_DEFAULT: u8 = 5;

/// The fields as they were typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Typed {
    pub(crate) version: String,
    pub(crate) name: String,
    pub(crate) street: String,
    pub(crate) postal_code: String,
    pub(crate) city: String,
    pub(crate) country: String,
    pub(crate) vat_number: String,
    pub(crate) tax_number: String,
    pub(crate) company_number: String,
    pub(crate) email: String,
    pub(crate) footer: String,
    pub(crate) issue_when: String,
    pub(crate) platform_money: String,
    pub(crate) untaxed: String,
    pub(crate) payment_days: String,
    pub(crate) tax_currency: String,
    pub(crate) invoice_pattern: String,
    pub(crate) credit_note_pattern: String,
    pub(crate) digits: String,
    pub(crate) first_invoice: String,
    pub(crate) first_credit_note: String,
}

/// A field and the key of what is wrong with it.
pub(crate) type Fault = (&'static str, &'static str);

/// Collects faults while values are read.
#[derive(Default)]
struct Reading {
    faults: Vec<Fault>,
}

impl Reading {
    fn fault(&mut self, field: &'static str, key: &'static str) {
        if !self.faults.iter().any(|(known, _)| *known == field) {
            self.faults.push((field, key));
        }
    }

    fn text(&mut self, field: &'static str, typed: &str) -> String {
        let text = kernel::text::tidy_line(typed);
        if text.chars().count() > TEXT_CHARS_MAX {
            self.fault(field, "billing-fault-long");
        }
        text
    }

    fn needed(&mut self, field: &'static str, typed: &str) -> String {
        let text = self.text(field, typed);
        if text.is_empty() {
            self.fault(field, "billing-fault-missing");
        }
        text
    }

    fn optional(&mut self, field: &'static str, typed: &str) -> Option<String> {
        Some(self.text(field, typed)).filter(|text| !text.is_empty())
    }

    fn number<T: std::str::FromStr + Default + PartialOrd>(
        &mut self,
        field: &'static str,
        typed: &str,
        (least, most): (T, T),
    ) -> T {
        match typed.trim().parse::<T>() {
            Ok(number) if number >= least && number <= most => number,
            _ => {
                self.fault(field, "billing-fault-number");
                T::default()
            }
        }
    }

    fn one_of<T>(&mut self, field: &'static str, found: Option<T>, otherwise: T) -> T {
        found.unwrap_or_else(|| {
            self.fault(field, "billing-fault-choose");
            otherwise
        })
    }

    fn vat_number(&mut self, typed: &str, country: Option<CountryCode>) -> Option<String> {
        if typed.trim().is_empty() {
            return None;
        }
        let Ok(number) = VatNumber::parse(typed) else {
            self.fault("vat_number", "billing-fault-vat-number");
            return None;
        };
        // Northern Ireland's begin with XI.
        let is_home =
            country.is_some_and(|home| number.place().is_country(home.as_str()) || home.as_str() == "GB");
        if !is_home {
            self.fault("vat_number", "billing-fault-vat-country");
        }
        Some(number.as_str().to_owned())
    }
}

/// The set-up that was typed, or everything that is wrong with it.
pub(crate) fn read(
    typed: &Typed,
    (campaign, scope): (RowId<kinds::Campaign>, String),
) -> Result<SetUp, Vec<Fault>> {
    let mut reading = Reading::default();
    let country = CountryCode::parse(typed.country.trim());
    if country.is_none() {
        reading.fault("country", "billing-fault-missing");
    }
    let seller = seller(&mut reading, typed, country);
    let numbering = numbering(&mut reading, typed, scope);
    let issue_when = reading.one_of("issue_when", IssueWhen::from_word(&typed.issue_when), IssueWhen::Paid);
    let platform_money = reading.one_of(
        "platform_money",
        PlatformMoney::from_word(&typed.platform_money),
        PlatformMoney::OnInvoice,
    );
    let untaxed = reading.one_of("untaxed", Untaxed::from_word(&typed.untaxed), Untaxed::Ask);
    let payment_days = reading.number("payment_days", &typed.payment_days, (0, PAYMENT_DAYS_MAX));
    let tax_currency = match typed.tax_currency.trim() {
        "" => None,
        code => reading.one_of("tax_currency", Currency::parse(code).ok().map(Some), None),
    };
    let version = reading.number("version", &typed.version, (0, i64::MAX));
    match (seller, reading.faults.is_empty()) {
        (Some(seller), true) => Ok(SetUp {
            campaign,
            seller,
            issue_when,
            platform_money,
            untaxed,
            payment_days,
            tax_currency,
            numbering,
            version,
        }),
        _ => Err(reading.faults),
    }
}

fn seller(reading: &mut Reading, typed: &Typed, country: Option<CountryCode>) -> Option<Seller> {
    let name = reading.needed("name", &typed.name);
    let street = reading.needed("street", &typed.street);
    let postal_code = reading.text("postal_code", &typed.postal_code);
    let city = reading.needed("city", &typed.city);
    let vat_number = reading.vat_number(&typed.vat_number, country);
    let tax_number = reading.optional("tax_number", &typed.tax_number);
    let company_number = reading.optional("company_number", &typed.company_number);
    if typed.vat_number.trim().is_empty() && tax_number.is_none() && company_number.is_none() {
        reading.fault("vat_number", "billing-fault-no-number");
    }
    let email = reading.optional("email", &typed.email);
    if email.as_ref().is_some_and(|email| EmailAddress::parse(email).is_err()) {
        reading.fault("email", "billing-fault-email");
    }
    let footer: Vec<String> =
        typed.footer.lines().map(kernel::text::tidy_line).filter(|line| !line.is_empty()).collect();
    if footer.len() > FOOTER_LINES_MAX || footer.iter().any(|line| line.chars().count() > TEXT_CHARS_MAX) {
        reading.fault("footer", "billing-fault-footer");
    }
    Some(Seller {
        name,
        street,
        postal_code,
        city,
        country: country?,
        vat_number,
        tax_number,
        company_number,
        email,
        footer,
    })
}

fn numbering(reading: &mut Reading, typed: &Typed, scope: String) -> Numbering {
    let numbering = Numbering {
        scope,
        invoice_pattern: typed.invoice_pattern.trim().to_owned(),
        credit_note_pattern: typed.credit_note_pattern.trim().to_owned(),
        digits: reading.number("digits", &typed.digits, (1, 12)),
        first_invoice: reading.number("first_invoice", &typed.first_invoice, (1, 999_999_999)),
        first_credit_note: reading.number("first_credit_note", &typed.first_credit_note, (1, 999_999_999)),
    };
    for (field, pattern) in [
        ("invoice_pattern", &numbering.invoice_pattern),
        ("credit_note_pattern", &numbering.credit_note_pattern),
    ] {
        if !invoices::is_pattern(pattern) {
            reading.fault(field, "billing-fault-pattern");
        }
    }
    if numbering.invoice_pattern == numbering.credit_note_pattern {
        reading.fault("credit_note_pattern", "billing-fault-same-pattern");
    }
    numbering
}

/// A campaign's name in few letters: as many of its first words as fit, and no word cut but the first.
fn short_of(slug: &str) -> String {
    let mut short = String::new();
    for word in slug.split('-').map(|word| word.chars().filter(char::is_ascii_alphanumeric)) {
        let word: String = word.take(SHORT_CHARS_MAX).collect();
        if short.len() + word.len() >= SHORT_CHARS_MAX && !short.is_empty() {
            break;
        }
        if !short.is_empty() && !word.is_empty() {
            short.push('-');
        }
        short.push_str(&word);
    }
    short.to_ascii_uppercase()
}

/// What an empty form proposes: numbers that say which campaign they are of, and the tax as the law of the country wants it.
pub(crate) fn proposed(slug: &str, country: CountryCode, currency: Currency) -> Typed {
    let short = short_of(slug);
    Typed {
        version: "0".to_owned(),
        country: country.as_str().to_owned(),
        issue_when: IssueWhen::Paid.word().to_owned(),
        platform_money: PlatformMoney::OnInvoice.word().to_owned(),
        untaxed: Untaxed::Ask.word().to_owned(),
        payment_days: PAYMENT_DAYS_DEFAULT.to_string(),
        tax_currency: code_of(wanted_by_law(country).filter(|wanted| *wanted != currency)),
        invoice_pattern: format!("{short}-{{year}}-"),
        credit_note_pattern: format!("{short}-C-{{year}}-"),
        digits: DIGITS_DEFAULT.to_string(),
        first_invoice: "1".to_owned(),
        first_credit_note: "1".to_owned(),
        ..Typed::default()
    }
}

fn code_of(currency: Option<Currency>) -> String {
    currency.map(|currency| currency.to_string()).unwrap_or_default() // the choice of none
}

impl From<&SetUp> for Typed {
    fn from(saved: &SetUp) -> Self {
        let seller = saved.seller.clone();
        let text = |text: Option<String>| text.unwrap_or_default(); // an empty field is what nothing looks like
        let numbering = &saved.numbering;
        Self {
            version: saved.version.to_string(),
            name: seller.name,
            street: seller.street,
            postal_code: seller.postal_code,
            city: seller.city,
            country: seller.country.as_str().to_owned(),
            vat_number: text(seller.vat_number),
            tax_number: text(seller.tax_number),
            company_number: text(seller.company_number),
            email: text(seller.email),
            footer: seller.footer.join("\n"),
            issue_when: saved.issue_when.word().to_owned(),
            platform_money: saved.platform_money.word().to_owned(),
            untaxed: saved.untaxed.word().to_owned(),
            payment_days: saved.payment_days.to_string(),
            tax_currency: code_of(saved.tax_currency),
            invoice_pattern: numbering.invoice_pattern.clone(),
            credit_note_pattern: numbering.credit_note_pattern.clone(),
            digits: numbering.digits.to_string(),
            first_invoice: numbering.first_invoice.to_string(),
            first_credit_note: numbering.first_credit_note.to_string(),
        }
    }
}

impl Typed {
    /// The fields with their names, in the order of the page.
    pub(crate) fn fields(&self) -> [(&'static str, &str); 21] {
        [
            ("version", &self.version),
            ("name", &self.name),
            ("street", &self.street),
            ("postal_code", &self.postal_code),
            ("city", &self.city),
            ("country", &self.country),
            ("vat_number", &self.vat_number),
            ("tax_number", &self.tax_number),
            ("company_number", &self.company_number),
            ("email", &self.email),
            ("footer", &self.footer),
            ("issue_when", &self.issue_when),
            ("platform_money", &self.platform_money),
            ("untaxed", &self.untaxed),
            ("payment_days", &self.payment_days),
            ("tax_currency", &self.tax_currency),
            ("invoice_pattern", &self.invoice_pattern),
            ("credit_note_pattern", &self.credit_note_pattern),
            ("digits", &self.digits),
            ("first_invoice", &self.first_invoice),
            ("first_credit_note", &self.first_credit_note),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> Typed {
        let proposed = proposed("lantern-isles", CountryCode::parse("DE").unwrap(), Currency::USD);
        Typed {
            name: "Würfel & Söhne".to_owned(),
            street: "Spielgasse 3".to_owned(),
            city: "Dresden".to_owned(),
            vat_number: "DE 136 695 976".to_owned(),
            ..proposed
        }
    }

    fn read(typed: &Typed) -> Result<SetUp, Vec<Fault>> {
        super::read(typed, (RowId::new(1), "campaign/cmp_1".to_owned()))
    }

    #[test]
    fn numbers_begin_with_whole_words_of_the_campaign() {
        let slugs = [
            ("lantern-isles", "LANTERN"),
            ("the-sea-of-stars", "THE-SEA"),
            ("photosynthesis", "PHOTOSYN"),
            ("go", "GO"),
        ];
        for (slug, short) in slugs {
            assert_eq!(short_of(slug), short, "{slug}");
        }
    }

    #[test]
    fn what_is_saved_is_what_the_form_shows_again() {
        let saved = read(&typed()).unwrap();
        assert_eq!(saved.seller.vat_number.as_deref(), Some("DE136695976"));
        assert_eq!(saved.numbering.invoice_pattern, "LANTERN-{year}-");
        assert_eq!(saved.tax_currency, Some(Currency::EUR), "the law of the country wants it");
        assert_eq!(read(&Typed::from(&saved)).unwrap(), saved);
        let own = proposed("go", CountryCode::parse("DE").unwrap(), Currency::EUR).tax_currency;
        assert_eq!(read(&Typed { tax_currency: own, ..typed() }).unwrap().tax_currency, None);
    }

    #[test]
    fn every_fault_is_told_at_once_beside_its_field() {
        let wrong = Typed {
            name: String::new(),
            country: "ZZ".to_owned(),
            vat_number: "DE123".to_owned(),
            email: "nobody".to_owned(),
            invoice_pattern: "R".to_owned(),
            credit_note_pattern: "R".to_owned(),
            digits: "0".to_owned(),
            payment_days: "soon".to_owned(),
            issue_when: "sometimes".to_owned(),
            tax_currency: "shells".to_owned(),
            ..typed()
        };
        let fields: Vec<&str> = read(&wrong).unwrap_err().into_iter().map(|(field, _)| field).collect();
        for field in [
            "name",
            "country",
            "vat_number",
            "email",
            "invoice_pattern",
            "credit_note_pattern",
            "digits",
            "payment_days",
            "issue_when",
            "tax_currency",
        ] {
            assert!(fields.contains(&field), "{field}: {fields:?}");
        }
        let unknown = Typed { vat_number: String::new(), ..typed() };
        assert_eq!(read(&unknown).unwrap_err(), [("vat_number", "billing-fault-no-number")]);
        let french = Typed { vat_number: "FR83404833048".to_owned(), ..typed() };
        assert_eq!(read(&french).unwrap_err(), [("vat_number", "billing-fault-vat-country")]);
    }
}
