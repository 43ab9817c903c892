//! A campaign with a small catalogue, written straight into its tables: these stories are about pledges.

use campaigns::model::CampaignRef;
use db::{Db, DbError, Param, ToParam, WriteTx};
use kernel::ids::{Kind, kinds};
use kernel::{Cx, Id, RowId};
use stock::Limited;

/// Prices are in euro and hold 19 % German tax. Parcels go to Germany (5.00) and Poland (9.00).
#[derive(Clone)]
pub struct Shop {
    pub campaign: CampaignRef,
    /// 50.00: one game.
    pub base: Id<kinds::Reward>,
    /// 90.00: a game and a figure; there are 5.
    pub limited: Id<kinds::Reward>,
    /// 20.00: a shirt in M or L; asks for a colour.
    pub shirt: Id<kinds::AddOn>,
    /// 30.00: a figure; there are 5, at most 2 a pledge.
    pub rare: Id<kinds::AddOn>,
    /// 1.00, no longer offered.
    pub old: Id<kinds::AddOn>,
    pub size: Id<kinds::CatalogueOption>,
    pub medium: Id<kinds::OptionValue>,
    /// 2.00 more.
    pub large: Id<kinds::OptionValue>,
    /// Red or Blue; required with the shirt.
    pub colour: Id<kinds::Question>,
    /// A line of text, not required.
    pub credits: Id<kinds::Question>,
}

/// The option, M and L.
type Sizes = (Id<kinds::CatalogueOption>, Id<kinds::OptionValue>, Id<kinds::OptionValue>);

struct Writer<'a, 'c> {
    tx: &'a mut WriteTx<'c>,
    cx: &'a Cx,
}

impl Writer<'_, '_> {
    /// Writes a row with a public id; answers its row and id.
    fn row<K: Kind>(
        &mut self,
        table: &'static str,
        fields: &[(&'static str, &dyn ToParam)],
    ) -> Result<(i64, Id<K>), DbError> {
        let id = self.cx.new_id::<K>();
        let text = id.to_string();
        let row = self.tx.reserve_ids(table, 1)?[0];
        let mut columns = vec!["id", "public_id"];
        let mut values: Vec<Param<'_>> = vec![Param::Int(row), text.to_param()];
        for (column, value) in fields {
            columns.push(column);
            values.push(value.to_param());
        }
        self.tx.insert_rows(table, &columns, &[values])?;
        Ok((row, id))
    }

    /// Writes a row without a public id.
    fn join(&mut self, table: &'static str, fields: &[(&'static str, &dyn ToParam)]) -> Result<(), DbError> {
        let row = self.tx.reserve_ids(table, 1)?[0];
        let mut columns = vec!["id"];
        let mut values: Vec<Param<'_>> = vec![Param::Int(row)];
        for (column, value) in fields {
            columns.push(column);
            values.push(value.to_param());
        }
        self.tx.insert_rows(table, &columns, &[values])
    }
}

const NONE: Option<i64> = None;

impl Shop {
    pub fn open(db: &Db, cx: &Cx) -> Self {
        let cx = cx.clone();
        let writing = cx.clone();
        let shop =
            db.write_blocking(move |tx| Self::write(&mut Writer { tx, cx: &writing })).expect("a shop");
        let limits = [Limited::Reward(shop.limited), Limited::AddOn(shop.rare)];
        db.write_blocking(move |tx| {
            limits.iter().try_for_each(|limited| pledges::limit_set(tx, &cx, *limited, Some(5)))
        })
        .expect("limits");
        shop
    }

    fn write(w: &mut Writer<'_, '_>) -> Result<Self, DbError> {
        let campaign = Self::campaign(w)?;
        let c = campaign.row.get();
        let items = Self::items(w, c)?;
        let base = Self::reward(w, c, ("Base game", 5000), None, &items[..1])?;
        let limited = Self::reward(w, c, ("Collector's box", 9000), Some(5), &items[..2])?;
        let (shirt_row, shirt) = Self::addon(w, c, ("Shirt", 2000), (None, None, "offered"), items[2])?;
        let (_, rare) = Self::addon(w, c, ("Rare figure", 3000), (Some(5), Some(2), "offered"), items[1])?;
        let (_, old) = Self::addon(w, c, ("Sticker", 100), (None, None, "archived"), items[1])?;
        let (size, medium, large) = Self::sizes(w, c, shirt_row, (items[2], items[3]))?;
        let colours = ("Colour?", "choice", "[\"Red\",\"Blue\"]");
        let colour = Self::question(w, c, colours, "required", Some(shirt_row))?;
        let credits = Self::question(w, c, ("Name in the credits?", "text", "[]"), "optional", None)?;
        Self::shipping_and_tax(w, c)?;
        Ok(Self { campaign, base, limited, shirt, rare, old, size, medium, large, colour, credits })
    }

    fn campaign(w: &mut Writer<'_, '_>) -> Result<CampaignRef, DbError> {
        let now = w.cx.now();
        let (row, id) = w.row::<kinds::Campaign>(
            "campaign",
            &[
                ("slug", &"game"),
                ("name", &"A game"),
                ("currency", &"EUR"),
                ("time_zone", &"Europe/Berlin"),
                ("stage", &"open"),
                ("stage_changed_at", &now),
                ("languages", &"en"),
                ("tax_mode", &"inclusive"),
                ("platform", &"kickstarter"),
                ("deadline_at", &now.plus_days(30)),
                ("dispatch_country", &"DE"),
                ("catalogue_version", &1i64),
                ("created_at", &now),
            ],
        )?;
        Ok(CampaignRef { row: RowId::new(row), id })
    }

