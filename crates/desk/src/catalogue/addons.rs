//! Add-ons: what is sold beside the reward.

use accounts::can::Can;
use campaigns::FieldProblems;
use campaigns::forms::AddOnForm;
use campaigns::model::{AddOn, Catalogue, PictureSubject, Reward, Shelf};
use kernel::Id;
use kernel::ids::kinds;
use web::widgets::{Badge, BadgeColor};
use web::{Choice, FormState};

use super::bench::Bench;
use super::offers::{Offer, OfferFacts, Reach, Remark, Words};
use super::typed::close_up;

impl Offer for AddOn {
    type Form = AddOnForm;

    const WORDS: Words = Words {
        list: "addons",
        tab: "catalogue-tab-addons",
        new: "catalogue-addon-new",
        empty: "catalogue-addons-empty",
        empty_text: "catalogue-addons-empty-text",
        price_hint: "catalogue-addon-price-hint",
        archive_question: "catalogue-archive-addon-question",
    };

    fn all(catalogue: &Catalogue) -> &[Self] {
        &catalogue.addons
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

    fn pictured(id: Id<kinds::AddOn>) -> PictureSubject {
        PictureSubject::AddOn(id)
    }

    fn typed(&self, catalogue: &Catalogue) -> AddOnForm {
        AddOnForm::of(self, catalogue)
    }

    fn tidy(typed: &mut AddOnForm, stored: Option<&Self>) {
        close_up(&mut [&mut typed.content_item, &mut typed.content_quantity], 1);
        // What an import finds the add-on by.
        typed.platform_addon_id = stored.and_then(|a| a.platform_addon_id.clone()).unwrap_or_default(); // none
    }

    fn read(
        typed: &AddOnForm,
        id: Id<kinds::AddOn>,
        shelf: Shelf,
        catalogue: &Catalogue,
    ) -> Result<Self, FieldProblems> {
        typed.read(id, shelf, catalogue)
    }

    fn blank() -> FormState {
        FormState::new().with("rewards", "any")
    }

    fn reach<P: Can>(bench: &Bench<P>) -> Reach {
        let reward_choice = |reward: &Reward| {
            let choice = Choice::new(reward.id.to_string(), &reward.title);
            if reward.shelf.is_offered() { choice } else { choice.hint(bench.t("catalogue-shelf-archived")) }
        };
        Reach {
            kinds: vec![
                Choice::new("any", bench.t("catalogue-reach-any")).hint(bench.t("catalogue-reach-any-hint")),
                Choice::new("some", bench.t("catalogue-reach-some")),
            ],
            rewards: bench.catalogue.rewards.iter().map(reward_choice).collect(),
        }
    }

    fn remark<P: Can>(&self, bench: &Bench<P>) -> Remark {
        let some_rewards = || Badge::new(bench.t("catalogue-some-rewards"), BadgeColor::Blue);
        Remark {
            badge: self.rewards.as_ref().map(|_| some_rewards()),
            limit: self.per_pledge_max.map(|most| bench.t1("catalogue-per-pledge-most", "count", most)),
        }
    }
}
