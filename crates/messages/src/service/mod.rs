//! One use case a file.

pub(crate) mod agreement;
pub(crate) mod ask;
pub(crate) mod pays;
pub(crate) mod preview_mail;
pub(crate) mod queue;
pub(crate) mod read;
pub(crate) mod resend;
pub(crate) mod send;
pub(crate) mod sweep;
pub(crate) mod templates;
pub(crate) mod test_mail;
pub(crate) mod write_mail;
