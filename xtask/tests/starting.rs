//! `./run` and `./test` on a machine that lacks something: they say what, where it comes from, and stop.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs,
    reason = "tests"
)]

use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What every system has.
const EVERYWHERE: [&str; 9] = ["bash", "dirname", "sort", "head", "awk", "tr", "sed", "cat", "id"];

/// A machine with nothing but the usual commands and what is put there.
struct Machine(tempfile::TempDir);

impl Machine {
    fn bare() -> Self {
        let machine = Self(tempfile::tempdir().unwrap());
        for name in EVERYWHERE {
            symlink(there(name), machine.0.path().join(name)).unwrap();
        }
        machine
    }

    /// Puts a command there that says this.
    fn with(self, name: &str, says: &str) -> Self {
        let path = self.0.path().join(name);
        std::fs::write(&path, format!("#!/bin/sh\necho '{says}'\n")).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
        self
    }

    /// Calls a script of the project; answers whether it ended well, and what it said.
    fn call(&self, script: &str) -> (bool, String) {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let output = Command::new(self.0.path().join("bash"))
            .arg(root.join(script))
            .arg("--no-install")
            .env_clear()
            .env("PATH", self.0.path())
            .env("HOME", self.0.path())
            .output()
            .unwrap();
        let said = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8(said).unwrap())
    }
}

fn there(name: &str) -> PathBuf {
    let path = std::env::var_os("PATH").unwrap();
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|found| found.exists()).unwrap()
}

const RUST: (&str, &str) = ("cargo", "cargo 1.99.0 (0123456 2026-01-01)");
const NODE: (&str, &str) = ("node", "v22.1.0");

#[test]
fn a_bare_machine_is_told_everything_at_once() {
    for script in ["run", "test"] {
        let (ok, said) = Machine::bare().call(script);
        assert!(!ok, "{said}");
        for needed in
            ["Rust 1.95 or newer is needed", "https://rustup.rs", "Node.js 20", "A C compiler is needed"]
        {
            assert!(said.contains(needed), "./{script} does not say «{needed}»: {said}");
        }
        assert!(said.contains("Then run this again") && !said.contains("Building"), "{said}");
    }
}

#[test]
fn only_what_is_missing_is_told() {
    let without_compiler = Machine::bare().with(RUST.0, RUST.1).with(NODE.0, NODE.1).with("npm", "10.0.0");
    let (ok, said) = without_compiler.call("run");
    assert!(!ok && said.contains("A C compiler is needed"), "{said}");
    assert!(!said.contains("Rust") && !said.contains("Node"), "{said}");

    let old = Machine::bare()
        .with("cargo", "cargo 1.70.0 (x)")
        .with("node", "v18.20.0")
        .with("npm", "9")
        .with("cc", "");
    let (ok, said) = old.call("run");
    assert!(!ok && said.contains("here: 1.70.0") && said.contains("here: 18.20.0"), "{said}");
    assert!(!said.contains("C compiler"), "{said}");

    let without_npm = Machine::bare().with(RUST.0, RUST.1).with(NODE.0, NODE.1).with("cc", "");
    let (ok, said) = without_npm.call("run");
    assert!(!ok && said.contains("with npm is needed"), "{said}");
}
