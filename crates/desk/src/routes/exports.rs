//! Files to take out: what each holds, and links to its downloads.

use accounts::{Permission, Permit, can};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use campaigns::model::{Campaign, PickUp};
use fulfilment::{ExportRequest, Goods, Sheet, Unpaid, left_out, permission_beside, which_states};
use pledges::{Filter, Handover, Owes, PledgeRow, SentOnPlatform};
use web::{Page, Site, WebError};

use crate::customs;
use crate::error::DeskError;
use crate::frame;

pub(super) fn routes() -> Router<Site> {
    Router::new().route("/desk/campaigns/{campaign}/exports", get(show))
}

/// A file that can be downloaded.
struct Offer {
    title: String,
    text: String,
    csv: String,
    plain: String,
    xlsx: String,
}

/// Pledges that are in no file for the warehouse because they still owe.
struct LeftOut {
    text: String,
    /// Who they are; empty for who may not see backers.
    list: String,
    /// Title and address of files that hold them as well, with what each owes; none for who may not see money.
    files: Vec<(String, String)>,
}

/// The orders that are fetched at a place: they are in no file of what is sent.
struct Fetched {
    text: String,
    files: Vec<(String, String)>,
}

/// The files of what leaves with one wave.
struct OfWave {
    name: String,
    files: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "desk/exports.html")]
struct Exports {
    page: Page,
    offers: Vec<Offer>,
    /// How many locked pledges are in no file for the warehouse; empty without any, or for who may not have them.
    sent: String,
    /// Who they are; empty for who may not see backers.
    sent_list: String,
    /// The files that hold them: title and address.
    sent_files: Vec<(String, String)>,
    unpaid: Option<LeftOut>,
    /// Orders that are fetched, by place.
    pick_ups: Vec<Fetched>,
    /// What leaves at its own time, by wave; empty where everything leaves together.
    waves: Vec<OfWave>,
    /// How many orders of the warehouse's files would leave without complete customs details; empty without any.
    customs: String,
    /// Where they are given.
    items_href: String,
}

async fn show(
    State(site): State<Site>,
    permit: Permit<can::Export>,
    page: Page,
) -> Result<Response, WebError> {
    let campaign = frame::campaign_of(&site, &permit).await?;
    let page = frame::campaign_page(&site, &permit, page, &campaign, "desk-menu-exports");
    let offer = |sheet: Sheet| {
        let href = |ending: &str| frame::path(&campaign, &format!("exports/{}.{ending}", sheet.word()));
        Offer {
            title: page.t(&format!("desk-export-{}", sheet.word())),
            text: page.t(&format!("desk-export-{}-text", sheet.word())),
            csv: href("csv"),
            plain: href("csv?csv=plain"),
            xlsx: href("xlsx"),
        }
    };
    let may = |sheet: &Sheet| {
        permission_beside(*sheet).is_none_or(|needed| permit.staff().may(needed, Some(campaign.id)))
    };
    let mut sent_filter = Filter::all(campaign.row);
    sent_filter.states = which_states().to_vec();
    sent_filter.sent = Some(SentOnPlatform::Marked);
    let sent = site.db().read(move |tx| Ok::<_, DeskError>(pledges::count(tx, &sent_filter)?)).await?;
    let file = |sheet: Sheet| {
        let href = frame::path(&campaign, &format!("exports/{}.xlsx?sent=only", sheet.word()));
        (page.t(&format!("desk-export-{}", sheet.word())), href)
    };
    let sheets = [Sheet::FulfilmentOrders, Sheet::FulfilmentLines].into_iter().filter(may);
    let sent_files: Vec<_> = if sent == 0 { Vec::new() } else { sheets.map(file).collect() };
    let sent = if sent_files.is_empty() {
        String::new()
    } else {
        page.t1("desk-exports-sent", "count", i64::try_from(sent).unwrap_or(i64::MAX))
    };
    let sent_list = if permit.staff().may(Permission::ViewBackers, Some(campaign.id)) {
        let states = which_states().map(|state| format!("&state={}", state.word())).concat();
        frame::path(&campaign, &format!("backers?marked={}{states}", SentOnPlatform::Marked.word()))
    } else {
        String::new()
    };
    let unpaid = unpaid(&site, &page, (&permit, &campaign)).await?;
    let pick_ups = fetched(&site, &page, (&permit, &campaign)).await?;
    let waves = by_wave(&site, &page, (&permit, &campaign)).await?;
    let customs = without_customs(&site, &page, (&permit, &campaign)).await?;
    let items_href = frame::path(&campaign, "catalogue/items");
    let offers = Sheet::ALL.into_iter().filter(may).map(offer).collect();
    web::html(&Exports {
        page,
        offers,
        sent,
        sent_list,
        sent_files,
        unpaid,
        pick_ups,
        waves,
        customs,
        items_href,
    })
}

