//! One marker type for each permission: `Permit<can::EditCatalogue>` in a handler's parameters.

use crate::model::Permission;

/// A permission as a type.
pub trait Can: Send + Sync + 'static {
    /// The permission.
    const PERMISSION: Permission;
    /// Whether who reads everything comes in, too: for a GET alone.
    const FOR_READING: bool = false;
}

/// The pages that a permission is for, to be read: `Permit<can::Reading<can::EditSettings>>` lets in who holds the
/// permission, and who reads everything. For the latter the page's forms are shown without their buttons
/// ([`web::Page::reads_only`]).
#[derive(Debug)]
pub struct Reading<P>(std::marker::PhantomData<fn() -> P>);

impl<P: Can> Can for Reading<P> {
    const PERMISSION: Permission = P::PERMISSION;
    const FOR_READING: bool = true;
}

macro_rules! markers {
    ($($name:ident),* $(,)?) => { $(
        #[doc = concat!("[`Permission::", stringify!($name), "`] as a type.")]
        #[derive(Debug)]
        pub enum $name {}
        impl Can for $name { const PERMISSION: Permission = Permission::$name; }
    )* };
}
markers!(
    ViewBackers,
    EditBackers,
    ViewMoney,
    MoveMoney,
    EditCatalogue,
    RunImports,
    SendMessages,
    Export,
    LockPledges,
    ManageStaff,
    ViewAudit,
    EditSettings,
    ViewAddresses,
    ReadAll,
    OpenMailbox,
);
