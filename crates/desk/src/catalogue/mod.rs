//! The catalogue's pages: what is offered and asked, what shipping costs, which tax is taken, what backers read
//! beside the steps, and the campaign's settings.
//!
//! Every part has one form (`GET` and `POST` on its own address, the id chosen by the form for a new one); what was
//! typed is read by the forms of `campaigns`, saved by [`saving`], and shown again with messages beside the fields when it was
//! not. Prices are shown by the one quote of `pledges`, never worked out here.

mod addons;
mod bench;
mod codes;
mod contents;
mod currencies;
mod effect;
mod faqs;
mod goals;
mod instalments;
mod items;
mod local_tax;
mod missing;
mod more_rows;
mod offers;
mod options;
mod overview;
mod pictures;
mod places_taken;
mod price_list;
mod questions;

mod rewards;
mod saving;
mod sentences;
mod settings;
mod shelving;
mod shipping;
mod shipping_file;
mod shipping_map;
mod shipping_rules;
mod tabs;
mod tax;
mod tax_classes;
mod tax_rates;
mod tax_setup;
mod texts_of_steps;
mod tips;
mod try_quote;
mod typed;
mod units;
mod untold;
mod variants;
mod zone_places;
mod zones;

pub(crate) use missing::{Missing, ships};
pub(crate) use sentences::field_errors;
pub(crate) use tax::origin as rate_origin;
pub(crate) use tax_setup::tax_blockers;
pub(crate) use untold::Untold;

use std::sync::LazyLock;

use accounts::Permission;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use campaigns::model::{AddOn, Reward};
use kernel::Language;
use web::{FtlSource, MenuItem, MenuScope, Site};

/// Room for a picture of the largest size, its text, and the marks of a multipart body.
const UPLOAD_BYTES_MAX: usize = campaigns::PICTURE_BYTES_MAX + 64 * 1024;
/// The same for a table of counties and cities.
const LOCAL_TAX_UPLOAD_BYTES_MAX: usize = taxes::LOCALITY_BYTES_MAX + 64 * 1024;
/// The same for the variants of an item.
const VARIANTS_UPLOAD_BYTES_MAX: usize = campaigns::forms::VARIANTS_FILE_BYTES_MAX + 64 * 1024;
/// The same for a shipping table.
const TABLE_UPLOAD_BYTES_MAX: usize = campaigns::SHIPPING_FILE_BYTES_MAX + 64 * 1024;

/// A path below a campaign. Written out whole, never nested: pages read their own path for the menu, the languages and
/// the way back from the sign-in.
fn at(rest: &str) -> String {
    format!("/desk/campaigns/{{campaign}}/{rest}")
}

/// The pages under a campaign that edit its catalogue.
pub(crate) fn routes() -> Router<Site> {
    let rates = DefaultBodyLimit::max(currencies::FILE_MIB_MAX * 1024 * 1024);
    Router::new()
        .merge(items_and_offers())
        .merge(stretch_goals())
        .merge(asked())
        .merge(shipping_and_tax())
        .merge(read_by_backers())
        .merge(codes_and_vouchers())
        .route(&at("catalogue"), get(overview::show))
        .route(&at("catalogue/tips"), get(tips::show).post(tips::save))
        .route(&at("catalogue/try"), get(try_quote::show))
        .route(&at("settings"), get(settings::show).post(settings::save))
        .route(&at("settings/currencies"), get(currencies::show).post(currencies::save))
        .route(&at("settings/currencies/ecb"), post(currencies::upload).layer(rates))
        .merge(price_lists())
        .route(&at("settings/instalments"), get(instalments::show).post(instalments::save))
}

fn price_lists() -> Router<Site> {
    let upload = DefaultBodyLimit::max(price_list::UPLOAD_BYTES_MAX);
    let of = |rest: &str| at(&format!("settings/currencies/{{currency}}{rest}"));
    Router::new()
        .route(&of(""), get(price_list::show).post(price_list::save))
        .route(&of("/open"), post(price_list::open))
        .route(&of("/delete"), post(price_list::delete))
        .route(&of("/prices.csv"), get(price_list::download))
        .route(&of("/file"), post(price_list::upload).layer(upload))
}

