//! How much of anything is read. Real exports stay far below: 185,000 backers with 60 columns are 60 MB.

/// Largest file, and largest sum of the tables in a zip, in bytes.
pub const TABLE_BYTES_MAX: u64 = 512 * 1024 * 1024;
/// Largest zip, in bytes.
pub const ZIP_BYTES_MAX: u64 = 64 * 1024 * 1024;
/// Most entries in a zip. Kickstarter gives one file a reward.
pub const ZIP_ENTRIES_MAX: u64 = 4_096;
/// Most bytes that one compressed byte may become. Real exports are packed 5 to 30 times.
pub const ZIP_RATIO_MAX: u64 = 200;
/// Below this size a member's ratio says nothing.
pub const ZIP_RATIO_FROM_BYTES: u64 = 1024 * 1024;
/// Most rows of a table, and most records of an import.
pub const ROWS_MAX: u32 = 2_000_000;
/// Most columns.
pub const COLUMNS_MAX: usize = 2_000;
/// Longest cell, in bytes.
pub const CELL_BYTES_MAX: usize = 256 * 1024;
/// Longest row, in bytes.
pub const ROW_BYTES_MAX: usize = 2 * 1024 * 1024;
/// Most different header lines in one table.
pub const SECTIONS_MAX: usize = 1_000;
/// A quoted cell that is too long and runs over so many lines is a quotation mark that was never closed.
pub const LINES_OF_OPEN_QUOTE: u64 = 50;
