//! The list of checks. To add one: a file with `check(&Tree) -> Vec<Finding>` and a planted violation
//! in its tests, and a line here.

pub mod dependencies;
pub mod floors;
pub mod fluent;
pub mod licences;
pub mod machine_paths;
pub mod migrations;
pub mod names;
pub mod readmes;
pub mod size;
mod spdx;
pub mod sql;

use crate::finding::Finding;
use crate::tree::Tree;

/// A check: its name on the command line, its rule in a sentence, its function.
pub struct Check {
    /// What one types to run only this one.
    pub name: &'static str,
    /// The rule it guards.
    pub rule: &'static str,
    /// Finds what breaks the rule; fails only when it cannot look.
    pub run: fn(&Tree) -> anyhow::Result<Vec<Finding>>,
}

/// All checks, cheap ones first.
pub const ALL: &[Check] = &[
    Check { name: "floors", rule: "a crate uses lower floors only, and takes the lints", run: floors::check },
    Check {
        name: "size",
        rule: "files stay readable: 400 lines want a reason, 600 are a wall",
        run: |tree| Ok(size::check(tree)),
    },
    Check {
        name: "names",
        rule: "files are named by the trade, not utils or helpers",
        run: |tree| Ok(names::check(tree)),
    },
    Check { name: "sql", rule: "SQL lives in store/ only", run: |tree| Ok(sql::check(tree)) },
    Check {
        name: "fluent",
        rule: "texts exist in four languages, are used, and say the same",
        run: |tree| Ok(fluent::check(tree)),
    },
    Check {
        name: "readmes",
        rule: "every crate explains itself in a README.md",
        run: |tree| Ok(readmes::check(tree)),
    },
    Check {
        name: "machine-paths",
        rule: "nothing names one machine's folders or hosts",
        run: |tree| Ok(machine_paths::check(tree)),
    },
    Check {
        name: "migrations",
        rule: "released migrations never change",
        run: |tree| Ok(migrations::check(tree)),
    },
    Check {
        name: "dependencies",
        rule: "docs/dependencies.md says why each is there",
        run: dependencies::check,
    },
    Check {
        name: "licences",
        rule: "every crate's licence and name is allowed by deny.toml",
        run: licences::check,
    },
];
