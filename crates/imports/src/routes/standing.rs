//! What there is to say about an import apart from its views: how far it is, its figures, what can be done with it.

use campaigns::model::Campaign;
use web::widgets::{Figure, Step, StepState};
use web::{Page, Site, Tone, WebError};

use super::answers;
use super::frame::{self, counted, number};
use crate::model::{Batch, BatchState, Phase};
use crate::pages::May;
use crate::record::PledgeStatus;
use crate::service::{look, made_parts, new_links, undo};

/// Upload, look, apply, result.
pub(super) fn steps(page: &Page, state: BatchState) -> Vec<Step> {
    let at = match state {
        BatchState::Reading | BatchState::Refused => 0,
        BatchState::Planned | BatchState::Abandoned => 1,
        BatchState::Applying => 2,
        BatchState::Applied | BatchState::Undoing | BatchState::Undone => 3,
    };
    let keys = ["imports-step-upload", "imports-step-look", "imports-step-apply", "imports-step-result"];
    keys.iter()
        .enumerate()
        .map(|(place, key)| Step {
            label: page.t(key),
            href: String::new(),
            state: match place.cmp(&at) {
                std::cmp::Ordering::Less => StepState::Done,
                std::cmp::Ordering::Equal => StepState::Current,
                std::cmp::Ordering::Greater => StepState::Ahead,
            },
        })
        .collect()
}

pub(super) fn progress(page: &Page, batch: &Batch) -> (String, Option<(u64, u64)>) {
    let received = batch.plan.received;
    match batch.state {
        BatchState::Applying => {
            let done = batch.done.total();
            let args = [("done", number(page, done).into()), ("all", number(page, received).into())];
            (page.texts.text_with("imports-progress-applying", &args), Some((done, received.max(1))))
        }
        BatchState::Undoing => {
            let key = if batch.phase == Phase::New {
                "imports-progress-undoing"
            } else {
                "imports-progress-undoing-rest"
            };
            (page.t(key), None)
        }
        _ => (page.t1("imports-progress-reading", "count", counted(received)), None),
    }
}

pub(super) fn facts(page: &Page, campaign: &Campaign, batch: &Batch) -> Vec<(String, String)> {
    let when = |at: kernel::Timestamp| at.display_in(&campaign.time_zone);
    let platform =
        crate::formats::by_name(&batch.format).map_or_else(String::new, |format| format.title().to_owned());
    let mut facts = vec![
        (page.t("imports-fact-format"), platform),
        (page.t("imports-fact-size"), frame::size(page, batch.file.size_bytes)),
        (page.t("imports-fact-sha256"), batch.file.sha256.chars().take(16).collect()),
        (page.t("imports-fact-uploaded"), when(batch.created_at)),
    ];
    facts.extend(batch.applied_at.map(|at| (page.t("imports-fact-applied"), when(at))));
    facts.extend(batch.undone_at.map(|at| (page.t("imports-fact-undone"), when(at))));
    facts.retain(|(_, value)| !value.is_empty());
    facts
}

/// How many of the new ones come in without the platform's money, by their status: `1 Dropped, 2 Payment failed`.
pub(super) async fn new_unpaid(site: &Site, page: &Page, batch: &Batch) -> Result<String, WebError> {
    if batch.state != BatchState::Planned {
        return Ok(String::new());
    }
    let of_batch = batch.clone();
    let (_, found) = site.db().read(move |tx| look::recognised(tx, &of_batch)).await?;
    let word = |(status, count): &(PledgeStatus, u64)| {
        format!("{}: {}", page.t(&format!("imports-status-{}", status.word())), number(page, *count))
    };
    Ok(found.new_unpaid.iter().map(word).collect::<Vec<_>>().join(", "))
}

pub(super) fn figures(page: &Page, batch: &Batch, unpaid: &str, url: &str) -> Vec<Figure> {
    if batch.state == BatchState::Refused {
        return Vec::new();
    }
    let figure = |key: &str, count: u64, view: &str, icon: &'static str| Figure {
        label: page.t(key),
        value: number(page, count),
        detail: String::new(),
        href: if view.is_empty() { String::new() } else { format!("{url}?view={view}") },
        icon,
    };
    let (plan, done) = (batch.plan, batch.done);
    if matches!(batch.state, BatchState::Planned | BatchState::Abandoned) {
        return vec![
            figure("imports-figure-received", plan.received, "", "file-import"),
            Figure {
                detail: unpaid.to_owned(),
                ..figure("imports-figure-new", plan.new, "new", "user-plus")
            },
            figure("imports-figure-changed", plan.changed, "changed", "edit"),
            figure("imports-figure-unchanged", plan.unchanged, "unchanged", "check"),
            figure("imports-figure-held", plan.held, "held", "alert-triangle"),
        ];
    }
    let mut figures = vec![
        figure("imports-figure-received", plan.received, "", "file-import"),
        figure("imports-figure-applied", done.applied, "new", "circle-check"),
        figure("imports-figure-unchanged", done.unchanged, "unchanged", "check"),
        figure("imports-figure-held", done.held, "held", "alert-triangle"),
    ];
    if done.left_out > 0 {
        figures.push(figure("imports-figure-left-out", done.left_out, "left-out", "x"));
    }
    figures
}

