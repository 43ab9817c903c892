//! Texts that are handed in: there, and not too long.

use crate::error::InvoiceError;
use crate::model::{KEY_CHARS_MAX, NewInvoice, Party, Seller, TEXT_CHARS_MAX};

type Checked = Result<(), InvoiceError>;

fn is_within(text: &str, max: usize) -> bool {
    text.chars().nth(max).is_none()
}

pub(crate) fn needed(field: &'static str, text: &str) -> Checked {
    if text.trim().is_empty() { Err(InvoiceError::Field { field }) } else { optional(field, text) }
}

pub(crate) fn optional(field: &'static str, text: &str) -> Checked {
    if is_within(text, TEXT_CHARS_MAX) { Ok(()) } else { Err(InvoiceError::Field { field }) }
}

pub(crate) fn key(field: &'static str, text: &str) -> Checked {
    if text.trim().is_empty() || !is_within(text, KEY_CHARS_MAX) {
        return Err(InvoiceError::Field { field });
    }
    Ok(())
}

/// Everything of a new invoice but its lines.
pub(crate) fn check(new: &NewInvoice) -> Checked {
    key("key", &new.key)?;
    key("scope", &new.scope)?;
    key("subject", &new.subject)?;
    seller(&new.seller)?;
    buyer(&new.buyer)?;
    new.notes.iter().try_for_each(|note| needed("notes", note))?;
    if let Some(exchange) = &new.exchange {
        key("exchange.source", &exchange.source)?;
    }
    Ok(())
}

fn seller(seller: &Seller) -> Checked {
    needed("seller.name", &seller.name)?;
    needed("seller.street", &seller.street)?;
    needed("seller.city", &seller.city)?;
    optional("seller.postal_code", &seller.postal_code)?;
    let numbers = [&seller.vat_number, &seller.tax_number, &seller.company_number, &seller.email];
    numbers.into_iter().flatten().try_for_each(|number| needed("seller's numbers", number))?;
    seller.footer.iter().try_for_each(|line| optional("seller.footer", line))
}

fn buyer(buyer: &Party) -> Checked {
    if buyer.company.trim().is_empty() {
        needed("buyer.name", &buyer.name)?;
    }
    let texts = [
        &buyer.name,
        &buyer.company,
        &buyer.line1,
        &buyer.line2,
        &buyer.postal_code,
        &buyer.city,
        &buyer.region,
    ];
    texts.into_iter().try_for_each(|text| optional("buyer", text))?;
    [&buyer.vat_number, &buyer.email].into_iter().flatten().try_for_each(|text| needed("buyer", text))
}
