//! What is given beside, for nothing in return: in the total, and in nothing else.
//!
//! A voluntary payment that nothing is given for is no consideration, so it is outside the scope of VAT: CJEU C-16/93,
//! Tolsma, paragraphs 14 and 17 (summary read on 2026-11-23 at straattheater.info); HMRC, VAT Supply and Consideration, VATSC06130 (read on 2026-11-23 at gov.uk: its contents). It is no part of the goods'
//! value either, so that codes, shipping prices and customs do not see it.

use campaigns::model::Catalogue;
use kernel::{Money, MoneyError};

use super::choices::Choices;
use super::result::Quote;

/// The tip of these choices, while the campaign asks for one.
pub(super) fn tip_of(catalogue: &Catalogue, choices: &Choices) -> Option<Money> {
    let tip = Money::new(choices.tip_minor, catalogue.currency);
    catalogue.tips.as_ref().filter(|_| tip.is_positive()).map(|_| tip)
}

impl Quote {
    /// What is sold: the total without a tip.
    ///
    /// # Errors
    /// Amounts out of range.
    pub fn supplies(&self) -> Result<Money, MoneyError> {
        self.tip.map_or(Ok(self.total), |tip| self.total.checked_sub(tip))
    }
}
