//! Pure rules: no database, no clock.

pub(crate) mod bounds;
pub(crate) mod offering;
pub(crate) mod running;
pub(crate) mod sheet;
pub(crate) mod taking;