fn items_and_offers() -> Router<Site> {
    let upload = DefaultBodyLimit::max(UPLOAD_BYTES_MAX);
    let variants_file = DefaultBodyLimit::max(VARIANTS_UPLOAD_BYTES_MAX);
    Router::new()
        .route(&at("catalogue/items"), get(items::list))
        .route(&at("catalogue/items/new"), get(items::new))
        .route(&at("catalogue/items/{item}"), get(items::edit).post(items::save))
        .route(&at("catalogue/items/{item}/shelf"), post(shelving::item))
        .route(&at("catalogue/items/{item}/variants"), get(variants::show).post(variants::save))
        .route(&at("catalogue/items/{item}/variants.csv"), get(variants::download))
        .route(&at("catalogue/items/{item}/variants/file"), post(variants::upload).layer(variants_file))
        .route(&at("catalogue/rewards"), get(offers::list::<Reward>))
        .route(&at("catalogue/rewards/new"), get(offers::new::<Reward>))
        .route(&at("catalogue/rewards/{reward}"), get(offers::edit::<Reward>).post(offers::save::<Reward>))
        .route(&at("catalogue/rewards/{reward}/shelf"), post(shelving::reward))
        .route(&at("catalogue/rewards/{reward}/pictures"), post(pictures::add_to_reward).layer(upload))
        .route(&at("catalogue/addons"), get(offers::list::<AddOn>))
        .route(&at("catalogue/addons/new"), get(offers::new::<AddOn>))
        .route(&at("catalogue/addons/{addon}"), get(offers::edit::<AddOn>).post(offers::save::<AddOn>))
        .route(&at("catalogue/addons/{addon}/shelf"), post(shelving::addon))
        .route(&at("catalogue/addons/{addon}/pictures"), post(pictures::add_to_addon).layer(upload))
        .route(&at("catalogue/pictures/{picture}"), get(pictures::show))
        .route(&at("catalogue/pictures/{picture}/alt"), post(pictures::describe))
        .route(&at("catalogue/pictures/{picture}/delete"), post(pictures::delete))
}

fn stretch_goals() -> Router<Site> {
    Router::new()
        .route(&at("catalogue/goals"), get(goals::list))
        .route(&at("catalogue/goals/new"), get(goals::new))
        .route(&at("catalogue/goals/{goal}"), get(goals::edit).post(goals::save))
        .route(&at("catalogue/goals/{goal}/switch"), get(goals::preview).post(goals::switch))
        .route(&at("catalogue/goals/{goal}/delete"), post(goals::delete))
}

fn asked() -> Router<Site> {
    Router::new()
        .route(&at("catalogue/options"), get(options::list))
        .route(&at("catalogue/options/new"), get(options::new))
        .route(&at("catalogue/options/{option}"), get(options::edit).post(options::save))
        .route(&at("catalogue/options/{option}/shelf"), post(shelving::option))
        .route(&at("catalogue/questions"), get(questions::list))
        .route(&at("catalogue/questions/new"), get(questions::new))
        .route(&at("catalogue/questions/{question}"), get(questions::edit).post(questions::save))
        .route(&at("catalogue/questions/{question}/shelf"), post(shelving::question))
}

fn shipping_and_tax() -> Router<Site> {
    let file = DefaultBodyLimit::max(TABLE_UPLOAD_BYTES_MAX);
    let local = DefaultBodyLimit::max(LOCAL_TAX_UPLOAD_BYTES_MAX);
    Router::new()
        .route(&at("shipping"), get(shipping::show))
        .route(&at("shipping/file"), get(shipping_file::show).post(shipping_file::upload).layer(file))
        .route(&at("shipping/file.csv"), get(shipping_file::download))
        .route(&at("shipping/prices"), get(shipping_map::show))
        .route(&at("shipping/rules/new"), get(shipping_rules::choose))
        .route(&at("shipping/rules/{rule}"), get(shipping_rules::edit).post(shipping_rules::save))
        .route(&at("shipping/rules/{rule}/delete"), post(shipping_rules::delete))
        .route(&at("shipping/rules/{rule}/move"), post(shipping_rules::reorder))
        .route(
            &at("shipping/waves/{wave}"),
            get(shipping_rules::preview_wave).post(shipping_rules::open_wave),
        )
        .route(&at("shipping/zones/new"), get(zones::new))
        .route(&at("shipping/zones/{zone}"), get(zones::edit).post(zones::save))
        .route(&at("shipping/zones/{zone}/delete"), post(zones::delete))
        .route(&at("tax"), get(tax::show))
        .route(&at("tax/mode"), post(tax::set_mode))
        .route(&at("tax/proposals"), post(tax::take_over))
        .route(&at("tax/setup"), get(tax_setup::show).post(tax_setup::save))
        .route(&at("tax/local"), get(local_tax::show).post(local_tax::upload).layer(local))
        .route(&at("tax/local/{state}"), get(local_tax::download))
        .route(&at("tax/local/{state}/delete"), post(local_tax::delete))
        .route(&at("tax/rates/new"), get(tax_rates::new))
        .route(&at("tax/rates/{rate}"), get(tax_rates::edit).post(tax_rates::save))
        .route(&at("tax/rates/{rate}/delete"), post(tax_rates::delete))
}

