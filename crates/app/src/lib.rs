//! The composition of the product.
