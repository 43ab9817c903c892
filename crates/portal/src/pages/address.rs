//! Step 3: where the parcel goes. What is asked, in which order and under which name, is the country's matter.

use askama::Template;
use kernel::places::{AddressInput, CountryCode, address_format};
use pledges::quote::Destination;
use web::address_form::AddressField;
use web::{Choice, FormState, Page};

use crate::owner::Visit;
use crate::pages::frame::Frame;
use crate::pages::pick_up::PickUpPart;
use crate::rules::mask::masked;

/// Step 3, the form.
#[derive(Template)]
#[template(path = "portal/address.html")]
pub(crate) struct AddressPage {
    pub(crate) page: Page,
    pub(crate) frame: Frame,
    pub(crate) pick_up: PickUpPart,
    pub(crate) f: FormState,
    pub(crate) version: i64,
    pub(crate) key: String,
    pub(crate) countries: Vec<Choice>,
    pub(crate) country: String,
    pub(crate) fields: Vec<AddressField>,
    /// The fields changed with the country: said once.
    pub(crate) is_changed: String,
    /// Whether something can be kept as typed.
    pub(crate) can_keep: bool,
    /// Whether there is a stored address to go back to.
    pub(crate) has_stored: bool,
}

/// Step 3 for who downloads everything: the country, because the tax depends on it.
#[derive(Template)]
#[template(path = "portal/country.html")]
pub(crate) struct CountryPage {
    pub(crate) page: Page,
    pub(crate) frame: Frame,
    pub(crate) pick_up: PickUpPart,
    /// Why the country is all that is asked.
    pub(crate) text: String,
    /// Where the rest is fetched, a line each; empty where everything is downloaded.
    pub(crate) lines: Vec<String>,
    pub(crate) f: FormState,
    pub(crate) version: i64,
    pub(crate) key: String,
    pub(crate) countries: Vec<Choice>,
}

/// Step 3 with a stored address that may not be shown in full.
#[derive(Template)]
#[template(path = "portal/address_stored.html")]
pub(crate) struct StoredAddressPage {
    pub(crate) page: Page,
    pub(crate) frame: Frame,
    pub(crate) pick_up: PickUpPart,
    pub(crate) lines: Vec<String>,
    pub(crate) can_send_code: bool,
    pub(crate) key: String,
    /// It came with the platform's file, is doubtful, and nobody has confirmed it: it cannot just be kept.
    pub(crate) is_to_check: bool,
}

/// The masked lines, where the stored address may not be shown in full.
pub(crate) fn shows_masked(visit: &Visit, wants_new: bool, lang: &str) -> Option<Vec<String>> {
    let stored = visit.view.address.as_ref()?;
    if wants_new || visit.is_stepped_up() || visit.typed_the_address() {
        return None;
    }
    Some(masked(&stored.address, lang))
}

/// Where a half-typed address leads, for the price beside the form.
pub(crate) fn typed_destination(input: &AddressInput) -> Option<Destination> {
    let country = CountryCode::parse(&input.country)?;
    let region = address_format(country).region(&input.region).map(|region| region.key.to_owned());
    let city = Destination::city_for_tax(country, &input.city);
    Some(Destination { country, region, postal_code: input.postal_code.clone(), city })
}
