//! Where each sealed field lives. A field opens only there.

use kernel::ids::kinds;
use kernel::{Id, Place};

pub(crate) fn name(contact: &Id<kinds::Contact>) -> Place<'_> {
    Place::new("contact", "name_sealed", contact.as_bytes())
}

/// `row` is the row's id in big-endian bytes: e-mail addresses have no id outside.
pub(crate) fn email(row: &[u8; 8]) -> Place<'_> {
    Place::new("contact_email", "address_sealed", row)
}

pub(crate) fn address(address: &Id<kinds::Address>) -> Place<'_> {
    Place::new("contact_address", "address_sealed", address.as_bytes())
}

/// `row` is the row's id in big-endian bytes.
pub(crate) fn earlier_value(row: &[u8; 8]) -> Place<'_> {
    Place::new("field_source", "earlier_sealed", row)
}
