//! Canada and the United States.
//!
//! Canada: Excise Tax Act, part IX with schedules VIII and IX (place of supply), section 211.1 (sellers from abroad);
//! provincial acts. USA: each state's own law since South Dakota v. Wayfair (2018).

use super::super::case::Case;
use super::Ruling;
use crate::consignment::Part;
use crate::goods::{Delivery, GoodsClass};
use crate::limits::LimitKind;
use crate::notes::LegalNote;
use crate::place::TaxPlace;
use crate::problem::TaxProblem;
use crate::reason::Reason;
use crate::result::Treatment;
use crate::scheme::Scheme;
use crate::seller::ImportHandling;
use crate::warning::{UnverifiedRule, Warning};

impl Case<'_> {
    pub(super) fn in_canada(&self, to: TaxPlace, part: &Part) -> Result<Ruling, TaxProblem> {
        let country = to.whole_country();
        if to == country {
            self.warn(Warning::RegionMissing { place: country });
        }
        let is_local = match part.delivery {
            Delivery::Physical => self.from.place().whole_country() == country,
            Delivery::Digital => self.home() == country,
        };
        let registered = [Scheme::Ca, Scheme::Domestic { place: country }];
        if let Some(scheme) = registered.into_iter().find(|scheme| self.is_registered(*scheme)) {
            let ruling = Ruling::taxed(to, scheme, Reason::TaxedAtDestination { place: to });
            return Ok(self.sent(part, ruling));
        }
        if is_local || part.delivery == Delivery::Digital {
            return Ok(self.sent(part, self.below_registration(to, Some(LimitKind::CaTurnover))));
        }
        self.warn_of_duty(country);
        self.import(to)
    }

    pub(super) fn in_usa(&self, to: TaxPlace, part: &Part) -> Ruling {
        let country = to.whole_country();
        let is_import = part.delivery == Delivery::Physical && self.from.place().whole_country() != country;
        if is_import {
            self.warn_of_american_duty(country);
        }
        let ruling = self.in_state(to, part);
        let ruling = if is_import { ruling.because(self.border_reason(country)) } else { ruling };
        self.sent(part, ruling)
    }

    /// Goods that leave the Union are exports; a download is a service, which is no export (Directive 2006/112/EC, article
    /// 146) and whose place is not in the Union (article 59).
    fn sent(&self, part: &Part, ruling: Ruling) -> Ruling {
        match part.delivery {
            Delivery::Physical => self.leaving_union(ruling),
            Delivery::Digital => ruling,
        }
    }

    /// No value is free of duty since 2025-08-29: Executive Order 14324, since 2026-02-20 the order of that day (after the
    /// Supreme Court on the emergency duties; borderbuddy.com, salimbenilaw.com). The tariff is not in the data. Printed books
    /// are informational material (50 USC 1702(b); CBP CSMS 67845486) and mostly free, but need a full entry
    /// (help.bookvault.app).
    fn warn_of_american_duty(&self, country: TaxPlace) {
        let goods = &self.consignment.parts;
        let sent = goods.iter().filter(|part| part.delivery == Delivery::Physical && part.quantity > 0);
        let is_books = |part: &Part| matches!(part.class, GoodsClass::PrintedBooks | GoodsClass::OutOfScope);
        if !sent.clone().all(is_books) {
            self.warn_of_duty(country);
        } else if !self.is_duty_known() {
            self.warn(Warning::EntryFeeNotKnown { place: country });
        }
    }

    fn border_reason(&self, place: TaxPlace) -> Reason {
        match self.seller.import_handling(place) {
            ImportHandling::DutyPaid => Reason::ImportPrepaid { place },
            ImportHandling::DutyUnpaid => Reason::PaidAtBorder { place },
        }
    }

    fn in_state(&self, to: TaxPlace, part: &Part) -> Ruling {
        let not_taxed = || Ruling::new(Treatment::NotTaxable, to, Reason::NotTaxedThere { place: to });
        let Some(state) = self.us_state(to) else {
            self.warn(Warning::RegionMissing { place: to.whole_country() });
            return Ruling::new(
                Treatment::NotCollected,
                to,
                Reason::BelowRegistrationLimit { place: to, limit: None },
            );
        };
        let scheme = Scheme::UsState { place: to };
        let has_rates = self.lookup.find(to, part.class).is_ok();
        if !state.has_sales_tax && !has_rates {
            return not_taxed();
        }
        if !self.is_registered(scheme) {
            let reason = Reason::BelowRegistrationLimit { place: to, limit: state.nexus };
            return Ruling::new(Treatment::NotCollected, to, reason);
        }
        let is_ruled = part.class != GoodsClass::Standard && self.lookup.has_own_row(to, part.class);
        if part.delivery == Delivery::Digital && !is_ruled {
            if state.taxes_digital.is_some() {
                self.warn_of_rule(Some(state), UnverifiedRule::Downloads);
            }
            match state.taxes_digital {
                Some(true) => {}
                Some(false) => return not_taxed().with_note(LegalNote::OutsideScope),
                None => {
                    self.warn(Warning::DigitalUnclear { place: to });
                    return not_taxed();
                }
            }
        }
        if !self.table.has_localities(to) {
            self.warn(Warning::LocalTaxMissing { place: to });
        }
        Ruling::taxed(to, scheme, Reason::TaxedAtDestination { place: to })
    }
}
