//! The seal of a quote: what a page shows and a form sends back, so that nobody agrees to a price not seen.

use kernel::ids::kinds;
use kernel::tokens::sha256;
use kernel::{Id, Vault};
use serde::Serialize;

use crate::quote::{
    AppliedVoucher, CustomsCharge, Destination, ParcelItem, Quote, QuoteLine, Shipping, TaxTotal,
};

/// What a person sees of a quote. The day and the version of the catalogue are left out: a new text of the FAQ or
/// a new morning does not change a price.
#[derive(Serialize)]
struct Seen<'q> {
    destination: Option<&'q Destination>,
    lines: &'q [QuoteLine],
    shipping: &'q Shipping,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    customs: &'q [CustomsCharge],
    #[serde(skip_serializing_if = "Option::is_none")]
    tip: Option<kernel::Money>,
    tax_totals: &'q [TaxTotal],
    #[serde(skip_serializing_if = "Option::is_none")]
    at_border: Option<kernel::Money>,
    parcel: &'q [ParcelItem],
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    vouchers: &'q [AppliedVoucher],
    total: kernel::Money,
    credit: kernel::Money,
    paid: kernel::Money,
    balance: kernel::Money,
    platform_due: Option<kernel::Money>,
}

/// 32 hexadecimal digits that differ as soon as anything a person sees of the quote does.
pub fn seal_of(quote: &Quote) -> String {
    let seen = Seen {
        destination: quote.destination.as_ref(),
        lines: &quote.lines,
        shipping: &quote.shipping,
        customs: &quote.customs,
        tip: quote.tip,
        tax_totals: &quote.tax_totals,
        at_border: quote.at_border,
        parcel: &quote.parcel,
        vouchers: &quote.vouchers,
        total: quote.total,
        credit: quote.credit,
        paid: quote.paid,
        balance: quote.balance,
        platform_due: quote.platform_due,
    };
    // Plain structs always serialise; should one ever not, the empty seal fits no form and nothing is confirmed.
    let json = serde_json::to_vec(&seen).unwrap_or_default();
    if json.is_empty() {
        return String::new();
    }
    let digest = sha256(&json);
    let half = digest.first_chunk::<16>().map_or(0, |half| u128::from_be_bytes(*half)); // of 32 bytes
    format!("{half:032x}")
}

/// What proves that a stored quote is the one that was agreed to: a keyed hash over whose it is, its text as stored
/// and its total. 64 hexadecimal digits.
pub(crate) fn stored_seal(
    vault: &Vault,
    pledge: Id<kinds::Pledge>,
    json: &str,
    total: (i64, &str),
) -> String {
    let (minor, currency) = total;
    let content = format!("{pledge}\n{minor} {currency}\n{json}");
    hex(&vault.sign("pledge_quote", content.as_bytes()))
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        write!(text, "{byte:02x}").ok(); // writing to a String cannot fail
        text
    })
}

/// The quote as it is stored: without postal code and city, which are parts of a person's address.
pub fn without_personal_data(quote: &Quote) -> Quote {
    let mut stored = quote.clone();
    if let Some(destination) = &mut stored.destination {
        destination.postal_code.clear();
        destination.city.clear();
    }
    stored
}

/// Whether the sums of a quote hold: lines and shipping make the total, which less credit and payments is the
/// balance, and the tax totals are all the tax.
pub fn sums_hold(quote: &Quote) -> bool {
    let wide = |money: kernel::Money| i128::from(money.minor);
    let gross: i128 =
        quote.lines.iter().map(|line| wide(line.gross)).sum::<i128>() + wide(quote.shipping.gross);
    let gross = gross + quote.customs.iter().map(|charge| wide(charge.gross)).sum::<i128>();
    let tip = quote.tip.map_or(0, wide);
    let taxes: i128 = quote.tax_totals.iter().map(|total| wide(total.tax)).sum();
    gross + tip == wide(quote.total)
        && wide(quote.net) + wide(quote.tax) + tip == wide(quote.total)
        && taxes == wide(quote.tax)
        && wide(quote.total) - wide(quote.credit) - wide(quote.paid) == wide(quote.balance)
}
