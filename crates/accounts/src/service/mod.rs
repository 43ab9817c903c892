//! One use case a file.

pub(crate) mod audit;
pub(crate) mod change_password;
pub(crate) mod change_roles;
pub(crate) mod check_code;
pub(crate) mod check_password;
pub(crate) mod count_failure;
pub(crate) mod create_staff;
pub(crate) mod deactivate;
pub(crate) mod invite;
pub(crate) mod new_recovery_codes;
pub(crate) mod set_up;
pub(crate) mod set_up_second_factor;
pub(crate) mod signed_in;
