//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// The pledge manager that is yours: one binary, one data folder.
#[derive(Debug, Parser)]
#[command(name = "pledgekeeper", version, about, propagate_version = true)]
pub struct Cli {
    /// Where everything of this installation lies.
    #[arg(long, global = true, env = "PLEDGEKEEPER_DATA", default_value = "data")]
    pub data: PathBuf,
    /// Answer as JSON.
    #[arg(long, global = true)]
    pub json: bool,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What can be done.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Start the web server and the workers.
    Serve(Serve),
    /// Read, compare and import files of a platform.
    #[command(subcommand)]
    Import(Import),
    /// Price a scenario: docs/quote-scenario.md says what it holds.
    Quote {
        /// The scenario as JSON.
        scenario: PathBuf,
    },
    /// Write an export to a file.
    Export(Export),
    /// Check every invariant and open every sealed field; ends with 1 when something does not hold.
    Verify(Verify),
    /// Members of staff.
    #[command(subcommand)]
    Staff(Staff),
    /// Say what is set up and what is not.
    Doctor,
    /// Set the one document that comes in at the standard input: what the server starts itself for.
    #[command(hide = true)]
    SetDocument {
        /// A folder with fonts beside those inside the program.
        #[arg(long)]
        fonts: Option<PathBuf>,
    },
}

/// Options of `serve`.
#[derive(Debug, Args)]
pub struct Serve {
    /// Load the demo campaign if there is no campaign yet, and print how to sign in.
    #[arg(long)]
    pub demo: bool,
}

/// Options of `verify`.
#[derive(Debug, Args)]
pub struct Verify {
    /// Open the sealed fields of about a thousand people only.
    #[arg(long)]
    pub quick: bool,
    /// A file outside of the data folder that remembers where audit log and ledger ended: what was cut off from
    /// their ends since is found. Made when missing, and brought up to date when everything holds.
    #[arg(long)]
    pub witness: Option<PathBuf>,
}

/// Sub-commands of `import`.
#[derive(Debug, Subcommand)]
pub enum Import {
    /// Say what a file is: tables, columns and what they mean.
    Inspect {
        /// The file.
        file: PathBuf,
    },
    /// Print the records of a file.
    Parse {
        /// The file.
        file: PathBuf,
    },
    /// Print the difference of two exports of one campaign.
    Diff {
        /// The earlier file.
        first: PathBuf,
        /// The later file.
        second: PathBuf,
    },
    /// Import a file into a campaign.
    Run {
        /// The file.
        file: PathBuf,
        /// The campaign's short name or id.
        #[arg(long)]
        campaign: String,
        /// The file is a part of the campaign: pledges that are not in it are not marked as missing.
        #[arg(long)]
        part: bool,
        /// Apply the file although it may not be the right one: older than what is known, so that pledges are turned
        /// back, or without any of the campaign's pledges.
        #[arg(long)]
        anyway: bool,
    },
    /// Take an import back while nothing was built on it.
    Undo {
        /// The import's id: `imp_…`.
        batch: String,
    },
}

/// Options of `export`.
#[derive(Debug, Args)]
pub struct Export {
    /// What: `fulfilment-lines`, `fulfilment-orders`, `demand`, `pledges`; of a period `tax-report`, `tax-returns`,
    /// `tax-orders`.
    pub what: String,
    /// The campaign's short name or id.
    #[arg(long)]
    pub campaign: String,
    /// Where to; the ending says how: `.csv` or `.xlsx`.
    #[arg(long)]
    pub to: PathBuf,
    /// CSV for programs: without a mark at its beginning, and codes such as 01067 as they are.
    #[arg(long)]
    pub for_programs: bool,
    /// For the files about tax: `2026-Q4`, `2026-11` or `2026`.
    #[arg(long)]
    pub period: Option<String>,
    /// In the files for the warehouse: pledges that still owe as well, with what is owed in the column `owed`.
    #[arg(long)]
    pub with_unpaid: bool,
    /// In the files for the warehouse: what leaves with the wave of this name alone, or with none for `none`.
    #[arg(long)]
    pub wave: Option<String>,
}

/// Sub-commands of `staff`.
#[derive(Debug, Subcommand)]
pub enum Staff {
    /// Add a member of staff; the password is read from PLEDGEKEEPER_STAFF_PASSWORD or the first line of the
    /// standard input.
    Add {
        /// Their name.
        #[arg(long)]
        name: String,
        /// Their e-mail address.
        #[arg(long)]
        email: String,
        /// Their role: owner, manager, support, finance, fulfilment, marketing, auditor, partner.
        #[arg(long)]
        role: String,
    },
    /// Make a link for who lost password or phone: it sets a new password and a new second factor, once, within
    /// seven days.
    Link {
        /// Their e-mail address.
        #[arg(long)]
        email: String,
    },
}
