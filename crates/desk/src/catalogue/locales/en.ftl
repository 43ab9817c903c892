# The catalogue's pages: menu and tabs.
catalogue-menu = Catalogue
catalogue-menu-shipping = Shipping prices
catalogue-menu-tax = Tax
catalogue-menu-texts = Guide and FAQ
catalogue-menu-settings = Campaign settings
catalogue-tabs = Pages of this part
catalogue-tab-overview = Overview
catalogue-tab-items = Items
catalogue-tab-rewards = Rewards
catalogue-tab-addons = Add-ons
catalogue-tab-options = Options
catalogue-tab-questions = Questions
catalogue-tab-try = Preview as backer

# Words that many pages share.
catalogue-save = Save
catalogue-saved = Saved: { $title }
catalogue-choose = Please choose
catalogue-changed-meanwhile = Somebody else changed this after you had opened the page. Nothing of yours was saved. Your entries are still here: compare them with what is stored, then save again to replace it.
catalogue-more-rows = More rows
catalogue-name = Name
catalogue-title = Title
catalogue-price = Price
catalogue-quantity = Quantity
catalogue-quantity-number = Quantity, row { $number }
catalogue-item = Item
catalogue-item-number = Item, row { $number }
catalogue-reward-named = Reward: { $title }
catalogue-addon-named = Add-on: { $title }
catalogue-item-named = Item: { $title }
catalogue-archive = Archive
catalogue-archived = Archived. Pledges that have it keep it.
catalogue-offer-again = Offer again
catalogue-offered-again = It is offered again.
catalogue-shelf-archived = Archived
catalogue-language = Language
catalogue-paragraphs-hint = Plain text only: bold marks, HTML and links are shown as they are typed. A blank line begins a new paragraph.
catalogue-weight-unit = Unit of weight
catalogue-length-unit = Unit of length
catalogue-volume-unit = Unit of volume
catalogue-units-hint = Weights, measures and volumes are typed and shown in these units, in files as well. Changing them changes no price.
catalogue-tax-class = Tax class
catalogue-why = Why
catalogue-place = Place
catalogue-source = Who set it
catalogue-source-shipped = Taken over from the product’s table of { $date }
catalogue-source-shipped-law = Taken over from the product’s table ({ $law })
catalogue-source-table = The product’s table of { $date }
catalogue-source-table-law = The product’s table ({ $law })
catalogue-source-by-hand = Entered by hand, without a source
catalogue-source-written = Entered by hand: { $source }
catalogue-source-field = Source of the rate

# What saving a change would cost.
catalogue-look = Show what changes
catalogue-effect = What saving changes
catalogue-effect-note = Prices are worked out for the address of each pledge, or for its country where no address is known. What was agreed to stays agreed. Save to make the change.
catalogue-effect-none = { $count ->
    [one] No price changes: one pledge was worked out both ways.
   *[other] No price changes: { $count } pledges were worked out both ways.
}
catalogue-effect-some = { $count ->
    [one] One pledge was worked out both ways.
   *[other] { $count } pledges were worked out both ways.
}
catalogue-effect-agreed = { $count ->
    [one] One of them agreed already: it keeps its price, and counts neither as dearer nor in the sums.
   *[other] { $count } of them agreed already: they keep their price, and count neither as dearer nor in the sums.
}
catalogue-effect-numbers = Dearer: { $dearer }. Cheaper: { $cheaper }. Without a price: { $unpriced }. With a price for the first time: { $anew }.
catalogue-effect-outside = Not in the sums: { $unpriced } without a price any more, { $anew } with a price for the first time.
catalogue-effect-packed-agreed = { $count ->
    [one] One confirmed pledge is packed as changed.
   *[other] { $count } confirmed pledges are packed as changed.
}
catalogue-effect-packed-open = { $count ->
    [one] One pledge that is not confirmed yet is packed as changed.
   *[other] { $count } pledges that are not confirmed yet are packed as changed.
}
catalogue-effect-packed-left = { $count ->
    [one] The parcel of one pledge has left already: nothing is sent after it, but the demand counts it as changed.
   *[other] The parcels of { $count } pledges have left already: nothing is sent after them, but the demand counts them as changed.
}
catalogue-effect-unanswered = { $count ->
    [one] One confirmed pledge has not chosen for it: { $asked }. It can choose only once it is open again.
   *[other] { $count } confirmed pledges have not chosen for it: { $asked }. They can choose only once they are open again.
}
catalogue-effect-before = Pledges not confirmed yet, now
catalogue-effect-after = Pledges not confirmed yet, after the change
catalogue-effect-tax-before = Tax in it now
catalogue-effect-tax-after = Tax in it after the change

