//! A creator's file to pledges.
//!
//! Reading comes first and stands alone: [`reading`] turns the bytes of an export into [`record::Record`]s by
//! the [`formats`] it knows, or refuses them with a [`refusal::Refusal`] that says what to do. It does no IO but
//! reading the file.
//!
//! What happens to a file: [`read_file`] compares every record with what is known and stages it, sealed →
//! somebody looks at the plan → [`start`] gives the catalogue what it lacks and enqueues a job → the job applies
//! chunk by chunk, each chunk with its progress in one commit → received = applied + unchanged + held. [`start_undo`]
//! takes it back while nothing was built on it.

pub mod commands;
pub mod diff;
mod error;
pub mod formats;
mod jobs_of_imports;
mod model;
mod pages;
pub mod parse;
mod privacy_map;
pub mod reading;
pub mod record;
pub mod refusal;
mod routes;
mod rules;
mod service;
mod settlement;
mod store;

pub use diff::{Difference, diff_files};
pub use error::ImportError;
pub use jobs_of_imports::{
    ApplyImport, FillOptions, GiveAsInFile, ReadNames, RescueImport, TidyImports, UndoImport, register,
};
pub use model::{
    AbsentRule, Batch, BatchState, DoneCounts, FieldChange, FileFacts, HoldReason, IfDoubtful, MappingKind,
    OpenRecord, Outcome, Phase, PlanCounts, RecordPart, RecordResult, RecordRow,
};
pub use parse::{Inspection, Parsed, inspect, parse_file, write_json};
pub use privacy_map::private_columns;
pub use reading::Upload;
pub use record::Record;
pub use refusal::{Reason, Refusal};
pub use routes::{UPLOAD_BYTES_MAX, UPLOAD_MIB_MAX, UploadFolder, routes};
pub use rules::found::{
    Found, FoundAddon, FoundChoice, FoundContent, FoundDifference, FoundItem, FoundQuestion, FoundReward,
    FoundValue,
};
pub use service::abandon::{abandon, remove_staged};
pub use service::addresses::{EMAIL_STAYS_PLEDGE, EMAIL_STAYS_TAKEN, SAME_EMAIL_APART};
pub use service::apply::{APPLIED_AT_ONCE, Step, apply_all, apply_step};
pub use service::as_in_file::{
    GoodsOfPledge, Packed, decide_for_pledge, decide_for_reward, give_all, goods_of_pledge,
};
pub use service::catalogue::{Resolved, resolve};
pub use service::compare::BACK_IN_FILE;
pub use service::doubts::{Doubts, GoingBack, doubts};
pub use service::fill_options::fill_all as fill_options;
pub use service::filling::{Filling, FillingCounts, last_filling};
pub use service::flags::{
    ADDRESS_INCOMPLETE, CANCELLED_AND_PAID, ITEMS_DIFFER, SENT_ON_PLATFORM, STATE_UNKNOWN,
};
pub use service::follow_parting::follow_parting;
pub use service::forget_person::forget_person;
pub use service::in_the_file::{InTheFile, in_the_file};
pub use service::items_differ::{ItemsToDecide, decide_as_in_rewards, items_to_decide};
pub use service::like_options::{LikeOption, ProposedOption, like_options, proposed_option};
pub use service::look::{
    Shown, absent_pledges, count_batches, find_batch, list_batches, load_batch, recognised, records,
};
pub use service::made_parts::{PartsTakenBack, parts_taken_back};
pub use service::other_currency::{OtherCurrency, other_currency};
pub use service::other_names::{is_another, note_names_of, other_names, people_named_in_files};
pub use service::read_file::{Recognised, begin, discard, read_file, read_file_in_background, recognise};
pub use service::rescue::LEASE_SECONDS;
pub use service::settle::{HeldRecord, LeavingOut, Settling, leave_out, open_held, settle};
pub use service::start::{Decision, Started, begin_applying, start};
pub use service::tidy::{HELD_KEPT_DAYS, PLAN_KEPT_DAYS, tidy};
pub use service::undo::{
    Look, Obstacles, begin_undoing, obstacles, start_undo, undo_all, undo_step, what_stands_in_the_way,
};
pub use service::verify::verify;
pub use service::verify_numbers::verify_sealed;

pub use settlement::{CannotSettle, CorrectedField, Correction, LeftOutWhy};

use kernel::Language;
use web::{FtlSource, MenuItem, MenuScope};

/// The tables of imports.
pub fn migrations() -> &'static [db::Migration] {
    &[
        db::Migration {
            owner: "imports",
            name: "0001_imports",
            sql: include_str!("../migrations/0001_imports.sql"),
        },
        db::Migration {
            owner: "imports",
            name: "0002_settling",
            sql: include_str!("../migrations/0002_settling.sql"),
        },
        db::Migration {
            owner: "imports",
            name: "0003_as_in_file",
            sql: include_str!("../migrations/0003_as_in_file.sql"),
        },
        db::Migration {
            owner: "imports",
            name: "0004_items_differ",
            sql: include_str!("../migrations/0004_items_differ.sql"),
        },
        db::Migration {
            owner: "imports",
            name: "0005_other_currency",
            sql: include_str!("../migrations/0005_other_currency.sql"),
        },
        db::Migration {
            owner: "imports",
            name: "0006_made_parts",
            sql: include_str!("../migrations/0006_made_parts.sql"),
        },
        db::Migration {
            owner: "imports",
            name: "0007_filling",
            sql: include_str!("../migrations/0007_filling.sql"),
        },
        db::Migration {
            owner: "imports",
            name: "0008_other_names",
            sql: include_str!("../migrations/0008_other_names.sql"),
        },
        db::Migration {
            owner: "imports",
            name: "0009_email_kept",
            sql: include_str!("../migrations/0009_email_kept.sql"),
        },
        db::Migration {
            owner: "imports",
            name: "0010_flagged_source",
            sql: include_str!("../migrations/0010_flagged_source.sql"),
        },
        db::Migration {
            owner: "imports",
            name: "0011_said_in",
            sql: include_str!("../migrations/0011_said_in.sql"),
        },
    ]
}

/// The texts of the pages, in four languages.
pub fn texts() -> &'static [FtlSource] {
    const TEXTS: &[FtlSource] = &[
        FtlSource { language: Language::En, text: include_str!("../locales/en.ftl") },
        FtlSource { language: Language::De, text: include_str!("../locales/de.ftl") },
        FtlSource { language: Language::Pl, text: include_str!("../locales/pl.ftl") },
        FtlSource { language: Language::It, text: include_str!("../locales/it.ftl") },
    ];
    TEXTS
}

/// The entry in the menu of a campaign.
pub fn menu() -> &'static [MenuItem] {
    const MENU: &[MenuItem] = &[MenuItem {
        label_key: "imports-menu",
        icon: "file-import",
        path: "/desk/campaigns/{campaign}/imports",
        scope: MenuScope::Campaign,
        permission: Some(accounts::Permission::RunImports.code()),
        order: 25,
    }];
    MENU
}
