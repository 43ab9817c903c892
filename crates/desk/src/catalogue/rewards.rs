//! Rewards: what backers pledge for.

use campaigns::FieldProblems;
use campaigns::forms::RewardForm;
use campaigns::model::{Catalogue, PictureSubject, Reward, Shelf};
use kernel::Id;
use kernel::ids::kinds;

use super::offers::{Offer, OfferFacts, Words};
use super::typed::close_up;

impl Offer for Reward {
    type Form = RewardForm;

    const WORDS: Words = Words {
        list: "rewards",
        tab: "catalogue-tab-rewards",
        new: "catalogue-reward-new",
        empty: "catalogue-rewards-empty",
        empty_text: "catalogue-rewards-empty-text",
        price_hint: "catalogue-price-hint",
        archive_question: "catalogue-archive-reward-question",
    };

    fn all(catalogue: &Catalogue) -> &[Self] {
        &catalogue.rewards
    }

    fn facts(&self) -> OfferFacts<'_> {
        OfferFacts {
            title: &self.title,
            price_minor: self.price_minor,
            contents: &self.contents,
            total_limit: self.total_limit,
            terms: self.terms,
            shelf: self.shelf,
        }
    }

    fn pictured(id: Id<kinds::Reward>) -> PictureSubject {
        PictureSubject::Reward(id)
    }

    fn typed(&self, catalogue: &Catalogue) -> RewardForm {
        RewardForm::of(self, catalogue)
    }

    fn tidy(typed: &mut RewardForm, stored: Option<&Self>) {
        close_up(&mut [&mut typed.content_item, &mut typed.content_quantity], 1);
        // What an import finds the reward by.
        typed.platform_reward_id = stored.and_then(|r| r.platform_reward_id.clone()).unwrap_or_default(); // none
    }

    fn read(
        typed: &RewardForm,
        id: Id<kinds::Reward>,
        shelf: Shelf,
        catalogue: &Catalogue,
    ) -> Result<Self, FieldProblems> {
        typed.read(id, shelf, catalogue)
    }
}