# Overview.
catalogue-complete = Nothing is missing: every item has a weight, everything offered has contents, and every backer’s country has a shipping price.
catalogue-empty = The catalogue is empty
catalogue-empty-text = Import the export of your platform: rewards, add-ons and items in it are proposed here. Or begin with the items by hand.
catalogue-gaps = What is still missing
catalogue-gap-more =
    { $count ->
        [one] and { $count } more
       *[other] and { $count } more
    }
catalogue-gap-countries-why = Backers live there, but no zone reaches them, or none has a price from where their goods leave: they cannot confirm. In brackets: how many pledges.
catalogue-gap-countries =
    { $count ->
        [one] { $count } country of backers has no shipping price
       *[other] { $count } countries of backers have no shipping price
    }
catalogue-gap-weight-why = Shipping would be priced as if they weighed nothing.
catalogue-gap-weight =
    { $count ->
        [one] { $count } item has no weight
       *[other] { $count } items have no weight
    }
catalogue-gap-contents-why = The warehouse would not know what to pack.
catalogue-gap-rewards =
    { $count ->
        [one] { $count } reward has no contents
       *[other] { $count } rewards have no contents
    }
catalogue-gap-addons =
    { $count ->
        [one] { $count } add-on has no contents
       *[other] { $count } add-ons have no contents
    }
catalogue-gap-free-why = Exports often hold no price. Check whether they are really free.
catalogue-gap-free =
    { $count ->
        [one] { $count } add-on costs nothing
       *[other] { $count } add-ons cost nothing
    }
catalogue-gap-options-why = Their item is in nothing they belong to, or a value leads to an archived item.
catalogue-gap-options =
    { $count ->
        [one] { $count } option leads nowhere
       *[other] { $count } options lead nowhere
    }
catalogue-gap-choices-why = The file’s answers look like a choice within one reward or add-on. If each stands for something else in the parcel, make an item for each and an option with the name of the question: the answers fill it, and the question is asked no more.
catalogue-gap-choice = { $prompt } has { $count } different answers: make an option of it
catalogue-gap-choices =
    { $count ->
        [one] { $count } question looks like an option
       *[other] { $count } questions look like options
    }
catalogue-gap-customs-why = Parcels that leave the customs territory need a tariff number, a country of origin and a value.
catalogue-gap-customs =
    { $count ->
        [one] { $count } item lacks customs details
       *[other] { $count } items lack customs details
    }

# Items.
catalogue-item-new = New item
catalogue-items-empty = No items yet
catalogue-items-empty-text = An item is what is stocked, weighed and shipped. Rewards and add-ons are made of items.
catalogue-item-what = What it is
catalogue-item-parcel = For parcel, customs and tax
catalogue-item-name-hint = Backers see it in the contents of rewards.
# same-everywhere
catalogue-sku = SKU
catalogue-sku-hint = What the warehouse calls it.
catalogue-kind = Kind
catalogue-kind-physical = Goes into a parcel
catalogue-kind-physical-hint = Weighed and shipped.
catalogue-kind-digital = Digital
catalogue-kind-digital-hint = A download or a licence: no weight, no parcel.
catalogue-stock = Pieces in stock
catalogue-stock-hint = Leave blank if you do not count them. Once pieces are booked in a warehouse (Stock in the menu), that number is shown instead.
catalogue-weight = Weight
catalogue-weight-hint = With its own wrapping, without the parcel.
catalogue-no-weight = No weight
catalogue-no-customs = No customs details
catalogue-dimensions = Outer measures
catalogue-length = Length
catalogue-width = Width
catalogue-height = Height
catalogue-declared-value = Declared value
catalogue-declared-value-in = Declared value in { $currency }
catalogue-declared-value-hint = For customs. It also divides the price of a bundle between tax classes.
catalogue-hs-code = Customs tariff number (HS)
catalogue-hs-code-hint = 6 to 10 digits; spaces and dots may stay: 4901 99 for books, 950490 for board games.
catalogue-origin = Country of origin
catalogue-customs = Customs
catalogue-tax-class-without-rate = { $class } (no country has a rate: the standard rate is taken)
catalogue-goods-without-rate = “{ $class }” is chosen for { $names }, but no country here has a rate of this class: the standard rate is taken. Add the rate, or choose another class.
catalogue-tax-class-hint = Printed books have a lower rate in many countries.
catalogue-archive-item-question = The item can no longer be put into anything new. Pledges that have it keep it.

