//! Pages that show every component, with the texts of an invented campaign.

use askama::Template;
use kernel::{Currency, Language, Money};
use web::charts::{self, Chart, ChartWords, Point};
use web::widgets::{
    Badge, BadgeColor, Figure, MoneyLine, MoneyLineKind, Pagination, Step, StepState, TimelineEntry,
};
use web::{
    Accent, Branding, CampaignContext, Choice, FieldErrors, Flash, FormState, MenuLink, Page, StaffContext,
    TEXTS, Texts, Tone,
};

#[derive(Template)]
#[template(path = "samples/backer.html")]
struct Backer {
    page: Page,
    f: FormState,
    steps: Vec<Step>,
    rewards: Vec<Choice>,
    add_ons: Vec<Choice>,
    countries: Vec<Choice>,
    bill: Vec<MoneyLine>,
    facts: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "samples/desk.html")]
struct Desk {
    page: Page,
    f: FormState,
    figures: Vec<Figure>,
    funnel: Chart,
    days: Chart,
    money: Chart,
    rows: Vec<(String, String, Badge, String)>,
    list: Pagination,
    history: Vec<TimelineEntry>,
    facts: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "samples/plain.html")]
struct Plain {
    page: Page,
    f: FormState,
}

fn page(language: Language) -> Page {
    let texts = Texts::new(&TEXTS).unwrap();
    Page::plain(texts.localizer(language), Branding::named("Fernweh Games"))
}

/// Every sample by name.
pub fn all(language: Language) -> Vec<(&'static str, String)> {
    vec![
        ("backer", backer(language, false)),
        ("backer-errors", backer(language, true)),
        ("desk", desk(language)),
        ("plain", plain(language)),
    ]
}

fn line(label: &str, detail: &str, amount: &str, kind: MoneyLineKind) -> MoneyLine {
    MoneyLine {
        label: label.into(),
        detail: detail.into(),
        amount: amount.into(),
        also: "PLN\u{a0}1.00".into(),
        why: vec![format!("Why {label} costs that much.")],
        kind,
    }
}

fn backer(language: Language, with_errors: bool) -> String {
    let mut branding = Branding::named("Lanterns of Lissabon");
    branding.footer_links =
        vec![("Imprint".into(), "/imprint".into()), ("Privacy".into(), "/privacy".into())];
    let mut page = page(language).branded(branding).titled("Your reward and add-ons");
    let mut f = FormState::new()
        .with("reward", "deluxe")
        .with("country", "PL")
        .with("name", "Zofia Wiśniewska")
        .with("mug", "2")
        .with("postal", "01067");
    if with_errors {
        let mut errors = FieldErrors::new();
        errors.add("postal", "Enter a Polish postal code, such as 00-950");
        errors.add("name", "Enter the name on the door or the letter box");
        f = f.with_errors(errors);
        page = page.with_errors();
        page.branding.accent = Accent::parse("7a1fa2");
    } else {
        page.flash = Some(Flash::success("Saved. You can come back and change this until 1 March."));
    }
    let step = |label: &str, href: &str, state| Step { label: label.into(), href: href.into(), state };
    Backer {
        page,
        f,
        steps: vec![
            step("Reward", "/1", StepState::Done),
            step("Options", "/2", StepState::Done),
            step("Address", "/3", StepState::Current),
            step("Review", "", StepState::Ahead),
            step("Pay", "", StepState::Ahead),
        ],
        rewards: vec![
            Choice::new("base", "The game").hint("Board, 96 cards, 40 wooden lanterns").note("€49.00"),
            Choice::new("deluxe", "Deluxe edition")
                .hint("Metal coins, screen-printed lanterns")
                .note("€79.00"),
            Choice::new("early", "Early bird").note("€39.00").unavailable("Sold out"),
        ],
        add_ons: vec![
            Choice::new("sleeves", "Card sleeves").hint("Fits all 96 cards").note("€9.00"),
            Choice::new("map", "Cloth map").hint("60 × 40 cm").note("€19.00"),
        ],
        countries: vec![
            Choice::new("DE", "Germany"),
            Choice::new("PL", "Poland"),
            Choice::new("US", "United States"),
        ],
        bill: vec![
            line("Deluxe edition", "", "€79.00", MoneyLineKind::Item),
            line("Enamel mug", "2 × €14.00", "€28.00", MoneyLineKind::Item),
            line("Shipping to Poland", "1.8 kg, zone EU", "€12.50", MoneyLineKind::Item),
            line("of which VAT 23 %", "Poland", "€22.34", MoneyLineKind::Subtotal),
            line("Paid on the platform", "", "−€79.00", MoneyLineKind::Credit),
            line("Still to pay", "", "€40.50", MoneyLineKind::Total),
        ],
        facts: vec![
            ("Backer number".into(), "1 204".into()),
            ("Pledged".into(), "€79.00 on 12 October".into()),
            ("E-mail".into(), "z•••@example.pl".into()),
        ],
    }
    .render()
    .unwrap()
}

