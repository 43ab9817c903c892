//! A campaign with one reward, and pledges to it.

use std::sync::Arc;

use campaigns::model::{CampaignRef, Stage};
use campaigns::{CampaignSettings, CatalogueCache, Proposal, ProposedReward};
use contacts::ContactRef;
use kernel::places::CountryCode;
use kernel::{Currency, EmailAddress, Timestamp};
use pledges::{Choices, NewPledge, PlatformFacts, PledgeRef};

use super::World;

pub struct Shop {
    pub campaign: CampaignRef,
    pub reward: kernel::Id<kernel::ids::kinds::Reward>,
}

pub async fn open_shop(world: &World, name: &str) -> Shop {
    world.db.extend(Arc::new(CatalogueCache::new()));
    let (cx, name) = (world.cx.clone(), name.to_owned());
    let made = world.db.write(move |tx| {
        let mut new =
            CampaignSettings::named(&name, "lanterns", Currency::EUR, CountryCode::parse("DE").unwrap());
        "Europe/Warsaw".clone_into(&mut new.time_zone);
        new.deadline_at = Timestamp::parse_rfc3339("2036-12-01T22:59:00Z");
        new.support_email = EmailAddress::parse("help@lantern.example").ok();
        let campaign = campaigns::create_campaign(tx, &cx, &new)?;
        let reward = ProposedReward {
            platform_reward_id: None,
            title: "Lantern, digital".to_owned(),
            price_minor: 5000,
            contents: Vec::new(),
        };
        let proposed = campaigns::propose_from_import(
            tx,
            &cx,
            campaign.row,
            &Proposal { rewards: vec![reward], ..Proposal::default() },
        )?;
        for (from, to) in [
            (Stage::Draft, Stage::Importing),
            (Stage::Importing, Stage::SmokeTest),
            (Stage::SmokeTest, Stage::Open),
        ] {
            campaigns::change_stage(tx, &cx, campaign.row, from, to)?;
        }
        Ok::<_, campaigns::CampaignError>((campaign, proposed.rewards[0]))
    });
    let (campaign, reward) = made.await.unwrap();
    Shop { campaign, reward }
}

pub async fn pledge(world: &World, shop: &Shop, contact: ContactRef, paid: i64) -> PledgeRef {
    numbered(world, shop, contact, ("1042", paid)).await
}

/// A pledge with this number, of which so much was paid on the platform.
pub async fn numbered(
    world: &World,
    shop: &Shop,
    contact: ContactRef,
    (number, paid): (&str, i64),
) -> PledgeRef {
    let new = NewPledge {
        campaign: shop.campaign,
        contact: contact.row,
        currency: Currency::EUR,
        order_number: Some(number.to_owned()),
        source_key: None,
        facts: PlatformFacts {
            status: "collected".to_owned(),
            pledged_minor: paid,
            paid_minor: paid,
            shipping_paid_minor: 0,
            due_minor: 0,
            is_sent: false,
            reward_id: None,
            pledged_at: None,
        },
        raw_record: "{}".to_owned(),
        choices: Choices { reward: Some(shop.reward), ..Choices::default() },
        answers: Vec::new(),
        address: None,
        country: Some(CountryCode::parse("DE").unwrap()),
    };
    let cx = world.cx.clone();
    world.db.write(move |tx| pledges::import_many(tx, &cx, std::slice::from_ref(&new))).await.unwrap()[0]
}