/// Who still owes and is therefore not packed; `None` when nobody is left out, or for who may not have the files.
async fn unpaid(
    site: &Site,
    page: &Page,
    (permit, campaign): (&Permit<can::Export>, &Campaign),
) -> Result<Option<LeftOut>, WebError> {
    let may = |needed| permit.staff().may(needed, Some(campaign.id));
    if permission_beside(Sheet::FulfilmentOrders).is_some_and(|needed| !may(needed)) {
        return Ok(None);
    }
    let request = ExportRequest {
        sheet: Sheet::FulfilmentOrders,
        filter: Filter::all(campaign.row),
        unpaid: Unpaid::LeftOut,
        goods: Goods::All,
        language: page.texts.language(),
    };
    let Some(filter) = left_out(&request) else { return Ok(None) };
    let count = site.db().read(move |tx| Ok::<_, DeskError>(pledges::count(tx, &filter)?)).await?;
    if count == 0 {
        return Ok(None);
    }
    let states = which_states().map(|state| format!("&state={}", state.word())).concat();
    let list = format!("backers?owes={}{states}", Owes::Owing.word());
    let with_them = |sheet: Sheet| {
        let href = |ending: &str| frame::path(campaign, &format!("exports/{}.{ending}", sheet.word()));
        let title = page.t(&format!("desk-export-{}", sheet.word()));
        [("XLSX", "xlsx?unpaid=with"), ("CSV", "csv?unpaid=with")]
            .map(|(format, ending)| (format!("{title}, {format}"), href(ending)))
    };
    let sheets = [Sheet::FulfilmentOrders, Sheet::FulfilmentLines].into_iter();
    Ok(Some(LeftOut {
        text: page.t1("desk-exports-unpaid", "count", i64::try_from(count).unwrap_or(i64::MAX)),
        list: if may(Permission::ViewBackers) { frame::path(campaign, &list) } else { String::new() },
        files: if may(Permission::ViewMoney) { sheets.flat_map(with_them).collect() } else { Vec::new() },
    }))
}

/// The lists of places to pick up; none for who may not have the warehouse's files.
async fn fetched(
    site: &Site,
    page: &Page,
    (permit, campaign): (&Permit<can::Export>, &Campaign),
) -> Result<Vec<Fetched>, WebError> {
    let needed = permission_beside(Sheet::FulfilmentOrders);
    if needed.is_some_and(|needed| !permit.staff().may(needed, Some(campaign.id))) {
        return Ok(Vec::new());
    }
    let row = campaign.row;
    let counted = site.db().read(move |tx| {
        let places = campaigns::load_catalogue(tx, row)?.shipping.pick_ups.clone();
        let mut counted = Vec::with_capacity(places.len());
        for place in places {
            let mut filter = Filter::all(row);
            filter.states = which_states().to_vec();
            filter.sent = Some(SentOnPlatform::Unmarked);
            filter.handover = Some(Handover::FetchedAt(place.id));
            let all = pledges::count(tx, &filter)?;
            filter.owes = Some(Owes::Owing);
            counted.push((all, pledges::count(tx, &filter)?, place));
        }
        Ok::<_, DeskError>(counted)
    });
    let sees_money = permit.staff().may(Permission::ViewMoney, Some(campaign.id));
    let with_owed = if sees_money { "&unpaid=with" } else { "" };
    let of_place = |(count, unpaid, place): (u64, u64, PickUp)| {
        let [count, unpaid] = [count, unpaid].map(|count| i64::try_from(count).unwrap_or(i64::MAX));
        let files = for_the_warehouse(page, campaign, &format!("pick_up={}{with_owed}", place.id));
        let args = (("place", place.name.clone().into()), ("count", count.into()));
        let mut text = page.t2("desk-exports-fetched", &args.0, &args.1);
        if unpaid > 0 {
            text = format!("{text} {}", page.t1("desk-exports-fetched-unpaid", "count", unpaid));
        }
        Fetched { text, files }
    };
    Ok(counted.await?.into_iter().map(of_place).collect())
}

