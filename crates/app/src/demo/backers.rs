//! Backers on their way: everybody is invited, some have begun, some have finished.

use anyhow::Context;
use contacts::Source;
use db::{Db, WriteTx};
use kernel::ids::kinds;
use kernel::places::AddressInput;
use kernel::{Actor, Cx, RowId};
use pledges::quote::asked_options;
use pledges::{
    Answer, ChosenAddOn, ChosenOption, Confirm, Filter, Page, PledgeError, PledgeRow, PledgeState,
    SaveAddress, SaveAnswers, SaveChoices,
};

/// Pledges of one bulk step are far above the demo's number.
const PLEDGES_MAX: u32 = 200;

/// A step of a pledge's way out of the house.
type Step = fn(&mut WriteTx<'_>, &Cx, RowId<kinds::Pledge>) -> Result<PledgeState, PledgeError>;

/// How far a backer goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// Has not looked yet.
    Untouched,
    /// Answered a question and left.
    Begins,
    /// Confirms.
    Confirms,
    /// Confirms with one playmat more, which is still to be paid.
    TakesMore,
    /// Confirms, then thinks better of it.
    Cancels,
    /// Confirms, then opens it again.
    Reopens,
    /// Confirms and is locked by the creator; so many steps further: warehouse, on its way, delivered.
    Locked(u8),
}

/// The ways of those who finish, in the order of the export; whoever comes after confirms.
const WAYS: [Way; 14] = [
    Way::Locked(3),
    Way::TakesMore,
    Way::TakesMore,
    Way::TakesMore,
    Way::Locked(1),
    Way::Locked(0),
    Way::Cancels,
    Way::Locked(2),
    Way::Confirms,
    Way::Confirms,
    Way::Confirms,
    Way::Reopens,
    Way::Confirms,
    Way::Locked(0),
];

/// Where somebody in a country lives whose address the export does not have: street, city, region, postal code.
/// Invented, but of the country's shape.
const HOMES: [(&str, [&str; 4]); 14] = [
    ("PL", ["ul. Szafirowa 17/4", "Toruń", "", "87-100"]),
    ("DE", ["Laternenweg 9", "Lübeck", "", "23552"]),
    ("CH", ["Quellgasse 12", "Biel", "", "2502"]),
    ("FR", ["18 rue des Embruns", "Quimper", "", "29000"]),
    ("GB", ["4 Beacon Terrace", "Whitby", "", "YO21 3PU"]),
    ("IE", ["Harbour Cottage, Main Street", "Dingle", "KY", ""]),
    ("SE", ["Fyrvägen 3", "Visby", "", "621 58"]),
    ("DK", ["Havnegade 21", "Ribe", "", "6760"]),
    ("ES", ["Calle del Faro 6", "Gijón", "O", "33201"]),
    ("PT", ["Rua da Maré 40", "Aveiro", "", "3800-180"]),
    ("US", ["211 Lighthouse Road", "Astoria", "OR", "97103"]),
    ("CA", ["77 Rue du Phare", "Rimouski", "QC", "G5L 1A1"]),
    ("JP", ["2-14-5 Minato", "Otaru-shi", "01", "047-0007"]),
    ("BR", ["Rua das Lanternas 55", "Paraty", "RJ", "23970-000"]),
];

/// Everybody goes their way. Who went it at an earlier start is not in the state of somebody invited any more.
pub(super) fn on_their_way(db: &Db, cx: &Cx, campaign: RowId<kinds::Campaign>) -> anyhow::Result<()> {
    let inviting = cx.clone();
    db.write_blocking(move |tx| {
        let filter = Filter::all(campaign).in_state(PledgeState::Imported);
        pledges::invite_step(tx, &inviting, &filter, None)
    })
    .context("the demo's backers cannot be invited")?;
    let rows =
        db.read_blocking(move |tx| pledges::list(tx, &Filter::all(campaign), Page::first(PLEDGES_MAX)))?;
    for (row, way) in ways(rows) {
        if way == Way::Untouched || row.state != PledgeState::Invited {
            continue;
        }
        let cx = cx.clone();
        let went = db.write_blocking(move |tx| walk(tx, &cx, &row, way));
        if let Err(e) = &went {
            tracing::debug!(error = %e, "a demo backer stays where they got to");
        }
        // Not everybody can finish: a size is missing, or a country. They stay where they got to.
        if let Err(e @ PledgeError::Db(_)) = went {
            return Err(e).context("the demo's backers cannot go on");
        }
    }
    Ok(())
}

/// Who goes which way: the same at every start. The first backer's link is printed at the start, so that pledge is
/// left for the visitor.
fn ways(rows: Vec<PledgeRow>) -> Vec<(PledgeRow, Way)> {
    let mut finishing = 0_usize;
    let mut way_of = |n: usize, row: &PledgeRow| {
        if n % 4 == 3 && row.address.is_none() {
            return Way::Untouched;
        }
        let has_home = row.address.is_some() || home_of(row).is_some();
        if n % 5 == 4 || !has_home {
            return Way::Begins;
        }
        finishing += 1;
        WAYS.get(finishing - 1).copied().unwrap_or(Way::Confirms)
    };
    rows.into_iter()
        .skip(1)
        .enumerate()
        .map(|(n, row)| {
            let way = way_of(n, &row);
            (row, way)
        })
        .collect()
}

