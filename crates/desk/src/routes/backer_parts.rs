//! The parts of one backer's page, put into words.

use ::campaigns::model::{Campaign, Catalogue, TaxMode};
use contacts::{ContactField, FieldSource, Source};
use kernel::Money;
use kernel::places::{country_name, format_lines};
use pledges::forms::{BelowTheLines, Why, copy_title, customs_label, pick_up_lines};
use pledges::quote::{Rule, TaxTotal, asked_options_of};
use pledges::rules::taken_over::AskedInstead;
use pledges::{AtErasure, Fate, Pledge, PledgeView, Quote};
use web::widgets::{MoneyLine, MoneyLineKind};
use web::{FormState, Page, TextArg};

use super::backer::Facts;
use super::backer_person;
use crate::frame;
use crate::shown::keyed;
use crate::told_rules::told_to_staff;

/// The form of name and e-mail as they are; of a pledge whose person has others too, as its own file has them: it may be
/// somebody else's.
pub(super) fn person_form(facts: &Facts) -> FormState {
    let Some(profile) = &facts.view.profile else { return FormState::new() };
    let known = profile.email.as_ref().map(|email| email.as_str().to_owned()).unwrap_or_default();
    let (name, email) = if facts.others.is_empty() {
        (None, None)
    } else {
        let other = facts.file.name.as_ref().filter(|name| imports::is_another(name, &profile.name));
        (other.cloned(), email_in_file(facts))
    };
    let name = name.unwrap_or_else(|| profile.name.clone());
    FormState::new().with("name", name).with("email", email.unwrap_or(known))
}

/// Who it is, and where each of it came from.
pub(super) fn person(page: &Page, campaign: &Campaign, facts: &Facts) -> Vec<(String, String)> {
    let Some(profile) = &facts.view.profile else { return Vec::new() };
    let mut pairs = Vec::new();
    let other = facts.file.name.as_ref().filter(|name| imports::is_another(name, &profile.name));
    pairs.extend(other.map(|name| (page.t("desk-name-in-file"), name.clone())));
    let others = backer_person::other_pledges(page, facts);
    if !others.is_empty() {
        pairs.push((page.t("desk-person-others"), others));
    }
    let email = profile.email.as_ref().map_or_else(|| "–".to_owned(), |email| email.as_str().to_owned());
    pairs.push((page.t("desk-email"), email));
    pairs.extend(email_in_file(facts).map(|email| (page.t("desk-email-in-file"), email)));
    if let Some(at) = profile.email_state.bouncing_since {
        pairs.push((page.t("desk-email-bouncing"), frame::when(campaign, at)));
    }
    if let Some(at) = profile.email_state.verified_at {
        pairs.push((page.t("desk-email-verified"), frame::when(campaign, at)));
    }
    pairs.push((page.t("desk-language"), profile.language.own_name().to_owned()));
    let now: Vec<_> = facts.sources.iter().filter(|source| source.superseded_at.is_none()).collect();
    // A person has an address for each campaign, and more: what is told is where the latest came from.
    let is_latest = |source: &FieldSource| {
        now.iter().all(|other| other.field != source.field || other.set_at <= source.set_at)
    };
    let mut told = Vec::new();
    for source in now.iter().filter(|source| is_latest(source)) {
        if told.contains(&source.field) {
            continue;
        }
        told.push(source.field);
        let by = match source.source {
            Source::Import { .. } => page.t("desk-actor-import"),
            Source::Backer => page.t("desk-actor-backer"),
            Source::Staff { .. } => page.t("desk-actor-staff"),
            Source::Cli => page.t("desk-actor-cli"),
            Source::Demo => page.t("desk-actor-demo"),
        };
        let key = keyed("desk-source", source.field.word());
        pairs.push((page.t(&key), format!("{by}, {}", frame::when(campaign, source.set_at))));
    }
    pairs
}

/// The address that the file has and that was not taken over: nobody has changed it here.
fn email_in_file(facts: &Facts) -> Option<String> {
    let known = facts.view.profile.as_ref()?.email.as_ref()?;
    let of_file = |one: &FieldSource| {
        one.field == ContactField::Email
            && one.superseded_at.is_none()
            && matches!(one.source, Source::Import { .. })
    };
    let other = facts.file.email.as_ref().filter(|email| *email != known.as_str());
    other.filter(|_| facts.sources.iter().any(of_file)).cloned()
}

