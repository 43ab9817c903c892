//! The steps of finishing a pledge: which there are for these choices, and how far one is.

use campaigns::model::{Catalogue, GuideStep};
use pledges::quote::{Choices, Quote, QuoteProblem, asked_options};
use pledges::rules::answers::asked;

/// A step with a page of its own. Paying happens on the gateway's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum StepPage {
    /// Reward and add-ons.
    Rewards,
    /// Options and questions.
    Options,
    /// Where to.
    Address,
    /// Everything, once more, before agreeing.
    Review,
}

impl StepPage {
    /// All of them, in order.
    pub(crate) const ALL: [Self; 4] = [Self::Rewards, Self::Options, Self::Address, Self::Review];

    /// The end of its address.
    pub(crate) const fn path(self) -> &'static str {
        match self {
            Self::Rewards => "rewards",
            Self::Options => "options",
            Self::Address => "address",
            Self::Review => "review",
        }
    }

    /// Key of its short name.
    pub(crate) const fn label_key(self) -> &'static str {
        match self {
            Self::Rewards => "portal-step-rewards",
            Self::Options => "portal-step-options",
            Self::Address => "portal-step-address",
            Self::Review => "portal-step-review",
        }
    }

    /// The creator's guide text that stands beside it.
    pub(crate) const fn guide(self) -> GuideStep {
        match self {
            Self::Rewards => GuideStep::Reward,
            Self::Options => GuideStep::Options,
            Self::Address => GuideStep::Address,
            Self::Review => GuideStep::Review,
        }
    }
}

/// What is known of a pledge when its steps are counted.
pub(crate) struct Progress<'a> {
    /// The catalogue.
    pub(crate) catalogue: &'a Catalogue,
    /// What was chosen.
    pub(crate) choices: &'a Choices,
    /// The price so far; `None` when the choices do not fit the catalogue.
    pub(crate) quote: Option<&'a Quote>,
    /// Required questions without an answer.
    pub(crate) unanswered: usize,
    /// Whether there is an address.
    pub(crate) has_address: bool,
    /// Whether the backer said their country, and may say another one.
    pub(crate) said_country: bool,
}

impl Progress<'_> {
    /// The steps there are: without anything to choose or answer there is no second one, and what is only
    /// downloaded to a known country needs no address; nor does who gives without getting anything.
    pub(crate) fn pages(&self) -> Vec<StepPage> {
        StepPage::ALL.into_iter().filter(|page| self.is_there(*page)).collect()
    }

    fn is_there(&self, page: StepPage) -> bool {
        match page {
            StepPage::Rewards | StepPage::Review => true,
            StepPage::Options => {
                !asked_options(self.catalogue, self.choices).is_empty()
                    || asked(self.catalogue, self.choices).next().is_some()
            }
            StepPage::Address => {
                self.has_address
                    || self.said_country
                    || self.choices.pick_up.is_some()
                    || self.quote.is_none_or(|quote| {
                        quote.needs_address() || quote.missing.contains(&QuoteProblem::DestinationMissing)
                    })
            }
        }
    }

    /// Whether nothing is missing in a step.
    pub(crate) fn is_done(&self, page: StepPage) -> bool {
        let missing = self.quote.map_or(&[][..], |quote| &quote.missing);
        match page {
            StepPage::Rewards => self.quote.is_some(),
            StepPage::Options => {
                let open = missing.iter().any(QuoteProblem::is_left_to_choose);
                !open && self.unanswered == 0
            }
            StepPage::Address => {
                let needed = self.quote.is_none_or(Quote::needs_address) && !self.has_address;
                let is_open =
                    |one: &QuoteProblem| *one == QuoteProblem::DestinationMissing || one.is_about_pick_up();
                !needed && !missing.iter().any(is_open)
            }
            StepPage::Review => false,
        }
    }

    /// The first step where something is missing; the review when nothing is.
    pub(crate) fn next(&self) -> StepPage {
        self.pages().into_iter().find(|page| !self.is_done(*page)).unwrap_or(StepPage::Review)
    }

    /// The step after this one.
    pub(crate) fn after(&self, page: StepPage) -> StepPage {
        self.pages().into_iter().find(|later| *later > page).unwrap_or(StepPage::Review)
    }
}