# Rewards and add-ons.
catalogue-reward-new = New reward
catalogue-rewards-empty = No rewards yet
catalogue-rewards-empty-text = A reward is what backers pledged for. An import proposes them.
catalogue-addon-new = New add-on
catalogue-addons-empty = No add-ons yet
catalogue-addons-empty-text = Add-ons are sold beside the reward.
catalogue-contents = Contents
catalogue-contents-hint = What is packed, and how many. A blank quantity means one.
catalogue-no-contents = No contents
catalogue-limits = Limits
catalogue-limit-taken = { $taken } of { $limit } taken
catalogue-limit-held = { $taken } of { $limit } taken, { $held } more kept for backers who are choosing
catalogue-description = Description
catalogue-description-hint = A few lines that backers read below the title.
catalogue-price-in = Price in { $currency }
catalogue-price-hint = Without shipping.
catalogue-addon-price-hint = Of one piece, without shipping.
catalogue-first-copy-price-in = Lower price of the first copy in { $currency }
catalogue-first-copy-price-hint = Leave blank if every copy costs the same.
catalogue-addon-who = Who may take it
catalogue-per-pledge-max = Most per pledge
catalogue-per-pledge-most = at most { $count } per pledge
catalogue-terms = Window and early price
catalogue-terms-hint = Times are those of the campaign’s time zone, { $zone }.
catalogue-offered-from = Can be chosen from
catalogue-offered-from-hint = Leave blank for at once.
catalogue-offered-until = Can be chosen until
catalogue-offered-until-hint = Leave blank for always. Who bought it on the platform or confirmed it in time keeps it.
catalogue-early-price-in = Early price in { $currency }
catalogue-early-price-hint = Lower than the price above. Who confirms before its end keeps it; copies added later cost the usual price. For a price of the first so many copies make a reward or add-on of its own with a limit.
catalogue-early-until = The early price holds until
catalogue-offered-not-yet = can be chosen from { $at }
catalogue-offered-still = can be chosen until { $at }
catalogue-offered-over = could be chosen until { $at }
catalogue-early-now = early price { $price } until { $at }
catalogue-made-of = Made of other items
catalogue-parts = Parts
catalogue-parts-hint = Leave blank for an item of its own. A set can hold sets.
catalogue-packed = In the parcel
catalogue-packed-itself = Packed as itself
catalogue-packed-itself-hint = Put together before: one SKU with the weight and value above.
catalogue-packed-parts = Picked as its parts
catalogue-packed-parts-hint = Each part is picked, weighed and declared on its own; weight, value and stock above do not count.
catalogue-picked-as-parts = Picked as its parts
catalogue-total-limit = How many there are in all
catalogue-total-limit-hint = Leave blank for no limit. A limit cannot be oversold.
catalogue-reach = With which rewards
catalogue-reach-any = With any reward, and with none
catalogue-reach-any-hint = The usual choice.
catalogue-reach-some = Only with the rewards ticked below
catalogue-reach-rewards = These rewards
catalogue-reach-rewards-hint = Counts only with the second choice above.
catalogue-some-rewards = Some rewards only
catalogue-offer-tax-class = Tax class of the whole
catalogue-offer-tax-class-hint = If it is one supply, such as a boxed game with its rulebook. Otherwise each item is taxed by its own class.
catalogue-offer-tax-class-by-items = Each item by its own class
catalogue-archive-reward-question = Nobody can choose this reward any more. Pledges that have it keep it.
catalogue-archive-addon-question = Nobody can choose this add-on any more. Pledges that have it keep it.
catalogue-pictures = Pictures
catalogue-pictures-later = Pictures can be added after saving.
catalogue-picture-file = Picture file
catalogue-picture-file-hint = PNG, JPEG or WebP, at most 4 MiB.
catalogue-picture-alt = What the picture shows
catalogue-picture-alt-hint = Read aloud to people who do not see it.
catalogue-picture-add = Add picture
catalogue-picture-added = The picture was added.
catalogue-picture-describe = Save description
catalogue-picture-described = The description was saved.
catalogue-picture-delete = Remove picture
catalogue-picture-delete-question = The picture is taken away from the backers’ pages at once.
catalogue-picture-deleted = The picture was removed.

