//! From a scenario's keys to the typed catalogue and choices.

use campaigns::model::{
    AddOn, Catalogue, CatalogueOption, Content, Dimensions, Item, OptionValue, RateTableOnce, Reward, Shelf,
    Subject, Table, TaxRate,
};
use kernel::ids::{Kind, kinds};
use kernel::places::CountryCode;
use kernel::{Decimal, Id, Money, Timestamp};
use taxes::Buyer;
use vouchers::Presented;

use super::ScenarioError;
use super::input::{
    Scenario, ScenarioCatalogue, ScenarioChoices, ScenarioContent, ScenarioGoods, ScenarioItem,
    ScenarioSubject, Setup,
};
use super::keys::{Keys, wrong};
use super::{made_of, places, price_list_input, shipping_table, tax_input, terms_input, voucher_input};
use crate::quote::{Choices, ChosenAddOn, ChosenOption, Destination, GoodsBy, Kept, OwnGoods, OwnItem};

pub(super) struct Converted {
    pub(super) catalogue: Catalogue,
    pub(super) choices: Choices,
    pub(super) destination: Option<Destination>,
    pub(super) at: Timestamp,
    pub(super) kept: Kept,
    pub(super) credit: Money,
    pub(super) paid: Money,
    pub(super) platform_due: Money,
    pub(super) buyer: Option<Buyer>,
    pub(super) vouchers: Vec<Presented>,
    pub(super) keys: Keys,
}

pub(super) fn convert(scenario: &Scenario) -> Result<Converted, ScenarioError> {
    let mut keys = Keys::default();
    let setup = &scenario.setup;
    let mut catalogue = Catalogue {
        campaign: keys.define("scenario", "scenario")?,
        version: 1,
        currency: setup.currency,
        time_zone: terms_input::time_zone(setup.time_zone.as_ref())?,
        tax_mode: setup.tax_mode,
        dispatch_country: match setup.dispatch_country {
            Some(country) => country,
            None => any_country(scenario)?,
        },
        dispatch_region: None,
        units: kernel::Units::default(),
        items: Vec::new(),
        rewards: Vec::new(),
        addons: Vec::new(),
        options: Vec::new(),
        variants: Vec::new(),
        goals: Vec::new(),
        questions: Vec::new(),
        zones: Vec::new(),
        shipping: Table::default(),
        tax_rates: rates(setup, &mut keys)?,
        tax_setup: tax_input::set_up(setup)?,
        tips: setup.tips.clone(),
        instalments: None,
        currencies: Vec::new(),
        price_lists: Vec::new(),
        unpriced: Vec::new(),
        rate_table: RateTableOnce::with_local(tax_input::local_tables(setup)?),
        faqs: Vec::new(),
        steps: Vec::new(),
        pictures: Vec::new(),
    };
    own_rates_fit(&catalogue)?;
    shipping_table::warehouses(setup, &mut keys)?;
    let from = &scenario.catalogue;
    items(from, &mut keys, &mut catalogue)?;
    made_of::parts(from, &keys, &mut catalogue)?;
    catalogue.shipping = shipping_table::table(setup, &mut keys)?;
    rewards(from, &mut keys, &mut catalogue)?;
    addons(from, &mut keys, &mut catalogue)?;
    options(from, &mut keys, &mut catalogue)?;
    made_of::variants(from, &mut keys, &mut catalogue)?;
    made_of::goals(from, &mut keys, &mut catalogue)?;
    let chosen = scenario.choices.currency.unwrap_or(setup.currency);
    (catalogue.currencies, catalogue.price_lists) = price_list_input::lists(scenario, &catalogue, &keys)?;
    let catalogue = price_list_input::priced(catalogue, chosen)?;
    let held = |minor, field: &str| {
        let named = || field.to_owned();
        not_negative(minor, named).map(|minor| Money::new(minor, chosen))
    };
    Ok(Converted {
        choices: choices(&scenario.choices, &keys)?,
        destination: destination(scenario)?,
        at: terms_input::at(scenario)?,
        kept: terms_input::kept(&scenario.kept, (&setup.pick_ups, &keys))?,
        credit: held(scenario.credit_minor, "credit_minor")?,
        // Below zero where more was given back than was paid.
        paid: Money::new(scenario.payments_minor, chosen),
        platform_due: held(scenario.platform_due_minor, "platform_due_minor")?,
        buyer: tax_input::buyer(scenario.buyer.as_ref())?,
        vouchers: voucher_input::presented(&scenario.vouchers, chosen, &mut keys)?,
        catalogue,
        keys,
    })
}