/// One backer's way, in one transaction.
fn walk(tx: &mut WriteTx<'_>, cx: &Cx, row: &PledgeRow, way: Way) -> Result<(), PledgeError> {
    let (pledge, creator) = (row.pledge.row, cx);
    let cx = &cx.acting_as(Actor::Backer(row.contact));
    answer(tx, cx, row)?;
    if way == Way::Begins {
        return Ok(());
    }
    choose(tx, cx, row, way)?;
    settle_in(tx, cx, row)?;
    let loaded = pledges::load(tx, pledge)?;
    let quote = pledges::current_quote(tx, &cx.vault, &loaded, cx.now())?;
    pledges::confirm(tx, cx, &Confirm { pledge, seal: pledges::seal_of(&quote) })?;
    match way {
        Way::Cancels => drop(pledges::cancel(tx, cx, pledge, "I found a copy in my local shop.")?),
        Way::Reopens => drop(pledges::reopen(tx, cx, pledge)?),
        Way::Locked(further) => {
            if pledges::lock(tx, creator, pledge)? != PledgeState::Paid {
                return Ok(()); // nothing leaves the house that is not paid for
            }
            let steps: [Step; 3] = [pledges::start_fulfilment, pledges::ship, pledges::deliver];
            for step in steps.into_iter().take(usize::from(further)) {
                step(tx, creator, pledge)?;
            }
        }
        Way::Untouched | Way::Begins | Way::Confirms | Way::TakesMore => {}
    }
    Ok(())
}

fn answer(tx: &mut WriteTx<'_>, cx: &Cx, row: &PledgeRow) -> Result<(), PledgeError> {
    let pledge = row.pledge.row;
    let catalogue = campaigns::load_catalogue(tx, row.campaign)?;
    let Some(question) = catalogue.questions.iter().find(|q| q.prompt == "Language of the rulebook") else {
        return Ok(());
    };
    let seen_version = pledges::load(tx, pledge)?.answers_stamp.version;
    let answers = vec![Answer { question: question.id, answer: "English".to_owned() }];
    pledges::save_answers(tx, cx, &SaveAnswers { pledge, seen_version, answers }).map(drop)
}

fn home_of(row: &PledgeRow) -> Option<[&'static str; 4]> {
    let country = row.country?;
    HOMES.iter().find(|(code, _)| *code == country.as_str()).map(|(_, home)| *home)
}

/// Gives an address where the export had none.
fn settle_in(tx: &mut WriteTx<'_>, cx: &Cx, row: &PledgeRow) -> Result<(), PledgeError> {
    let pledge = row.pledge.row;
    let loaded = pledges::load(tx, pledge)?;
    let (None, Some([street, city, region, postal_code])) = (loaded.address, home_of(row)) else {
        return Ok(());
    };
    let address = AddressInput {
        country: row.country.map(|country| country.as_str().to_owned()).unwrap_or_default(),
        name: contacts::profile(tx, &cx.vault, row.contact)?.name,
        line1: street.to_owned(),
        city: city.to_owned(),
        region: region.to_owned(),
        postal_code: postal_code.to_owned(),
        ..AddressInput::default()
    };
    let seen_version = loaded.address_stamp.version;
    let save = SaveAddress { pledge, seen_version, address, source: Source::Demo };
    pledges::save_address(tx, cx, &save).map(drop)
}

/// Takes the first value of every option, and perhaps a playmat more.
fn choose(tx: &mut WriteTx<'_>, cx: &Cx, row: &PledgeRow, way: Way) -> Result<(), PledgeError> {
    let pledge = row.pledge.row;
    let catalogue = campaigns::load_catalogue(tx, row.campaign)?;
    let loaded = pledges::load(tx, pledge)?;
    let mut choices = loaded.choices.clone();
    let playmat = catalogue.addons.iter().find(|addon| addon.title == "Playmat");
    if let Some(playmat) = playmat.filter(|_| way == Way::TakesMore) {
        match choices.addons.iter_mut().find(|chosen| chosen.addon == playmat.id) {
            Some(chosen) => chosen.quantity = 2,
            None => choices.addons.push(ChosenAddOn { addon: playmat.id, quantity: 1 }),
        }
    }
    for asked in asked_options(&catalogue, &choices.clone()) {
        for copy in &asked.copies {
            let already =
                choices.options.iter().any(|o| o.option == asked.option.id && o.copy == copy.number);
            let Some(value) = asked.option.values.first().filter(|_| !already) else { continue };
            choices.options.push(ChosenOption {
                option: asked.option.id,
                copy: copy.number,
                value: value.id,
            });
        }
    }
    if choices != loaded.choices {
        let seen_version = loaded.choices_stamp.version;
        pledges::save_choices(tx, cx, &SaveChoices { pledge, seen_version, choices })?;
    }
    Ok(())
}
