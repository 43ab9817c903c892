//! Into and within the United Kingdom.
//!
//! Value Added Tax Act 1994, section 7AA and schedule 9ZC: consignments up to GBP 135 are taxed when sold, from the first
//! sale; above, on import. Northern Ireland: Windsor Framework, article 8.

use super::super::case::{Area, Case, britain};
use super::Ruling;
use crate::limits::LimitKind;
use crate::notes::LegalNote;
use crate::problem::TaxProblem;
use crate::reason::Reason;
use crate::result::Treatment;
use crate::scheme::Scheme;

impl Case<'_> {
    pub(super) fn goods_into_britain(&self) -> Result<Ruling, TaxProblem> {
        let place = britain();
        if matches!(self.from, Area::Britain | Area::NorthernIreland) {
            return Ok(self.domestic(place));
        }
        let Some(limit) = self.limit(LimitKind::UkConsignment) else { return self.import(place) };
        let value = self.exchanged(self.parcel_value(), limit.currency)?;
        if value.minor > limit.minor {
            self.warn_of_duty(place);
            return Ok(self.import(place)?.because(Reason::AboveLimit { value, limit }));
        }
        let ruling = self.collected_when_sold();
        Ok(self.leaving_union(ruling.because(Reason::WithinLimit { value, limit })))
    }

    pub(super) fn digital_in_britain(&self) -> Ruling {
        if self.home() == britain() { self.domestic(britain()) } else { self.collected_when_sold() }
    }

    fn collected_when_sold(&self) -> Ruling {
        let place = britain();
        if let Some(number) = self.number().filter(|number| number.place() == place) {
            let checked_on = self.confirmed_number().map(|(_, on)| on);
            let reason = Reason::ReverseCharge { vat_number: number.masked(), checked_on };
            return Ruling::new(Treatment::ReverseCharge, place, reason).with_note(LegalNote::ReverseCharge);
        }
        let reason = Reason::TaxedAtDestination { place };
        match [Scheme::Uk, Scheme::Domestic { place }].into_iter().find(|scheme| self.is_registered(*scheme))
        {
            Some(scheme) => Ruling::taxed(place, scheme, reason),
            None => self.nobody_registered(place, Scheme::Uk).because(reason),
        }
    }
}
