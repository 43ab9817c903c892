//! `bench`: see the crate's words. `--bare-server` is how it starts itself as the bare limit of the pages.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context as _;
use bench::options::Options;
use bench::{bare_server, cases};
use clap::Parser as _;

/// As the product's binary: what is measured in this process, and the bare limit too.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> anyhow::Result<ExitCode> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [flag, database, saves, page_bytes] = arguments.as_slice()
        && flag == "--bare-server"
    {
        let page_bytes = page_bytes.parse().context("how many bytes a page has")?;
        bare_server::serve(&PathBuf::from(database), &PathBuf::from(saves), page_bytes)?;
        return Ok(ExitCode::SUCCESS);
    }
    let options = Options::parse();
    let (mut told, mut missed) = (0, 0);
    cases::run(&options, &mut |figure| {
        told += 1;
        missed += u32::from(figure.is_met == Some(false));
        say(&if options.json {
            serde_json::to_string(&figure).unwrap_or_default()
        } else {
            figure.to_string()
        });
    })?;
    if !options.json {
        say(&format!("{told} figures, {missed} goals missed"));
    }
    Ok(ExitCode::SUCCESS)
}

#[expect(clippy::print_stdout, reason = "the answer of a command-line tool")]
fn say(line: &str) {
    println!("{line}");
}
