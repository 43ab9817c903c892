//! Rules that know no database, no clock and no HTTP.

pub(crate) mod passwords;
pub(crate) mod permissions;
pub(crate) mod recovery;
pub(crate) mod throttle;
pub(crate) mod totp;
