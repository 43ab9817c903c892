//! Made-up shipping tables that have a bit of everything.

use campaigns::model::{Table, Zone, table_of};
use kernel::ids::kinds;
use kernel::places::CountryCode;
use kernel::{Decimal, Id};
use proptest::prelude::*;
use shipping::{
    Addition, Beyond, Charge, Goods, Occasion, Place, Price, Rate, Step, Steps, Surcharge, Warehouse, Wave,
};

use super::properties::id;

/// What a table can have: how everything is counted, a set of items apart, a surcharge, a wave, limits.
#[derive(Debug, Clone)]
pub(super) struct Rich {
    price: Price,
    apart: Option<(usize, i64)>,
    surcharge: Addition,
    wave: Option<(usize, Charge)>,
    warehouse_of: Option<usize>,
    /// Where the first of two warehouses sends to, at a price of its own.
    serves: Option<(&'static str, i64)>,
    limits: (Option<i64>, Option<i64>, Option<i64>),
}

fn prices() -> impl Strategy<Value = Price> {
    let steps = || {
        (0..5_000i64, prop::collection::btree_map(1..20_000u64, 0..2_000i64, 0..4)).prop_map(
            |(base_minor, steps)| {
                let steps = steps.into_iter().map(|(over, add_minor)| Step { over, add_minor }).collect();
                Steps { base_minor, steps, beyond: Some(Beyond::Each { each: 700, add_minor: 30 }) }
            },
        )
    };
    let one = || {
        prop_oneof![
            (0..5_000i64).prop_map(|minor| Price::Order { minor }),
            (0..5_000i64, 0..900i64)
                .prop_map(|(first_minor, further_minor)| Price::Piece { first_minor, further_minor }),
            steps().prop_map(Price::Weight),
            steps().prop_map(Price::Value),
            steps().prop_map(Price::Count),
            (0..400i64, 0..900i64).prop_map(|(percent, least_minor)| Price::Share {
                percent: Decimal::new(percent, 1),
                least_minor
            }),
        ]
    };
    prop_oneof![4 => one(), 1 => prop::collection::vec(one(), 1..4).prop_map(|of| Price::Cheapest { of })]
}

pub(super) fn tables() -> impl Strategy<Value = Rich> {
    let serves = prop::option::of((prop_oneof![Just("DE"), Just("FR"), Just("*")], 0..5_000i64));
    (tables_of_one_origin(), serves).prop_map(|(rich, serves)| Rich { serves, ..rich })
}

/// As tables were before warehouses served places.
pub(super) fn tables_of_one_origin() -> impl Strategy<Value = Rich> {
    let limit = || prop::option::of(0..3_000_000i64);
    (
        prices(),
        prop::option::of((0..6usize, 0..900i64)),
        prop_oneof![
            (0..900i64).prop_map(Addition::Parcel),
            (0..900i64).prop_map(Addition::Piece),
            (0..900i64).prop_map(|percent| Addition::Percent(Decimal::new(percent, 1)))
        ],
        prop::option::of((0..6usize, prop_oneof![Just(Charge::Now), Just(Charge::Later)])),
        prop::option::of(0..6usize),
        (limit(), limit(), limit()),
    )
        .prop_map(|(price, apart, surcharge, wave, warehouse_of, limits)| Rich {
            price,
            apart,
            surcharge,
            wave,
            warehouse_of,
            serves: None,
            limits,
        })
}

impl Rich {
    /// Warehouses that keep the item of this place in the catalogue.
    pub(super) fn kept_in(&self, item: usize) -> Vec<Id<kinds::Warehouse>> {
        self.warehouse_of.filter(|of| *of == item).map(|_| id(0)).into_iter().collect()
    }

    /// The table of one zone everywhere.
    pub(super) fn table(&self, zone: &Zone, item: impl Fn(usize) -> Id<kinds::Item>) -> Table {
        let mut table = table_of(std::slice::from_ref(zone));
        let (free_from_minor, cap_minor, zone_cap) = self.limits;
        table.zones[0].cap_minor = zone_cap;
        let everything =
            Rate { price: self.price.clone(), free_from_minor, cap_minor, ..table.rates[0].clone() };
        let apart = self.apart.map(|(of, minor)| Rate {
            id: id(1),
            name: "Apart".to_owned(),
            goods: Goods::Items(vec![item(of)]),
            price: Price::Order { minor },
            ..everything.clone()
        });
        let local = self.serves.map(|(_, minor)| Rate {
            id: id(2),
            warehouse: Some(id(0)),
            price: Price::Order { minor },
            ..everything.clone()
        });
        table.rates = apart.into_iter().chain([everything]).chain(local).collect();
        let warehouses = self.serves.map(|(place, _)| {
            let one = |n, country: &str, serves: Vec<Place>| Warehouse {
                id: id(n),
                name: format!("Warehouse {n}"),
                country: CountryCode::parse(country).unwrap(),
                region: None,
                serves,
            };
            [one(0, "PL", vec![place.parse().unwrap()]), one(1, "CN", Vec::new())]
        });
        table.warehouses = warehouses.into_iter().flatten().collect();
        table.surcharges = vec![Surcharge {
            id: id(0),
            name: "More".to_owned(),
            places: Vec::new(),
            occasion: Occasion::Always,
            addition: self.surcharge,
        }];
        let wave = self.wave.map(|(of, charge)| Wave {
            id: id(0),
            name: "Second".to_owned(),
            items: vec![item(of)],
            leaves_on: None,
            charge,
            opened_on: None,
        });
        table.waves = wave.into_iter().collect();
        table
    }
}
