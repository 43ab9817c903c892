# Bulk actions.
desk-bulk-note = For the ticked backers, or for everybody the filter finds:
desk-bulk-invite = Invite
desk-bulk-remind = Remind
desk-bulk-lock = Lock
desk-bulk-all-invite = Invite everybody
desk-bulk-all-remind = Remind everybody
desk-bulk-all-lock = Lock everybody
desk-bulk-invite-explained = Each backer who was not asked yet gets an e-mail with a personal link.
desk-bulk-remind-explained = Each backer who was asked and has not confirmed gets a reminder with the same link. Who has confirmed and still has something to pay here gets a mail that says how much, with the same link.
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
desk-bulk-remind-to-pay =
    { $count ->
        [one] Of them { $count } is asked for what is still to be paid.
       *[other] Of them { $count } are asked for what is still to be paid.
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
desk-bulk-to-decide = Cancelled on the platform, and paid for here: decide first whether it goes on.
desk-bulk-left-cancelled = Cancelled on the platform, though it has left: what is still open is asked for on the backer’s page, one by one.
desk-bulk-empty = Nothing to send
desk-bulk-empty-text = No reward and no add-on was chosen: there is nothing to pack, and the pledge is finished as it is.
desk-bulk-undecided =
    { $count ->
        [one] One of them was cancelled on the platform, but paid for here, and nobody has decided yet whether it goes on.
       *[other] { $count } of them were cancelled on the platform, but paid for here, and nobody has decided yet whether they go on.
    }
desk-bulk-undecided-list = See which
desk-bulk-rates-moved =
    { $count ->
        [one] One of them was confirmed with tax that does not hold any more: a rate, a registration or the customs charge has changed since. Open it again, else its invoice will wait: { $orders }
       *[other] { $count } of them were confirmed with tax that does not hold any more: a rate, a registration or the customs charge has changed since. Open them again, else their invoices will wait: { $orders }
    }
desk-bulk-platform-moved =
    { $count ->
        [one] Of one of them the platform has taxed another part than was agreed to. Open it again, else its invoice will wait: { $orders }
       *[other] Of { $count } of them the platform has taxed another part than was agreed to. Open them again, else their invoices will wait: { $orders }
    }
desk-bulk-invite-not-ended = Cancelled or refunded.
desk-bulk-invite-not-asked = Invited already. Use the reminder.
desk-bulk-invite-not-confirmed = Confirmed already.
desk-bulk-remind-not-ended = Cancelled or refunded.
desk-bulk-remind-not-uninvited = Not invited yet. Use the invitation.
desk-bulk-remind-not-confirmed = Confirmed, and nothing to pay here.
desk-bulk-remind-not-closed = Backers can change nothing at this stage: only who still has something to pay is written to.
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
desk-bulk-also-sent = { $count ->
    [one] Also write to the one backer whose reward is marked as sent on the platform
   *[other] Also write to the { $count } backers whose reward is marked as sent on the platform
}
desk-bulk-sent = Left out: the platform marks the reward as sent. Tick the box above to write to them all the same.
desk-bulk-mail-invitation = What the first of them gets
desk-bulk-mail-reminder = What the first of those gets who have not confirmed
desk-bulk-mail-payment-reminder = What the first of those gets who still have something to pay
desk-bulk-mail-hint = The link is blotted out here; everybody gets one of their own.

# The way of the parcels.
desk-bulk-handover = Handed to the warehouse
desk-bulk-all-handover = Everybody paid: handed to the warehouse
desk-bulk-handover-explained = Paid pledges are marked as handed to the warehouse: cancelling and correcting the address end with it. Pledges that still owe something stay where they are. Nothing is sent to the warehouse from here: export its file first.
desk-bulk-handover-count =
    { $count ->
        [one] { $count } pledge will be marked as handed to the warehouse.
       *[other] { $count } pledges will be marked as handed to the warehouse.
    }
desk-bulk-handover-do =
    { $count ->
        [one] Mark { $count } pledge as handed to the warehouse
       *[other] Mark { $count } pledges as handed to the warehouse
    }
desk-bulk-ship = Shipped
desk-bulk-all-ship = Everybody at the warehouse: shipped
desk-bulk-ship-explained = Pledges at the warehouse are marked as shipped. Nobody is written to. This cannot be taken back.
desk-bulk-ship-count =
    { $count ->
        [one] { $count } pledge will be marked as shipped.
       *[other] { $count } pledges will be marked as shipped.
    }
desk-bulk-ship-do =
    { $count ->
        [one] Mark { $count } pledge as shipped
       *[other] Mark { $count } pledges as shipped
    }
desk-bulk-deliver = Delivered
desk-bulk-all-deliver = Everybody shipped: delivered
desk-bulk-deliver-explained = Shipped pledges are marked as delivered. Nobody is written to. This cannot be taken back.
desk-bulk-deliver-count =
    { $count ->
        [one] { $count } pledge will be marked as delivered.
       *[other] { $count } pledges will be marked as delivered.
    }
desk-bulk-deliver-do =
    { $count ->
        [one] Mark { $count } pledge as delivered
       *[other] Mark { $count } pledges as delivered
    }
desk-bulk-parcel-not-ended = Cancelled or refunded.
desk-bulk-parcel-not-open = Not confirmed by the backer.
desk-bulk-parcel-not-unlocked = Confirmed, not locked yet. Lock it first.
desk-bulk-parcel-not-owing = Not paid: something is still owed.
desk-bulk-parcel-not-early = Not that far yet: it takes one step after the other, from paid to the warehouse, shipped, delivered.
desk-bulk-parcel-not-further = There already, or further.
desk-bulk-lock-owing = Of them { $count } of { $of } still owe something: they are locked all the same, and go to the warehouse only once they are paid.
desk-bulk-lock-owing-list = Look at them
desk-bulk-also-sent-packed = { $count ->
    [one] Also hand over the one pledge whose reward is marked as sent on the platform: it would be packed once more
   *[other] Also hand over the { $count } pledges whose reward is marked as sent on the platform: they would be packed once more
}
desk-bulk-sent-packed = Left out: the platform marks the reward as sent. Tick the box above to hand it over all the same.
