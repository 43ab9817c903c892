//! Pure rules: no database, no clock.

pub mod answers;
pub mod choices;
pub mod gate;
pub mod instalments;
pub mod limits;
pub mod paid_back;
pub mod paid_elsewhere;
pub mod platform;
pub mod prices;
pub mod seal;
pub mod settled;
pub mod states;
pub mod taken_over;
pub mod tax_moved;
