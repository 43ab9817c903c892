accounts-menu-staff = Staff
