//! An auditor reads everything and changes nothing: every page that an owner gets to by links is walked as both. And nobody's
//! menu leads to what they are refused.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    missing_docs,
    reason = "tests"
)]

#[path = "walk/browser.rs"]
mod browser;
#[path = "walk/mod.rs"]
mod walk;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use accounts::{Grant, NewStaff, Role, Scope, SecondFactor};
use app::capabilities;
use browser::Browser;
use kernel::EmailAddress;
use walk::Walked;
use web::session::{NewSession, SessionKind};

/// Forms for something new, and what an action would do: they say nothing that cannot be read elsewhere. The mails of an
/// installation without a mail server hold the links that let backers in.
const FOR_ACTING: &[&str] = &[
    "/desk/campaigns/new",
    "/desk/campaigns/{}/backers/bulk",
    "/desk/campaigns/{}/backers/{}/address",
    "/desk/campaigns/{}/backers/{}/answers",
    "/desk/campaigns/{}/backers/{}/choices",
    "/desk/campaigns/{}/backers/{}/confirm",
    "/desk/campaigns/{}/catalogue/addons/new",
    "/desk/campaigns/{}/catalogue/goals/new",
    "/desk/campaigns/{}/catalogue/items/new",
    "/desk/campaigns/{}/catalogue/options/new",
    "/desk/campaigns/{}/catalogue/questions/new",
    "/desk/campaigns/{}/catalogue/rewards/new",
    "/desk/campaigns/{}/digital/items/{}/file",
    "/desk/campaigns/{}/digital/items/{}/keys",
    "/desk/campaigns/{}/digital/items/{}/link",
    "/desk/campaigns/{}/imports/new",
    "/desk/campaigns/{}/shipping/rules/new",
    "/desk/campaigns/{}/shipping/zones/new",
    "/desk/campaigns/{}/stock/warehouses/new",
    "/desk/campaigns/{}/tax/rates/new",
    "/desk/campaigns/{}/texts/faqs/new",
    "/desk/campaigns/{}/vouchers/new",
    "/desk/mailbox",
    "/desk/mailbox/{}",
    "/desk/staff/add",
];
/// Forms with a code of their own in their address, for what stands on the page that leads to them.
const FOR_ACTING_BELOW: &[&str] = &["/desk/limits/own/", "/desk/limits/rates/"];
/// What everybody may do about themselves.
const ONES_OWN: &[&str] = &["/desk/sign-out", "/desk/account"];
/// More would be a page that leads to itself under ever new names.
const PAGES_MAX: usize = 700;

async fn signed_in(walked: &Walked, role: Role, scope: Scope) -> Browser {
    let one_of_many: kernel::Id<kernel::ids::kinds::StaffUser> = walked.installation.cx.new_id();
    let new = NewStaff {
        name: format!("Ada {}", role.code()),
        email: EmailAddress::parse(&format!("{}-{one_of_many}@staff.example", role.code())).unwrap(),
        password: None,
        second_factor: SecondFactor::AtFirstSignIn,
        roles: vec![Grant { role, scope }],
    };
    let cx = walked.installation.cx.clone();
    let written = walked.installation.db.write(move |tx| accounts::create_staff(tx, &cx, &new)).await;
    let session = NewSession {
        kind: SessionKind::Staff,
        subject_id: written.unwrap().row.get(),
        device_label: String::new(),
        lifetime_seconds: 3600,
        idle_seconds: 3600,
        facts: serde_json::json!({ "stage": "in" }),
    };
    let cookie = web::session::start(&walked.site, session).await.unwrap();
    let mut browser = Browser::at(&walked.url);
    browser.take_cookie(cookie.to_str().unwrap());
    browser
}

/// A path without what tells one campaign, backer or day from another.
fn shape(path: &str) -> String {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let segment = |part: &str| {
        let is_id = part.contains('_') || part.chars().all(|c| c.is_ascii_digit()) && !part.is_empty();
        if is_id { "{}".to_owned() } else { part.to_owned() }
    };
    let path: Vec<String> = path.split('/').map(segment).collect();
    let keys: BTreeSet<&str> = query.split('&').filter_map(|pair| pair.split('=').next()).collect();
    let keys = keys.into_iter().filter(|key| !key.is_empty()).collect::<Vec<_>>().join("&");
    if keys.is_empty() { path.join("/") } else { format!("{}?{keys}", path.join("/")) }
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let from = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    tag[from..].split('"').next()
}

/// Where the links of a page lead within the desk.
fn links(body: &str) -> Vec<String> {
    let tags = body.split("<a ").skip(1).map(|rest| format!(" {}", rest.split('>').next().unwrap()));
    let hrefs = tags.filter_map(|tag| attribute(&tag, "href").map(|href| href.replace("&amp;", "&")));
    let within = hrefs.filter(|href| href.starts_with("/desk"));
    within.map(|href| href.split('#').next().unwrap().to_owned()).collect()
}

