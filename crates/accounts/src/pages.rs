//! Contexts of the pages.