fn menu(entries: &[(&str, &'static str)], current: &str) -> Vec<MenuLink> {
    entries
        .iter()
        .map(|(label, icon)| MenuLink {
            label: (*label).into(),
            icon,
            href: format!("/desk/{}", label.to_lowercase().replace(' ', "-")),
            is_current: *label == current,
        })
        .collect()
}

fn desk_page(language: Language) -> Page {
    let mut page = page(language)
        .titled("Overview")
        .below("Campaigns", "/desk/campaigns")
        .searchable("/desk/search", "");
    page.flash = Some(Flash::info("The import of backers-2025.csv is running: 61,204 of 185,000 rows."));
    page.staff = Some(StaffContext {
        name: "Ada Kowalczyk".into(),
        detail: "Owner · ada@fernweh.example".into(),
        account_url: "/desk/account".into(),
        sign_out_url: "/desk/sign-out".into(),
    });
    page.campaign = Some(CampaignContext { id: "cmp_1".into(), name: "Lanterns of Lissabon".into() });
    page.campaign_menu = menu(
        &[
            ("Overview", "layout-dashboard"),
            ("Backers", "users"),
            ("Catalogue", "packages"),
            ("Shipping and tax", "truck"),
            ("Imports", "file-import"),
            ("Messages", "mail"),
            ("Payments", "credit-card"),
            ("Exports", "file-export"),
        ],
        "Overview",
    );
    page.menu = menu(&[("Campaigns", "rocket"), ("Staff", "user-plus"), ("Audit log", "history")], "");
    page
}

fn figures() -> Vec<Figure> {
    [
        ("Backers", "12,840", "312 this week", "users"),
        ("Confirmed", "9,204", "71.7 %", "circle-check"),
        ("Collected", "€214,380.50", "of €260,112.00", "cash"),
        ("Held by imports", "17", "need a decision", "alert-triangle"),
    ]
    .into_iter()
    .map(|(label, value, detail, icon)| Figure {
        label: label.into(),
        value: value.into(),
        detail: detail.into(),
        href: "/desk".into(),
        icon,
    })
    .collect()
}

/// A funnel, bars and a line.
fn charts_of(language: Language) -> [Chart; 3] {
    let texts = page(language).texts;
    let words = |title: &str, label: &str, value: &str| ChartWords {
        title: title.into(),
        label_column: label.into(),
        value_column: value.into(),
        table_summary: "Show as a table".into(),
    };
    let stages = [
        ("Invited", 12_840),
        ("Opened the link", 11_020),
        ("Chose a reward", 10_350),
        ("Confirmed", 9_204),
        ("Paid", 8_911),
    ]
    .map(|(stage, backers)| Point::new(stage, backers, texts.number(backers)));
    let days: Vec<Point> = (1..=30).map(|d| Point::count(format!("{d} Nov"), (d * 37) % 101 + 3)).collect();
    let money: Vec<Point> = (1..=30)
        .scan(0i64, |sum, day| {
            *sum += (day * 53) % 97 * 10_000;
            Some(Point::new(format!("{day} Nov"), *sum, texts.money(Money::new(*sum, Currency::EUR))))
        })
        .collect();
    [
        charts::funnel(&words("From invitation to payment", "Stage", "Backers"), &stages).unwrap(),
        charts::bars(&words("Confirmed a day", "Day", "Pledges"), &days).unwrap(),
        charts::line(&words("Collected", "Day", "Amount"), &money).unwrap(),
    ]
}

fn history() -> Vec<TimelineEntry> {
    [
        ("Address changed", "By the backer, after a code by e-mail", "map-pin", Tone::Info),
        ("Payment of €40.50 captured", "Visa •••• 4242", "credit-card", Tone::Success),
        ("Payment declined", "The bank refused the card", "circle-x", Tone::Danger),
    ]
    .into_iter()
    .map(|(title, text, icon, tone)| TimelineEntry {
        title: title.into(),
        text: text.into(),
        when: "22 November 2026, 09:14".into(),
        when_machine: "2026-11-22T08:14:00Z".into(),
        who: "Ada Kowalczyk".into(),
        icon,
        tone,
    })
    .collect()
}

fn desk(language: Language) -> String {
    let [funnel, days, money] = charts_of(language);
    let rows = [
        ("1204", "Zofia Wiśniewska", "Confirmed", BadgeColor::Green),
        ("1205", "Giulia De Luca", "In progress", BadgeColor::Blue),
        ("1206", "Jörg Straße", "Invited", BadgeColor::Gray),
        ("1207", "Nam Nguyễn", "Payment failed", BadgeColor::Red),
        ("1208", "Aoife O’Brien", "Address to check", BadgeColor::Yellow),
        ("1209", "Amélie Dubois", "Late pledge", BadgeColor::Purple),
    ]
    .into_iter()
    .map(|(number, name, state, color)| {
        (number.to_owned(), name.to_owned(), Badge::new(state, color), "€119.50".to_owned())
    })
    .collect();
    Desk {
        page: desk_page(language),
        f: FormState::new().with("sku", "LAN-DLX-EN"),
        figures: figures(),
        funnel,
        days,
        money,
        rows,
        list: Pagination::new(4, 25, 12_840, "/desk/backers?state=open"),
        history: history(),
        facts: vec![
            ("Pledge".into(), "plg_01hq3z…".into()),
            ("Reward".into(), "Deluxe edition".into()),
            ("Ships to".into(), "Poland".into()),
        ],
    }
    .render()
    .unwrap()
}

fn plain(language: Language) -> String {
    let mut errors = FieldErrors::new();
    errors.add("password", "The e-mail or the password is wrong");
    Plain {
        page: page(language).titled("Sign in").with_errors(),
        f: FormState::new().with("email", "ada@fernweh.example").with_errors(errors),
    }
    .render()
    .unwrap()
}