/// Where the menu of a page leads.
fn menu(body: &str) -> Vec<String> {
    let menu = body.split("<nav class=\"side-frame\"").nth(1).unwrap_or_default();
    links(menu.split("</nav>").next().unwrap())
}

/// Opens every entry of the menu beside a page, and answers how many there are and which are refused.
async fn refused_in_menu(browser: &mut Browser, page: &str) -> (usize, Vec<String>) {
    let entries = menu(&browser.get(page).await.body);
    let mut refused = Vec::new();
    for entry in &entries {
        if browser.get(entry).await.status == 403 {
            refused.push(entry.clone());
        }
    }
    (entries.len(), refused)
}

/// What the forms of a page would be posted to.
fn posts(path: &str, body: &str) -> Vec<String> {
    let tags = body.split("<form ").skip(1).map(|rest| format!(" {}", rest.split('>').next().unwrap()));
    let posting = tags.filter(|tag| attribute(tag, "method") == Some("post"));
    let actions = posting.map(|tag| attribute(&tag, "action").unwrap_or(path).replace("&amp;", "&"));
    actions.filter(|action| !ONES_OWN.iter().any(|own| action.starts_with(own))).collect()
}

#[derive(Default)]
struct Found {
    /// One page of each shape, and what it answered.
    pages: BTreeMap<String, (String, u16)>,
    /// One form of each shape.
    posts: BTreeMap<String, String>,
}

/// Follows every link from the start page, one of each shape.
async fn crawl(browser: &mut Browser) -> Found {
    let (mut found, mut waiting) = (Found::default(), VecDeque::from(["/desk".to_owned()]));
    while let Some(path) = waiting.pop_front() {
        if found.pages.contains_key(&shape(&path)) {
            continue;
        }
        assert!(found.pages.len() < PAGES_MAX, "the walk does not end: {:?}", found.pages.keys());
        let shown = browser.get(&path).await;
        found.pages.insert(shape(&path), (path.clone(), shown.status));
        if !shown.location.is_empty() {
            waiting.push_back(shown.location.clone());
        }
        waiting.extend(links(&shown.body));
        for action in posts(&path, &shown.body) {
            found.posts.entry(shape(&action)).or_insert(action);
        }
    }
    found
}

#[test]
fn an_auditor_reads_every_page_and_changes_nothing() {
    testkit::on_both(&capabilities::migrations(), |db| {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let walked = walk::walk(db.clone()).await;
            let everything = crawl(&mut signed_in(&walked, Role::Owner, Scope::All).await).await;
            assert!(everything.pages.len() > 100, "{:?}", everything.pages.keys());
            assert!(everything.posts.len() > 40, "{:?}", everything.posts.keys());
            let mut auditor = signed_in(&walked, Role::Auditor, Scope::All).await;
            let mut wrong = Vec::new();
            for (shape, (path, status)) in &everything.pages {
                let shown = auditor.get(path).await;
                let page = shape.split('?').next().unwrap();
                let is_for_acting = FOR_ACTING.contains(&page)
                    || FOR_ACTING_BELOW.iter().any(|below| page.starts_with(below));
                let wanted = if is_for_acting { 403 } else { *status };
                if shown.status != wanted {
                    wrong.push(format!("GET {shape}: {}, wanted {wanted}", shown.status));
                }
                let changes = shown.body.split("<fieldset class=\"reads-only\" disabled>").next().unwrap();
                for action in posts(path, changes) {
                    wrong.push(format!("GET {shape} has a form for {action}"));
                }
            }
            // Nothing they are shown leads to a page they may not open.
            for (shape, (_, status)) in crawl(&mut auditor).await.pages {
                if status == 403 {
                    wrong.push(format!("a link leads to {shape}, which is refused"));
                }
            }
            for (shape, action) in &everything.posts {
                let status = auditor.post(action, &BTreeMap::new()).await.status;
                if status != 403 {
                    wrong.push(format!("POST {shape}: {status}"));
                }
            }
            wrong.extend(refused_to_anybody(&walked).await);
            assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        });
    });
}

/// Entries of menus that are shown to somebody who is refused what they lead to: of every role, of the whole organisation
/// and of one campaign.
async fn refused_to_anybody(walked: &Walked) -> Vec<String> {
    let found = walked.installation.db.read(|tx| campaigns::find_campaign_by_slug(tx, "lantern-isles")).await;
    let campaign = found.unwrap().unwrap();
    let own = format!("/desk/campaigns/{}", campaign.id);
    let (mut wrong, mut most) = (Vec::new(), 0);
    for role in Role::ALL {
        for scope in [Scope::All, Scope::Campaign(campaign.id)] {
            let mut browser = signed_in(walked, *role, scope).await;
            for page in ["/desk/campaigns", own.as_str()] {
                let (entries, refused) = refused_in_menu(&mut browser, page).await;
                most = most.max(entries);
                wrong.extend(refused.iter().map(|entry| format!("{role:?} of {scope:?} is shown {entry}")));
            }
        }
    }
    assert!(most > 20, "no menu is as long as an owner's");
    wrong
}
