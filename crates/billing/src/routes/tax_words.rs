//! How the report calls things.

use kernel::places::country_name;
use taxes::{TaxKind, TaxPlace};
use web::Page;

use crate::tax_model::{HandledBy, Period, RateBy, RateType, Supply, TaxWay};

/// Words in a reader's language.
pub(super) struct Words<'a> {
    pub(super) page: &'a Page,
}

impl<'a> Words<'a> {
    pub(super) const fn of(page: &'a Page) -> Self {
        Self { page }
    }

    /// "4th quarter of 2026".
    pub(super) fn period(&self, period: Period) -> String {
        let year = period.year().to_string();
        match (period.quarter(), period.month_of_year()) {
            (Some(quarter), _) => self.page.t2(
                "billing-tax-quarter",
                &("quarter", quarter.to_string().into()),
                &("year", year.into()),
            ),
            (None, Some(month)) => self.page.t2(
                "billing-tax-month",
                &("month", format!("{month:02}").into()),
                &("year", year.into()),
            ),
            (None, None) => year,
        }
    }

    /// A country, with its region behind.
    pub(super) fn place(&self, place: TaxPlace) -> String {
        let country = match place.country_code() {
            Some(code) => country_name(code, self.page.texts.language().code()).to_owned(),
            None => self.page.t("billing-tax-northern-ireland"),
        };
        match place.region_label() {
            Some(region) => format!("{country} ({region})"),
            None => country,
        }
    }

    /// With the letters that returns use: Greece is `EL`.
    pub(super) fn member_state(&self, place: TaxPlace) -> String {
        format!("{} – {}", place.vat_prefix(), self.place(place))
    }

    /// The place of a way, with its locality.
    pub(super) fn place_of(&self, way: &TaxWay) -> String {
        let place = way.place.map_or_else(|| self.page.t("billing-tax-no-place"), |place| self.place(place));
        match &way.locality {
            Some(locality) => format!("{place}, {locality}"),
            None => place,
        }
    }

    /// What was done with it, and under which scheme.
    pub(super) fn how(&self, way: &TaxWay) -> String {
        let treatment = self.page.t(way.treatment.text_key());
        match way.scheme {
            Some(scheme) => format!("{treatment}, {}", self.page.t(scheme.text_key())),
            None if way.rate_by == RateBy::Campaign && way.handled_by() == HandledBy::Seller => {
                format!("{treatment}, {}", self.page.t("billing-tax-scheme-not-told"))
            }
            None => treatment,
        }
    }

    pub(super) fn handled_by(&self, way: &TaxWay) -> String {
        self.page.t(match way.handled_by() {
            HandledBy::Seller => "billing-tax-by-seller",
            HandledBy::Platform => "billing-tax-by-platform",
            HandledBy::Customs => "billing-tax-by-customs",
            HandledBy::Buyer => "billing-tax-by-buyer",
            HandledBy::Nobody => "billing-tax-by-nobody",
        })
    }

    /// "board games (goods)".
    pub(super) fn what(&self, way: &TaxWay) -> String {
        format!("{} ({})", self.page.t(way.goods.text_key()), self.page.t(supply_key(way.supply)))
    }

    /// "VAT 19 %".
    pub(super) fn rate(&self, way: &TaxWay) -> String {
        match way.tax {
            None => "–".to_owned(),
            Some(kind) => {
                let percent = self.page.texts.percent(way.percent);
                format!("{} {percent}", self.page.t(kind_key(kind)))
            }
        }
    }

    /// Since when the rate holds, who set it, and its source.
    pub(super) fn because(&self, way: &TaxWay) -> String {
        if way.tax.is_none() {
            return String::new();
        }
        let since = way.valid_from.map(|day| self.page.t1("billing-tax-since", "day", day.to_string()));
        let by = match way.rate_by {
            RateBy::Tables => Some("billing-tax-rate-of-tables"),
            RateBy::Creator => Some("billing-tax-rate-of-creator"),
            RateBy::Loaded => Some("billing-tax-rate-of-loaded"),
            RateBy::Campaign => Some("billing-tax-rate-of-campaign"),
            RateBy::SetUp => None,
        };
        let by = by.map(|key| self.page.t(key));
        let source = Some(way.source.clone()).filter(|source| !source.is_empty());
        [since, by, source].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// Why orders are in no report, and what to do.
    pub(super) fn why_left_out(&self, reason: &str) -> String {
        let page = self.page;
        match reason {
            "no_set_up" => page.t("billing-tax-out-no-set-up"),
            "confirmed" => page.t("billing-tax-out-confirmed"),
            "unpaid" => page.t("billing-tax-out-unpaid"),
            "soon" => page.t("billing-tax-out-soon"),
            "place" => page.t("billing-waits-place"),
            "name" => page.t("billing-waits-name"),
            "erased" => page.t("billing-waits-erased"),
            "platform_collects" => page.t("billing-waits-platform"),
            "number_unchecked" => page.t("billing-waits-number-unchecked"),
            "number_invalid" => page.t("billing-waits-number-invalid"),
            "tax_ended" => page.t("billing-tax-out-tax-ended"),
            "platform_part" => page.t("billing-tax-out-platform-part"),
            "rate" => page.t("billing-tax-out-rate"),
            "tax_reason" => page.t("billing-tax-out-tax-reason"),
            _ => page.t("billing-tax-out-refused"),
        }
    }
}

pub(super) const fn supply_key(supply: Supply) -> &'static str {
    match supply {
        Supply::Goods => "billing-tax-goods-supply",
        Supply::Services => "billing-tax-services",
        Supply::NotTold => "billing-tax-supply-not-told",
    }
}

pub(super) const fn rate_type_key(rate: RateType) -> &'static str {
    match rate {
        RateType::Standard => "billing-tax-standard",
        RateType::Reduced => "billing-tax-reduced",
        RateType::None => "billing-tax-untaxed",
    }
}

const fn kind_key(kind: TaxKind) -> &'static str {
    match kind {
        TaxKind::Vat => "billing-tax-vat",
        TaxKind::Gst => "billing-tax-gst",
        TaxKind::Hst => "billing-tax-hst",
        TaxKind::Pst => "billing-tax-pst",
        TaxKind::SalesTax => "billing-tax-sales-tax",
    }
}