/// What there is to say about it, and what can be done.
pub(super) struct Standing {
    pub(super) sentence: String,
    pub(super) tone: Tone,
    /// Why it cannot be taken back; may be empty.
    pub(super) why_stays: String,
    /// What is asked before it is taken back.
    pub(super) undo_question: String,
    pub(super) may: May,
}

impl Standing {
    const fn new(sentence: String, tone: Tone, may: May) -> Self {
        Self { sentence, tone, why_stays: String::new(), undo_question: String::new(), may }
    }
}

pub(super) async fn standing(site: &Site, page: &Page, batch: &Batch) -> Result<Standing, WebError> {
    let (sentence, tone, may) = match batch.state {
        BatchState::Planned => {
            let may = May::Decide { asks_about_absent: batch.plan.absent > 0 };
            (page.t("imports-planned-note"), Tone::Info, may)
        }
        BatchState::Applied => {
            let args = [
                ("received", number(page, batch.plan.received).into()),
                ("applied", number(page, batch.done.applied).into()),
                ("unchanged", number(page, batch.done.unchanged).into()),
                ("held", number(page, batch.done.held).into()),
                ("left", number(page, batch.done.left_out).into()),
            ];
            let key = if batch.done.left_out > 0 { "imports-equation-left-out" } else { "imports-equation" };
            let equation = page.texts.text_with(key, &args);
            match stands_in_the_way(site, page, batch).await? {
                None => {
                    let undo_question = undo_question(site, page, batch).await?;
                    let standing = Standing::new(equation, Tone::Success, May::Undo);
                    return Ok(Standing { undo_question, ..standing });
                }
                Some(why) => {
                    return Ok(Standing {
                        why_stays: why,
                        ..Standing::new(equation, Tone::Success, May::Nothing)
                    });
                }
            }
        }
        BatchState::Undone => {
            let (sentence, tone) = undone(site, page, batch).await?;
            (sentence, tone, May::Nothing)
        }
        BatchState::Abandoned => (page.t("imports-abandoned-note"), Tone::Info, May::Nothing),
        BatchState::Refused => {
            let code = batch.refusal_code.as_deref().unwrap_or("unreadable");
            let key = answers::refusal_key(code);
            let sentence = if page.texts.knows(&format!("{key}-short")) {
                page.t(&format!("{key}-short"))
            } else {
                page.t(&key)
            };
            let args = [("sentence", sentence.into()), ("code", code.into())];
            (page.texts.text_with("imports-refusal", &args), Tone::Danger, May::Nothing)
        }
        BatchState::Reading | BatchState::Applying | BatchState::Undoing => {
            (String::new(), Tone::Info, May::Nothing)
        }
    };
    Ok(Standing::new(sentence, tone, may))
}

/// What is asked before it is taken back, with who is written to by it.
async fn undo_question(site: &Site, page: &Page, batch: &Batch) -> Result<String, WebError> {
    let (vault, of_batch) = (site.vault().clone(), batch.clone());
    let back = site.db().read(move |tx| new_links::going_back(tx, &vault, &of_batch)).await?;
    let mut question = page.t("imports-undo-question");
    if back > 0 {
        question.push(' ');
        question.push_str(&page.t1("imports-undo-links", "count", counted(back)));
    }
    Ok(question)
}

/// What taking it back came to: pledges, then the parts of the catalogue that it had made.
async fn undone(site: &Site, page: &Page, batch: &Batch) -> Result<(String, Tone), WebError> {
    let of_batch = batch.clone();
    let parts = site.db().read(move |tx| made_parts::parts_taken_back(tx, &of_batch)).await?;
    let mut sentences = vec![if batch.undo_kept > 0 {
        page.t1("imports-undone-kept", "count", counted(batch.undo_kept))
    } else {
        page.t("imports-undone-note")
    }];
    if parts.removed > 0 {
        sentences.push(page.t1("imports-undone-parts-gone", "count", counted(parts.removed)));
    }
    if parts.staying() > 0 {
        sentences.push(page.t1("imports-undone-parts-stay", "count", counted(parts.staying())));
        let why = |(word, count): (&String, &u64)| {
            page.t1(&format!("imports-part-stays-{}", word.replace('_', "-")), "count", counted(*count))
        };
        sentences.extend(parts.stay.iter().map(why));
    }
    let tone = if batch.undo_kept > 0 { Tone::Warning } else { Tone::Info };
    Ok((sentences.join(" "), tone))
}

/// Why an applied import cannot be taken back, in a sentence.
async fn stands_in_the_way(site: &Site, page: &Page, batch: &Batch) -> Result<Option<String>, WebError> {
    let of_batch = batch.clone();
    let obstacles =
        site.db().read(move |tx| undo::what_stands_in_the_way(tx, &of_batch, undo::Look::AtSome)).await?;
    Ok(obstacles.and_then(|error| answers::sentence(&page.texts, &error)))
}