/// Where it goes, with a region that its country has.
fn destination(scenario: &Scenario) -> Result<Option<Destination>, ScenarioError> {
    let Some(to) = &scenario.destination else { return Ok(None) };
    Ok(Some(Destination {
        country: to.country,
        region: places::region(to.country, to.region.as_deref(), "destination.region")?,
        postal_code: to.postal_code.clone(),
        city: to.city.clone(),
    }))
}

/// Where parcels leave from, if the scenario does not say it: where the seller is. Without a seller it changes no price.
fn any_country(scenario: &Scenario) -> Result<CountryCode, ScenarioError> {
    let of_seller = scenario.setup.seller.as_ref().map(|seller| seller.home);
    let of_destination = scenario.destination.as_ref().map(|to| to.country);
    of_seller
        .or(of_destination)
        .or_else(|| CountryCode::parse("DE"))
        .ok_or_else(|| wrong("setup.dispatch_country", "name a country".to_owned()))
}

fn tip(minor: i64) -> Result<i64, ScenarioError> {
    not_negative(minor, || "choices.tip_minor".to_owned())
}

pub(super) fn not_negative(minor: i64, field: impl Fn() -> String) -> Result<i64, ScenarioError> {
    if minor < 0 {
        Err(wrong(&field(), "an amount below zero cannot be: write 0 or more".to_owned()))
    } else {
        Ok(minor)
    }
}

fn rates(setup: &Setup, keys: &mut Keys) -> Result<Vec<TaxRate>, ScenarioError> {
    let mut rates = Vec::new();
    for (n, rate) in setup.tax_rates.iter().enumerate() {
        let field = format!("setup.tax_rates[{n}].rate_percent");
        if rate.rate_percent < Decimal::ZERO || rate.rate_percent > Decimal::ONE_HUNDRED {
            return Err(wrong(&field, "a rate lies between 0 and 100 per cent".to_owned()));
        }
        rates.push(TaxRate {
            id: keys.define(&format!("rate {n}"), &field)?,
            country: rate.country,
            region: places::region(
                rate.country,
                rate.region.as_deref(),
                &format!("setup.tax_rates[{n}].region"),
            )?,
            class: rate.class,
            rate_percent: rate.rate_percent,
            valid_from: rate.valid_from,
            valid_until: rate.valid_until,
            source: String::new(),
        });
    }
    Ok(rates)
}

/// With a seller's set-up two own rates of a place and class never hold on one day.
fn own_rates_fit(catalogue: &Catalogue) -> Result<(), ScenarioError> {
    match catalogue.assessing().map(|_| catalogue.rate_table()) {
        Some(Err(problems)) => {
            let messages: Vec<String> = problems.iter().map(ToString::to_string).collect();
            Err(wrong("setup.tax_rates", messages.join("; ")))
        }
        _ => Ok(()),
    }
}

fn items(from: &ScenarioCatalogue, keys: &mut Keys, to: &mut Catalogue) -> Result<(), ScenarioError> {
    for (n, item) in from.items.iter().enumerate() {
        let field = |name: &str| format!("catalogue.items[{n}].{name}");
        to.items.push(Item {
            id: keys.define(&item.key, &field("key"))?,
            sku: item.sku.clone().unwrap_or_else(|| item.key.clone()),
            name: item.name.clone().unwrap_or_else(|| item.key.clone()),
            kind: item.kind,
            weight_grams: item.weight_grams,
            dimensions: dimensions(item, &field)?,
            declared_value_minor: not_negative(item.declared_value_minor, || field("declared_value_minor"))?,
            hs_code: item
                .hs_code
                .as_deref()
                .map(|code| shipping_table::digits(code, &field("hs_code")))
                .transpose()?,
            origin_country: item.origin,
            tax_class: item.tax_class,
            stock: None,
            handling: item.handling.clone(),
            kept_in: shipping_table::all(&item.kept_in, keys, &field("kept_in"))?,
            parts: Vec::new(),
            packed: campaigns::model::PackedAs::Itself,
            shelf: Shelf::Offered,
        });
    }
    Ok(())
}

