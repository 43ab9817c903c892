//! What the entries of the audit log are about: a name and a way there instead of an id.

use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use accounts::{AuditEntry, StaffListed};
use campaigns::model::{Campaign, Catalogue};
use db::ReadTx;
use kernel::ids::{Kind, kinds};
use kernel::{Id, RowId};
use web::Page;

use crate::error::DeskError;
use crate::frame;

/// A subject that is still there.
pub(super) struct Subject {
    name: Name,
    href: String,
}

enum Name {
    /// As people gave it.
    Given(String),
    /// The number of an order.
    Order(String),
}

impl Subject {
    fn new(name: impl Into<String>, href: String) -> Self {
        Self { name: Name::Given(name.into()), href }
    }

    /// Its name and its page.
    pub(super) fn shown(&self, page: &Page) -> (String, String) {
        let name = match &self.name {
            Name::Given(name) => name.clone(),
            Name::Order(number) => page.t1("desk-order", "number", number.as_str()),
        };
        (name, self.href.clone())
    }
}

/// The subjects of these entries by their ids, campaigns of their details with them; `None` for what is gone or has
/// no page. Each is looked up once, and all pledges together.
pub(super) fn subjects(
    tx: &mut ReadTx<'_>,
    staff: &[StaffListed],
    entries: &[AuditEntry],
) -> Result<HashMap<String, Option<Subject>>, DeskError> {
    let pledges: BTreeSet<Id<kinds::Pledge>> =
        entries.iter().filter_map(|entry| Id::parse(&entry.subject).ok()).collect(); // what is no pledge's id
    let pledges = pledges::find_many(tx, &Vec::from_iter(pledges))?;
    let mut places = Places::default();
    let mut found: HashMap<String, Option<Subject>> = staff
        .iter()
        .map(|one| (one.id.to_string(), Some(Subject::new(&one.name, format!("/desk/staff/{}", one.id)))))
        .collect();
    for pledge in pledges {
        let subject = places.by_row(tx, pledge.campaign)?.map(|of| Subject {
            name: Name::Order(pledge.order_number.clone()),
            href: frame::path(of, &format!("backers/{}", pledge.id)),
        });
        found.insert(pledge.id.to_string(), subject);
    }
    for entry in entries {
        let campaign = campaign_of(entry);
        for id in [entry.subject.as_str(), campaign] {
            if !found.contains_key(id) {
                let subject = places.find(tx, id, campaign)?;
                found.insert(id.to_owned(), subject);
            }
        }
    }
    Ok(found)
}

/// The campaign that an entry names beside its subject; empty for none.
pub(super) fn campaign_of(entry: &AuditEntry) -> &str {
    entry.detail.get("campaign").and_then(serde_json::Value::as_str).unwrap_or_default() // none
}

/// Campaigns and catalogues that were looked up, `None` for campaigns that are gone.
#[derive(Default)]
struct Places {
    campaigns: HashMap<Id<kinds::Campaign>, Option<Campaign>>,
    by_row: HashMap<RowId<kinds::Campaign>, Option<Campaign>>,
    catalogues: HashMap<RowId<kinds::Campaign>, Arc<Catalogue>>,
}

impl Places {
    fn by_row(
        &mut self,
        tx: &mut ReadTx<'_>,
        row: RowId<kinds::Campaign>,
    ) -> Result<Option<&Campaign>, DeskError> {
        let known = match self.by_row.entry(row) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(campaigns::campaign(tx, row)?),
        };
        Ok(known.as_ref())
    }

    fn by_id(&mut self, tx: &mut ReadTx<'_>, id: Id<kinds::Campaign>) -> Result<Option<Campaign>, DeskError> {
        let known = match self.campaigns.entry(id) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(campaigns::find_campaign(tx, id)?),
        };
        Ok(known.clone())
    }

    /// A campaign, an import by its file, or a part of the catalogue of the campaign beside it.
    fn find(&mut self, tx: &mut ReadTx<'_>, id: &str, campaign: &str) -> Result<Option<Subject>, DeskError> {
        if let Ok(id) = Id::<kinds::Campaign>::parse(id) {
            return Ok(self.by_id(tx, id)?.map(|one| Subject::new(&one.name, frame::path(&one, ""))));
        }
        if let Ok(id) = Id::<kinds::ImportBatch>::parse(id) {
            let Some(batch) = imports::find_batch(tx, id)? else { return Ok(None) };
            let page = |of: &Campaign| frame::path(of, &format!("imports/{id}"));
            return Ok(self.by_row(tx, batch.campaign)?.map(|of| Subject::new(batch.file.name, page(of))));
        }
        let Ok(campaign) = Id::<kinds::Campaign>::parse(campaign) else { return Ok(None) };
        let Some(campaign) = self.by_id(tx, campaign)? else { return Ok(None) };
        let catalogue = match self.catalogues.entry(campaign.row) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(frame::catalogue(tx, campaign.row)?),
        };
        Ok(part(&campaign, catalogue, id))
    }
}

/// A part of a catalogue, with the page on which it is edited.
fn part(campaign: &Campaign, catalogue: &Catalogue, id: &str) -> Option<Subject> {
    fn is<K: Kind>(part: &Id<K>, id: &str) -> bool {
        part.to_string() == id
    }
    let at = |folder: &str| frame::path(campaign, &format!("{folder}/{id}"));
    let named = |name: &str, folder: &str| Subject::new(name, at(folder));
    let of = catalogue;
    match id.split('_').next() {
        Some("itm") => of.items.iter().find(|p| is(&p.id, id)).map(|p| named(&p.name, "catalogue/items")),
        Some("rwd") => {
            of.rewards.iter().find(|p| is(&p.id, id)).map(|p| named(&p.title, "catalogue/rewards"))
        }
        Some("add") => of.addons.iter().find(|p| is(&p.id, id)).map(|p| named(&p.title, "catalogue/addons")),
        Some("opt") => {
            of.options.iter().find(|p| is(&p.id, id)).map(|p| named(&p.title, "catalogue/options"))
        }
        Some("qst") => {
            of.questions.iter().find(|p| is(&p.id, id)).map(|p| named(&p.prompt, "catalogue/questions"))
        }
        Some("whs") => {
            let warehouses = &of.shipping.warehouses;
            warehouses.iter().find(|p| is(&p.id, id)).map(|p| named(&p.name, "shipping/rules"))
        }
        Some("pup") => {
            let places = &of.shipping.pick_ups;
            places.iter().find(|p| is(&p.id, id)).map(|p| named(&p.name, "shipping/rules"))
        }
        Some("zon") => of.zones.iter().find(|p| is(&p.id, id)).map(|p| named(&p.name, "shipping/zones")),
        Some("faq") => of.faqs.iter().find(|p| is(&p.id, id)).map(|p| named(&p.question, "texts/faqs")),
        _ => None,
    }
}