/// What becomes of each pledge of the person at an erasure; nothing of one that ended and of which nothing is owed.
pub(super) fn at_erasure(page: &Page, facts: &Facts) -> Vec<String> {
    let sentence = |one: &AtErasure| {
        let key = match one.fate {
            Fate::Cancelled => "desk-erase-cancels",
            Fate::CancelledThoughSent => "desk-erase-cancels-sent",
            Fate::GoesOn => "desk-erase-goes-on",
            Fate::HadEnded if one.owed.is_zero() => return None,
            Fate::HadEnded => "desk-erase-had-ended",
        };
        let fate = page.t1(key, "order", one.pledge.order_number.clone());
        if one.owed.is_zero() {
            return Some(fate);
        }
        let key = match one.fate {
            Fate::CancelledThoughSent => "desk-erase-owed-sent",
            _ => "desk-erase-owed",
        };
        Some(format!("{fate} {}", page.t1(key, "amount", page.texts.money(one.owed))))
    };
    facts.at_erasure.iter().filter_map(sentence).collect()
}

/// Why the address of the platform's file was not taken over, while nobody has given one.
pub(super) fn address_doubts(page: &Page, facts: &Facts) -> Vec<String> {
    if facts.view.address.is_some() {
        return Vec::new();
    }
    let doubt = |word: &&'static str| {
        let text = page.t(&keyed("desk-address-doubt", word));
        match (*word, &facts.file.postal_codes) {
            ("postal_suspect", Some((written, meant))) => format!("{text} {written} → {meant}?"),
            _ => text,
        }
    };
    facts.file.doubts.iter().map(doubt).collect()
}

/// The address in lines, in the order of its country's post, then phone and note for the carrier.
pub(crate) fn address(page: &Page, view: &PledgeView) -> Vec<String> {
    let Some(stored) = &view.address else { return Vec::new() };
    let address = &stored.address;
    // As from the country itself: its name follows in the language of the page.
    let mut lines = format_lines(address, address.country);
    lines.extend([
        country_name(address.country, page.lang()).to_owned(),
        address.phone.clone(),
        delivery_note(page, &address.delivery_note),
    ]);
    lines.retain(|line| !line.is_empty());
    lines
}

fn delivery_note(page: &Page, note: &str) -> String {
    if note.is_empty() {
        return String::new();
    }
    format!("{}: {note}", page.t("web-address-field-delivery-note"))
}

/// Questions and what was answered; not where an option of the same name is asked instead, whose value stands with
/// what was chosen.
pub(super) fn answers(page: &Page, facts: &Facts) -> Vec<(String, String)> {
    let prompt = |id| {
        let question = facts.catalogue.question(id);
        question.map_or_else(|| page.t("desk-question-gone"), |question| question.prompt.clone())
    };
    let instead = AskedInstead::of(&facts.catalogue, &facts.view.pledge.choices);
    let told = facts.view.answers.iter().filter(|answer| !instead.has(answer.question));
    told.map(|answer| (prompt(answer.question), answer.answer.clone())).collect()
}

/// What the platform says.
pub(super) fn platform(
    page: &Page,
    campaign: &Campaign,
    pledge: &Pledge,
    shows_money: bool,
) -> Vec<(String, String)> {
    let facts = &pledge.facts;
    let key = keyed("desk-platform", &facts.status);
    let status = if page.texts.knows(&key) { page.t(&key) } else { facts.status.clone() };
    let mut pairs = vec![
        (page.t("desk-order-number"), pledge.order_number.clone()),
        (page.t("desk-platform-status"), status),
    ];
    if let Some(at) = &facts.pledged_at {
        pairs.push((page.t("desk-platform-pledged-at"), at.replace('T', " ")));
    }
    if facts.is_sent {
        pairs.push((page.t("desk-platform-sent"), page.t("desk-platform-sent-yes")));
    }
    if shows_money {
        let amount = |minor| page.texts.money(Money::new(minor, campaign.currency));
        pairs.push((page.t("desk-pledged"), amount(facts.pledged_minor)));
        pairs.push((page.t("desk-platform-paid"), amount(facts.paid_minor)));
        if facts.shipping_paid_minor != 0 {
            pairs.push((page.t("desk-platform-shipping"), amount(facts.shipping_paid_minor)));
        }
        if facts.due_minor != 0 {
            pairs.push((page.t("desk-money-platform-due"), amount(facts.due_minor)));
        }
    }
    let moments = &pledge.moments;
    pairs.push((page.t("desk-moment-invited"), frame::when_or_never(campaign, moments.last_invited_at)));
    pairs.push((page.t("desk-last-seen"), frame::when_or_never(campaign, moments.last_seen_at)));
    pairs.push((page.t("desk-moment-confirmed"), frame::when_or_never(campaign, moments.confirmed_at)));
    pairs
}

