//! Who cancels waits for nothing any more: a place that becomes free goes to somebody who can take it.

use pledges::PledgeRef;
use stock::{Joined, Limited, WaitingState};

use crate::stage::{Stage, on_both, reward, with_addon};

/// Three backers have all five of the rare figures; the last of them has one.
fn sold_out(stage: &Stage) -> PledgeRef {
    let takers = [("Anna", 2), ("Ben", 2), ("Eva", 1)].map(|(name, quantity)| {
        let pledge = stage.pledged(name, reward(stage.shop.base), 5000);
        stage.save_choices(pledge, with_addon(reward(stage.shop.base), stage.shop.rare, quantity)).unwrap();
        stage.finish(pledge);
        pledge
    });
    takers[2]
}

fn join(stage: &Stage, pledge: PledgeRef) {
    let (cx, rare) = (stage.backer(pledge), Limited::AddOn(stage.shop.rare));
    let joined = stage.write(move |tx| pledges::join_waiting(tx, &cx, pledge.row, (rare, 1))).unwrap();
    assert!(matches!(joined, Joined::Waiting { .. }), "{joined:?}");
}

fn states(stage: &Stage, pledge: PledgeRef) -> Vec<WaitingState> {
    let contact = stage.pledge(pledge).contact;
    stage.read(move |tx| pledges::waiting_of(tx, contact)).iter().map(|entry| entry.state).collect()
}

fn cancel(stage: &Stage, pledge: PledgeRef) {
    let cx = stage.staff();
    stage.write(move |tx| pledges::cancel(tx, &cx, pledge.row, "asked by mail")).unwrap();
}

#[test]
fn a_place_is_not_kept_for_somebody_whose_pledge_was_cancelled() {
    on_both(|stage| {
        let last = sold_out(stage);
        let [carla, dora] = ["Carla", "Dora"].map(|name| stage.pledged(name, reward(stage.shop.base), 5000));
        join(stage, carla);
        join(stage, dora);
        cancel(stage, carla);
        assert_eq!(states(stage, carla), [WaitingState::Left]);
        cancel(stage, last);
        assert_eq!(states(stage, dora), [WaitingState::Offered], "the only free one is hers");
        // What was offered to her goes back to everybody at once.
        cancel(stage, dora);
        assert_eq!(states(stage, dora), [WaitingState::Left]);
        let rare = Limited::AddOn(stage.shop.rare);
        let standing = stage.read(move |tx| Ok(stock::standing(tx, rare)?)).unwrap();
        assert_eq!(standing.left(), Some(1));
        stage.verified();
    });
}

#[test]
fn whoever_has_another_pledge_in_the_campaign_goes_on_waiting() {
    on_both(|stage| {
        let last = sold_out(stage);
        let person = stage.person("Carla");
        let both = [0, 1].map(|_| stage.new_pledge_of(person, reward(stage.shop.base), 5000));
        let [first, second] = stage.import(both.into())[..] else { panic!("two pledges") };
        join(stage, first);
        cancel(stage, first);
        assert_eq!(states(stage, second), [WaitingState::Waiting]);
        cancel(stage, last);
        assert_eq!(states(stage, second), [WaitingState::Offered]);
        cancel(stage, second);
        assert_eq!(states(stage, second), [WaitingState::Left]);
        stage.verified();
    });
}
