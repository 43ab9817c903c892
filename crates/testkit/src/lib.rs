//! What tests need from the world: databases, a clock that is moved by hand, repeatable randomness, a mail
//! server that misbehaves on request, a browser that reads every page with care.
//!
//! Only ever a dev-dependency. Its functions panic with a sentence where product code would return an error:
//! in a test that is the answer.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::missing_panics_doc,
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "a test's tools stop the test when something is wrong"
)]

mod browser;
mod clock;
mod context;
mod databases;
mod html;
mod random;
mod smtp;

pub use browser::{Answer, Browser, file_head};
pub use clock::FakeClock;
pub use context::{cx, cx_seeded};
pub use databases::{Engine, POSTGRES_VARIABLE, TestDb, on_both, on_both_async, on_both_test_dbs};
pub use html::check_html;
pub use random::SeededRandom;
pub use smtp::{ReceivedMail, SmtpMode, SmtpServer};
