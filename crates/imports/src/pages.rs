//! Contexts of the pages.

use askama::Template;
use web::widgets::{Badge, Figure, Pagination, Step};
use web::{Choice, FormState, Page};

use crate::routes::HeldForm;

/// The imports of a campaign.
#[derive(Template)]
#[template(path = "imports/list.html")]
pub(crate) struct ListPage {
    pub(crate) page: Page,
    pub(crate) new_url: String,
    pub(crate) lines: Vec<BatchLine>,
    /// Whether any has records that nothing became of yet.
    pub(crate) has_waiting: bool,
    /// Whether any has records that somebody left out.
    pub(crate) has_left_out: bool,
    pub(crate) list: Pagination,
}

/// An import in the list.
pub(crate) struct BatchLine {
    pub(crate) href: String,
    pub(crate) file: String,
    pub(crate) state: Badge,
    pub(crate) received: String,
    pub(crate) to_apply: String,
    pub(crate) applied: String,
    pub(crate) unchanged: String,
    pub(crate) held: String,
    pub(crate) left_out: String,
    pub(crate) when: String,
}

/// The form for a file.
#[derive(Template)]
#[template(path = "imports/upload.html")]
pub(crate) struct UploadPage {
    pub(crate) page: Page,
    pub(crate) f: FormState,
    pub(crate) hint: String,
    pub(crate) currency: String,
}

/// An import that is at work.
#[derive(Template)]
#[template(path = "imports/progress.html")]
pub(crate) struct ProgressPage {
    pub(crate) page: Page,
    pub(crate) steps: Vec<Step>,
    pub(crate) state: Badge,
    pub(crate) sentence: String,
    /// Done and all, for the bar; no bar when it is not known how much there is.
    pub(crate) bar: Option<(u64, u64)>,
    pub(crate) url: String,
}

/// An import that waits for somebody, or is done.
#[derive(Template)]
#[template(path = "imports/batch.html")]
pub(crate) struct BatchPage {
    pub(crate) page: Page,
    pub(crate) steps: Vec<Step>,
    pub(crate) state: Badge,
    pub(crate) facts: Vec<(String, String)>,
    pub(crate) figures: Vec<Figure>,
    /// What happened, or why nothing did; may be empty.
    pub(crate) sentence: String,
    pub(crate) tone: web::Tone,
    /// Why it cannot be taken back; may be empty.
    pub(crate) why_stays: String,
    /// What is asked before it is taken back; empty where it cannot be.
    pub(crate) undo_question: String,
    pub(crate) tabs: Vec<Tab>,
    pub(crate) shown: Shown,
    /// Where it is; its forms post below.
    pub(crate) url: String,
    pub(crate) abandon_url: String,
    pub(crate) undo_url: String,
    /// Where the work goes on once it is applied; none before.
    pub(crate) next: Option<NextLink>,
    pub(crate) may: May,
}

/// What is to be done next, and where.
pub(crate) struct NextLink {
    pub(crate) label: String,
    pub(crate) href: String,
}

/// A held record, and what somebody can do about it.
#[derive(Template)]
#[template(path = "imports/held.html")]
pub(crate) struct HeldPage {
    pub(crate) page: Page,
    pub(crate) f: FormState,
    /// Whether something that was sent was refused.
    pub(crate) is_refused: bool,
    /// Why it is held, or left out.
    pub(crate) sentence: String,
    pub(crate) tone: web::Tone,
    /// Why it cannot be put right here; may be empty.
    pub(crate) note: String,
    /// What can be put right.
    pub(crate) form: Option<HeldForm>,
    /// Whether to ask if somebody with the typed address is the same person.
    pub(crate) asks_same_person: bool,
    /// Why it can be left out; empty when it cannot.
    pub(crate) whys: Vec<Choice>,
    /// What else the file says.
    pub(crate) facts: Vec<(String, String)>,
    /// The table inside a zip; may be empty.
    pub(crate) member: String,
    pub(crate) currency: String,
    pub(crate) name_max: usize,
    pub(crate) url: String,
    pub(crate) back_url: String,
}

/// What can be done with an import now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum May {
    /// Apply it or lay it aside.
    Decide {
        /// Whether pledges are known that are not in the file.
        asks_about_absent: bool,
    },
    /// Take it back.
    Undo,
    /// Nothing.
    Nothing,
}

/// One view of an import.
pub(crate) struct Tab {
    pub(crate) label: String,
    pub(crate) count: String,
    pub(crate) href: String,
    pub(crate) is_current: bool,
}

/// What a view shows.
#[expect(clippy::large_enum_variant, reason = "there is one for a page")]
pub(crate) enum Shown {
    /// Catalogue and, for a plan, the decision.
    Overview {
        /// What the file gives away of the catalogue.
        catalogue: Vec<CatalogueGroup>,
        /// Where what it gives to backers is something else; none where they agree.
        differences: Option<Differences>,
        /// For how many backers nobody has decided yet which items are packed; empty where there is none.
        to_decide: String,
        /// Filling options that were made since from the file; none where there is nothing to fill.
        filling: Option<FillingNote>,
        /// Who is written to when it is applied; none where nobody is.
        new_links: Option<NewLinksNote>,
        /// Records whose e-mail address is not taken over; none where there is none.
        kept_addresses: Option<SeenRecords>,
        /// Questions whose answers look like a choice.
        like_options: Vec<LikeOptionLine>,
        /// What to look at before it is applied.
        notes: Vec<String>,
        /// That it may not be the right file: sentences; empty for nearly every file.
        doubts: Vec<String>,
        /// That records are in another currency; `None` where they are not.
        other_currency: Option<CurrencyNote>,
    },
    /// Records.
    Records {
        /// Its words when there is none.
        none: String,
        /// Where the list can be downloaded; may be empty.
        file_url: String,
        /// Which columns have anything to tell: what was applied is kept with its pledge, until a newer file says otherwise.
        filled: FilledColumns,
        rows: Vec<RecordLine>,
        list: Pagination,
    },
    /// Pledges that are not in the file.
    Absent { rows: Vec<PersonLine>, list: Pagination },
    /// What every column was taken for.
    Columns { tables: Vec<TableView> },
}