    fn items(w: &mut Writer<'_, '_>, c: i64) -> Result<Vec<i64>, DbError> {
        let wanted =
            [("GAME", 1500i64, 2000i64), ("FIGURE", 100, 1000), ("SHIRT-M", 200, 800), ("SHIRT-L", 200, 800)];
        let mut items = Vec::new();
        for (position, (sku, grams, value)) in (0i64..).zip(wanted) {
            let fields: &[(&'static str, &dyn ToParam)] = &[
                ("campaign_id", &c),
                ("position", &position),
                ("sku", &sku),
                ("name", &sku),
                ("kind", &"physical"),
                ("weight_grams", &grams),
                ("declared_value_minor", &value),
                ("tax_class", &"standard"),
                ("shelf", &"offered"),
            ];
            items.push(w.row::<kinds::Item>("catalogue_item", fields)?.0);
        }
        Ok(items)
    }

    fn sizes(w: &mut Writer<'_, '_>, c: i64, shirt: i64, (m, l): (i64, i64)) -> Result<Sizes, DbError> {
        let (row, size) = w.row::<kinds::CatalogueOption>(
            "catalogue_option",
            &[
                ("campaign_id", &c),
                ("position", &1i64),
                ("title", &"Size"),
                ("addon_id", &shirt),
                ("replaces_item_id", &m),
                ("shelf", &"offered"),
            ],
        )?;
        let mut value = |position: i64, label: &str, item: i64, surcharge: i64| {
            let fields: &[(&'static str, &dyn ToParam)] = &[
                ("option_id", &row),
                ("position", &position),
                ("label", &label),
                ("item_id", &item),
                ("surcharge_minor", &surcharge),
                ("shelf", &"offered"),
            ];
            w.row::<kinds::OptionValue>("option_value", fields).map(|(_, id)| id)
        };
        Ok((size, value(0, "M", m, 0)?, value(1, "L", l, 200)?))
    }

    fn shipping_and_tax(w: &mut Writer<'_, '_>, c: i64) -> Result<(), DbError> {
        for (name, place, price) in [("Germany", "DE", 500i64), ("Poland", "PL", 900)] {
            let (zone, id) = w.row::<kinds::Zone>(
                "shipping_zone",
                &[("campaign_id", &c), ("position", &1i64), ("name", &name)],
            )?;
            let rule = serde_json::json!({
                "id": Id::<kinds::ShippingRate>::from_bytes(*id.as_bytes()), "zone": id, "name": "",
                "goods": "everything", "price": { "by": "weight", "base_minor": price }
            });
            w.row::<kinds::ShippingRate>(
                "shipping_rule",
                &[("campaign_id", &c), ("position", &1i64), ("kind", &"rate"), ("rule", &rule.to_string())],
            )?;
            w.join("zone_place", &[("campaign_id", &c), ("zone_id", &zone), ("place", &place)])?;
        }
        w.row::<kinds::TaxRate>(
            "tax_rate",
            &[
                ("campaign_id", &c),
                ("country", &"DE"),
                ("class", &"standard"),
                ("rate_percent", &"19"),
                ("valid_from", &"2021-01-01"),
                ("source", &""),
            ],
        )?;
        Ok(())
    }

    fn reward(
        w: &mut Writer<'_, '_>,
        c: i64,
        (title, price): (&str, i64),
        limit: Option<i64>,
        items: &[i64],
    ) -> Result<Id<kinds::Reward>, DbError> {
        let (row, id) = w.row::<kinds::Reward>(
            "reward",
            &[
                ("campaign_id", &c),
                ("position", &1i64),
                ("title", &title),
                ("description", &""),
                ("price_minor", &price),
                ("total_limit", &limit),
                ("shelf", &"offered"),
            ],
        )?;
        for item in items {
            w.join("reward_content", &[("reward_id", &row), ("item_id", item), ("quantity", &1i64)])?;
        }
        Ok(id)
    }

    fn addon(
        w: &mut Writer<'_, '_>,
        c: i64,
        (title, price): (&str, i64),
        (limit, maximum, shelf): (Option<i64>, Option<i64>, &str),
        item: i64,
    ) -> Result<(i64, Id<kinds::AddOn>), DbError> {
        let (row, id) = w.row::<kinds::AddOn>(
            "addon",
            &[
                ("campaign_id", &c),
                ("position", &1i64),
                ("title", &title),
                ("description", &""),
                ("price_minor", &price),
                ("per_pledge_max", &maximum),
                ("total_limit", &limit),
                ("any_reward", &1i64),
                ("shelf", &shelf),
            ],
        )?;
        w.join("addon_content", &[("addon_id", &row), ("item_id", &item), ("quantity", &1i64)])?;
        Ok((row, id))
    }

    fn question(
        w: &mut Writer<'_, '_>,
        c: i64,
        (prompt, kind, choices): (&str, &str, &str),
        required: &str,
        addon: Option<i64>,
    ) -> Result<Id<kinds::Question>, DbError> {
        let fields: &[(&'static str, &dyn ToParam)] = &[
            ("campaign_id", &c),
            ("position", &1i64),
            ("prompt", &prompt),
            ("help", &""),
            ("kind", &kind),
            ("choices", &choices),
            ("required", &required),
            ("reward_id", &NONE),
            ("addon_id", &addon),
            ("shelf", &"offered"),
        ];
        Ok(w.row::<kinds::Question>("question", fields)?.1)
    }
}
