//! Why each amount of a bill is what it is: sentences that stand with it, for backers and staff alike.

use kernel::Money;
use web::Localizer;

use crate::quote::{CustomsCharge, Quote, QuoteLine, Rule, Shipping, TaxPart, TaxTotal};

/// Amounts below the lines of a bill.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BelowTheLines {
    /// What all costs.
    Total,
    /// What went back for credit notes of parts.
    PartsRepaid,
    /// What the platform collected.
    Credit,
    /// What of that went back.
    GivenBack,
    /// What was paid here, or went back beyond that.
    Paid,
    /// What gift codes pay.
    GiftCodes,
    /// What the platform still collects.
    PlatformDue,
    /// What is left.
    Left,
}

impl BelowTheLines {
    /// Says it where no rule does.
    const fn text_key(self) -> &'static str {
        match self {
            Self::Total => "pledges-why-total",
            Self::PartsRepaid => "pledges-why-parts-repaid",
            Self::Credit => "pledges-why-credit",
            Self::GivenBack => "pledges-why-given-back",
            Self::Paid => "pledges-why-paid",
            Self::GiftCodes => "pledges-why-gift-codes",
            Self::PlatformDue => "pledges-why-platform-due",
            Self::Left => "pledges-why-left",
        }
    }

    /// Whether a rule of the whole quote is about it.
    const fn is_told_by(self, rule: &Rule) -> bool {
        match self {
            Self::Total => matches!(rule, Rule::TaxIncluded | Rule::TaxAdded),
            Self::PartsRepaid => matches!(rule, Rule::PartsRepaid { .. }),
            Self::Credit => matches!(rule, Rule::CreditCounted { .. }),
            Self::GivenBack => matches!(rule, Rule::GivenBack { .. }),
            Self::Paid => matches!(rule, Rule::PaymentsCounted { .. } | Rule::GivenBack { .. }),
            Self::GiftCodes => matches!(rule, Rule::GiftCodesPay { .. }),
            Self::PlatformDue => matches!(rule, Rule::PlatformCollects { .. }),
            Self::Left => matches!(rule, Rule::CreditLeft { .. } | Rule::OwedToBacker { .. }),
        }
    }
}

/// Words for the amounts of a bill; `say` tells a rule to whoever reads it.
pub struct Why<'a, S: Fn(&Rule) -> Vec<String>> {
    texts: &'a Localizer,
    say: S,
}

impl<'a, S: Fn(&Rule) -> Vec<String>> Why<'a, S> {
    /// In a reader's language.
    pub const fn new(texts: &'a Localizer, say: S) -> Self {
        Self { texts, say }
    }

    /// Of goods: what one costs, then each rule, then their tax.
    pub fn goods(&self, line: &QuoteLine) -> Vec<String> {
        let each = |(copies, price): (u32, Money)| {
            let args = [("quantity", copies.into()), ("price", self.texts.money(price).into())];
            self.texts.text_with("pledges-why-each", &args)
        };
        let prices = line.copies_by_price().into_iter().map(each).collect();
        self.and(prices, line.rules.iter().chain(line.taxes.iter().flat_map(TaxPart::rules)))
    }

    /// Of shipping.
    pub fn shipping(&self, shipping: &Shipping) -> Vec<String> {
        let rules = shipping.rules.iter().chain(shipping.taxes.iter().flat_map(TaxPart::rules));
        self.or(self.and(Vec::new(), rules), "pledges-why-shipping")
    }

    /// Of a customs charge.
    pub fn customs(&self, charge: &CustomsCharge) -> Vec<String> {
        let first = vec![self.texts.text("pledges-why-customs")];
        self.and(first, charge.taxes.iter().flat_map(TaxPart::rules))
    }

    /// Of a tip.
    pub fn tip(&self) -> Vec<String> {
        vec![self.texts.text("pledges-why-tip")]
    }

    /// Of the tax of one place at one rate: of how much, and by which rules.
    pub fn tax(&self, quote: &Quote, total: &TaxTotal) -> Vec<String> {
        let args = [
            ("percent", self.texts.percent(total.rate_percent).into()),
            ("net", self.texts.money(total.net).into()),
        ];
        let of = vec![self.texts.text_with("pledges-why-tax", &args)];
        let parts = quote.lines.iter().flat_map(|line| &line.taxes);
        let parts = parts.chain(&quote.shipping.taxes).chain(quote.customs.iter().flat_map(|c| &c.taxes));
        let same = parts.filter(|part| part.place == total.place && part.rate_percent == total.rate_percent);
        self.and(of, same.flat_map(TaxPart::rules))
    }

    /// Of what stands below the lines.
    pub fn below(&self, quote: &Quote, which: BelowTheLines) -> Vec<String> {
        let first = match which {
            BelowTheLines::Total => vec![self.texts.text(which.text_key())],
            _ => Vec::new(),
        };
        let told = self.and(first, quote.rules.iter().filter(|rule| which.is_told_by(rule)));
        self.or(told, which.text_key())
    }

    /// Of an amount below the lines of a pledge that has no quote any more.
    pub fn of_ended(&self, which: BelowTheLines) -> Vec<String> {
        vec![self.texts.text(which.text_key())]
    }

    /// Each sentence once, in order.
    fn and<'r>(&self, mut sentences: Vec<String>, rules: impl Iterator<Item = &'r Rule>) -> Vec<String> {
        for said in rules.flat_map(&self.say) {
            if !sentences.contains(&said) {
                sentences.push(said);
            }
        }
        sentences
    }

    fn or(&self, sentences: Vec<String>, key: &str) -> Vec<String> {
        if sentences.is_empty() { vec![self.texts.text(key)] } else { sentences }
    }
}
