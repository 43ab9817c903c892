//! No parcel goes to somebody else's address.

use contacts::ContactError;
use db::{DbError, ReadTx};
use kernel::RowId;
use kernel::ids::kinds;
use kernel::verify::Finding;

use crate::store::checks;

pub(super) fn goes_to_its_address(tx: &mut ReadTx<'_>, findings: &mut Vec<Finding>) -> Result<(), DbError> {
    let most = usize::try_from(super::FINDINGS_MAX).unwrap_or(usize::MAX); // a u32 always fits
    for goes in checks::other_address(tx)? {
        let detail = match goes.address {
            None => "its address is not there".to_owned(),
            Some((owner, _)) if !is_one_person(tx, owner, goes.contact)? => {
                "its address is another person's".to_owned()
            }
            Some((_, country)) if country != goes.country => {
                format!("it goes to {:?}, its address is in {country:?}", goes.country)
            }
            Some(_) => continue, // two rows of one person
        };
        if findings.len() < most {
            findings.push(Finding::new("pledges.goes_to_its_address", goes.pledge.to_string(), detail));
        }
    }
    Ok(())
}

fn is_one_person(
    tx: &mut ReadTx<'_>,
    one: RowId<kinds::Contact>,
    other: RowId<kinds::Contact>,
) -> Result<bool, DbError> {
    if one == other {
        return Ok(true);
    }
    let mut today = |contact| match contacts::reference(tx, contact) {
        Ok(found) => Ok(Some(found.row)),
        Err(ContactError::Db(error)) => Err(error),
        Err(_) => Ok(None),
    };
    let (one, other) = (today(one)?, today(other)?);
    Ok(one.is_some() && one == other)
}
