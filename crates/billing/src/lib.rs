//! Turns what was agreed and paid into invoices and credit notes.
