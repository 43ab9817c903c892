//! Five bands of prices, from the lowest to the highest, and a colour for each.

/// Most bands.
const BANDS: usize = 5;
/// The class of each band. Written out, so that the style sheet keeps them.
const CLASSES: [&str; BANDS] = ["heat-1", "heat-2", "heat-3", "heat-4", "heat-5"];
const FREE: &str = "heat-free";
const NONE: &str = "heat-none";

/// Prices from … to …, minor units, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Band {
    pub(super) from: i64,
    pub(super) to: i64,
    pub(super) class: &'static str,
}

/// The bands of some prices: as many different prices in each as possible, so that a single dear place does not take
/// the colours of all others.
pub(super) fn bands(prices: impl Iterator<Item = i64>) -> Vec<Band> {
    let mut different: Vec<i64> = prices.filter(|minor| *minor > 0).collect();
    different.sort_unstable();
    different.dedup();
    let size = different.len().div_ceil(BANDS).max(1);
    let band =
        |(part, class): (&[i64], &'static str)| Some(Band { from: *part.first()?, to: *part.last()?, class });
    different.chunks(size).zip(CLASSES).filter_map(band).collect()
}

/// The class of a price, or of none.
pub(super) fn class(bands: &[Band], minor: Option<i64>) -> &'static str {
    match minor {
        None => NONE,
        Some(..=0) => FREE,
        Some(minor) => bands.iter().find(|band| minor <= band.to).map_or(FREE, |band| band.class),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prices_fall_into_five_bands_by_how_many_there_are() {
        let found = bands([900, 0, 900, 1000, 1100, 1200, 1300, 1400, 90_000].into_iter());
        let ends: Vec<_> = found.iter().map(|band| (band.from, band.to)).collect();
        assert_eq!(ends, [(900, 1000), (1100, 1200), (1300, 1400), (90_000, 90_000)]);
        assert_eq!(class(&found, Some(1100)), "heat-2");
        assert_eq!(class(&found, Some(0)), "heat-free");
        assert_eq!(class(&found, None), "heat-none");
        assert!(bands([0].into_iter()).is_empty());
    }
}
