# Bulk actions.
desk-bulk-note = For the ticked backers, or for everybody the filter finds:
desk-bulk-invite = Invite
desk-bulk-remind = Remind
desk-bulk-lock = Lock
desk-bulk-all-invite = Invite everybody
desk-bulk-all-remind = Remind everybody
desk-bulk-all-lock = Lock everybody
desk-bulk-invite-explained = Each backer who was not asked yet gets an e-mail with a personal link.
desk-bulk-remind-explained = Each backer who was asked and has not confirmed gets a reminder with the same link.
desk-bulk-lock-explained = Confirmed pledges are locked: their backers can no longer change anything. What owes nothing counts as paid.
desk-bulk-invite-count =
    { $count ->
        [one] { $count } backer will be invited.
       *[other] { $count } backers will be invited.
    }
desk-bulk-remind-count =
    { $count ->
        [one] { $count } backer will be reminded.
       *[other] { $count } backers will be reminded.
    }
desk-bulk-lock-count =
    { $count ->
        [one] { $count } pledge will be locked.
       *[other] { $count } pledges will be locked.
    }
desk-bulk-selected =
    { $count ->
        [one] { $count } pledge is selected.
       *[other] { $count } pledges are selected.
    }
desk-bulk-invite-do =
    { $count ->
        [one] Invite { $count } backer
       *[other] Invite { $count } backers
    }
desk-bulk-remind-do =
    { $count ->
        [one] Remind { $count } backer
       *[other] Remind { $count } backers
    }
desk-bulk-lock-do =
    { $count ->
        [one] Lock { $count } pledge
       *[other] Lock { $count } pledges
    }
desk-bulk-left-out = Left out
desk-bulk-why = Why
desk-bulk-asked-lately = Asked lately
desk-bulk-asked-lately-text = Asked within the last three days.
desk-bulk-invite-not-ended = Cancelled or refunded.
desk-bulk-invite-not-asked = Invited already. Use the reminder.
desk-bulk-invite-not-confirmed = Confirmed already.
desk-bulk-remind-not-ended = Cancelled or refunded.
desk-bulk-remind-not-uninvited = Not invited yet. Use the invitation.
desk-bulk-remind-not-confirmed = Confirmed already.
desk-bulk-lock-not-ended = Cancelled or refunded.
desk-bulk-lock-not-open = Not confirmed by the backer.
desk-bulk-lock-not-locked = Locked already, or further.
desk-bulk-started = It has begun. You can leave this page.
desk-bulk-title = Bulk actions
desk-bulk-what = Action
desk-bulk-by = Started by
desk-bulk-began = Began
desk-bulk-ended = Ended
desk-bulk-planned = Planned
desk-bulk-done = Done
desk-bulk-refused = Left as they were
desk-bulk-progress = Progress
desk-bulk-is-running = At work. This page renews itself.
desk-bulk-is-finished = Finished.
desk-bulk-refused-note =
    { $count ->
        [one] { $count } pledge was left as it was, because it changed meanwhile or its person was erased.
       *[other] { $count } pledges were left as they were, because they changed meanwhile or their people were erased.
    }
desk-bulk-none = No bulk action yet
desk-bulk-none-text = Invitations, reminders and locks for many backers are listed here.
desk-bulk-also-failed = { $count ->
    [one] Also write to the one backer whose payment failed on the platform: they can pay here
   *[other] Also write to the { $count } backers whose payment failed on the platform: they can pay here
}
desk-bulk-platform-failed = The payment failed on the platform, or the money went back.
desk-bulk-platform-failed-tick = Left out: the payment failed on the platform, or the money went back. Tick the box above to write to them all the same.
desk-bulk-mail = What the first of them gets
desk-bulk-mail-hint = The link is blotted out here; everybody gets one of their own.