/// Which columns of a list of records have content in any row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each column is filled or not")]
pub(crate) struct FilledColumns {
    pub(crate) reward: bool,
    pub(crate) status: bool,
    pub(crate) amount: bool,
    pub(crate) remarks: bool,
}

impl FilledColumns {
    pub(crate) fn of(rows: &[RecordLine]) -> Self {
        let any = |is_filled: fn(&RecordLine) -> bool| rows.iter().any(is_filled);
        Self {
            reward: any(|row| !row.reward.is_empty()),
            status: any(|row| !row.status.is_empty()),
            amount: any(|row| !row.amount.is_empty()),
            remarks: any(RecordLine::has_remarks),
        }
    }
}

/// What filling options from the file came to, and its button.
pub(crate) struct FillingNote {
    /// What it came to; empty before the first.
    pub(crate) sentences: Vec<String>,
    /// Whether it is at work: its button waits.
    pub(crate) is_running: bool,
    pub(crate) button: String,
}

/// People who get a mail with a new link when an import is applied.
pub(crate) struct NewLinksNote {
    pub(crate) sentence: String,
    /// Where they are listed.
    pub(crate) list_url: String,
    /// What stands beside the button that applies it.
    pub(crate) beside_button: String,
}

/// A question whose answers look like a choice.
pub(crate) struct LikeOptionLine {
    pub(crate) sentence: String,
    pub(crate) prompt: String,
    /// Where an option is made of it; empty before the import is applied.
    pub(crate) form_url: String,
}

/// Records that somebody should see.
pub(crate) struct SeenRecords {
    pub(crate) sentence: String,
    /// Where they are listed.
    pub(crate) list_url: String,
}

/// A file in another currency.
pub(crate) struct CurrencyNote {
    pub(crate) sentence: String,
    /// Where the campaign's currency is changed.
    pub(crate) settings_url: String,
    /// Whether nothing can be applied for it.
    pub(crate) is_whole_file: bool,
}

/// Records whose items are not those of their reward.
pub(crate) struct Differences {
    pub(crate) note: String,
    pub(crate) all_url: String,
    pub(crate) lines: Vec<DifferenceLine>,
}

/// Alike ones together.
pub(crate) struct DifferenceLine {
    pub(crate) reward: String,
    pub(crate) in_file: String,
    pub(crate) in_parcel: String,
    pub(crate) records: String,
}

/// Rewards, add-ons, items or questions.
pub(crate) struct CatalogueGroup {
    pub(crate) title: String,
    /// Whether parts can be left out.
    pub(crate) can_be_left_out: bool,
    /// Whether any part has a price or contents to show.
    pub(crate) has_details: bool,
    /// Whether it can be decided what is packed: these are rewards, and the file tells of items.
    pub(crate) asks_what_is_packed: bool,
    pub(crate) lines: Vec<CatalogueLine>,
}

/// A part of the catalogue.
pub(crate) struct CatalogueLine {
    pub(crate) word: String,
    pub(crate) title: String,
    /// What is in it, and what it costs; may be empty.
    pub(crate) detail: String,
    pub(crate) records: String,
    pub(crate) state: Badge,
    pub(crate) is_new: bool,
    /// Whether each backer gets what the file says.
    pub(crate) is_as_in_file: bool,
    /// Whether it is proposed to leave it out.
    pub(crate) is_left_out: bool,
}

/// A record of the file.
pub(crate) struct RecordLine {
    pub(crate) place: String,
    pub(crate) name: String,
    pub(crate) email: String,
    /// Where its pledge is; empty while there is none.
    pub(crate) href: String,
    pub(crate) reward: String,
    pub(crate) amount: String,
    pub(crate) status: String,
    /// Why it is held; may be empty.
    pub(crate) reason: String,
    /// Where it can be settled; may be empty.
    pub(crate) settle_url: String,
    pub(crate) flags: Vec<String>,
    /// What the file says beside what the reward would give; empty where they agree.
    pub(crate) two_lists: Vec<String>,
    pub(crate) changes: Vec<ChangeLine>,
}

impl RecordLine {
    /// Whether there is anything beside what its row says.
    fn has_remarks(&self) -> bool {
        let texts = !self.reason.is_empty() || !self.settle_url.is_empty();
        texts || !self.flags.is_empty() || !self.two_lists.is_empty() || !self.changes.is_empty()
    }
}

/// A field that a newer file says otherwise.
pub(crate) struct ChangeLine {
    pub(crate) label: String,
    pub(crate) before: String,
    pub(crate) after: String,
    /// Why ours is kept; empty where it is not.
    pub(crate) why_kept: String,
}

/// Whose pledge it is.
pub(crate) struct PersonLine {
    pub(crate) name: String,
    pub(crate) email: String,
    pub(crate) order_number: String,
    pub(crate) href: String,
}

/// A table of the file.
pub(crate) struct TableView {
    pub(crate) title: String,
    /// Encoding, separator, records.
    pub(crate) detail: String,
    /// Header and meaning.
    pub(crate) columns: Vec<(String, String)>,
}
