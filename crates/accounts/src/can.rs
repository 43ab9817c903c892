//! One marker type for each permission: `Permit<can::EditCatalogue>` in a handler's parameters.

use crate::model::Permission;

/// A permission as a type.
pub trait Can: Send + Sync + 'static {
    /// The permission.
    const PERMISSION: Permission;
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
);
