//! The lines of a parcel's label.

use super::formats::{AddressFormat, address_format};
use super::kinds::Field;
use super::layout::Layout;
use super::regions::is_latin;
use super::{Address, CountryCode, country_name};
use crate::text::fold;

/// The lines of a label, from the name to the country, for a parcel sent from `origin`: order, punctuation and
/// capitals as the country's post wants them; in the local order if the address is written in the local script,
/// in the order for Latin script otherwise. The country stands last, in English capitals, unless it is `origin`.
/// Phone and delivery note are not part of it.
pub fn format_lines(address: &Address, origin: CountryCode) -> Vec<String> {
    let label = Label::new(address);
    let mut lines = label.layout().fill(|field| label.text(field));
    lines.extend(label.left_over_code());
    let country = country_name(address.country, "en").to_uppercase();
    if address.country != origin && !lines.contains(&country) {
        lines.push(country);
    }
    lines
}

impl Address {
    /// The region as a parcel's label has it, in the script of the address: `CA`, `Tokyo`, `東京都`. As typed where
    /// the country's regions are not known.
    pub fn region_on_label(&self) -> &str {
        Label::new(self).region()
    }
}

struct Label<'a> {
    address: &'a Address,
    format: &'static AddressFormat,
    latin: bool,
}

impl<'a> Label<'a> {
    fn new(address: &'a Address) -> Self {
        let written = [&address.name, &address.line1, &address.line2, &address.district, &address.city];
        let latin = written.into_iter().all(|text| is_latin(text));
        Self { address, format: address_format(address.country), latin }
    }

    fn layout(&self) -> &'static Layout {
        self.format.latin_layout.as_ref().filter(|_| self.latin).unwrap_or(&self.format.layout)
    }

    fn text(&self, field: Field) -> String {
        let address = self.address;
        match field {
            Field::Name => self.capitals(field, &address.name),
            Field::Company => self.capitals(field, &address.company),
            Field::Line1 => self.street(),
            Field::District => self.capitals(field, &address.district),
            Field::City => self.capitals(field, &address.city),
            Field::Region => self.capitals(field, self.region()),
            Field::PostalCode => self.capitals(field, self.format.without_prefix(&address.postal_code)),
            Field::Line2 | Field::Country | Field::Phone | Field::DeliveryNote => String::new(),
        }
    }

    fn region(&self) -> &'a str {
        match self.address.known_region() {
            Some(region) if self.latin => region.latin_label(),
            Some(region) => region.label,
            None => &self.address.region,
        }
    }

    /// The street's lines, and what the country's layout has no place for but a parcel may need.
    fn street(&self) -> String {
        let layout = self.layout();
        let own = [(Field::Line1, &self.address.line1), (Field::Line2, &self.address.line2)];
        let written = layout.fields();
        let region = self.region().to_owned();
        let places = [
            (Field::District, &self.address.district),
            (Field::City, &self.address.city),
            (Field::Region, &region),
        ];
        let left_over = places.into_iter().filter(|(field, text)| {
            // Where a postal code is written, the code stands for the region.
            let stands_elsewhere = written.contains(field)
                || (*field == Field::Region && written.contains(&Field::PostalCode))
                || (*field == Field::City && self.says_region_or_country(text));
            !stands_elsewhere && !text.is_empty()
        });
        let mut parts: Vec<_> = own.into_iter().filter(|(_, text)| !text.is_empty()).collect();
        let at = if layout.is_largest_first() { 0 } else { parts.len() };
        parts.splice(at..at, left_over);
        parts.into_iter().map(|(field, text)| self.capitals(field, text)).collect::<Vec<_>>().join("\n")
    }

    fn says_region_or_country(&self, city: &str) -> bool {
        let says = |name: &str| fold(name) == fold(city);
        let region = self.address.known_region().is_some_and(|r| says(r.name) || says(r.shown_name()));
        region || says(country_name(self.address.country, "en"))
    }

    /// A code typed for a country that writes none; rows of zeros are what platforms make people type.
    fn left_over_code(&self) -> Option<String> {
        let code = &self.address.postal_code;
        let written = self.layout().fields().contains(&Field::PostalCode);
        (!written && code.chars().any(|c| c.is_alphanumeric() && c != '0')).then(|| code.clone())
    }

    fn capitals(&self, field: Field, text: &str) -> String {
        if !self.format.uppercase.contains(&field) {
            return text.to_owned();
        }
        // Turkish and Azerbaijani keep the dot of i.
        let dotted = self.address.country.is_any(&["TR", "AZ"]);
        if dotted { text.replace('i', "İ").to_uppercase() } else { text.to_uppercase() }
    }
}