/// All three sides, or none.
fn dimensions(
    item: &ScenarioItem,
    field: &impl Fn(&str) -> String,
) -> Result<Option<Dimensions>, ScenarioError> {
    match (item.length_mm, item.width_mm, item.height_mm) {
        (Some(length_mm), Some(width_mm), Some(height_mm)) => {
            Ok(Some(Dimensions { length_mm, width_mm, height_mm }))
        }
        (None, None, None) => Ok(None),
        _ => Err(wrong(&field("length_mm"), "write all three sides, or none".to_owned())),
    }
}

/// The list at this place: `catalogue.rewards[0].contents`.
pub(super) fn contents(
    from: &[ScenarioContent],
    keys: &Keys,
    place: &str,
) -> Result<Vec<Content>, ScenarioError> {
    let content = |(n, content): (usize, &ScenarioContent)| {
        let item = keys.find(&content.item, &format!("{place}[{n}].item"))?;
        Ok(Content { item, quantity: content.quantity })
    };
    from.iter().enumerate().map(content).collect()
}

fn rewards(from: &ScenarioCatalogue, keys: &mut Keys, to: &mut Catalogue) -> Result<(), ScenarioError> {
    for (n, reward) in from.rewards.iter().enumerate() {
        let place = format!("catalogue.rewards[{n}]");
        to.rewards.push(Reward {
            id: keys.define(&reward.key, &format!("{place}.key"))?,
            platform_reward_id: None,
            title: reward.title.clone().unwrap_or_else(|| reward.key.clone()),
            description: String::new(),
            price_minor: not_negative(reward.price_minor, || format!("{place}.price_minor"))?,
            contents: contents(&reward.contents, keys, &format!("{place}.contents"))?,
            tax_class: reward.tax_class,
            total_limit: None,
            terms: terms_input::of_reward(reward, &place)?,
            shelf: Shelf::Offered,
        });
    }
    Ok(())
}

fn addons(from: &ScenarioCatalogue, keys: &mut Keys, to: &mut Catalogue) -> Result<(), ScenarioError> {
    for (n, addon) in from.addons.iter().enumerate() {
        let place = format!("catalogue.addons[{n}]");
        let first = addon
            .first_copy_price_minor
            .map(|minor| not_negative(minor, || format!("{place}.first_copy_price_minor")))
            .transpose()?;
        if first.is_some_and(|first| first > addon.price_minor) {
            let message = "the first copy cannot cost more than the others".to_owned();
            return Err(wrong(&format!("{place}.first_copy_price_minor"), message));
        }
        let reward = |key: &String| keys.find(key, &format!("{place}.rewards"));
        let allowed: Option<Vec<Id<kinds::Reward>>> =
            addon.rewards.as_ref().map(|rewards| rewards.iter().map(reward).collect()).transpose()?;
        to.addons.push(AddOn {
            id: keys.define(&addon.key, &format!("{place}.key"))?,
            platform_addon_id: None,
            title: addon.title.clone().unwrap_or_else(|| addon.key.clone()),
            description: String::new(),
            price_minor: not_negative(addon.price_minor, || format!("{place}.price_minor"))?,
            first_copy_price_minor: first,
            contents: contents(&addon.contents, keys, &format!("{place}.contents"))?,
            tax_class: addon.tax_class,
            per_pledge_max: addon.per_pledge_max,
            total_limit: None,
            rewards: allowed,
            terms: terms_input::of_addon(addon, &place)?,
            shelf: Shelf::Offered,
        });
    }
    Ok(())
}

