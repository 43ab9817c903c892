//! Whether EN 16931 can express a document, and its taxes as the standard groups them.

use kernel::{Decimal, Money};
use taxes::{CategoryCode, LegalNote, TaxKind};

use crate::model::{Content, Party, Seller};

/// Why a document has no electronic invoice inside. The PDF is an invoice all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoEInvoice {
    /// The buyer was erased.
    BuyerErased,
    /// Amounts have more than two decimals (BR-DEC-…): Kuwaiti dinars, for one.
    CurrencyDecimals,
    /// A tax that is no VAT (sales tax of the USA), or two taxes on one line.
    NotVat,
    /// Lines outside the scope of VAT beside others (BR-O-11).
    MixedOutsideScope,
    /// The seller has no number that the categories ask for (BR-S-02, BR-G-02, BR-CO-26 and their like).
    SellerNumber,
    /// The buyer has no VAT number where reverse charge asks for one (BR-AE-02, BR-IC-02).
    BuyerNumber,
    /// A VAT number does not begin with its country (BR-CO-09).
    VatNumberCountry,
}

/// One group of the standard (BG-23): a category with a rate.
pub(super) struct Group {
    pub(super) category: CategoryCode,
    pub(super) percent: Decimal,
    pub(super) net: Money,
    pub(super) tax: Money,
    pub(super) notes: Vec<LegalNote>,
}

pub(super) fn groups(content: &Content, buyer: &Party) -> Result<Vec<Group>, NoEInvoice> {
    if content.currency.digits() > 2 || content.exchange.as_ref().is_some_and(|e| e.tax.currency.digits() > 2)
    {
        return Err(NoEInvoice::CurrencyDecimals);
    }
    let is_vat = |line: &crate::model::Line| {
        line.taxes.len() <= 1 && line.taxes.iter().all(|tax| tax.kind == TaxKind::Vat)
    };
    if !content.lines.iter().all(is_vat) {
        return Err(NoEInvoice::NotVat);
    }
    let groups = grouped(content)?;
    let outside = groups.iter().filter(|group| group.category == CategoryCode::O).count();
    if outside > 0 && groups.len() > outside {
        return Err(NoEInvoice::MixedOutsideScope);
    }
    for group in &groups {
        seller_fits(group.category, &content.seller)?;
        let wants_buyer = matches!(group.category, CategoryCode::AE | CategoryCode::K);
        if wants_buyer && buyer.vat_number.is_none() {
            return Err(NoEInvoice::BuyerNumber);
        }
    }
    let mut numbers = [&content.seller.vat_number, &buyer.vat_number].into_iter().flatten();
    if !numbers.all(|number| begins_with_country(number)) {
        return Err(NoEInvoice::VatNumberCountry);
    }
    Ok(groups)
}

fn grouped(content: &Content) -> Result<Vec<Group>, NoEInvoice> {
    let mut groups: Vec<Group> = Vec::new();
    for group in &content.groups {
        let found = groups.iter_mut().find(|g| (g.category, g.percent) == (group.category, group.percent));
        if let Some(found) = found {
            // Cannot overflow: the document's own sums held them all.
            found.net = found.net.checked_add(group.net).map_err(|_| NoEInvoice::CurrencyDecimals)?;
            found.tax = found.tax.checked_add(group.tax).map_err(|_| NoEInvoice::CurrencyDecimals)?;
            found.notes.extend(group.note.filter(|note| !found.notes.contains(note)));
        } else {
            groups.push(Group {
                category: group.category,
                percent: group.percent,
                net: group.net,
                tax: group.tax,
                notes: group.note.into_iter().collect(),
            });
        }
    }
    Ok(groups)
}

fn seller_fits(category: CategoryCode, seller: &Seller) -> Result<(), NoEInvoice> {
    let has_vat = seller.vat_number.is_some();
    let has_tax = has_vat || seller.tax_number.is_some();
    // BR-CO-26: something by which the buyer's program knows the seller. The tax office's number does not count.
    let is_known = has_vat || seller.company_number.is_some();
    let fits = match category {
        CategoryCode::G | CategoryCode::K => has_vat,
        // BR-O-02: no VAT number may stand on it, so another one must.
        CategoryCode::O => seller.company_number.is_some(),
        CategoryCode::S
        | CategoryCode::Z
        | CategoryCode::E
        | CategoryCode::AE
        | CategoryCode::L
        | CategoryCode::M => has_tax && is_known,
    };
    if fits { Ok(()) } else { Err(NoEInvoice::SellerNumber) }
}

/// Two letters, or `EL` for Greece, in front.
fn begins_with_country(number: &str) -> bool {
    number.bytes().take(2).filter(u8::is_ascii_uppercase).count() == 2
}