/// What came with the import, and what is chosen now.
pub(super) fn chosen(page: &Page, facts: &Facts) -> Vec<(String, String)> {
    let pledge = &facts.view.pledge;
    let catalogue = &facts.catalogue;
    let title = |id| catalogue.reward(id).map_or_else(|| "–".to_owned(), |reward| reward.title.clone());
    let none = || "–".to_owned();
    let mut pairs = vec![
        (page.t("desk-reward-imported"), pledge.imported_reward.map_or_else(none, title)),
        (page.t("desk-reward-chosen"), pledge.choices.reward.map_or_else(|| page.t("desk-no-reward"), title)),
    ];
    for chosen in &pledge.choices.addons {
        let name = catalogue.addon(chosen.addon).map_or_else(none, |addon| addon.title.clone());
        pairs.push((page.t("desk-addon"), format!("{} × {name}", chosen.quantity)));
    }
    let fetched = pledge.choices.pick_up;
    let place = catalogue.shipping.pick_ups.iter().find(|place| Some(place.id) == fetched);
    pairs.extend(place.map(|place| (page.t("desk-pick-up"), pick_up_lines(&page.texts, place).join(", "))));
    let decided = pledge.state.decided();
    for asked in asked_options_of(catalogue, &pledge.choices, decided) {
        for copy in &asked.copies {
            let value =
                pledge.choices.value_of(asked.option.id, copy.number).and_then(|id| asked.option.value(id));
            let label = value.map_or_else(none, |value| value.label.clone());
            pairs.push((copy_title(&page.texts, &asked, copy), label));
        }
    }
    if !pledge.state.is_ended() {
        for part in pledges::packed(catalogue, &pledge.choices, decided).lines {
            let name = catalogue.item(part.item).map(|item| item.name.clone()).unwrap_or_default();
            pairs.push((part.sku.clone(), format!("{} × {name}", part.quantity)));
        }
    }
    pairs
}

/// The quote of a backer, where it can be worked out.
pub(super) fn bill_of(page: &Page, facts: &Facts) -> Vec<MoneyLine> {
    facts.quote.as_ref().map(|quote| bill(page, quote, &facts.catalogue)).unwrap_or_default()
}

/// The quote, line by line, each amount with the rules behind it.
pub(crate) fn bill(page: &Page, quote: &Quote, catalogue: &Catalogue) -> Vec<MoneyLine> {
    let why = Why::new(&page.texts, |rule: &Rule| told_to_staff(&page.texts, catalogue, rule));
    let line = |label: String, money, kind, why: Vec<String>| MoneyLine {
        label,
        detail: String::new(),
        amount: page.texts.money(money),
        also: String::new(),
        why,
        kind,
    };
    let mut lines: Vec<MoneyLine> = quote
        .lines
        .iter()
        .map(|one| {
            let label = format!("{} × {}", one.quantity, one.title);
            line(label, one.amount, MoneyLineKind::Item, why.goods(one))
        })
        .collect();
    // Of what has ended nothing is left, and nothing is said about its way.
    if !quote.lines.is_empty() || !quote.shipping.amount.is_zero() {
        let is_fetched = quote.shipping.pick_up.is_some();
        let label = page.t(if is_fetched { "desk-bill-pick-up" } else { "desk-bill-shipping" });
        lines.push(line(label, quote.shipping.amount, MoneyLineKind::Item, why.shipping(&quote.shipping)));
    }
    lines.extend(quote.customs.iter().map(|charge| {
        let shown = charge.shown(quote.tax_mode);
        line(customs_label(&page.texts, charge), shown, MoneyLineKind::Item, why.customs(charge))
    }));
    lines.extend(quote.tip.map(|tip| line(page.t("desk-bill-tip"), tip, MoneyLineKind::Item, why.tip())));
    let is_included = quote.tax_mode == TaxMode::Inclusive;
    let taxed = quote.tax_totals.iter().filter(|tax| !tax.tax.is_zero());
    let taxes = taxed.map(|tax| MoneyLine { why: why.tax(quote, tax), ..tax_line(page, quote, tax) });
    let taxes: Vec<MoneyLine> = taxes.collect();
    if !is_included {
        lines.extend(taxes.iter().cloned());
    }
    let below = |which| why.below(quote, which);
    let total = page.t("desk-bill-total");
    lines.push(line(total, quote.total, MoneyLineKind::Subtotal, below(BelowTheLines::Total)));
    if is_included {
        lines.extend(taxes);
    }
    let held = held(quote).into_iter();
    lines.extend(
        held.map(|(which, key, money)| line(page.t(key), money, MoneyLineKind::Credit, below(which))),
    );
    let left = if quote.balance.minor < 0 { quote.balance } else { quote.to_pay() };
    lines.push(line(page.t("desk-balance"), left, MoneyLineKind::Total, below(BelowTheLines::Left)));
    lines
}

