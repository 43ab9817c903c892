//! One backer's page: everything about one pledge, and what can be done with it.
//!
//! Why this long: what the page reads and what it shows are each named once, and there is a lot to one pledge.

use ::campaigns::model::{Campaign, Catalogue};
use accounts::{Permission, Permit, can};
use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use contacts::FieldSource;
use db::ReadTx;
use kernel::ids::kinds;
use kernel::{Id, Timestamp};
use ledger::AccountCode;
use messages::{MessageFilter, MessageLine};
use payments::Payment;
use pledges::{HistoryEntry, LinkUse, Pledge, PledgeView, Quote};
use web::widgets::{Badge, MoneyLine, TimelineEntry};
use web::{Choice, FormState, Page, Site, WebError};

use super::backer_consents::{self, ConsentRow};
use super::backer_deeds::Deed;
use super::backer_goods::{self, GoodsCard};
use super::backer_history;
use super::backer_instalments::{self, Parts};
use super::backer_money::{self, HeldRow, MovementRow, PaymentRow};
use super::backer_parts as parts;
use super::backer_person;
use crate::bulk::REMIND_AFTER_DAYS;
use crate::editing::{Reason, reasons_of};
use crate::error::DeskError;
use crate::frame;
use crate::paying_back::{self, OwedBack};
use crate::shown::{Names, keyed, line_badge, pledge_badge};

/// Entries of the history of each kind.
const HISTORY_MAX: u32 = 100;
/// Movements of money that are shown.
const MOVEMENTS_MAX: u32 = 100;
/// Messages that are shown.
const MESSAGES_MAX: u32 = 50;

pub(super) fn routes() -> Router<Site> {
    Router::new().route("/desk/campaigns/{campaign}/backers/{pledge}", get(show))
}

/// Everything that is read for the page.
pub(super) struct Facts {
    pub(super) view: PledgeView,
    pub(super) catalogue: std::sync::Arc<Catalogue>,
    /// The quote, or why there is none.
    pub(super) quote: Result<Quote, String>,
    pub(super) standing: pledges::Standing,
    /// The parts it is paid in, and what is to be paid beside them.
    pub(super) parts: (Vec<pledges::AgreedPart>, kernel::Money),
    pub(super) movements: Vec<ledger::Movement>,
    /// What was charged in other currencies, and went back in them.
    pub(super) charged: Vec<ledger::Movement>,
    /// Whether it has keys of digital goods, or waits for some.
    pub(super) has_keys: bool,
    /// Whether there is shipping of later waves that is not paid.
    pub(super) can_waive_shipping: bool,
    pub(super) payments: Vec<Payment>,
    pub(super) messages: Vec<MessageLine>,
    pub(super) links: Vec<LinkUse>,
    pub(super) history: Vec<HistoryEntry>,
    pub(super) audited: Vec<accounts::AuditEntry>,
    /// Why staff corrected it after the lock.
    pub(super) reasons: Vec<Reason>,
    pub(super) consents: Vec<contacts::ConsentEntry>,
    pub(super) sources: Vec<FieldSource>,
    /// The person's other pledges, in all campaigns.
    pub(super) others: Vec<Pledge>,
    /// What an erasure means for each pledge of the person; empty once they are erased.
    pub(super) at_erasure: Vec<pledges::AtErasure>,
    pub(super) names: Names,
    /// What the platform's last file said.
    pub(super) file: imports::InTheFile,
    /// What the file says its backer gets, beside what is packed.
    pub(super) goods: Option<imports::GoodsOfPledge>,
}

/// A button of the page.
pub(super) struct DeedButton {
    pub(super) action: &'static str,
    pub(super) label: String,
    pub(super) question: String,
    pub(super) with_reason: bool,
    pub(super) tone: &'static str,
}

/// The button that sends a mail with a link.
struct MailButton {
    /// The last part of its address.
    deed: &'static str,
    label: String,
    /// That the same was asked a short time ago, as a question; empty when it was not.
    asked_lately: String,
}

/// A message in the list.
struct MessageRow {
    kind: String,
    badge: Badge,
    when: String,
    href: String,
}

