//! Checks that go on where a row cannot be read.

use kernel::verify::Finding;

use crate::DbError;

/// Takes in what one step of `verify` found. A row that the step could not read (a word nobody knows, an id that is
/// none) is a finding itself, and the next step goes on; what is wrong with the database stays an error.
///
/// # Errors
/// Whatever is not about the content of a row.
pub fn told(
    findings: &mut Vec<Finding>,
    step: &str,
    found: Result<Vec<Finding>, DbError>,
) -> Result<(), DbError> {
    match found {
        Ok(found) => findings.extend(found),
        Err(error @ (DbError::Type { .. } | DbError::NoRow)) => {
            let detail = format!("the check ended at a row that cannot be read: {error}");
            findings.push(Finding::new("verify.readable", step, detail));
        }
        Err(error) => return Err(error),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_that_cannot_be_read_is_a_finding_and_a_lost_database_an_error() {
        let mut findings = Vec::new();
        let odd = DbError::Type { index: 5, wanted: "a known word", found: "another word".to_owned() };
        told(&mut findings, "contacts", Err(odd)).unwrap();
        assert_eq!(findings[0].check, "verify.readable");
        let lost = DbError::Unavailable("away".to_owned());
        assert!(told(&mut findings, "contacts", Err(lost)).is_err());
    }
}
