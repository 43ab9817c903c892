//! The real binary as a child process that can be killed without warning.
#![allow(dead_code, reason = "each of the tests that share it uses a part")]

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

pub struct Server {
    child: Child,
    pub url: String,
    pub said: Value,
}

impl Server {
    /// Starts `serve` on a free port and waits until it listens.
    pub fn start(data: &Path, demo: bool, settings: &[(&str, String)]) -> Self {
        Self::start_logging(data, demo, settings, Stdio::inherit())
    }

    /// As [`Self::start`], with a place for the log. A write over a limit of size fails instead of ending the process.
    pub fn start_logging(data: &Path, demo: bool, settings: &[(&str, String)], log: Stdio) -> Self {
        let mut command = Command::new("sh");
        command.args(["-c", "trap '' XFSZ; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_pledgekeeper")]);
        command.args(["serve", "--json", "--data"]).arg(data);
        if demo {
            command.arg("--demo");
        }
        command.env("PLEDGEKEEPER_LISTEN", "127.0.0.1:0").env("RUST_LOG", "error");
        for (name, value) in settings {
            command.env(name, value);
        }
        let mut child = command.stdout(Stdio::piped()).stderr(log).spawn().unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        out.read_line(&mut line).unwrap();
        let said: Value = serde_json::from_str(&line).unwrap_or_else(|e| panic!("serve said {line:?}: {e}"));
        let url = said["listening"].as_str().unwrap().to_owned();
        Self { child, url, said }
    }

    /// The number of the process.
    pub fn process(&self) -> u32 {
        self.child.id()
    }

    /// SIGKILL: no destructor, no flush, no goodbye.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.kill()); // already gone when the test killed it
        drop(self.child.wait());
    }
}

/// Runs a command of the binary; answers its JSON and whether it succeeded.
pub fn command(data: &Path, arguments: &[&str]) -> (Value, bool) {
    command_with(data, arguments, &[])
}

/// As [`command`], with these settings in its environment.
pub fn command_with(data: &Path, arguments: &[&str], settings: &[(&str, String)]) -> (Value, bool) {
    let output = Command::new(env!("CARGO_BIN_EXE_pledgekeeper"))
        .args(arguments)
        .args(["--json", "--data"])
        .arg(data)
        .envs(settings.iter().map(|(name, value)| (*name, value.as_str())))
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let value = serde_json::from_str(&text).unwrap_or_else(|e| {
        panic!("{arguments:?} said {text:?}: {e}\n{}", String::from_utf8_lossy(&output.stderr))
    });
    (value, output.status.success())
}

/// Everything holds, by the binary's own word.
pub fn verified(data: &Path) {
    let (said, ok) = command(data, &["verify"]);
    assert!(ok && said["ok"] == true, "{said:#}");
}

/// Looks until it is so; panics after two minutes, which no machine needs that gets anywhere at all.
pub fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_mins(2) {
        if is_so() {
            return;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    panic!("never happened: {what}");
}
