//! Stretch goals, as backers see them.

use campaigns::GoalSwitch;
use campaigns::model::{Content, StretchGoal};

use crate::stage::{on_both, only};

#[test]
fn a_reached_goal_is_told_where_one_chooses_and_where_one_agrees() {
    on_both(|stage| async move {
        let (row, base, cx) = (stage.shop.campaign.row, stage.shop.base, stage.cx.clone());
        let made = stage.db.write(move |tx| {
            let catalogue = campaigns::load_catalogue(tx, row)?;
            let item = catalogue.reward(base).unwrap().contents[0].item;
            let goal = StretchGoal {
                id: cx.new_id(),
                title: "A game for a friend".to_owned(),
                contents: vec![Content { item, quantity: 1 }],
                rewards: Some(vec![base]),
                reached: None,
            };
            campaigns::save_goal(tx, &cx, row, &goal)?;
            Ok::<_, campaigns::CampaignError>(goal.id)
        });
        let goal = made.await.unwrap();
        let ada = stage.pledged("Ada", only(stage.shop.base), 5000).await;
        let mut hers = stage.signed_in(ada).await;
        let at = format!("/pledge/{}", ada.id);
        let told = "Added by a stretch goal: 1 × ";
        assert!(!hers.get(&format!("{at}/rewards")).await.body.contains(told));
        let cx = stage.cx.clone();
        let on = stage.db.write(move |tx| campaigns::set_goal_reached(tx, &cx, row, (goal, GoalSwitch::On)));
        on.await.unwrap();
        for page in ["rewards", "review"] {
            let page = hers.get(&format!("{at}/{page}")).await;
            page.says(told);
            page.says("A game for a friend");
        }
    });
}