#[derive(Template)]
#[template(path = "desk/backer.html")]
#[expect(clippy::struct_excessive_bools, reason = "what the page shows and offers, each asked for once")]
pub(super) struct BackerPage {
    page: Page,
    f: FormState,
    base: String,
    state: Badge,
    is_erased: bool,
    missing_since: String,
    person: Vec<(String, String)>,
    /// Whom a change of the person is about; nothing to choose where they have one pledge.
    whom: Vec<Choice>,
    address: Vec<String>,
    address_is_hidden: bool,
    /// Why the address of the file was not taken over; empty when it was.
    address_doubts: Vec<String>,
    answers: Vec<(String, String)>,
    platform: Vec<(String, String)>,
    /// What the file says its backer gets; `None` where it says nothing.
    goods: Option<GoodsCard>,
    chosen: Vec<(String, String)>,
    bill: Vec<MoneyLine>,
    quote_problem: String,
    shows_money: bool,
    /// Where its keys are; empty when it has none.
    keys: String,
    /// Where its invoices are.
    documents: String,
    instalments: Parts,
    movements: Vec<MovementRow>,
    payments: Vec<PaymentRow>,
    /// Payments that wait for a decision.
    held: Vec<HeldRow>,
    owed_back: Option<OwedBack>,
    messages: Vec<MessageRow>,
    shows_messages: bool,
    links: Vec<(String, String)>,
    consents: Vec<ConsentRow>,
    history: Vec<TimelineEntry>,
    deeds: Vec<DeedButton>,
    /// What is to be decided since the platform cancelled it; empty for nothing.
    to_decide: String,
    /// What is open of what had left when the platform cancelled it; empty for nothing.
    left_unpaid: String,
    /// Why it cannot be handed to the warehouse yet; empty when it can, or is not that far.
    deeds_note: String,
    /// Which mail with a link can be sent.
    mail: Option<MailButton>,
    can_edit: bool,
    can_edit_choices: bool,
    can_edit_address: bool,
    can_erase: bool,
    /// What becomes of the pledges when the person is erased.
    at_erasure: Vec<String>,
    erase_word: String,
}

impl BackerPage {
    /// The address of an action.
    fn to(&self, action: &str) -> String {
        format!("{}/{action}", self.base)
    }
}

async fn show(
    State(site): State<Site>,
    permit: Permit<can::ViewBackers>,
    Path((_, pledge)): Path<(String, String)>,
    page: Page,
) -> Result<Response, WebError> {
    let campaign = frame::campaign_of(&site, &permit).await?;
    let facts = load(&site, &campaign, &pledge).await?;
    let f = parts::person_form(&facts);
    web::html(&context(&site, &permit, (page, f), &campaign, &facts))
}

/// Reads everything about a pledge of this campaign; 404 for one of another.
pub(super) async fn load(site: &Site, campaign: &Campaign, pledge: &str) -> Result<Facts, WebError> {
    let id: Id<kinds::Pledge> = Id::parse(pledge).map_err(|_| WebError::NotFound)?;
    let (row, vault, now) = (campaign.row, site.vault().clone(), site.now());
    let facts = site
        .db()
        .read_long(move |tx| {
            let found = pledges::find(tx, id)?.filter(|p| p.campaign == row).ok_or(DeskError::Unknown)?;
            let view = pledges::load_view(tx, &vault, found.row)?;
            let filter =
                MessageFilter { pledge: Some(found.row), limit: MESSAGES_MAX, ..MessageFilter::default() };
            let audited = accounts::AuditFilter { subject: Some(id.to_string()), ..Default::default() };
            let quote = match pledges::current_quote(tx, &vault, &found, now) {
                Ok(quote) => Ok(quote),
                Err(pledges::PledgeError::Db(e)) => return Err(e.into()),
                Err(e) => Err(e.to_string()),
            };
            Ok::<_, DeskError>(Facts {
                catalogue: pledges::setting_of(tx, &found)?.1,
                quote,
                standing: pledges::standing(tx, &found)?,
                parts: pledges::parts_of(tx, &found)?,
                movements: pledges::movements(tx, &found, MOVEMENTS_MAX)?,
                charged: ledger::movements(tx, &AccountCode::charged(found.id), MOVEMENTS_MAX)?,
                can_waive_shipping: pledges::can_waive_later_shipping(tx, &found)?,
                has_keys: !digital::claims_of(tx, found.id)?.is_empty(),
                payments: payments::of_pledge(tx, found.row)?,
                messages: messages::list(tx, &filter)?,
                links: pledges::links(tx, found.row)?,
                history: pledges::history(tx, &vault, &found, HISTORY_MAX)?,
                audited: accounts::audit_entries(tx, &audited, HISTORY_MAX)?,
                reasons: reasons_of(tx, &vault, &found, HISTORY_MAX)?,
                consents: contacts::consents(tx, found.contact)?,
                sources: contacts::provenance(tx, found.contact)?,
                at_erasure: match view.profile {
                    Some(_) => pledges::at_erasure(tx, found.contact)?,
                    None => Vec::new(),
                },
                others: others(tx, &found)?,
                names: Names::load(tx, &vault)?,
                goods: imports::goods_of_pledge(tx, &vault, &found)?,
                file: imports::in_the_file(tx, &vault, found.row)?.unwrap_or_default(), // it came from no file
                view,
            })
        })
        .await?;
    Ok(facts)
}