/// What is taken off the total, by whom it came.
fn held(quote: &Quote) -> Vec<(BelowTheLines, &'static str, Money)> {
    let less = |money: Money| money.negated().unwrap_or(money); // an amount that has no negative shows as it is
    let for_notes =
        quote.repaid_parts().map(|back| (BelowTheLines::PartsRepaid, "desk-bill-parts-repaid", less(back)));
    let mut held: Vec<_> = for_notes.into_iter().collect();
    held.push((BelowTheLines::Credit, "desk-money-credit", less(quote.collected_by_platform())));
    held.extend(quote.given_back().map(|back| (BelowTheLines::GivenBack, "desk-bill-given-back", back)));
    let paid = if quote.paid.minor < 0 { "desk-bill-given-back" } else { "desk-money-collected" };
    let by_hand = quote.by_gift_codes.and_then(|amount| quote.paid.checked_sub(amount).ok());
    held.push((BelowTheLines::Paid, paid, less(by_hand.unwrap_or(quote.paid))));
    held.extend(
        quote.by_gift_codes.map(|amount| (BelowTheLines::GiftCodes, "desk-bill-gift-codes", less(amount))),
    );
    held.extend(
        quote.platform_due.map(|due| (BelowTheLines::PlatformDue, "desk-money-platform-due", less(due))),
    );
    held
}

/// Tax of one place at one rate; of prices that hold it, what part of the total it is.
fn tax_line(page: &Page, quote: &Quote, tax: &TaxTotal) -> MoneyLine {
    let key = match quote.tax_mode {
        TaxMode::Inclusive => "desk-bill-tax-included",
        TaxMode::Exclusive => "desk-bill-tax",
    };
    let place = tax.place.as_deref().unwrap_or_default(); // not taxed
    MoneyLine {
        label: page.t(key),
        detail: format!("{place} {}", page.texts.percent(tax.rate_percent)).trim().to_owned(),
        amount: page.texts.money(tax.tax),
        also: String::new(),
        why: Vec::new(),
        kind: MoneyLineKind::Item,
    }
}

/// Links and how they were used; never the token.
pub(super) fn links(page: &Page, campaign: &Campaign, facts: &Facts) -> Vec<(String, String)> {
    let words = |link: &pledges::LinkUse| {
        let made = page.t1("desk-link-made", "when", frame::when(campaign, link.created_at));
        let used = match link.last_used_at {
            Some(at) => page.texts.text_with(
                "desk-link-used",
                &[
                    ("count", TextArg::Count(i64::try_from(link.uses).unwrap_or(i64::MAX))),
                    ("when", TextArg::Text(frame::when(campaign, at))),
                ],
            ),
            None => page.t("desk-link-unused"),
        };
        let used = match link.revoked_at {
            Some(at) => format!("{used} {}", page.t1("desk-link-revoked", "when", frame::when(campaign, at))),
            None => used,
        };
        (made, used)
    };
    facts.links.iter().map(words).collect()
}