# Options.
catalogue-option-new = New option
catalogue-options-empty = No options yet
catalogue-options-empty-text = An option is a choice that selects the item: size, colour, language.
catalogue-options-need-items = Options select items. Make the items first.
catalogue-option-title = What is asked
catalogue-option-title-hint = For instance “Size” or “Language of the rulebook”.
catalogue-option-subject = Belongs to
catalogue-option-subject-hint = An option of an item is asked wherever that item is in.
catalogue-option-replaces = The item that the choice takes the place of
catalogue-option-replaces-hint = The chosen item is packed instead of this one. Of a reward or an add-on say which; an option of an item replaces that item.
catalogue-option-replaces-itself = The item that the option belongs to
catalogue-option-values = Choices
catalogue-option-values-hint = Each choice leads to one item; of an option of an item it may stay blank. A second option of the same item makes combinations, such as size and colour. A choice that you empty is no longer offered.
catalogue-value-label = Shown as
catalogue-value-item = Item that is packed
catalogue-value-number = Choice, row { $number }
catalogue-surcharge-in = Costs more, in { $currency }
catalogue-surcharge-number = Surcharge, row { $number }
catalogue-archive-option-question = The option is asked no more, and the item it stands for is packed as it is.

# Questions.
catalogue-question-new = New question
catalogue-questions-empty = No questions yet
catalogue-questions-empty-text = Questions are answered by backers and do not change what is shipped: a name for the credits, for instance.
catalogue-question-prompt = Question
catalogue-question-prompt-hint = As you would ask it: “Which name shall stand in the credits?”
catalogue-question-help = Help
catalogue-question-help-hint = A line below the question.
catalogue-question-kind = Kind of answer
catalogue-question-text = One line of text
catalogue-question-long-text = Several lines of text
catalogue-question-number = Number
catalogue-question-choice = One of several choices
catalogue-question-yes-no = Yes or no
catalogue-question-date = Date
catalogue-question-choices = Choices
catalogue-question-choices-hint = One a line; only for “One of several choices”.
catalogue-question-scope = Who is asked
catalogue-question-everybody = Everybody
catalogue-question-required = Answer required
catalogue-question-may = May be left blank
catalogue-question-must = Needed to confirm the pledge
catalogue-archive-question-question = The question is asked no more. Answers that were given stay.

