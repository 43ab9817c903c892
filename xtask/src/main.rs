//! Checks of the tree: rules of the house that the compiler does not know.
//!
//! `cargo xtask check` reads the files that git knows or would add and prints each broken rule with its place
//! and what to do. Every check is a function from a [`tree::Tree`] to findings, so that its test can plant a
//! violation in a tree made of strings.

mod checks;
mod finding;
mod tree;

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::Context as _;

const USAGE: &str = "\
cargo xtask check [NAME …]        check the tree (all checks, or those named)
cargo xtask release-migrations    write down the checksums of all migrations: run once per release
cargo xtask bench [NAME …]        measure the goals of speed beside the bare limit (--help says more)";

fn main() -> anyhow::Result<ExitCode> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let root = repository_root()?;
    match arguments.split_first() {
        Some((command, names)) if command == "check" => check(&root, names),
        Some((command, rest)) if command == "bench" => bench(&root, rest),
        Some((command, [])) if command == "release-migrations" => {
            let tree = tree::Tree::of_repository(&root)?;
            let file = root.join(checks::migrations::RELEASED);
            std::fs::write(&file, checks::migrations::released_list(&tree))
                .with_context(|| format!("cannot write {}", file.display()))?;
            say(&format!("wrote {}", checks::migrations::RELEASED));
            Ok(ExitCode::SUCCESS)
        }
        _ => {
            say(USAGE);
            Ok(ExitCode::from(2))
        }
    }
}

fn check(root: &Path, names: &[String]) -> anyhow::Result<ExitCode> {
    let unknown = names.iter().find(|name| checks::ALL.iter().all(|check| check.name != name.as_str()));
    if let Some(unknown) = unknown {
        let known: Vec<&str> = checks::ALL.iter().map(|check| check.name).collect();
        anyhow::bail!("there is no check `{unknown}`; there are: {}", known.join(", "));
    }
    let tree = tree::Tree::of_repository(root)?;
    let chosen = checks::ALL.iter().filter(|check| names.is_empty() || names.iter().any(|n| n == check.name));
    let (mut checked, mut broken) = (0, 0);
    for check in chosen {
        let findings = (check.run)(&tree)?;
        let verdict = if findings.is_empty() { "ok" } else { "BROKEN" };
        say(&format!("{:<14} {verdict:<7} {}", check.name, check.rule));
        for finding in &findings {
            say(&format!("    {finding}"));
        }
        checked += 1;
        broken += findings.len();
    }
    say(&format!("{checked} checks of the tree, {broken} findings"));
    Ok(if broken == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The product and its benchmarks are built as they are released, then the benchmarks run.
fn bench(root: &Path, arguments: &[String]) -> anyhow::Result<ExitCode> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let run = |words: &[&str], rest: &[String]| {
        let status = Command::new(&cargo).args(words).args(rest).current_dir(root).status();
        status.with_context(|| format!("cannot run cargo {}", words.join(" ")))
    };
    let is_built =
        run(&["build", "--release", "--package", "pledgekeeper", "--package", "bench"], &[])?.success();
    let is_run =
        is_built && run(&["run", "--release", "--quiet", "--package", "bench", "--"], arguments)?.success();
    Ok(if is_run { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn repository_root() -> anyhow::Result<PathBuf> {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    Ok(manifest.parent().context("xtask lies in the repository's folder")?.to_path_buf())
}

#[expect(clippy::print_stdout, reason = "the answer of a command-line tool")]
fn say(line: &str) {
    println!("{line}");
}