fn codes_and_vouchers() -> Router<Site> {
    Router::new()
        .route(&at("vouchers"), get(codes::list))
        .route(&at("vouchers/new"), get(codes::choose).post(codes::create))
        .route(&at("vouchers/{voucher}"), get(codes::show))
        .route(&at("vouchers/{voucher}/change"), get(codes::change).post(codes::save_change))
        .route(&at("vouchers/{voucher}/codes"), post(codes::write))
        .route(&at("vouchers/{voucher}/make"), post(codes::make))
        .route(&at("vouchers/{voucher}/state"), post(codes::end))
        .route(&at("vouchers/{voucher}/codes.csv"), get(codes::download))
        .route(&at("vouchers/{voucher}/codes/{code}/withdraw"), post(codes::withdraw))
}

fn read_by_backers() -> Router<Site> {
    Router::new()
        .route(&at("texts"), get(texts_of_steps::show).post(texts_of_steps::save))
        .route(&at("texts/faqs/new"), get(faqs::new))
        .route(&at("texts/faqs/{faq}"), get(faqs::edit).post(faqs::save))
        .route(&at("texts/faqs/{faq}/delete"), post(faqs::delete))
}

const fn entry(
    label_key: &'static str,
    icon: &'static str,
    path: &'static str,
    permission: Permission,
    order: u16,
) -> MenuItem {
    MenuItem { label_key, icon, path, scope: MenuScope::Campaign, permission: Some(permission.code()), order }
}

/// The catalogue's entries in a campaign's menu.
pub(crate) fn menu() -> &'static [MenuItem] {
    use Permission::{EditSettings, ViewBackers, ViewMoney};
    const MENU: &[MenuItem] = &[
        entry("catalogue-menu", "packages", "/desk/campaigns/{campaign}/catalogue", ViewBackers, 30),
        entry("catalogue-menu-shipping", "truck", "/desk/campaigns/{campaign}/shipping", ViewBackers, 32),
        entry("catalogue-menu-tax", "receipt-tax", "/desk/campaigns/{campaign}/tax", ViewBackers, 34),
        entry("catalogue-menu-codes", "ticket", "/desk/campaigns/{campaign}/vouchers", ViewMoney, 35),
        entry("catalogue-menu-texts", "help-circle", "/desk/campaigns/{campaign}/texts", ViewBackers, 36),
        entry("catalogue-menu-settings", "settings", "/desk/campaigns/{campaign}/settings", EditSettings, 90),
    ];
    MENU
}

/// The catalogue's texts, in four languages.
pub(crate) fn texts() -> &'static [FtlSource] {
    const TEXTS: &[FtlSource] = &[
        FtlSource { language: Language::En, text: include_str!("locales/en.ftl") },
        FtlSource { language: Language::De, text: include_str!("locales/de.ftl") },
        FtlSource { language: Language::Pl, text: include_str!("locales/pl.ftl") },
        FtlSource { language: Language::It, text: include_str!("locales/it.ftl") },
    ];
    static ALL: LazyLock<Vec<FtlSource>> = LazyLock::new(|| {
        [
            TEXTS,
            shipping_rules::texts(),
            shipping_map::texts(),
            tax_setup::texts(),
            codes::texts(),
            goals::texts(),
            instalments::texts(),
            currencies::texts(),
            price_list::texts(),
            variants::texts(),
        ]
        .concat()
    });
    &ALL
}
