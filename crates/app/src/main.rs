//! The binary: reads the command line, runs the command, says what went wrong.

use std::process::ExitCode;

use app::cli::Cli;
use clap::Parser;

/// Threads that serve pages take and give back memory all the time: they must not wait for each other.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let cli = Cli::parse();
    match app::commands::run(&cli) {
        Ok(code) => code,
        Err(error) => {
            app::commands::say_error(&cli, &error);
            ExitCode::FAILURE
        }
    }
}
