//! Every capability, named once, from the lowest floor up. A test fails when a crate with tables is not here.

use contacts::Extent;
use db::{DbError, Migration, ReadTx};
use kernel::privacy::PrivateColumn;
use kernel::verify::Finding;
use kernel::{Language, Vault};
use web::{FtlSource, MenuItem};

mod opening_all;

/// The tables of all capabilities, in an order in which every reference finds its table.
pub fn migrations() -> Vec<Migration> {
    let lists: [&[Migration]; 19] = [
        jobs::migrations(),
        exchange::migrations(),
        &web::MIGRATIONS,
        accounts::migrations(),
        contacts::migrations(),
        ledger::migrations(),
        campaigns::migrations(),
        invoices::migrations(),
        stock::migrations(),
        vouchers::migrations(),
        pledges::migrations(),
        imports::migrations(),
        payments::migrations(),
        billing::migrations(),
        messages::migrations(),
        digital::migrations(),
        portal::migrations(),
        desk::migrations(),
        OWN,
    ];
    lists.concat()
}

const OWN: &[Migration] = &[Migration {
    owner: "app",
    name: "0001_installation",
    sql: include_str!("../migrations/0001_installation.sql"),
}];

/// The privacy map: every column with personal data, declared once by its owner.
pub fn privacy_map() -> Vec<PrivateColumn> {
    let lists: [&[PrivateColumn]; 18] = [
        JOBS,
        exchange::private_columns(),
        WEB,
        accounts::private_columns(),
        contacts::private_columns(),
        ledger::private_columns(),
        campaigns::private_columns(),
        invoices::private_columns(),
        stock::private_columns(),
        vouchers::private_columns(),
        pledges::private_columns(),
        imports::private_columns(),
        payments::private_columns(),
        billing::private_columns(),
        messages::private_columns(),
        digital::private_columns(),
        portal::private_columns(),
        desk::private_columns(),
    ];
    lists.concat()
}

// These two crates stand too low to know the word "person"; what they hold for others is said here.
const JOBS: &[PrivateColumn] = {
    use kernel::privacy::Protection::NotPersonal;
    &[
        PrivateColumn::new("domain_event", "name", NotPersonal, "name of an event: pledge.confirmed"),
        PrivateColumn::new("domain_event", "subject", NotPersonal, "public id"),
        PrivateColumn::new("job", "name", NotPersonal, "name of a job: messages.send"),
        PrivateColumn::new("job_schedule", "name", NotPersonal, "name of a job"),
        PrivateColumn::new("schema_migration", "name", NotPersonal, "name of a migration"),
    ]
};
const WEB: &[PrivateColumn] = {
    use kernel::privacy::Protection::Hash;
    &[PrivateColumn::new("web_session", "token_hash", Hash, "random token of a signed-in browser")]
};

fn sources(texts: &[(Language, &'static str)]) -> Vec<FtlSource> {
    texts.iter().map(|(language, text)| FtlSource { language: *language, text }).collect()
}

/// The texts of all capabilities.
pub fn texts() -> Vec<FtlSource> {
    let mut all = [accounts::texts(), imports::texts(), desk::texts()].concat();
    for texts in [
        contacts::texts(),
        campaigns::texts(),
        stock::texts(),
        vouchers::texts(),
        depot::texts(),
        pledges::texts(),
        payments::texts(),
        billing::texts(),
        fulfilment::texts(),
        messages::texts(),
        digital::texts(),
        portal::texts(),
    ] {
        all.extend(sources(texts));
    }
    all
}

/// The staff pages' menu.
pub fn menu() -> Vec<MenuItem> {
    [accounts::menu(), imports::menu(), billing::menu(), depot::menu(), digital::menu(), desk::menu()]
        .concat()
}

/// Every invariant of every capability; opens every sealed field.
pub fn verify(tx: &mut ReadTx<'_>, vault: &Vault) -> Result<Vec<Finding>, DbError> {
    verify_to(tx, vault, Extent::All)
}

/// As [`verify`]; a sample opens about a thousand people and nothing else that is sealed.
pub fn verify_to(tx: &mut ReadTx<'_>, vault: &Vault, extent: Extent) -> Result<Vec<Finding>, DbError> {
    let mut findings = Vec::new();
    let steps: [(&str, Step<'_>); 16] = [
        ("accounts", &|tx| accounts::verify(tx, vault)),
        ("contacts", &|tx| contacts::verify(tx)),
        ("contacts.sealed", &|tx| contacts::verify_sealed(tx, vault, extent)),
        ("ledger", &|tx| ledger::verify(tx, vault)),
        ("campaigns", &|tx| campaigns::verify(tx)),
        ("stock", &|tx| stock::verify(tx)),
        ("vouchers", &|tx| vouchers::verify(tx)),
        ("pledges", &|tx| pledges::verify(tx, vault)),
        ("imports", &|tx| imports::verify(tx)),
        ("imports.sealed", &|tx| match extent {
            Extent::All => imports::verify_sealed(tx, vault),
            Extent::Sample => Ok(Vec::new()),
        }),
        ("payments", &|tx| payments::verify(tx)),
        ("invoices", &|tx| invoices::verify(tx, vault)),
        ("billing", &|tx| billing::verify(tx)),
        ("messages", &|tx| messages::verify(tx)),
        ("digital", &|tx| digital::verify(tx)),
        ("sealed", &|tx| match extent {
            Extent::All => opening_all::open_all(tx, vault),
            Extent::Sample => Ok(Vec::new()),
        }),
    ];
    for (part, step) in steps {
        let found = step(tx);
        db::told(&mut findings, part, found)?;
    }
    Ok(findings)
}

type Step<'s> = &'s dyn Fn(&mut ReadTx<'_>) -> Result<Vec<Finding>, DbError>;
