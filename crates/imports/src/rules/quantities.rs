//! Numbers of pieces that a person has to give: those that cannot be read, and those that nobody can have ordered.

use pledges::quote::QUANTITY_MAX;

use crate::record::{AddonLine, Counted, ItemLine, Record};

/// One of them.
pub(crate) struct Unclear {
    /// What there are so many of.
    pub(crate) of: Counted,
    /// What the file says.
    pub(crate) text: String,
}

/// The numbers that a record leaves open: the unreadable ones first.
pub(crate) fn unclear(record: &Record) -> Vec<Unclear> {
    let unreadable =
        record.unsure.quantities.iter().map(|one| Unclear { of: one.of.clone(), text: one.text.clone() });
    let items = record.items.iter().filter(|line| line.qty > QUANTITY_MAX);
    let items =
        items.map(|line| Unclear { of: Counted::Item(line.label.clone()), text: line.qty.to_string() });
    let addons = record.addons.iter().filter(|line| line.qty > QUANTITY_MAX);
    let addons = addons.map(|line| Unclear { of: addon(line), text: line.qty.to_string() });
    unreadable.chain(items).chain(addons).collect()
}

/// The record with these numbers, one for each of [`unclear`] and in its order. A line of which there is none stays
/// with 0, so that each keeps its place.
pub(crate) fn put(record: &Record, numbers: &[u32]) -> Record {
    let mut record = record.clone();
    let unreadable = record.unsure.quantities.len();
    let (read, too_large) = numbers.split_at_checked(unreadable).unwrap_or((numbers, &[]));
    let mut too_large = too_large.iter().copied();
    let of_items = record.items.iter_mut().map(|line| &mut line.qty);
    let of_addons = record.addons.iter_mut().map(|line| &mut line.qty);
    for quantity in of_items.chain(of_addons).filter(|quantity| **quantity > QUANTITY_MAX) {
        *quantity = too_large.next().unwrap_or(*quantity);
    }
    for (of, number) in std::mem::take(&mut record.unsure.quantities).into_iter().map(|one| one.of).zip(read)
    {
        add(&mut record, of, *number);
    }
    record
}

/// So many more of it: a thing may have several columns.
fn add(record: &mut Record, of: Counted, number: u32) {
    match of {
        Counted::Item(label) => match record.items.iter_mut().find(|line| line.label == label) {
            Some(line) => line.qty = line.qty.saturating_add(number),
            None => record.items.push(ItemLine { label, qty: number, ..ItemLine::default() }),
        },
        Counted::Addon { id, title } => {
            match record.addons.iter_mut().find(|line| line.id == id && line.title == title) {
                Some(line) => line.qty = line.qty.saturating_add(number),
                None => record.addons.push(AddonLine { id, title, qty: number }),
            }
        }
    }
}

fn addon(line: &AddonLine) -> Counted {
    Counted::Addon { id: line.id.clone(), title: line.title.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{UnclearQuantity, Unsure};

    #[test]
    fn each_number_goes_where_it_was_asked_for() {
        let line = |label: &str, qty| ItemLine { label: label.to_owned(), qty, ..ItemLine::default() };
        let dice = AddonLine { id: "5".to_owned(), title: "Dice".to_owned(), qty: 999_999 };
        let map = Counted::Item("Map".to_owned());
        let record = Record {
            items: vec![line("Map", 1), line("Coin", 200_000)],
            addons: vec![dice.clone()],
            unsure: Unsure {
                quantities: vec![UnclearQuantity { of: map, text: "2x".to_owned() }],
                ..Unsure::default()
            },
            ..Record::default()
        };
        let asked: Vec<String> = unclear(&record).iter().map(|one| one.of.title().to_owned()).collect();
        assert_eq!(asked, ["Map", "Coin", "Dice"]);
        let given = put(&record, &[2, 0, 3]);
        assert_eq!(given.items, [line("Map", 3), line("Coin", 0)], "a second column of the map adds to it");
        assert_eq!(given.addons, [AddonLine { qty: 3, ..dice }]);
        assert!(unclear(&given).is_empty());
    }
}