# Shipping.
catalogue-zone = Zone
catalogue-zones = Shipping zones
catalogue-zones-empty = No shipping prices yet
catalogue-zones-empty-text = A zone is a group of countries that share a price. Backers in a country without a zone cannot confirm.
catalogue-zone-new = New zone
catalogue-zone-name = Name of the zone
catalogue-zone-name-hint = Backers see it beside the price, for instance “European Union”.
catalogue-zone-delete = Delete zone
catalogue-zone-delete-question = Its places have no shipping price afterwards, unless another zone reaches them. Confirmed pledges keep their price.
catalogue-zone-deleted = The zone was deleted.
catalogue-zone-several-text = This zone has prices that this form does not show. Change its name and places here, and its prices one by one:
catalogue-zone-to-prices = its prices
catalogue-suggestions = Worth a second look
catalogue-suggestion-jump = { $zone }: over { $over } the price goes from { $before } to { $after }.
catalogue-suggestion-free = { $zone }: shipping is free from { $from } of goods on, and costs at least half as much below. Hardly anybody will order for a little less.
catalogue-file-title = Shipping rules as a file
catalogue-file-text = Every kind of price can be edited in one table: by order, piece, weight, volume, value or number, as a share, or the cheapest of several, for all goods or for chosen ones, with surcharges, duties and waves. Download it, change it, upload it. Nothing changes unless the whole file is right.
catalogue-file-download = Download the table (CSV)
catalogue-file-help = What the rows and columns mean
catalogue-file-help-zone = Countries, regions and postal codes that share prices: name, places (DE; US-HI; ES:35000-35999; *), at_most for one order.
catalogue-file-help-rate = A price in a zone: zone, items (SKUs; empty for all goods), wave, by (order, piece, weight, volume, value, count, share, cheapest), price, further, steps (1000: 2.50; 2000: 4), beyond (500: 0.90 for each further 500, or max 30000), percent, least, free_from, at_most for one parcel.
catalogue-file-help-way = One of the ways of the rate above it whose “by” is “cheapest”.
catalogue-file-help-surcharge = On top of the price: name, places, when (always, items, heavier than 20000), adds (parcel, piece, percent), price or percent.
catalogue-file-help-duty = Collected with shipping: name, places, hs_code (the beginning is enough), origin, adds (percent of the declared value, piece, tariff_number), price or percent, from, until, note (the source).
catalogue-file-help-wave = Goods that leave at another time, as a parcel of their own: name, items, from.
catalogue-file-help-columns = Weights and volumes are in the units that stand behind the name of their column: g, kg, oz or lb, and cm3 or in3. Keep the id of a row that you change; leave it empty for a new one. Columns:
catalogue-file-label = The changed table
catalogue-file-upload = Check and take over
catalogue-file-saved =
    { $zones ->
        [one] The table was taken over. It has { $zones } zone.
       *[other] The table was taken over. It has { $zones } zones.
    }
catalogue-file-replaces = The file takes the place of all shipping rules: a rule that is not in it is deleted.
catalogue-file-moved = Somebody else changed the shipping rules after you had opened the page. Nothing was taken over. Download the table again and make your changes there; if you upload this file once more, it replaces the other changes.
catalogue-file-lost = Rules that are stored now are not in the file and would be deleted. Nothing was taken over.
catalogue-file-lost-again = A row without its id counts as a new rule. To keep these rules, put their rows back with their ids. To delete them, tick the box and choose the file again.
catalogue-file-lost-anyway = Take the file over and delete these rules
catalogue-file-lost-zones =
    { $count ->
        [one] { $count } zone
       *[other] { $count } zones
    }
catalogue-file-lost-rates =
    { $count ->
        [one] { $count } rate
       *[other] { $count } rates
    }
catalogue-file-lost-surcharges =
    { $count ->
        [one] { $count } surcharge
       *[other] { $count } surcharges
    }
catalogue-file-lost-duties =
    { $count ->
        [one] { $count } duty
       *[other] { $count } duties
    }
catalogue-file-lost-waves =
    { $count ->
        [one] { $count } wave
       *[other] { $count } waves
    }
catalogue-file-lost-warehouses =
    { $count ->
        [one] { $count } warehouse
       *[other] { $count } warehouses
    }
