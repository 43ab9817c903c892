//! Tax classes that goods are in and for which no country has a rate: the standard rate is taken instead.

use campaigns::Date;
use campaigns::model::{Catalogue, TaxClass};

/// The classes for which no country of the campaign's table has a rate of its own now or later; none while the table
/// is empty, because then nothing is taxed at all.
pub(super) fn classes_without_rate(catalogue: &Catalogue, today: Date) -> Vec<TaxClass> {
    let rates = || catalogue.tax_rates.iter();
    if rates().next().is_none() {
        return Vec::new();
    }
    let is_over = |until: Option<Date>| until.is_some_and(|until| until < today);
    let has_rate = |class| rates().any(|rate| rate.class == class && !is_over(rate.valid_until));
    [TaxClass::Reduced, TaxClass::Books].into_iter().filter(|class| !has_rate(*class)).collect()
}

/// Who is in such a class: the class with the names of items, rewards and add-ons that are offered.
pub(super) fn goods_without_rate(catalogue: &Catalogue, today: Date) -> Vec<(TaxClass, Vec<&str>)> {
    let of_class = |class: TaxClass| {
        let items = catalogue.items.iter().filter(|one| one.shelf.is_offered() && one.tax_class == class);
        let rewards = catalogue.offered_rewards().filter(|one| one.tax_class == Some(class));
        let addons = catalogue.addons.iter();
        let addons = addons.filter(|one| one.shelf.is_offered() && one.tax_class == Some(class));
        let names = items.map(|one| one.name.as_str());
        let names = names.chain(rewards.map(|one| one.title.as_str()));
        names.chain(addons.map(|one| one.title.as_str())).collect::<Vec<_>>()
    };
    let classes = classes_without_rate(catalogue, today).into_iter();
    classes.map(|class| (class, of_class(class))).filter(|(_, names)| !names.is_empty()).collect()
}