/// The other pledges of the person, with all that was merged into them.
fn others(tx: &mut ReadTx<'_>, pledge: &Pledge) -> Result<Vec<Pledge>, DeskError> {
    let today = contacts::reference(tx, pledge.contact)?;
    let mut all = Vec::new();
    for one in contacts::person(tx, today.row)? {
        all.extend(pledges::of_contact(tx, one.row)?.into_iter().filter(|other| other.row != pledge.row));
    }
    Ok(all)
}

fn title(page: &Page, view: &PledgeView) -> String {
    let named = view.profile.as_ref().map(|profile| profile.name.clone()).filter(|name| !name.is_empty());
    let nobody = if view.profile.is_none() { contacts::ERASED_TEXT_KEY } else { "desk-backer-nameless" };
    named.unwrap_or_else(|| page.t(nobody))
}

/// The page of a pledge, with the form of the person as it is or as it was typed.
pub(super) fn context(
    site: &Site,
    permit: &Permit<impl can::Can>,
    (page, f): (Page, FormState),
    campaign: &Campaign,
    facts: &Facts,
) -> BackerPage {
    let may = |permission| permit.staff().may(permission, Some(campaign.id));
    let view = &facts.view;
    let pledge = &view.pledge;
    let page = frame::campaign_page(site, permit, page, campaign, "desk-menu-backers");
    let (above, title) = (page.t("desk-menu-backers"), title(&page, view));
    let page = page.below(above, frame::path(campaign, "backers")).titled(title);
    let when = |at: Timestamp| frame::when(campaign, at);
    let shows_money = may(Permission::ViewMoney);
    let (sees_address, moves_money) = (may(Permission::ViewAddresses), may(Permission::MoveMoney));
    let is_live = view.profile.is_some();
    let can_edit = is_live && may(Permission::EditBackers);
    // A person goes from every campaign of the organisation.
    let can_erase = is_live && permit.staff().may(Permission::ManageStaff, None);
    BackerPage {
        f,
        base: frame::path(campaign, &format!("backers/{}", pledge.id)),
        state: pledge_badge(&page.texts, pledge.state),
        is_erased: !is_live,
        missing_since: pledge.moments.missing_since.map(when).unwrap_or_default(),
        person: parts::person(&page, campaign, facts),
        whom: backer_person::choices(&page, facts),
        address: if sees_address { parts::address(&page, view) } else { Vec::new() },
        address_is_hidden: !sees_address && view.address.is_some(),
        address_doubts: if sees_address { parts::address_doubts(&page, facts) } else { Vec::new() },
        answers: parts::answers(&page, facts),
        platform: parts::platform(&page, campaign, pledge, shows_money),
        goods: backer_goods::card(&page, facts.goods.as_ref(), (pledge.state, can_edit)),
        chosen: parts::chosen(&page, facts),
        bill: if shows_money { parts::bill_of(&page, facts) } else { Vec::new() },
        quote_problem: facts.quote.as_ref().err().map(|_| page.t("desk-quote-problem")).unwrap_or_default(),
        shows_money,
        keys: if facts.has_keys {
            digital::keys_of_pledge_path(campaign.id, pledge.id)
        } else {
            String::new()
        },
        documents: frame::path(campaign, &format!("invoices?pledge={}", pledge.id)),
        instalments: if shows_money { backer_instalments::parts(&page, facts) } else { Parts::default() },
        movements: backer_money::movements(&page, campaign, facts),
        payments: backer_money::payments(&page, campaign, facts),
        held: if shows_money { backer_money::held(&page, campaign, facts, moves_money) } else { Vec::new() },
        owed_back: shows_money
            .then(|| paying_back::owed_back(&page, (campaign, pledge), &facts.standing, moves_money))
            .flatten(),
        messages: facts.messages.iter().map(|m| message(&page, campaign, m)).collect(),
        shows_messages: may(Permission::SendMessages),
        links: parts::links(&page, campaign, facts),
        consents: backer_consents::rows(&page, campaign, &facts.consents),
        history: backer_history::history(&page, (campaign, shows_money), facts),
        deeds_note: if may(Permission::LockPledges) { deeds_note(&page, pledge) } else { String::new() },
        to_decide: backer_money::to_decide(&page, pledge, &may),
        left_unpaid: if shows_money { backer_money::left_unpaid(&page, facts) } else { String::new() },
        deeds: deeds(&page, (pledge, facts.can_waive_shipping), is_live, &may),
        mail: if is_live && may(Permission::SendMessages) {
            mail_of(&page, campaign, facts, (shows_money, site.now()))
        } else {
            None
        },
        can_edit,
        can_edit_choices: can_edit && pledge.state.is_open(),
        can_edit_address: can_edit
            && sees_address
            && (pledge.state.is_open() || is_correctable(pledge.state)),
        can_erase,
        at_erasure: if can_erase { parts::at_erasure(&page, facts) } else { Vec::new() },
        erase_word: pledge.order_number.clone(),
        page,
    }
}

