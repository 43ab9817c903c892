//! Vouchers and gift codes of a campaign: a list, a form for each kind, and a page with the codes of one, who used them
//! and how to end it.
//!
//! Who may see money sees vouchers and their uses; who may edit the catalogue makes and ends them and sees codes in
//! clear, because a code is worth money. Vouchers of every campaign are changed by who may edit every catalogue.

mod change;
mod form;
mod list;
mod making;
mod new;
mod one;
mod words;

pub(super) use change::{save as save_change, show as change};
pub(super) use list::show as list;
pub(super) use making::{download, end, make, withdraw, write};
pub(super) use new::{choose, create};
pub(super) use one::show;

use accounts::Permission;
use accounts::can::Can;
use kernel::ids::kinds;
use kernel::{Id, Language};
use vouchers::Voucher;
use web::{FtlSource, WebError};

use super::bench::{Bench, id_of};
use crate::error::DeskError;

/// The voucher of a path, where it is of this campaign or of every one; 404 else.
async fn voucher_of<P: Can>(bench: &Bench<P>, text: &str) -> Result<Voucher, WebError> {
    let id: Id<kinds::Voucher> = id_of(text)?;
    let found = bench.site.db().read(move |tx| Ok::<_, DeskError>(vouchers::voucher(tx, id)?)).await?;
    let is_ours = found.terms.campaign.is_none_or(|campaign| campaign == bench.campaign.id);
    if is_ours { Ok(found) } else { Err(WebError::NotFound) }
}

/// Whether this member of staff may change a voucher and see its codes.
fn may_change<P: Can>(bench: &Bench<P>, voucher: &Voucher) -> bool {
    bench.permit.staff().may(Permission::EditCatalogue, voucher.terms.campaign)
}

/// As [`may_change`]: for who may not, it is forbidden.
fn changes<P: Can>(bench: &Bench<P>, voucher: &Voucher) -> Result<(), WebError> {
    if may_change(bench, voucher) { Ok(()) } else { Err(WebError::Forbidden) }
}

/// The path of a voucher's page, below the campaign.
fn path_of(voucher: Id<kinds::Voucher>) -> String {
    format!("vouchers/{voucher}")
}

/// The texts of these pages, in four languages.
pub(super) fn texts() -> &'static [FtlSource] {
    const TEXTS: &[FtlSource] = &[
        FtlSource { language: Language::En, text: include_str!("locales/en.ftl") },
        FtlSource { language: Language::De, text: include_str!("locales/de.ftl") },
        FtlSource { language: Language::Pl, text: include_str!("locales/pl.ftl") },
        FtlSource { language: Language::It, text: include_str!("locales/it.ftl") },
    ];
    TEXTS
}
