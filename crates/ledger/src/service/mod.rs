//! One use case a file.

pub(crate) mod post;
pub(crate) mod post_many;
pub(crate) mod reverse;
pub(crate) mod seal;
