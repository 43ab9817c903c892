//! The fields of an address, and what a country calls them.

use serde::{Deserialize, Serialize};

/// Declares an enum of words: each variant has one word, the tail of the Fluent key that names it on a page.
macro_rules! words {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$doc])* $variant,)+ }

        impl $name {
            /// Every variant.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its word: lower case with `_`, the tail of the text key that names it.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// From its word.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|kind| kind.word() == word)
            }
        }
    };
}

words! {
    /// A field of an address; the word is also the name of the form's field.
    Field {
        /// Who the parcel is for.
        Name = "name",
        /// The firm or organisation at the address.
        Company = "company",
        /// Street and house number.
        Line1 = "line1",
        /// Flat, floor, building.
        Line2 = "line2",
        /// A part of the city: neighbourhood, townland.
        District = "district",
        /// City, town or village.
        City = "city",
        /// The first level below the country.
        Region = "region",
        /// Postal code, text.
        PostalCode = "postal_code",
        /// The country.
        Country = "country",
        /// Telephone, for the carrier.
        Phone = "phone",
        /// What the carrier has to know at the door: a gate code, a neighbour.
        DeliveryNote = "delivery_note",
    }
}

words! {
    /// What a country calls the level below it.
    RegionKind {
        /// Hong Kong.
        Area = "area",
        /// Ireland, Taiwan.
        County = "county",
        /// Colombia, Honduras, Nicaragua.
        Department = "department",
        /// Nauru.
        District = "district",
        /// South Korea: province or city.
        DoSi = "do_si",
        /// The United Arab Emirates.
        Emirate = "emirate",
        /// The Bahamas, the Cayman Islands.
        Island = "island",
        /// Russia, Ukraine.
        Oblast = "oblast",
        /// Barbados, Jamaica.
        Parish = "parish",
        /// Japan.
        Prefecture = "prefecture",
        /// The word where no better one is known.
        Province = "province",
        /// The United States, Brazil, India.
        State = "state",
    }
}

words! {
    /// What a country calls the place an address lies in.
    CityKind {
        /// Most countries.
        City = "city",
        /// Japan.
        CityOrWard = "city_or_ward",
        /// Turkey, Hong Kong.
        District = "district",
        /// The United Kingdom, Norway, Sweden.
        PostTown = "post_town",
        /// Australia.
        Suburb = "suburb",
    }
}

words! {
    /// What a country calls a part of the city.
    DistrictKind {
        /// China, South Korea.
        District = "district",
        /// Brazil, Mexico.
        Neighborhood = "neighborhood",
        /// Most countries.
        Suburb = "suburb",
        /// Ireland.
        Townland = "townland",
        /// Malaysia.
        VillageTownship = "village_township",
    }
}

words! {
    /// What a country calls its postal code.
    PostalKind {
        /// Ireland.
        Eircode = "eircode",
        /// India.
        Pin = "pin",
        /// Most countries.
        Postal = "postal",
        /// The United States.
        Zip = "zip",
    }
}
