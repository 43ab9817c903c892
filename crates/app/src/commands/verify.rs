//! `verify`: every invariant.

use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;
use db::{DbError, ReadTx};
use kernel::verify::Finding;
use serde_json::{Map, Value, json};

use super::{print_json, print_line};
use crate::capabilities;
use crate::cli::{Cli, Verify};
use crate::data_folder::Missing;
use crate::opening::open;
use crate::store::witness::{CHAINS, End};

/// The ends of the append-only tables, in the order of [`CHAINS`].
type Ends = [Option<End>; 2];

pub(super) fn run(cli: &Cli, how: &Verify) -> anyhow::Result<ExitCode> {
    let installation = open(&cli.data, Missing::Refuse)?;
    let earlier = how.witness.as_deref().map(read_witness).transpose()?.unwrap_or_default();
    let vault = installation.vault.clone();
    let extent = if how.quick { contacts::Extent::Sample } else { contacts::Extent::All };
    let (findings, ends) = installation.db.read_blocking(move |tx| {
        let mut findings = capabilities::verify_to(tx, &vault, extent)?;
        let ends = compare(tx, &earlier, &mut findings)?;
        Ok::<_, DbError>((findings, ends))
    })?;
    // Where something is wrong the earlier witness stays: it is what shows it.
    if let Some(path) = how.witness.as_deref().filter(|_| findings.is_empty()) {
        write_witness(path, &ends)?;
    }
    if cli.json {
        print_json(cli, &json!({ "ok": findings.is_empty(), "findings": findings }))?;
    } else if findings.is_empty() {
        print_line("Everything holds.")?;
    } else {
        for finding in &findings {
            print_line(&format!("{}  {}  {}", finding.check, finding.subject, finding.detail))?;
        }
        print_line(&format!("{} findings", findings.len()))?;
    }
    Ok(if findings.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What a witness saw must still be there; answers where the tables end now.
fn compare(tx: &mut ReadTx<'_>, earlier: &Ends, findings: &mut Vec<Finding>) -> Result<Ends, DbError> {
    let mut ends = Ends::default();
    for ((chain, seen), end) in CHAINS.iter().zip(earlier).zip(&mut ends) {
        if let Some(seen) = seen
            && !chain.has(tx, seen)?
        {
            let detail = "the witness saw it, and it is gone or was changed since";
            findings.push(Finding::new("verify.witness", format!("{}:{}", chain.name, seen.0), detail));
        }
        *end = chain.end(tx)?;
    }
    Ok(ends)
}

/// A witness that does not exist yet saw nothing.
fn read_witness(path: &Path) -> anyhow::Result<Ends> {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Ends::default()),
        Err(error) => return Err(error).with_context(|| format!("{} cannot be read", path.display())),
    };
    let unreadable = || format!("{} is not a witness that verify has written", path.display());
    let stored: Map<String, Value> = serde_json::from_str(&text).with_context(unreadable)?;
    let mut ends = Ends::default();
    for (chain, end) in CHAINS.iter().zip(&mut ends) {
        let Some(seen) = stored.get(chain.name).filter(|seen| !seen.is_null()) else { continue };
        let number = seen.get("number").and_then(Value::as_i64).with_context(unreadable)?;
        let hash = seen.get("hash").and_then(Value::as_str).with_context(unreadable)?;
        *end = Some((number, hex::decode(hash).with_context(unreadable)?));
    }
    Ok(ends)
}

fn write_witness(path: &Path, ends: &Ends) -> anyhow::Result<()> {
    let seen = |end: &Option<End>| match end {
        Some((number, hash)) => json!({ "number": number, "hash": hex::encode(hash) }),
        None => Value::Null,
    };
    let stored: Map<String, Value> =
        CHAINS.iter().zip(ends).map(|(chain, end)| (chain.name.to_owned(), seen(end))).collect();
    // What it witnessed before is there until the new one is whole.
    let beside = path.with_extension("new");
    std::fs::write(&beside, serde_json::to_string_pretty(&stored)?)
        .and_then(|()| std::fs::rename(&beside, path))
        .with_context(|| format!("{} cannot be written", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_witness_saw_and_is_gone_is_found() {
        testkit::on_both(&capabilities::migrations(), |db| {
            let cx = testkit::cx(&testkit::FakeClock::default());
            let ends = db
                .write_blocking(move |tx| {
                    accounts::audit(tx, &cx, accounts::Audit::new("test.done", "one"))?;
                    compare(tx, &Ends::default(), &mut Vec::new())
                })
                .unwrap();
            assert!(ends[0].is_some() && ends[1].is_none(), "{ends:?}");
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join("witness.json");
            assert_eq!(read_witness(&file).unwrap(), Ends::default(), "nothing was seen yet");
            write_witness(&file, &ends).unwrap();
            let seen = read_witness(&file).unwrap();
            assert_eq!(seen, ends);
            let found = |seen: Ends| {
                db.read_blocking(move |tx| {
                    let mut findings = Vec::new();
                    compare(tx, &seen, &mut findings)?;
                    Ok::<_, DbError>(findings.into_iter().map(|finding| finding.subject).collect::<Vec<_>>())
                })
                .unwrap()
            };
            assert!(found(seen.clone()).is_empty());
            // The log goes on to this entry no more, and another transaction stands where that one was.
            assert_eq!(found([Some((2, vec![1])), Some((7, vec![2]))]), ["audit:2", "ledger:7"]);
            let changed = seen[0].as_ref().map(|(number, _)| (*number, vec![3]));
            assert_eq!(found([changed, None]), ["audit:1"]);
            std::fs::write(&file, "{\"audit\": 3}").unwrap();
            assert!(read_witness(&file).is_err());
        });
    }
}
