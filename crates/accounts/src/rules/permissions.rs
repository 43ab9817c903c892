//! Which role may do what.

use crate::model::Permission as P;
use crate::model::{Permission, Role};

/// The matrix. A new role or permission does not compile until it is decided here.
pub const fn allows(role: Role, permission: Permission) -> bool {
    match role {
        Role::Owner => true,
        Role::Manager => manager_may(permission),
        Role::Support => support_may(permission),
        Role::Finance => finance_may(permission),
        Role::Fulfilment => fulfilment_may(permission),
        Role::Marketing => marketing_may(permission),
        Role::Auditor => auditor_may(permission),
        // What a partner ships or makes has pages of its own; none of these permissions is as narrow as that.
        Role::Partner => false,
    }
}

const fn manager_may(permission: P) -> bool {
    match permission {
        P::ViewBackers
        | P::EditBackers
        | P::ViewMoney
        | P::MoveMoney
        | P::EditCatalogue
        | P::RunImports
        | P::SendMessages
        | P::Export
        | P::LockPledges
        | P::ViewAudit
        | P::EditSettings
        | P::ViewAddresses
        | P::OpenMailbox => true,
        P::ManageStaff | P::ReadAll => false,
    }
}

const fn support_may(permission: P) -> bool {
    match permission {
        P::ViewBackers | P::EditBackers | P::ViewMoney | P::SendMessages | P::ViewAddresses => true,
        P::MoveMoney
        | P::EditCatalogue
        | P::RunImports
        | P::Export
        | P::LockPledges
        | P::ManageStaff
        | P::ViewAudit
        | P::EditSettings
        | P::ReadAll
        | P::OpenMailbox => false,
    }
}

const fn finance_may(permission: P) -> bool {
    match permission {
        P::ViewBackers | P::ViewMoney | P::MoveMoney | P::Export | P::ViewAudit => true,
        P::EditBackers
        | P::EditCatalogue
        | P::RunImports
        | P::SendMessages
        | P::LockPledges
        | P::ManageStaff
        | P::EditSettings
        | P::ViewAddresses
        | P::ReadAll
        | P::OpenMailbox => false,
    }
}

const fn fulfilment_may(permission: P) -> bool {
    match permission {
        P::ViewBackers | P::Export | P::LockPledges | P::ViewAddresses => true,
        P::EditBackers
        | P::ViewMoney
        | P::MoveMoney
        | P::EditCatalogue
        | P::RunImports
        | P::SendMessages
        | P::ManageStaff
        | P::ViewAudit
        | P::EditSettings
        | P::ReadAll
        | P::OpenMailbox => false,
    }
}

const fn marketing_may(permission: P) -> bool {
    match permission {
        P::ViewBackers | P::SendMessages => true,
        P::EditBackers
        | P::ViewMoney
        | P::MoveMoney
        | P::EditCatalogue
        | P::RunImports
        | P::Export
        | P::LockPledges
        | P::ManageStaff
        | P::ViewAudit
        | P::EditSettings
        | P::ViewAddresses
        | P::ReadAll
        | P::OpenMailbox => false,
    }
}

const fn auditor_may(permission: P) -> bool {
    match permission {
        P::ViewBackers | P::ViewMoney | P::Export | P::ViewAudit | P::ViewAddresses | P::ReadAll => true,
        P::EditBackers
        | P::MoveMoney
        | P::EditCatalogue
        | P::RunImports
        | P::SendMessages
        | P::LockPledges
        | P::ManageStaff
        | P::EditSettings
        | P::OpenMailbox => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows: permissions. Columns: owner, manager, support, finance, fulfilment, marketing, auditor, partner.
    const MATRIX: &[(Permission, &str)] = &[
        (Permission::ViewBackers, "yyyyyyyn"),
        (Permission::EditBackers, "yyynnnnn"),
        (Permission::ViewMoney, "yyyynnyn"),
        (Permission::MoveMoney, "yynynnnn"),
        (Permission::EditCatalogue, "yynnnnnn"),
        (Permission::RunImports, "yynnnnnn"),
        (Permission::SendMessages, "yyynnynn"),
        (Permission::Export, "yynyynyn"),
        (Permission::LockPledges, "yynnynnn"),
        (Permission::ManageStaff, "ynnnnnnn"),
        (Permission::ViewAudit, "yynynnyn"),
        (Permission::EditSettings, "yynnnnnn"),
        (Permission::ViewAddresses, "yyynynyn"),
        (Permission::ReadAll, "ynnnnnyn"),
        (Permission::OpenMailbox, "yynnnnnn"),
    ];

    #[test]
    fn every_role_may_do_what_the_table_says() {
        assert_eq!(MATRIX.len(), Permission::ALL.len());
        for (permission, row) in MATRIX {
            for (role, mark) in Role::ALL.iter().zip(row.chars()) {
                assert_eq!(allows(*role, *permission), mark == 'y', "{role:?} {permission:?}");
            }
        }
    }

    #[test]
    fn codes_come_back() {
        for role in Role::ALL {
            assert_eq!(Role::from_code(role.code()), Some(*role));
        }
        for permission in Permission::ALL {
            assert_eq!(Permission::from_code(permission.code()), Some(*permission));
        }
        assert_eq!(Role::from_code("root"), None);
    }
}
