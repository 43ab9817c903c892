//! The reader of HTML that the test kit carries.

pub use testkit::check_html as check;