catalogue-file-problems = Nothing was taken over. Please mend these in the file first
catalogue-file-line = Line
catalogue-file-column = Column
catalogue-file-problem = What to mend
catalogue-base-price-in = Base price in { $currency }
catalogue-base-price-hint = For the lightest parcel. By piece, by value and in other ways: save the zone, then open its price in the list.
catalogue-steps = Steps by weight
catalogue-steps-hint = Each step adds its amount on top of the lower ones, rising by weight.
catalogue-step-over = Heavier than
catalogue-step-over-number = Heavier than, row { $number }
catalogue-step-add-in = Adds, in { $currency }
catalogue-step-add-number = Amount added, row { $number }
catalogue-places = Where it reaches
catalogue-places-hint = A country can be in one zone only. Countries of other zones cannot be ticked here.
catalogue-places-more = and { $count } more
catalogue-place-taken = in the zone “{ $zone }”
catalogue-elsewhere = Rest of the world: wherever no other zone reaches
catalogue-tick-eu = Tick all countries of the European Union
catalogue-countries-eu = European Union
catalogue-countries-others = All other countries
catalogue-countries-ticked = { $title }: { $count } ticked
catalogue-regions = Single regions
catalogue-regions-hint = One a line, for instance US-HI or US Hawaii. A region goes before its country.
catalogue-regions-list = Which regions there are
catalogue-prices-title = What would it cost to …
catalogue-prices-weight = Weight of the parcel
catalogue-prices-show = Show prices
catalogue-no-price = No price

# Tax.
catalogue-tax-note = Which tax you have to collect where depends on you. The rates here are a starting point, not tax advice.
catalogue-tax-mode = Prices and tax
catalogue-tax-mode-question = Do your prices include the tax?
catalogue-tax-mode-saved = Saved. Quotes that are not confirmed yet are worked out anew.
catalogue-tax-inclusive = Prices include the tax
catalogue-tax-inclusive-hint = Everybody pays the same; the tax is taken out of it. Usual in Europe.
catalogue-tax-exclusive = Tax is added to prices
catalogue-tax-exclusive-hint = What backers pay depends on where they live. Usual in North America.
catalogue-rates = Tax rates
catalogue-rates-empty = No tax rates yet
catalogue-rates-empty-text = Without a rate no tax is taken for deliveries to that place.
catalogue-rate-new = New tax rate
catalogue-rate = Rate
catalogue-rate-state = State
catalogue-rate-now = In force
catalogue-rate-later = Later
catalogue-rate-ended = Ended
catalogue-rate-country = Country of destination
catalogue-rate-region = Region
catalogue-rate-region-hint = Its key, for instance CA for California. Blank: the whole country.
catalogue-rate-percent = Rate in per cent
catalogue-rate-percent-hint = For instance 19 or 25.5.
catalogue-valid-from = First day
catalogue-valid-until = Last day
catalogue-valid-until-hint = Blank: until further notice.
catalogue-source-hint = Where you read the rate, for the next person who checks.
catalogue-rate-delete = Delete tax rate
catalogue-rate-delete-question = Delete only what was entered by mistake. A rate that ends gets a last day instead.
catalogue-rate-deleted = The tax rate was deleted.
catalogue-proposals = Proposed rates of more countries
catalogue-proposals-text = Tick the countries where you collect tax. Their standard and book rates are added to your own table, where you can change them. Reduced rates are shown only: a country can have several, and only you know which one fits.
catalogue-proposal-standard = Standard
catalogue-proposal-books = Books
catalogue-proposal-reduced = Reduced
catalogue-proposals-take = Take over the ticked rates
catalogue-proposals-taken =
    { $count ->
        [one] { $count } rate was added. Check it below.
       *[other] { $count } rates were added. Check them below.
    }
catalogue-proposals-none = No country was ticked. Nothing was changed.

# Guide and FAQ.
catalogue-guide = Guide beside the steps: { $language }
catalogue-guide-text = Backers read these texts beside the steps of their pledge. A blank text is not shown.
catalogue-guide-saved = The guide texts were saved.
catalogue-step-reward = Step: reward and add-ons
catalogue-step-options = Step: options and questions
catalogue-step-address = Step: address
catalogue-step-review = Step: review
catalogue-step-pay = Step: payment
catalogue-faqs = Questions and answers: { $language }
catalogue-untold = In { $language } there is no text for: { $parts }. Backers who read { $language } get the text of the main language instead, or none.
catalogue-untold-write = Write it in { $language }
catalogue-untold-faqs = Questions and answers
catalogue-faqs-empty = No entries in this language yet.
catalogue-faq-new = New entry
catalogue-faq-question = Question
catalogue-faq-answer = Answer
catalogue-faq-delete = Delete entry
catalogue-faq-delete-question = Backers no longer see this question and its answer.
catalogue-faq-deleted = The entry was deleted.

