//! Where a zone reaches, as ticks for countries and lines for regions.

use accounts::can::Can;
use campaigns::forms::ZoneForm;
use campaigns::model::{Place, Zone};
use campaigns::{FieldProblem, FieldProblems};
use kernel::Id;
use kernel::ids::kinds;
use kernel::places::{CountryCode, address_format, countries_by_name_in, country_name, is_eu};
use web::{FormState, SentForm};

use super::bench::Bench;

/// Countries whose regions have prices of their own often enough to list their keys beside the field.
const WITH_LISTED_REGIONS: [&str; 6] = ["US", "CA", "AU", "ES", "IT", "PT"];

/// One country with its tick.
pub(super) struct CountryTick {
    pub(super) code: &'static str,
    pub(super) name: &'static str,
    /// The other zone that holds it; empty when none does.
    pub(super) taken_by: String,
}

/// Countries under a heading.
pub(super) struct CountryGroup {
    pub(super) title: String,
    pub(super) ticked: usize,
    pub(super) countries: Vec<CountryTick>,
}

/// The regions of one country with their keys, for looking up.
pub(super) struct ListedRegions {
    pub(super) country: &'static str,
    pub(super) regions: String,
}

fn zone_with<'a, P: Can>(bench: &'a Bench<P>, own: Id<kinds::Zone>, place: &Place) -> Option<&'a Zone> {
    bench.catalogue.zones.iter().find(|zone| zone.id != own && zone.places.contains(place))
}

/// The ticks of a form: the European Union first, then everybody else.
pub(super) fn groups<P: Can>(bench: &Bench<P>, own: Id<kinds::Zone>, f: &FormState) -> Vec<CountryGroup> {
    let group = |key: &str, in_union: bool| {
        let all = countries_by_name_in(bench.page.lang()).iter().filter(|(code, _)| is_eu(*code) == in_union);
        let countries: Vec<CountryTick> = all
            .map(|(code, name)| CountryTick {
                code: code.as_str(),
                name,
                taken_by: zone_with(bench, own, &Place::Country(*code))
                    .map(|zone| zone.name.clone())
                    .unwrap_or_default(), // in no other zone
            })
            .collect();
        let ticked = countries.iter().filter(|country| f.has("country", country.code)).count();
        CountryGroup { title: bench.t(key), ticked, countries }
    };
    vec![group("catalogue-countries-eu", true), group("catalogue-countries-others", false)]
}

/// The other zone that holds the rest of the world; empty when none does.
pub(super) fn elsewhere_taken_by<P: Can>(bench: &Bench<P>, own: Id<kinds::Zone>) -> String {
    zone_with(bench, own, &Place::Anywhere).map(|zone| zone.name.clone()).unwrap_or_default() // in none
}

/// The keys of regions, for looking up.
pub(super) fn listed_regions(lang: &str) -> Vec<ListedRegions> {
    let known = WITH_LISTED_REGIONS.into_iter().filter_map(CountryCode::parse);
    known
        .filter(|country| !address_format(*country).regions.is_empty())
        .map(|country| {
            let regions = address_format(country).regions.iter();
            let words = regions.map(|region| format!("{country}-{} {}", region.key, region.shown_name()));
            ListedRegions {
                country: country_name(country, lang),
                regions: words.collect::<Vec<_>>().join(", "),
            }
        })
        .collect()
}

/// A form with the places of a zone.
pub(super) fn with_places(mut f: FormState, places: &[Place]) -> FormState {
    let mut regions = Vec::new();
    for place in places {
        match place {
            Place::Anywhere => f = f.with("elsewhere", "1"),
            Place::Country(country) => f = f.with("country", country.as_str()),
            Place::Region(..) | Place::Postal(..) => regions.push(place.to_string()),
        }
    }
    f.with("regions", regions.join("\n"))
}

/// The ticks and lines as they were sent.
pub(super) fn shown_again(mut f: FormState, sent: &SentForm) -> FormState {
    for (name, value) in sent.pairs() {
        if matches!(name.as_str(), "country" | "elsewhere" | "regions") {
            f = f.with(name, value);
        }
    }
    f
}

/// A form with every country of the Union ticked that no other zone holds.
pub(super) fn with_union<P: Can>(bench: &Bench<P>, own: Id<kinds::Zone>, mut f: FormState) -> FormState {
    let union = kernel::places::all().iter().filter(|country| is_eu(**country));
    for country in union.filter(|country| zone_with(bench, own, &Place::Country(**country)).is_none()) {
        f = f.with("country", country.as_str());
    }
    f
}

