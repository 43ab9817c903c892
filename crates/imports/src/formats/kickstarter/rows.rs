//! One row to one record.

use std::borrow::Cow;

use kernel::places::CountryCode;

use super::lacks::lacks;
use crate::formats::{Column, Field, Layout, Meaning};
use crate::reading::{self, DecimalMark, Figure, Identifier, Moment, Row};
use crate::record::{
    AddonLine, AmountKind, Counted, Flag, Flags, ItemLine, Lacks, PledgeStatus, PostalAddress, Record,
    RewardRef, SourceId, UnclearQuantity,
};

const RELAY: &str = "@privaterelay.appleid.com";

/// The order in which amounts stand in the record.
const AMOUNTS: &[AmountKind] = &[
    AmountKind::Pledged,
    AmountKind::Shipping,
    AmountKind::RewardMinimum,
    AmountKind::Bonus,
    AmountKind::Due,
    AmountKind::Paid,
];

/// The columns of a section.
pub struct PledgeRows {
    columns: Vec<Column>,
    mark: DecimalMark,
    lacks: Lacks,
}

/// What a row says before its cells are weighed against each other.
#[derive(Default)]
struct Draft {
    record: Record,
    /// Amounts with the column they come from.
    figures: Vec<(AmountKind, usize, Option<Figure>)>,
    reward: RewardRef,
    address: PostalAddress,
    /// What the address says about its country.
    country_name: String,
    country_code: String,
}

impl PledgeRows {
    pub fn new(columns: Vec<Column>, mark: DecimalMark) -> Self {
        let lacks = lacks(&columns);
        Self { columns, mark, lacks }
    }

    fn header(&self, at: usize) -> Cow<'_, str> {
        match self.columns.get(at).map(|column| column.name.as_str()) {
            Some("") | None => Cow::Owned(format!("column {}", at.saturating_add(1))),
            Some(name) => Cow::Borrowed(name),
        }
    }

    fn take_cell(&self, draft: &mut Draft, at: usize, cell: &str) {
        let meaning = self.columns.get(at).map_or(&Meaning::Extra, |column| &column.meaning);
        let is_used = match meaning {
            Meaning::Field(field) => draft.take_field(*field, cell),
            Meaning::Amount(kind) => {
                let figure = Figure::read(cell, self.mark);
                let is_read = figure.is_some() || cell.is_empty();
                draft.figures.push((*kind, at, figure));
                is_read
            }
            Meaning::Item(label) => draft.take_item(label, cell),
            Meaning::Addon(id, title) => draft.take_addon(id, title, cell),
            Meaning::Question => {
                if !cell.is_empty() {
                    draft.record.answers.put_beside(&self.header(at), cell.to_owned());
                }
                true
            }
            Meaning::Extra => false,
            Meaning::Ignored => true,
        };
        if !is_used {
            self.keep(draft, at, cell);
        }
    }

    /// What a row lacks that ends so early: the last of its cells may be cut as well.
    fn lacks_of_cut_off(&self, width: usize) -> Lacks {
        let rest = self.columns.get(width.saturating_sub(1)..).unwrap_or_default();
        self.lacks.cut_before(lacks(rest))
    }

    /// Keeps what could not be used, under its header.
    fn keep(&self, draft: &mut Draft, at: usize, cell: &str) {
        if !cell.is_empty() {
            draft.record.extra.put_beside(&self.header(at), cell.to_owned());
        }
    }

    /// Amounts count in the currency of the pledge; what is in another one or no amount is kept as text.
    fn settle_amounts(&self, draft: &mut Draft, row: &Row) {
        let mut figures = std::mem::take(&mut draft.figures);
        let order = |kind: &AmountKind| AMOUNTS.iter().position(|known| known == kind);
        figures.sort_by_key(|(kind, ..)| order(kind));
        let read = || figures.iter().filter_map(|(_, _, figure)| figure.as_ref());
        let currency = read().find_map(|figure| figure.currency);
        let symbol = read().find_map(|figure| figure.symbol.clone());
        draft.record.currency = currency;
        draft.record.currency_symbol.clone_from(&symbol);
        for (kind, at, figure) in figures {
            let text = || reading::clean(row.cell(at), &mut Flags::default());
            let Some(figure) = figure else {
                let text = text();
                if !text.is_empty() {
                    draft.record.unsure.amounts.push((kind, text.into()));
                }
                draft.record.amounts.put(kind, None);
                continue;
            };
            let fits = match (figure.currency, &figure.symbol) {
                (Some(named), _) => Some(named) == currency,
                (None, Some(sign)) => match currency {
                    Some(currency) => reading::may_stand_for(sign, currency),
                    None => Some(sign) == symbol.as_ref(),
                },
                (None, None) => true,
            };
            let minor = figure.minor(currency).filter(|_| fits);
            if minor.is_none() {
                let text = text();
                self.keep(draft, at, &text);
                draft.record.unsure.amounts.push((kind, text.into()));
            }
            draft.record.amounts.put(kind, minor);
        }
    }
}