/// The mail that leads the backer to what is left to do: to finish, to pay, else just the link; whether something is to
/// be paid is for those who may see it. None for what has ended.
fn mail_of(
    page: &Page,
    campaign: &Campaign,
    facts: &Facts,
    (sees_money, now): (bool, Timestamp),
) -> Option<MailButton> {
    let state = facts.view.pledge.state;
    let (deed, label) = if state.is_open() {
        ("invite", "desk-deed-invite")
    } else if state.is_ended() {
        return None;
    } else if sees_money && facts.standing.due_now.is_positive() && !facts.view.pledge.waits_for_decision() {
        ("ask-to-pay", "desk-deed-ask-to-pay")
    } else {
        ("send-link", "desk-deed-invite")
    };
    let is_late = |at: &Timestamp| at.plus_days(REMIND_AFTER_DAYS) > now;
    let moments = &facts.view.pledge.moments;
    // Whoever was asked before they agreed was asked for something else than money.
    let is_same =
        |at: &Timestamp| deed != "ask-to-pay" || moments.confirmed_at.is_none_or(|agreed| *at >= agreed);
    let asked = moments.last_invited_at.filter(|at| deed != "send-link" && is_late(at) && is_same(at));
    let asked_lately = asked.map(|at| page.t1("desk-deed-asked-lately", "when", frame::when(campaign, at)));
    let asked_lately = asked_lately.unwrap_or_default(); // long ago, or never
    Some(MailButton { deed, label: page.t(label), asked_lately })
}

/// Agreed to, and not with the warehouse yet: the address can still be corrected.
const fn is_correctable(state: pledges::PledgeState) -> bool {
    use pledges::PledgeState::{Confirmed, Locked, Paid};
    matches!(state, Confirmed | Locked | Paid)
}

/// Why a locked pledge cannot be handed to the warehouse yet, or a paid one never is.
fn deeds_note(page: &Page, pledge: &Pledge) -> String {
    match pledge.state {
        pledges::PledgeState::Paid if pledge.gets_nothing() => page.t("desk-deed-empty-note"),
        pledges::PledgeState::Locked => page.t("desk-deed-owing-note"),
        _ => String::new(),
    }
}

/// The buttons for what the state allows staff to do; without a person nothing is taken up again.
fn deeds(
    page: &Page,
    (pledge, can_waive): (&Pledge, bool),
    has_person: bool,
    may: &impl Fn(Permission) -> bool,
) -> Vec<DeedButton> {
    Deed::of(pledge, can_waive)
        .filter(|deed| may(deed.permission()))
        .filter(|deed| has_person || *deed != Deed::Reinstate)
        .map(|deed| DeedButton {
            action: deed.word(),
            label: page.t(&format!("desk-deed-{}", deed.word())),
            question: page.t(&format!("desk-deed-{}-question", deed.word())),
            with_reason: deed.asks_why(),
            tone: if deed.is_grave() { "danger" } else { "primary" },
        })
        .collect()
}

fn message(page: &Page, campaign: &Campaign, line: &MessageLine) -> MessageRow {
    MessageRow {
        kind: page.t(&keyed("messages-kind", line.kind.word())),
        badge: line_badge(&page.texts, line),
        when: frame::when(campaign, line.state_changed_at),
        href: frame::path(campaign, &format!("messages/{}", line.id)),
    }
}