/// Writes what was ticked into the form's places, as `ZoneForm` reads them. Regions may be written by key or by
/// name: `US-HI`, `US Hawaii`.
pub(super) fn write_places(sent: &SentForm, form: &mut ZoneForm) -> Result<(), FieldProblems> {
    let mut places: Vec<String> = sent.values("country").map(ToOwned::to_owned).collect();
    if sent.value("elsewhere").is_some() {
        places.push(Place::Anywhere.to_string());
    }
    let mut problems = FieldProblems::new();
    let written = sent.value("regions").unwrap_or_default(); // no regions
    for line in written.split([',', ';', '\n', '\r']).map(str::trim).filter(|line| !line.is_empty()) {
        if let Some(place) = region(line) {
            places.push(place.to_string());
        } else {
            let text = line.chars().take(60).collect();
            problems.add("regions", FieldProblem::NotAPlace { text });
        }
    }
    form.places = places.join(",");
    problems.into_result()
}

/// A region, or postal codes of a country.
fn region(written: &str) -> Option<Place> {
    if written.contains(':') {
        return written.parse().ok(); // the caller says what is wrong
    }
    let (country, region) = written.split_once(['-', ' '])?;
    let country = CountryCode::parse(country)?;
    let found = address_format(country).region(region.trim())?;
    Some(Place::Region(country, found.key.to_owned()))
}

/// Where a country stands among all by name, in the alphabet of the language.
pub(super) fn rank(lang: &str, country: CountryCode) -> usize {
    let all = countries_by_name_in(lang);
    all.iter().position(|(code, _)| *code == country).unwrap_or(all.len())
}

/// Places as a reader looks for them: by the country's name; the rest of the world last.
pub(super) fn by_name<'a>(lang: &str, places: &'a [Place]) -> Vec<&'a Place> {
    let mut sorted: Vec<&Place> = places.iter().collect();
    sorted.sort_by_cached_key(|place| match place {
        Place::Country(country) | Place::Region(country, _) | Place::Postal(country, _) => {
            rank(lang, *country)
        }
        Place::Anywhere => usize::MAX,
    });
    sorted
}

/// A place by its name in the reader's language.
pub(super) fn in_words<P: Can>(bench: &Bench<P>, place: &Place) -> String {
    let lang = bench.page.lang();
    match place {
        Place::Anywhere => bench.t("catalogue-elsewhere"),
        Place::Country(country) => country_name(*country, lang).to_owned(),
        Place::Region(country, key) => {
            let region = address_format(*country).region(key).map_or(key.as_str(), |r| r.shown_name());
            format!("{} ({region})", country_name(*country, lang))
        }
        Place::Postal(country, pattern) => format!("{} ({pattern})", country_name(*country, lang)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_stand_by_their_name_in_the_language_of_the_reader() {
        let places: Vec<Place> =
            ["*", "AT", "US-HI", "DE"].iter().map(|text| text.parse().unwrap()).collect();
        let sorted = |lang| by_name(lang, &places).into_iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(sorted("en"), ["AT", "DE", "US-HI", "*"]);
        assert_eq!(sorted("de"), ["DE", "AT", "US-HI", "*"]);
    }

    fn placed(body: &str) -> Result<String, FieldProblems> {
        let mut form = ZoneForm::default();
        write_places(&SentForm::parse(body).unwrap(), &mut form).map(|()| form.places)
    }

    #[test]
    fn ticks_and_regions_become_places() {
        assert_eq!(placed("country=DE&country=PL&elsewhere=1").unwrap(), "DE,PL,*");
        assert_eq!(placed("regions=US-HI%0D%0AUS+Alaska").unwrap(), "US-HI,US-AK");
        assert_eq!(placed("").unwrap(), "");
    }

    #[test]
    fn postal_codes_are_written_beside_regions() {
        let written = "regions=US-HI%0ADE%3A27498%0AUS%3A967*%0AES%3A35000-35999";
        assert_eq!(placed(written).unwrap(), "US-HI,DE:27498,US:967*,ES:35000-35999");
        assert!(placed("regions=DE%3A").is_err());
    }

    #[test]
    fn a_region_that_does_not_exist_is_refused_by_name() {
        let problems = placed("regions=US-Atlantis%0AHawaii").unwrap_err();
        let texts: Vec<_> = problems.entries().iter().map(|(_, problem)| problem.clone()).collect();
        let not = |text: &str| FieldProblem::NotAPlace { text: text.to_owned() };
        assert_eq!(texts, [not("US-Atlantis"), not("Hawaii")]);
    }
}