# Settings.
catalogue-settings-saved = The settings were saved.
catalogue-settings-campaign = Campaign
catalogue-settings-deadline = Deadline
catalogue-settings-look = Languages and look
catalogue-settings-dispatch = Dispatch
catalogue-campaign-name = Name, as backers know it
catalogue-currency = Currency
catalogue-support-email = E-mail for backers’ questions
catalogue-support-email-hint = Shown on their pages and in mails.
catalogue-deadline = Until when backers can change their pledge
catalogue-deadline-hint = In the time zone below. Blank: no deadline.
catalogue-deadline-now = At present: { $deadline }
catalogue-time-zone = Time zone
catalogue-main-language = Main language
catalogue-main-language-hint = Shown to backers whose language you do not offer.
catalogue-languages = Languages of your texts
catalogue-languages-hint = Guide and FAQ are written once for each.
catalogue-colour = Accent colour
catalogue-colour-hint = Six hexadecimal digits. White text on it must be readable, with a contrast of at least 4.5 : 1.
catalogue-contrast = Contrast of white text on the saved colour: { $ratio } : 1.
catalogue-dispatch-country = Country that parcels leave from
catalogue-dispatch-country-hint = Decides whether a parcel is an export.
catalogue-dispatch-region = Region
catalogue-dispatch-region-in = Region in { $country }
catalogue-dispatch-region-hint = Only where tax depends on it, as in the United States.

# Preview as backer.
catalogue-try-choose = Choose as a backer would
catalogue-try-text = Nothing is saved. Options appear after the reward was chosen: press the button again.
catalogue-try-reward = Reward
catalogue-try-no-reward = No reward
catalogue-try-country = Country
catalogue-try-region = Region
catalogue-try-region-hint = Its key, where shipping or tax depends on it.
catalogue-try-postal-code = Postal code
catalogue-try-postal-code-hint = Tells islands and territories with a tax of their own.
catalogue-try-show = Show quote
catalogue-try-quote = Quote
catalogue-try-nothing = Choose on the form and press the button.
catalogue-try-shipping = Shipping ({ $weight })
catalogue-try-tax = Tax { $place } { $percent }%
catalogue-try-total = Total
catalogue-try-parcel = In the parcel: { $parcel }
catalogue-zone-no-places = Tick at least one country, or name a region.
catalogue-limit-low = More than that is taken already.
catalogue-limit-low-confirmed = { $count ->
    [one] One is in a confirmed pledge, which keeps it.
   *[other] { $count } are in confirmed pledges, which keep them.
}
catalogue-limit-low-waiting = { $count ->
    [one] One was bought on the platform by a backer who has not confirmed yet: it stays theirs.
   *[other] { $count } were bought on the platform by backers who have not confirmed yet: they stay theirs.
}
catalogue-limit-low-others = Nobody else can take it any more. To save this limit, tick the box below.
catalogue-limit-low-anyway = Save this limit, although more is taken

catalogue-tab-tips = Tips
catalogue-tips-text = Where backers confirm, they can be asked for a tip. They may write any amount; “no tip” stands first and is chosen until somebody chooses otherwise.
catalogue-tips-tax = A tip is given for nothing in return: it bears no tax, stands on no invoice and in no tax report, and no code takes anything off it. In the books it has an account of its own.
catalogue-tips-asks = Ask for a tip?
catalogue-tips-no = No
catalogue-tips-percent = Yes, and suggest per cent of what the goods cost
catalogue-tips-amount = Yes, and suggest amounts
catalogue-tips-suggestions = Suggestions
catalogue-tips-suggestions-hint = Up to four, such as 5 and 10. Leave all blank to ask for any amount.
catalogue-tips-number = Suggestion { $number }
catalogue-tips-saved = What is asked about tips is saved.