impl Layout for PledgeRows {
    fn read(&mut self, row: &Row) -> Option<Record> {
        let mut draft = Draft::default();
        draft.record.lacks = self.lacks;
        for at in 0..self.columns.len().max(row.width()) {
            let cell = reading::clean(row.cell(at), &mut draft.record.flags);
            self.take_cell(&mut draft, at, &cell);
        }
        match row.width().cmp(&self.columns.len()) {
            std::cmp::Ordering::Less => {
                draft.record.flags.set(Flag::ShortRow);
                if row.is_unfinished() {
                    draft.record.unsure.cut_off = true;
                    draft.record.lacks = self.lacks_of_cut_off(row.width());
                }
            }
            std::cmp::Ordering::Equal => {}
            std::cmp::Ordering::Greater => draft.record.flags.set(Flag::LongRow),
        }
        self.settle_amounts(&mut draft, row);
        Some(draft.finish())
    }

    fn columns(&self) -> &[Column] {
        &self.columns
    }
}

/// What the platform's page puts there, and what people type: anything else says that it is not sent.
const SENT: [&str; 8] = ["sent", "shipped", "delivered", "fulfilled", "complete", "completed", "yes", "true"];

fn says_sent(cell: &str) -> bool {
    SENT.iter().any(|word| cell.eq_ignore_ascii_case(word))
}

impl Draft {
    /// Takes a fixed column; false when the cell has something that cannot be used there.
    fn take_field(&mut self, field: Field, cell: &str) -> bool {
        let text = || (!cell.is_empty()).then(|| cell.to_owned());
        match field {
            Field::BackerNumber => self.take_id(SourceId::BackerNumber, cell),
            Field::BackerUid => self.take_id(SourceId::BackerUid, cell),
            Field::Name => self.record.name = text(),
            Field::Email => self.take_email(cell),
            Field::PledgeCountry => {
                self.record.pledge_country = reading::read_country(cell);
                return cell.is_empty() || self.record.pledge_country.is_some();
            }
            Field::RewardTitle => self.reward.title = text(),
            Field::RewardId => self.reward.id = self.identifier(cell),
            Field::PledgedAt => match reading::read_moment(cell) {
                Moment::Known(moment) => self.record.pledged_at = Some(moment),
                Moment::Unknown => self.record.pledged_at_raw = text(),
            },
            Field::Status => self.record.raw_status = text(),
            Field::CreatorNote => self.record.creator_note = text(),
            Field::Installments => {
                self.record.installments = reading::read_yes_no(cell);
                return self.record.installments.is_some();
            }
            Field::LatePledge => {
                self.record.late_pledge = reading::read_yes_no(cell);
                return self.record.late_pledge.is_some();
            }
            Field::Sent => self.record.marked_as_sent = says_sent(cell),
            Field::SurveyedAt => match reading::read_moment(cell) {
                Moment::Known(moment) => self.record.surveyed_at = Some(moment),
                Moment::Unknown => return false,
            },
            _ => self.take_address(field, cell),
        }
        true
    }

    fn take_address(&mut self, field: Field, cell: &str) {
        let text = (!cell.is_empty()).then(|| cell.to_owned());
        match field {
            Field::AddressName => self.address.name = text,
            Field::AddressLine1 => self.address.line1 = text,
            Field::AddressLine2 => self.address.line2 = text,
            Field::AddressCity => self.address.city = text,
            Field::AddressRegion => self.address.region = text,
            Field::AddressPostalCode => {
                let code = reading::read_postal_code(cell);
                self.address.postal_code = (!code.is_empty()).then(|| code.to_owned());
            }
            Field::AddressPhone => self.address.phone = text,
            Field::AddressDeliveryNotes => self.address.delivery_notes = text,
            Field::AddressCountryName => cell.clone_into(&mut self.country_name),
            Field::AddressCountryCode => cell.clone_into(&mut self.country_code),
            _ => {}
        }
    }

    fn take_id(&mut self, id: SourceId, cell: &str) {
        let value = self.identifier(cell);
        self.record.source_ids.put(id, value);
    }

    fn identifier(&mut self, cell: &str) -> Option<String> {
        match reading::read_identifier(cell) {
            Identifier::Text(id) => Some(id.to_owned()),
            Identifier::Missing => None,
            Identifier::Rounded => {
                self.record.flags.set(Flag::ScientificNumber);
                None
            }
        }
    }

