//! Options that nobody has chosen yet are filled with what the platform's file said of them.

use db::WriteTx;
use events::PledgeChanged;
use kernel::ids::kinds;
use kernel::{Cx, RowId};

use crate::error::{Part, PledgeError};
use crate::model::Origin;
use crate::quote::{Choices, ChosenOption, prune};
use crate::service::came_kinds;
use crate::service::load::load;
use crate::service::saving::Setting;
use crate::store;

/// Adds values to the choices of an open pledge that only an import has written so far; what is chosen already stays, and
/// so does what nobody is asked for. Of what can run out, it is the backer's from now on. Answers whether anything was written.
///
/// # Errors
/// [`PledgeError::Unknown`].
pub fn fill_options(
    tx: &mut WriteTx<'_>,
    cx: &Cx,
    pledge: RowId<kinds::Pledge>,
    values: &[ChosenOption],
) -> Result<bool, PledgeError> {
    let pledge = load(tx, pledge)?;
    if !pledge.state.is_open() || pledge.choices_stamp.origin != Origin::Import {
        return Ok(false);
    }
    let mut options = pledge.choices.options.clone();
    for value in values {
        if options.iter().all(|known| known.option != value.option || known.copy != value.copy) {
            options.push(*value);
        }
    }
    let catalogue = Setting::of(tx, pledge.campaign)?.catalogue;
    let choices = prune(&catalogue, &Choices { options, ..pledge.choices.clone() });
    if choices == pledge.choices || !store::imports::replace_imported_choices(tx, pledge.row, &choices)? {
        return Ok(false);
    }
    came_kinds::follow_import(tx, cx, &pledge, (&catalogue, &choices))?;
    let part = Part::Choices.word().to_owned();
    jobs::emit(tx, cx.now(), &PledgeChanged { pledge: pledge.id, part, by: cx.actor.label() })?;
    Ok(true)
}
