//! Who buys: the person and the address of the pledge.

use campaigns::model::Campaign;
use db::ReadTx;
use invoices::Party;
use kernel::places::{Field, address_format};
use kernel::{Language, Vault};
use pledges::{BusinessBuyer, NumberAnswer, Pledge, Quote};

use crate::error::{BillingError, NotYet};

/// The buyer of a pledge and the language of their documents.
pub(crate) fn buyer(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    (campaign, pledge): (&Campaign, &Pledge),
    (quote, business): (&Quote, Option<&BusinessBuyer>),
) -> Result<(Party, Language), BillingError> {
    let profile = contacts::profile(tx, vault, pledge.contact)?;
    let email = profile.email.as_ref().map(|email| email.as_str().to_owned());
    let mut party = match pledge.address {
        Some(row) => {
            let address = contacts::address(tx, vault, row)?.address;
            let name = if address.name.trim().is_empty() { profile.name } else { address.name };
            let format = address_format(address.country);
            let named = format.region(&address.region).filter(|_| format.asks_for(Field::Region));
            let region = named.map(|region| region.shown_name().to_owned()).unwrap_or_default(); // no region is written
            // An invoice has no field for a part of a city, and the post needs it.
            let line2 = [address.line2, address.district].into_iter().filter(|part| !part.is_empty());
            Party {
                name,
                company: address.company,
                line1: address.line1,
                line2: line2.collect::<Vec<_>>().join(", "),
                postal_code: address.postal_code,
                city: address.city,
                region,
                country: address.country,
                vat_number: None,
                email,
            }
        }
        None => Party {
            name: profile.name,
            company: String::new(),
            line1: String::new(),
            line2: String::new(),
            postal_code: String::new(),
            city: String::new(),
            region: String::new(),
            country: quote.destination.as_ref().map_or(campaign.dispatch_country, |place| place.country),
            vat_number: None,
            email,
        },
    };
    if let Some(business) = business {
        party.company.clone_from(&business.company);
        // A number that its authority does not know is nobody's.
        let is_known = business.answer == NumberAnswer::Valid;
        party.vat_number = is_known.then(|| business.number.as_str().to_owned());
    }
    if party.name.trim().is_empty() && party.company.trim().is_empty() {
        return Err(NotYet::Name.into());
    }
    Ok((party, profile.language))
}
