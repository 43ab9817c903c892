//! What the entries of the audit log are about: a name and a way there instead of an id.

use std::collections::HashMap;

use accounts::AuditEntry;
use campaigns::model::{Campaign, Catalogue};
use db::ReadTx;
use kernel::ids::{Kind, kinds};
use kernel::{Id, Vault};
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

/// The subjects of these entries by their ids, campaigns of their details with them. What is gone, or has no page,
/// is left out.
pub(super) fn subjects(
    tx: &mut ReadTx<'_>,
    vault: &Vault,
    entries: &[AuditEntry],
) -> Result<HashMap<String, Subject>, DeskError> {
    let staff: HashMap<String, String> =
        accounts::staff_list(tx, vault)?.into_iter().map(|one| (one.id.to_string(), one.name)).collect();
    let mut found = HashMap::new();
    for entry in entries {
        let campaign = campaign_of(entry).to_owned();
        for id in [entry.subject.as_str(), campaign.as_str()] {
            if found.contains_key(id) {
                continue;
            }
            let subject = match staff.get(id) {
                Some(name) => Some(Subject::new(name, format!("/desk/staff/{id}"))),
                None => find(tx, id, &campaign)?,
            };
            found.extend(subject.map(|subject| (id.to_owned(), subject)));
        }
    }
    Ok(found)
}

/// The campaign that an entry names beside its subject; empty for none.
pub(super) fn campaign_of(entry: &AuditEntry) -> &str {
    entry.detail.get("campaign").and_then(serde_json::Value::as_str).unwrap_or_default() // none
}

fn find(tx: &mut ReadTx<'_>, id: &str, campaign: &str) -> Result<Option<Subject>, DeskError> {
    if let Ok(id) = Id::<kinds::Campaign>::parse(id) {
        let found = campaigns::find_campaign(tx, id)?;
        return Ok(found.map(|one| Subject::new(&one.name, frame::path(&one, ""))));
    }
    if let Ok(id) = Id::<kinds::Pledge>::parse(id) {
        let Some(pledge) = pledges::find(tx, id)? else { return Ok(None) };
        let campaign = campaigns::campaign(tx, pledge.campaign)?;
        return Ok(campaign.map(|of| Subject {
            name: Name::Order(pledge.order_number.clone()),
            href: frame::path(&of, &format!("backers/{}", pledge.id)),
        }));
    }
    let Ok(campaign) = Id::<kinds::Campaign>::parse(campaign) else { return Ok(None) };
    let Some(campaign) = campaigns::find_campaign(tx, campaign)? else { return Ok(None) };
    let catalogue = frame::catalogue(tx, campaign.row)?;
    Ok(part(&campaign, &catalogue, id))
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
        Some("zon") => of.zones.iter().find(|p| is(&p.id, id)).map(|p| named(&p.name, "shipping/zones")),
        Some("faq") => of.faqs.iter().find(|p| is(&p.id, id)).map(|p| named(&p.question, "texts/faqs")),
        _ => None,
    }
}