fn options(from: &ScenarioCatalogue, keys: &mut Keys, to: &mut Catalogue) -> Result<(), ScenarioError> {
    for (n, option) in from.options.iter().enumerate() {
        let place = format!("catalogue.options[{n}]");
        let subject_field = format!("{place}.applies_to");
        let applies_to = match &option.applies_to {
            ScenarioSubject::Reward(key) => Subject::Reward(keys.find(key, &subject_field)?),
            ScenarioSubject::AddOn(key) => Subject::AddOn(keys.find(key, &subject_field)?),
            ScenarioSubject::Item(key) => Subject::Item(keys.find(key, &subject_field)?),
        };
        let replaces = match (&option.replaces, applies_to) {
            (Some(key), _) => keys.find(key, &format!("{place}.replaces"))?,
            (None, Subject::Item(item)) => item,
            (None, _) => {
                let message = "name the item in the contents that the chosen one replaces".to_owned();
                return Err(wrong(&format!("{place}.replaces"), message));
            }
        };
        let mut values = Vec::new();
        for (v, value) in option.values.iter().enumerate() {
            let place = format!("{place}.values[{v}]");
            values.push(OptionValue {
                id: keys.define_within(&option.key, &value.key, &format!("{place}.key"))?,
                label: value.label.clone().unwrap_or_else(|| value.key.clone()),
                item: match (&value.item, applies_to) {
                    (None, Subject::Item(itself)) => itself,
                    (None, _) => {
                        let message = "name the item that goes into the parcel".to_owned();
                        return Err(wrong(&format!("{place}.item"), message));
                    }
                    (Some(key), _) => keys.find(key, &format!("{place}.item"))?,
                },
                surcharge_minor: not_negative(value.surcharge_minor, || format!("{place}.surcharge_minor"))?,
                total_limit: None,
                shelf: Shelf::Offered,
            });
        }
        to.options.push(CatalogueOption {
            id: keys.define(&option.key, &format!("{place}.key"))?,
            title: option.title.clone().unwrap_or_else(|| option.key.clone()),
            applies_to,
            replaces,
            values,
            shelf: Shelf::Offered,
        });
    }
    Ok(())
}

fn choices(from: &ScenarioChoices, keys: &Keys) -> Result<Choices, ScenarioError> {
    let reward = found(from.reward.as_deref(), keys, "choices.reward")?;
    let pick_up = found(from.pick_up.as_deref(), keys, "choices.pick_up")?;
    let mut choices = Choices { reward, pick_up, tip_minor: tip(from.tip_minor)?, ..Choices::default() };
    for (n, chosen) in from.addons.iter().enumerate() {
        let addon = keys.find(&chosen.addon, &format!("choices.addons[{n}].addon"))?;
        choices.addons.push(ChosenAddOn { addon, quantity: chosen.quantity });
    }
    for (n, chosen) in from.options.iter().enumerate() {
        let place = format!("choices.options[{n}]");
        choices.options.push(ChosenOption {
            option: keys.find(&chosen.option, &format!("{place}.option"))?,
            copy: chosen.copy,
            value: keys.find_within(&chosen.option, &chosen.value, &format!("{place}.value"))?,
        });
    }
    if let (Some(goods), Some(reward)) = (&from.goods, reward) {
        choices.goods = Some(own_goods(goods, reward, keys)?);
    }
    Ok(choices)
}

fn own_goods(
    from: &ScenarioGoods,
    reward: Id<kinds::Reward>,
    keys: &Keys,
) -> Result<OwnGoods, ScenarioError> {
    let mut goods = OwnGoods { reward, covers: Vec::new(), items: Vec::new(), by: GoodsBy::File };
    for (n, covered) in from.covers.iter().enumerate() {
        let addon = keys.find(&covered.addon, &format!("choices.goods.covers[{n}].addon"))?;
        goods.covers.push(ChosenAddOn { addon, quantity: covered.quantity });
    }
    for (n, own) in from.items.iter().enumerate() {
        let item = keys.find(&own.item, &format!("choices.goods.items[{n}].item"))?;
        goods.items.push(OwnItem { item, quantity: own.quantity });
    }
    Ok(goods)
}

fn found<K: Kind>(key: Option<&str>, keys: &Keys, field: &str) -> Result<Option<Id<K>>, ScenarioError> {
    key.map(|key| keys.find(key, field)).transpose()
}
