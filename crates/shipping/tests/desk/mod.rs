//! A small table that is filled step by step.
#![allow(dead_code, reason = "each test file uses a part of it")]

use kernel::ids::{Kind, kinds};
use kernel::places::CountryCode;
use kernel::{Id, Random};
use shipping::{
    Addition, Beyond, Charge, Destination, Duty, DutyBasis, Goods, Occasion, Order, PickUp, Piece, Price,
    Rate, Refusal, Shipping, Step, Steps, Surcharge, Table, Warehouse, Wave, Zone, price,
};

pub type ItemId = Id<kinds::Item>;

/// A new id of any kind.
pub fn id<K: Kind>() -> Id<K> {
    let mut bytes = [0; 16];
    kernel::OsRandom.fill(&mut bytes);
    Id::parse(&format!("{}_{:032x}", K::PREFIX, u128::from_le_bytes(bytes))).unwrap()
}

pub fn steps(base_minor: i64, steps: &[(u64, i64)]) -> Steps {
    let steps = steps.iter().map(|(over, add_minor)| Step { over: *over, add_minor: *add_minor }).collect();
    Steps { base_minor, steps, beyond: None }
}

pub fn beyond(steps: Steps, beyond: Beyond) -> Steps {
    Steps { beyond: Some(beyond), ..steps }
}

#[derive(Debug, Default)]
pub struct Desk {
    pub table: Table,
    items: Vec<Piece<'static>>,
}

impl Desk {
    pub fn zone(&mut self, name: &str, places: &[&str]) -> Id<kinds::Zone> {
        let places = places.iter().map(|place| place.parse().unwrap()).collect();
        let id = id();
        self.table.zones.push(Zone {
            id,
            name: name.into(),
            places,
            warehouses: Vec::new(),
            cap_minor: None,
        });
        id
    }

    /// Answers its place in the table.
    pub fn rate(&mut self, zone: Id<kinds::Zone>, price: Price) -> usize {
        self.rate_for(zone, Goods::Everything, price)
    }

    pub fn rate_for(&mut self, zone: Id<kinds::Zone>, goods: Goods, price: Price) -> usize {
        let rate = Rate {
            id: id(),
            zone,
            name: String::new(),
            goods,
            warehouse: None,
            wave: None,
            price,
            free_from_minor: None,
            cap_minor: None,
        };
        self.table.rates.push(rate);
        self.table.rates.len() - 1
    }

    pub fn surcharge(&mut self, name: &str, places: &[&str], occasion: Occasion, addition: Addition) {
        let places = places.iter().map(|place| place.parse().unwrap()).collect();
        self.table.surcharges.push(Surcharge { id: id(), name: name.into(), places, occasion, addition });
    }

    pub fn duty(
        &mut self,
        name: &str,
        prefix: &str,
        origin: Option<&str>,
        basis: DutyBasis,
        days: (&str, Option<&str>),
    ) {
        self.table.duties.push(Duty {
            id: id(),
            name: name.into(),
            places: vec!["US".parse().unwrap()],
            hs_prefix: prefix.into(),
            origin: origin.and_then(CountryCode::parse),
            basis,
            valid_from: days.0.parse().unwrap(),
            valid_until: days.1.map(|day| day.parse().unwrap()),
            source: "a made-up law".into(),
        });
    }

    pub fn wave(&mut self, name: &str, items: &[ItemId], charge: Charge) -> Id<kinds::Wave> {
        let id = id();
        self.table.waves.push(Wave {
            id,
            name: name.into(),
            items: items.to_vec(),
            leaves_on: None,
            charge,
            opened_on: None,
        });
        id
    }

    pub fn warehouse(&mut self, name: &str, country: &str, serves: &[&str]) -> Id<kinds::Warehouse> {
        let id = id();
        self.table.warehouses.push(Warehouse {
            id,
            name: name.into(),
            country: CountryCode::parse(country).unwrap(),
            region: None,
            serves: serves.iter().map(|place| place.parse().unwrap()).collect(),
        });
        id
    }

    pub fn pick_up(&mut self, name: &str, price_minor: i64, until: Option<&str>) -> Id<kinds::PickUp> {
        let id = id();
        let country = CountryCode::parse("DE").unwrap();
        let until = until.map(|day| day.parse().unwrap());
        self.table.pick_ups.push(PickUp { price_minor, until, ..PickUp::named(id, name, country) });
        id
    }

    pub fn item(&mut self, weight_grams: u32) -> ItemId {
        self.item_of(|piece| piece.weight_grams = weight_grams)
    }

    pub fn item_of(&mut self, set: impl FnOnce(&mut Piece<'static>)) -> ItemId {
        let mut piece = Piece {
            item: id(),
            quantity: 1,
            weight_grams: 0,
            volume_mm3: 0,
            price_minor: 1_000,
            declared_value_minor: 0,
            hs_code: None,
            origin: None,
            handling: &[],
            kept_in: &[],
        };
        set(&mut piece);
        self.items.push(piece.clone());
        piece.item
    }

    pub fn kept_in(&mut self, item: ItemId, warehouses: &[Id<kinds::Warehouse>]) {
        let piece = self.items.iter_mut().find(|piece| piece.item == item).unwrap();
        piece.kept_in = Vec::leak(warehouses.to_vec());
    }

    pub fn pieces(&self, goods: &[(ItemId, u64)]) -> Vec<Piece<'static>> {
        let piece = |(item, quantity): &(ItemId, u64)| {
            let mut piece = self.items.iter().find(|piece| piece.item == *item).unwrap().clone();
            piece.quantity = *quantity;
            piece.price_minor *= i64::try_from(*quantity).unwrap();
            piece
        };
        goods.iter().map(piece).collect()
    }

    pub fn price(&self, country: &str, goods: &[(ItemId, u64)]) -> Result<Shipping, Refusal> {
        self.price_at(country, None, "", goods)
    }

    pub fn price_at(
        &self,
        country: &str,
        region: Option<&str>,
        code: &str,
        goods: &[(ItemId, u64)],
    ) -> Result<Shipping, Refusal> {
        let destination =
            Destination { country: CountryCode::parse(country).unwrap(), region, postal_code: code };
        self.ask(destination, None, "2026-12-01", goods)
    }

    pub fn on(&self, day: &str, country: &str, goods: &[(ItemId, u64)]) -> Result<Shipping, Refusal> {
        self.ask(Destination::country(CountryCode::parse(country).unwrap()), None, day, goods)
    }

    pub fn fetched(
        &self,
        day: &str,
        at: Id<kinds::PickUp>,
        goods: &[(ItemId, u64)],
    ) -> Result<Shipping, Refusal> {
        self.ask(Destination::country(CountryCode::parse("BR").unwrap()), Some(at), day, goods)
    }

    fn ask(
        &self,
        destination: Destination<'_>,
        pick_up: Option<Id<kinds::PickUp>>,
        day: &str,
        goods: &[(ItemId, u64)],
    ) -> Result<Shipping, Refusal> {
        let pieces = self.pieces(goods);
        price(&self.table, &Order { pieces: &pieces, destination, pick_up, day: day.parse().unwrap() })
    }

    pub fn now(&self, country: &str, goods: &[(ItemId, u64)]) -> i64 {
        self.price(country, goods).unwrap().now_minor
    }

    pub fn now_at(&self, country: &str, region: Option<&str>, code: &str, goods: &[(ItemId, u64)]) -> i64 {
        self.price_at(country, region, code, goods).unwrap().now_minor
    }

    pub fn refused(&self, country: &str, goods: &[(ItemId, u64)]) -> Refusal {
        self.price(country, goods).unwrap_err()
    }
}