/// Titles and addresses of the warehouse's files of some of the orders or goods.
fn for_the_warehouse(page: &Page, campaign: &Campaign, query: &str) -> Vec<(String, String)> {
    let file = |sheet: Sheet| {
        let word = sheet.word();
        let title = page.t(&format!("desk-export-{word}"));
        let href = |ending: &str| frame::path(campaign, &format!("exports/{word}.{ending}?{query}"));
        [(format!("{title}, XLSX"), href("xlsx")), (format!("{title}, CSV"), href("csv"))]
    };
    [Sheet::FulfilmentOrders, Sheet::FulfilmentLines].into_iter().flat_map(file).collect()
}

/// The files by wave, those of what leaves with none first; none where there is no wave, or for who may not have the
/// warehouse's files.
async fn by_wave(
    site: &Site,
    page: &Page,
    (permit, campaign): (&Permit<can::Export>, &Campaign),
) -> Result<Vec<OfWave>, WebError> {
    let needed = permission_beside(Sheet::FulfilmentOrders);
    if needed.is_some_and(|needed| !permit.staff().may(needed, Some(campaign.id))) {
        return Ok(Vec::new());
    }
    let row = campaign.row;
    let waves = site.db().read(move |tx| {
        let shipping = &campaigns::load_catalogue(tx, row)?.shipping;
        let named = shipping.waves.iter().map(|wave| (wave.name.clone(), wave.id.to_string()));
        Ok::<_, DeskError>(named.collect::<Vec<_>>())
    });
    let waves = waves.await?;
    if waves.is_empty() {
        return Ok(Vec::new());
    }
    let first = (page.t("desk-exports-no-wave"), "none".to_owned());
    let files = |(name, wave): (String, String)| {
        let files = for_the_warehouse(page, campaign, &format!("wave={wave}"));
        OfWave { name, files }
    };
    Ok(std::iter::once(first).chain(waves).map(files).collect())
}

/// How many orders of the warehouse's files go to another customs territory with an item whose customs details are
/// incomplete; empty without any, or for who may not have the files.
async fn without_customs(
    site: &Site,
    page: &Page,
    (permit, campaign): (&Permit<can::Export>, &Campaign),
) -> Result<String, WebError> {
    let needed = permission_beside(Sheet::FulfilmentOrders);
    if needed.is_some_and(|needed| !permit.staff().may(needed, Some(campaign.id))) {
        return Ok(String::new());
    }
    let mut packed = Filter::all(campaign.row);
    packed.states = which_states().to_vec();
    packed.sent = Some(SentOnPlatform::Unmarked);
    let count = site
        .db()
        .read_long(move |tx| {
            let is_in_the_file = |row: &PledgeRow| row.to_pay_minor().is_none_or(|minor| minor <= 0);
            customs::parcels_without_details(tx, &packed, is_in_the_file)
        })
        .await?;
    Ok(if count == 0 {
        String::new()
    } else {
        page.t1("desk-customs-missing", "count", i64::try_from(count).unwrap_or(i64::MAX))
    })
}
