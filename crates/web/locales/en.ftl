# What the shell itself shows.
web-skip-to-content = Skip to content
web-language = Language
web-menu = Menu
web-menu-organisation = Organisation
web-search = Search
web-search-placeholder = E-mail, name or order number
web-user-menu = Account menu
web-account = My account
web-sign-out = Sign out
web-breadcrumb = Where you are
web-optional = (optional)
web-cancel = Cancel
web-title-error = Error: { $title }
web-error-prefix = Error:
web-error-summary-title = There is a problem
web-error-form-unreadable = We could not read what your browser sent. Go back, check the form and send it again.
web-quantity-less = One less: { $name }
web-quantity-more = One more: { $name }
web-file-drop = Drop a file here or choose one
web-file-progress = Upload
web-step-done = done
web-pagination = Pages
web-pagination-previous = Previous page
web-pagination-next = Next page
web-pagination-range = { $first } to { $last } of { $total }
web-problem-id = If you write to us, please give this number:
web-problem-home = Go to the start page
web-problem-nothing-saved = Your last change was not saved. Nothing that you had saved before is lost.
web-problem-not-found-title = Page not found
web-problem-not-found-text = There is no page at this address. Check the link, or ask for a new one.
web-problem-forbidden-title = You cannot do this here
web-problem-forbidden-text = This page is not open to you, or the request came from another site. Go back, load the page again and try once more.
web-problem-method-title = This does not work like that
web-problem-method-text = The address exists but does not take this kind of request. Go back and use the button on the page.
web-problem-conflict-title = Somebody changed this at the same time
web-problem-conflict-text = Your change was not saved, because the same thing was changed a moment ago. Go back, load the page again and check what has changed.
web-problem-too-large-title = That is too large
web-problem-too-large-text = What you sent is larger than this page takes. Send less at once, or a smaller file.
web-problem-too-many-title = Please wait a moment
web-problem-too-many-text =
    { $minutes ->
        [one] There were too many requests in a short time. Try again in a minute.
       *[other] There were too many requests in a short time. Try again in { $minutes } minutes.
    }
web-problem-timeout-title = That took too long
web-problem-timeout-text = We stopped because the answer took too long. Try again in a moment.
web-problem-unavailable-title = We cannot be reached at the moment
web-problem-unavailable-text = Something we need does not answer right now. Nothing was lost. Try again in a few minutes.
web-problem-internal-title = Something went wrong on our side
web-problem-internal-text = It is not your fault, and we have noted it. Try again in a few minutes.
web-problem-bad-input-title = We could not use that
web-problem-bad-input-text = The request is incomplete or does not make sense. Go back, check what you entered and try again.
