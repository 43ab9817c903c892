//! Several vouchers on one pledge.

use crate::model::{Basket, Benefit, Presented, Reduction};
use crate::rules::reasons::{Reason, Refusal};
use crate::rules::reduction::{Left, not_for, not_open, on_what_is_left, refused, wants_to_be_alone};

/// What the codes of a pledge take off its basket: one answer for each, in their order.
///
/// What is free is counted first, then percentages, amounts, shipping, and gift codes last, each on what the ones
/// before left; of two of a kind the one that was entered first. So nothing is taken off twice, and the order in
/// which a backer types codes does not change what a kind of voucher gives. The smallest order of a voucher is
/// judged on the basket before any voucher. A voucher that stands alone and another one cannot be used together: the
/// one that was entered later gives nothing and says so. A pledge that uses a voucher keeps it when the voucher is
/// stopped or over.
pub fn reductions(presented: &[Presented], basket: &Basket) -> Vec<Reduction> {
    let mut answers: Vec<Option<Reduction>> =
        against(presented, basket).into_iter().map(|found| found.map(|r| refused(basket, r))).collect();
    let mut order: Vec<usize> = (0..presented.len()).collect();
    order.sort_by_key(|index| presented.get(*index).map(|one| (one.voucher.terms.benefit.rank(), *index)));
    let mut left = Left::of(basket);
    for index in order {
        if let (Some(one), Some(answer @ None)) = (presented.get(index), answers.get_mut(index)) {
            let reduction = if one.voucher.terms.benefit == Benefit::Gift {
                gift(one, basket)
            } else {
                on_what_is_left(&one.voucher, basket, &left)
            };
            left.less(&reduction);
            *answer = Some(reduction);
        }
    }
    answers
        .into_iter()
        .map(|answer| answer.unwrap_or_else(|| refused(basket, Refusal::NothingFits)))
        .collect()
}

/// What stands against each.
fn against(presented: &[Presented], basket: &Basket) -> Vec<Option<Refusal>> {
    let mut found = Vec::with_capacity(presented.len());
    let mut accepted: Option<&Presented> = None;
    for one in presented {
        let voucher = &one.voucher;
        let not_open = || if one.is_redeemed { None } else { not_open(voucher, basket.at) };
        let mut refusal = one
            .refusals
            .first()
            .cloned()
            .or_else(not_open)
            .or_else(|| not_for(voucher, basket))
            .or_else(|| used_up_by_these(one, presented, &found));
        if refusal.is_none() && voucher.terms.benefit != Benefit::Gift {
            match accepted {
                Some(first) if wants_to_be_alone(&first.voucher) || wants_to_be_alone(voucher) => {
                    refusal = Some(Refusal::Alone);
                }
                Some(_) => {}
                None => accepted = Some(one),
            }
        }
        found.push(refusal);
    }
    found
}

/// Two codes of one voucher count as two uses: the confirmation takes one after the other.
fn used_up_by_these(one: &Presented, presented: &[Presented], found: &[Option<Refusal>]) -> Option<Refusal> {
    if one.is_redeemed {
        return None;
    }
    let is_new_use = |(before, refusal): &(&Presented, &Option<Refusal>)| {
        before.voucher.id == one.voucher.id && !before.is_redeemed && refusal.is_none()
    };
    let new = u32::try_from(presented.iter().zip(found).filter(is_new_use).count()).unwrap_or(u32::MAX);
    let limits = one.voucher.terms.limits;
    let is_over = |max: Option<u32>, uses: u32| max.is_some_and(|max| uses.saturating_add(new) >= max);
    if is_over(limits.total, one.voucher.uses) {
        return Some(Refusal::UsedUp);
    }
    is_over(limits.per_person, one.uses_by_person).then_some(Refusal::UsedByYou)
}

fn gift(presented: &Presented, basket: &Basket) -> Reduction {
    match presented.balance {
        Some(balance) if balance.currency != basket.currency => refused(basket, Refusal::OtherCurrency),
        Some(balance) if balance.is_positive() => Reduction {
            pays_up_to_minor: balance.minor,
            ..Reduction::nothing(basket.lines.len(), vec![Reason::GiftPays { balance }])
        },
        _ => refused(basket, Refusal::Empty),
    }
}
