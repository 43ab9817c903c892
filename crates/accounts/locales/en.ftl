# Signing in, one's own account, and the list of staff.
accounts-menu-staff = Staff
accounts-continue = Continue
accounts-name = Name
accounts-email = E-mail
accounts-password = Password
accounts-password-hint = At least 12 characters. A sentence is easy to remember.
accounts-password-again = Repeat the password
accounts-password-differs = The two passwords differ. Enter the same one twice
accounts-name-wrong = Enter a name of at most 100 characters
accounts-email-wrong = Enter an e-mail address such as name@example.org
accounts-email-taken = A member of staff has this e-mail address already
accounts-password-too-short = Choose a password of at least 12 characters
accounts-password-too-long = Choose a password of at most 200 characters
accounts-password-too-common = This password is one that is tried first. Choose another
accounts-password-contains-email = Choose a password that does not contain the e-mail address
accounts-setup-title = Set up Pledgekeeper
accounts-setup-intro = Make the first account. It owns this installation and can add everybody else.
accounts-setup-token = Set-up code
accounts-setup-token-hint = It is in the address that the program printed when it was started.
accounts-setup-token-wrong = This set-up code is not valid. Start the program again and use the address that it prints
accounts-setup-done = This installation is set up already. Sign in.
accounts-sign-in-title = Sign in
accounts-sign-in = Sign in
accounts-sign-in-wrong = E-mail and password do not match an account. Check both and try again
accounts-sign-in-nobody = Nobody owns this installation yet. Make the first account at the address that the server printed when it was started; it works for two days, and each start prints a new one. Without it, on the server: pledgekeeper staff add --name NAME --email ADDRESS --role owner
accounts-sign-in-lost = Lost your password or your phone? Ask an owner for a new link. The only owner gets one on the server: pledgekeeper staff link --email ADDRESS
accounts-signed-out = You are signed out.
accounts-locked =
    { $minutes ->
        [one] Too many attempts. For a minute nothing is accepted, not even what is right: then try again
       *[other] Too many attempts. For { $minutes } minutes nothing is accepted, not even what is right: then try again
    }
accounts-code-title = Enter your code
accounts-code = Six-digit code
accounts-code-hint = From your authenticator app. It changes every 30 seconds.
accounts-code-wrong = This code is not right or was used already. Wait for the next one and enter it
accounts-code-lost = I do not have my phone: use a recovery code
accounts-recovery-title = Use a recovery code
accounts-recovery-code = Recovery code
accounts-recovery-hint = One of the ten that you wrote down. Each works once.
accounts-recovery-wrong = This recovery code is not right or was used already
accounts-recovery-back = Enter a code of the app instead
accounts-recovery-left =
    { $count ->
        [0] You are signed in. That was your last recovery code: make new ones now.
        [one] You are signed in. One recovery code is left.
       *[other] You are signed in. { $count } recovery codes are left.
    }
accounts-enrol-title = Protect your account
accounts-enrol-intro = From now on you sign in with your password and a code from your phone.
accounts-enrol-step-app = Open an authenticator app, for example Aegis, 2FAS or Google Authenticator.
accounts-enrol-step-scan = Scan the picture below.
accounts-enrol-step-code = Enter the six digits that the app shows.
accounts-enrol-qr = Picture for the authenticator app. The text below says the same.
accounts-enrol-text = If you cannot scan, type this into the app:
accounts-enrol-open = Open in an app on this device
accounts-enrol-finish = Check the code and finish
accounts-codes-title = Recovery codes
accounts-codes-intro = With one of these codes you can sign in when you do not have your phone. Print them or write them down.
accounts-codes-once = They are shown only now. Each works once.
accounts-codes-download = Download as a file
accounts-codes-copy = Copy
accounts-codes-copied = Copied
accounts-codes-print = Print
accounts-codes-kept = I have kept them, continue
accounts-codes-left =
    { $count ->
        [0] You have no recovery codes left.
        [one] You have one recovery code left.
       *[other] You have { $count } recovery codes left.
    }
accounts-codes-new = Make new codes
accounts-invitation-title = Welcome
accounts-invitation-intro = { $name }, choose a password. You will sign in with { $email }.
accounts-link-gone = This link was used already or is too old. Ask an owner for a new one.
accounts-account-title = My account
accounts-devices-title = Where you are signed in
accounts-device = Device
accounts-device-since = Since
accounts-device-seen = Last used
accounts-device-end = Sign out
accounts-device-this = this one
accounts-device-unknown = Unknown device
accounts-session-ended = That device is signed out.
accounts-password-title = Change password
accounts-password-note = All your other devices will be signed out.
accounts-current-password = Current password
accounts-current-password-wrong = This is not your current password
accounts-new-password = New password
accounts-password-save = Change password
accounts-password-changed = Your password was changed.
accounts-staff-title = Staff
accounts-roles = Roles
accounts-roles-none = No roles yet: this person can sign in and sees nothing.
accounts-role = Role
accounts-role-wrong = Choose a role and where it applies
accounts-role-give = Add role
accounts-role-take = Remove
accounts-scope = Applies to
accounts-scope-hint = A role for one campaign opens nothing of the others.
accounts-scope-all = The whole organisation
accounts-scope-one = One campaign
accounts-role-owner = Owner
accounts-role-owner-hint = May do everything, and adds staff
accounts-role-manager = Manager
accounts-role-manager-hint = Runs campaigns; everything but adding staff
accounts-role-support = Support
accounts-role-support-hint = Helps backers: changes choices and addresses, writes to them
accounts-role-finance = Finance
accounts-role-finance-hint = Payments, refunds, reports
accounts-role-fulfilment = Fulfilment
accounts-role-fulfilment-hint = Locks orders, exports what is shipped
accounts-role-marketing = Marketing
accounts-role-marketing-hint = Sends messages; sees no addresses
accounts-role-auditor = Auditor
accounts-role-auditor-hint = Reads everything, changes nothing
accounts-role-partner = Partner
accounts-role-partner-hint = A warehouse or factory; sees nothing of backers here
accounts-state = State
accounts-state-active = active
accounts-state-invited = invited
accounts-state-no-second-factor = code not set up
accounts-state-off = shut out
accounts-last-sign-in = Last sign-in
accounts-never = never
accounts-add = Add somebody
accounts-add-title = Add a member of staff
accounts-add-intro = You get a link to pass on. With it the new member chooses a password and sets up codes on the phone.
accounts-add-submit = Add and get the link
accounts-access-title = Access
accounts-link = Link
accounts-link-title = Pass on this link
accounts-link-intro = Give this link to { $name }, by a way that nobody else reads.
accounts-link-once = It is shown only now, works once and for seven days.
accounts-link-done = Done
accounts-link-new = Make a new link
accounts-link-note = With a new link the person chooses a new password and sets up codes again. Until then everything stays as it is.
accounts-off = Shut out
accounts-off-note = Who leaves is shut out. Their name stays in the history.
accounts-off-question = All devices of this person are signed out at once.
accounts-off-yes = Yes, shut out
accounts-on = Let in again
accounts-on-note = This person cannot sign in.
accounts-saved = Saved.
accounts-last-owner = This is the last active owner. Make somebody else an owner first