    fn take_email(&mut self, cell: &str) {
        let email = cell.to_lowercase();
        if email.ends_with(RELAY) {
            self.record.flags.set(Flag::RelayEmail);
        }
        self.record.email = (!email.is_empty()).then_some(email);
    }

    /// What is neither a number nor a word for none is left to a person.
    fn take_no_number(&mut self, cell: &str, of: Counted) -> bool {
        if !reading::says_none(cell) {
            self.record.unsure.quantities.push(UnclearQuantity { of, text: cell.to_owned() });
        }
        cell.is_empty()
    }

    fn take_item(&mut self, label: &str, cell: &str) -> bool {
        let Some(qty) = reading::read_quantity(cell) else {
            return self.take_no_number(cell, Counted::Item(label.to_owned()));
        };
        if qty == 0 {
            return true;
        }
        if let Some(same) = self.record.items.iter_mut().find(|item| item.label == label) {
            same.qty = same.qty.saturating_add(qty);
        } else {
            self.record.items.push(ItemLine { label: label.to_owned(), qty, ..ItemLine::default() });
        }
        true
    }

    fn take_addon(&mut self, id: &str, title: &str, cell: &str) -> bool {
        let Some(qty) = reading::read_quantity(cell) else {
            let of = Counted::Addon { id: id.to_owned(), title: title.to_owned() };
            return self.take_no_number(cell, of);
        };
        if qty == 0 {
            return true;
        }
        if let Some(same) = self.record.addons.iter_mut().find(|addon| addon.id == id && addon.title == title)
        {
            same.qty = same.qty.saturating_add(qty);
        } else {
            self.record.addons.push(AddonLine { id: id.to_owned(), title: title.to_owned(), qty });
        }
        true
    }

    /// Weighs the cells against each other.
    fn finish(mut self) -> Record {
        self.settle_status();
        self.settle_reward();
        self.settle_address();
        self.record
    }

    fn settle_status(&mut self) {
        let paid = self.record.amount(AmountKind::Paid).unwrap_or(0);
        let word = self.record.raw_status.as_deref().unwrap_or_default().to_lowercase();
        self.record.status = match word.as_str() {
            "collected" => Some(PledgeStatus::Collected),
            "errored" => Some(PledgeStatus::Errored),
            "dropped" => Some(PledgeStatus::Dropped),
            "canceled" | "cancelled" => Some(PledgeStatus::Canceled),
            "pledged" if paid > 0 => Some(PledgeStatus::Partial),
            "pledged" => Some(PledgeStatus::Pending),
            _ => {
                self.record.flags.set(Flag::UnknownStatus);
                None
            }
        };
    }

    fn settle_reward(&mut self) {
        let reward = std::mem::take(&mut self.reward);
        let says_none = reward.title.as_deref().is_none_or(|title| title.eq_ignore_ascii_case("no reward"));
        self.record.reward = (reward.id.is_some() || !says_none).then_some(reward);
    }

    fn settle_address(&mut self) {
        let mut address = std::mem::take(&mut self.address);
        address.country = self.address_country();
        let names = [
            &self.record.name,
            &address.name,
            &address.line1,
            &address.line2,
            &address.city,
            &address.region,
        ];
        if names.into_iter().flatten().any(|text| reading::lost_letters(text)) {
            self.record.flags.set(Flag::CharactersLost);
        }
        if address.phone.as_deref().is_some_and(reading::is_fake_phone) {
            self.record.flags.set(Flag::FakePhone);
        }
        let country = address.country.or(self.record.pledge_country);
        if let (Some(code), Some(country)) = (address.postal_code.as_deref(), country) {
            self.record.postal_suggestion = reading::postal_suggestion(code, country);
        }
        if self.record.postal_suggestion.is_some() {
            self.record.flags.set(Flag::PostalSuspect);
        }
        if let (Some(priced), Some(given)) = (self.record.pledge_country, address.country)
            && priced != given
        {
            self.record.flags.set(Flag::CountryMismatch);
        }
        self.record.address = (address != PostalAddress::default()).then_some(address);
    }

    /// The code says it, else the name. What neither names is kept as text.
    fn address_country(&mut self) -> Option<CountryCode> {
        let country =
            reading::read_country(&self.country_code).or_else(|| reading::read_country(&self.country_name));
        if country.is_none() {
            let said = [
                ("Shipping Country Code", &self.country_code),
                ("Shipping Country Name", &self.country_name),
            ];
            for (header, text) in said.into_iter().filter(|(_, text)| !text.is_empty()) {
                self.record.extra.put_beside(header, text.clone());
            }
        }
        country
    }
}
