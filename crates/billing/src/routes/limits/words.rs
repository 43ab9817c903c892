//! How limits are told.

use std::collections::HashMap;

use jiff::civil::Date;
use kernel::Money;
use taxes::{Certainty, CountedOver, CountedSales, LimitKind, TaxPlace, Threshold};
use web::Page;

use super::super::tax_words;
use crate::threshold_model::{OwnLimit, Sold, Standing};

/// Words in a reader's language.
pub(super) struct Words<'a> {
    pub(super) page: &'a Page,
}

/// What a limit is called: the place whose limit it is.
pub fn limit_name(page: &Page, code: &str) -> String {
    let of = |place: &str| TaxPlace::parse(place).map(|place| tax_words::Words::of(page).place(place));
    let named = match code {
        "eu_small_seller" => return page.t("billing-limit-name-eu"),
        "ch_turnover" => return page.t("billing-limit-name-ch-parcels"),
        "ch_worldwide_turnover" => return page.t("billing-limit-name-ch-worldwide"),
        "voec_turnover" => of("NO"),
        "au_turnover" => of("AU"),
        "nz_turnover" => of("NZ"),
        "sg_turnover" => of("SG"),
        "ca_turnover" => of("CA"),
        state => of(state),
    };
    named.unwrap_or_else(|| code.to_owned()) // a limit that the tables have left
}

impl<'a> Words<'a> {
    pub(super) const fn of(page: &'a Page) -> Self {
        Self { page }
    }

    /// Amounts of several currencies, one after the other.
    pub(super) fn amounts(&self, amounts: &[Money]) -> String {
        amounts.iter().map(|amount| self.page.texts.money(*amount)).collect::<Vec<_>>().join(", ")
    }

    /// Which sales count.
    pub(super) fn counts(&self, limit: &Threshold) -> String {
        self.page.t(match limit.counts {
            CountedSales::OtherMemberStates => "billing-limit-counts-eu",
            CountedSales::Worldwide => "billing-limit-counts-worldwide",
            CountedSales::Into(_) if limit.code == "ch_turnover" => "billing-limit-counts-parcels",
            CountedSales::Into(place) if place.is_country("US") => "billing-limit-counts-state",
            CountedSales::Into(_) => "billing-limit-counts-country",
        })
    }

    /// Over which time, and where that is from.
    pub(super) fn over(&self, limit: &Threshold) -> String {
        let over = self.page.t(match limit.over {
            CountedOver::Year => "billing-limit-over-year",
            CountedOver::YearToSeptember => "billing-limit-over-september",
            CountedOver::TwelveMonths => "billing-limit-over-months",
        });
        let source = self.sure(&limit.over_source, limit.over_certainty);
        format!("{over} ({source})")
    }

    /// What was sold in a stretch, and what of it is not in the sum.
    pub(super) fn sold(&self, sold: &Sold, counts_sales: bool) -> Vec<String> {
        let page = self.page;
        let amount = page.texts.text_with(
            "billing-limit-sold",
            &[
                ("amount", page.texts.money(sold.amount).into()),
                ("from", sold.from.to_string().into()),
                ("until", sold.until.to_string().into()),
            ],
        );
        let mut told = vec![amount];
        if counts_sales {
            told.push(page.t1("billing-limit-orders", "count", sold.sales));
        }
        if !sold.without_rate.is_empty() {
            let amounts = self.amounts(&sold.without_rate);
            told.push(page.t1("billing-limit-without-rate", "amounts", amounts));
        }
        told
    }

    /// The amount, with the number of sales.
    pub(super) fn limit(&self, (amount, sales): (Money, Option<u32>), needs_both: bool) -> String {
        let told = self.page.texts.money(amount);
        let Some(sales) = sales else { return told };
        let key = if needs_both { "billing-limit-and-sales" } else { "billing-limit-or-sales" };
        self.page.t2(key, &("amount", told.into()), &("count", i64::from(sales).into()))
    }

    /// Where the limit is from: the creator's own words before those of the tables.
    pub(super) fn sources(&self, one: &Standing, names: &HashMap<String, String>) -> Vec<String> {
        let carried = self.source(&one.carried.source, one.carried.certainty, one.carried.read_on);
        let Some(own) = &one.own else { return carried };
        let tables = self.limit((one.carried.amount, one.carried.sales), one.carried.needs_both);
        let tables = self.page.t1("billing-limit-of-tables", "limit", tables);
        [self.own(own, names), tables].into_iter().chain(carried).collect()
    }

    fn own(&self, own: &OwnLimit, names: &HashMap<String, String>) -> String {
        let by = names.get(&own.entered_by).cloned().unwrap_or_else(|| own.entered_by.clone()); // no member of staff
        let args = [
            ("reason", own.reason.as_str().into()),
            ("day", own.said_on.to_string().into()),
            ("by", by.into()),
        ];
        self.page.texts.text_with("billing-limit-own", &args)
    }

    /// A source, the day somebody looked at it, and whether it has to be checked.
    pub(super) fn source(&self, source: &str, certainty: Certainty, read_on: Date) -> Vec<String> {
        let read = ("day", read_on.to_string().into());
        vec![self.page.t2("billing-limit-source", &("source", self.sure(source, certainty).into()), &read)]
    }

    fn sure(&self, source: &str, certainty: Certainty) -> String {
        match certainty {
            Certainty::Unverified => self.page.t1("billing-limit-unverified", "source", source),
            Certainty::Read | Certainty::Known => source.to_owned(),
        }
    }

    /// What to do about it.
    pub(super) fn todo(&self, one: &Standing) -> String {
        let page = self.page;
        if let Some(since) = one.registered_since {
            return page.t1("billing-limit-do-registered", "day", since.to_string());
        }
        if !one.is_near() {
            return page.t("billing-limit-do-nothing");
        }
        page.t(match one.carried.code.as_str() {
            "eu_small_seller" => "billing-limit-do-eu",
            "voec_turnover" => "billing-limit-do-no",
            "ch_turnover" | "ch_worldwide_turnover" => "billing-limit-do-ch",
            "au_turnover" => "billing-limit-do-au",
            "nz_turnover" => "billing-limit-do-nz",
            "sg_turnover" => "billing-limit-do-sg",
            "ca_turnover" => "billing-limit-do-ca",
            _ => "billing-limit-do-us",
        })
    }

    /// What a limit of one parcel or piece is.
    pub(super) fn parcel(&self, kind: LimitKind) -> String {
        self.page.t(match kind {
            LimitKind::IossConsignment => "billing-parcel-ioss",
            LimitKind::EuCustomsConsignment => "billing-parcel-eu-customs",
            LimitKind::UkConsignment => "billing-parcel-uk",
            LimitKind::VoecItem => "billing-parcel-no",
            LimitKind::ChTaxWaived => "billing-parcel-ch",
            LimitKind::AuConsignment => "billing-parcel-au",
            LimitKind::NzItem => "billing-parcel-nz",
            _ => "billing-parcel-sg",
        })
    }
}
