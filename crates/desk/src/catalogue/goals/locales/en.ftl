goals-tab = Stretch goals
goals-new = New stretch goal
goals-empty = No stretch goals
goals-empty-text = A goal adds items to pledges once the campaign comes so far: for everybody, or for some rewards.
goals-title = Name
goals-title-hint = Backers read it: “Added by a stretch goal”.
goals-adds = What it adds
goals-adds-hint = It costs backers nothing, whichever kind of it they choose. It is packed, weighed and declared to customs with the rest, so shipping can change for pledges that are not confirmed yet.
goals-who = For whom
goals-everybody = Everybody
goals-everybody-hint = Every pledge with a reward or an add-on.
goals-some = Pledges with certain rewards
goals-rewards = Rewards
goals-rewards-hint = Only counts where “Pledges with certain rewards” is chosen.
goals-state = State
goals-reached = Reached
goals-not-reached = Not reached
goals-reached-by = { $at }, by { $who }
goals-switch = Switch on or off
goals-switch-on = Switch on
goals-switch-off = Switch off
goals-on-title = Switch on “{ $title }”
goals-off-title = Switch off “{ $title }”
goals-effect = What changes
goals-what = { $contents }, for: { $who }
goals-gets-agreed =
    { $count ->
        [one] One confirmed pledge gets it.
       *[other] { $count } confirmed pledges get it.
    }
goals-gets-open =
    { $count ->
        [one] One pledge that is not confirmed yet gets it.
       *[other] { $count } pledges that are not confirmed yet get it.
    }
goals-loses-agreed =
    { $count ->
        [one] One confirmed pledge does not get it any more.
       *[other] { $count } confirmed pledges do not get it any more.
    }
goals-loses-open =
    { $count ->
        [one] One pledge that is not confirmed yet does not get it any more.
       *[other] { $count } pledges that are not confirmed yet do not get it any more.
    }
goals-left =
    { $count ->
        [one] The parcel of one pledge has left already: the change does not reach it.
       *[other] The parcels of { $count } pledges have left already: the change does not reach them.
    }
goals-open-dearer =
    { $count ->
        [one] One pledge that is not confirmed costs more, because its parcel is another one.
       *[other] { $count } pledges that are not confirmed cost more, because their parcels are others.
    }
goals-open-cheaper =
    { $count ->
        [one] One pledge that is not confirmed costs less.
       *[other] { $count } pledges that are not confirmed cost less.
    }
goals-open-unpriced =
    { $count ->
        [one] One pledge that is not confirmed has no price until its backer chooses again, or you add a shipping price.
       *[other] { $count } pledges that are not confirmed have no price until their backers choose again, or you add a shipping price.
    }
goals-priced-anew =
    { $count ->
        [one] One pledge that had no price gets one.
       *[other] { $count } pledges that had no price get one.
    }
goals-agreed-as-agreed =
    { $count ->
        [one] One confirmed pledge would be priced otherwise today. It stays as it was agreed.
       *[other] { $count } confirmed pledges would be priced otherwise today. They stay as they were agreed.
    }
goals-without-address =
    { $count ->
        [one] One confirmed pledge had nothing to send so far and has no address.
       *[other] { $count } confirmed pledges had nothing to send so far and have no address.
    }
goals-unanswered =
    { $count ->
        [one] One confirmed pledge has not chosen for it: { $asked }. It cannot be asked any more, so the goal cannot be switched on. Open that pledge again first, or let the goal add an item that nothing is asked about.
       *[other] { $count } confirmed pledges have not chosen for it: { $asked }. They cannot be asked any more, so the goal cannot be switched on. Open those pledges again first, or let the goal add an item that nothing is asked about.
    }
goals-nobody = No pledge is concerned so far.
goals-no-price-changes = No price changes.
goals-sums = All pledges by today’s prices: { $before } before, { $after } after.
goals-is-on = “{ $title }” is switched on.
goals-is-off = “{ $title }” is switched off.
goals-edit-reached = This goal is reached: pledges get what it adds. Its name can be changed; switch it off first to change the rest.
goals-delete = Delete the goal
goals-delete-question = The goal is deleted for good. Items and rewards stay.
goals-deleted = The goal is deleted.
