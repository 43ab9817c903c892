//! The words every other crate uses: ids, money, time, text, places, languages and sealing.
//!
//! Invariant: nothing here does IO. Time and randomness come in through [`Clock`] and [`Random`]; the one
//! exception is [`random::OsRandom`], the door to the operating system's generator, and
//! [`time::SystemClock`], the door to its clock.

pub mod cx;
pub mod ids;
mod in_parallel;
pub mod languages;
pub mod money;
mod money_text;
pub mod places;
pub mod privacy;
pub mod random;
pub mod sealing;
pub mod text;
pub mod time;
pub mod tokens;
pub mod units;
pub mod verify;

pub use cx::{Actor, Cx};
pub use ids::{Id, RowId};
pub use in_parallel::in_parallel;
pub use languages::Language;
pub use money::{Currency, Money, MoneyError, Rounding};
pub use random::{OsRandom, Random};
pub use rust_decimal::Decimal;
pub use sealing::{ContactKey, MasterKey, Place, SealError, Vault};
pub use text::EmailAddress;
pub use time::{Clock, SystemClock, Timestamp};
pub use tokens::Token;
pub use units::{LengthUnit, Units, VolumeUnit, WeightUnit};
