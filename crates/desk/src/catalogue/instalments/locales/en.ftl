instalments-title = Paying in instalments
instalments-text = Backers who confirm can pay what they owe in 2 to 10 instalments. The first one is paid at once. When another falls due, they get a mail with the way to pay. Nothing goes to the warehouse before everything is paid.
instalments-link-on = Backers can pay in instalments.
instalments-link-off = Everything is paid at once.
instalments-offered = Can backers pay in instalments?
instalments-no = No
instalments-no-hint = Everything is paid at once. Instalments that were agreed to stay as they are.
instalments-months = Every so many months
instalments-months-hint = Counted from the day on which a backer confirms.
instalments-days = On fixed days
instalments-days-hint = The same days for everybody.
instalments-days-text = The first instalment is paid at once. Give the days of the others, one after the other; fields that you do not need stay empty. Who confirms after one of the days pays in fewer instalments.
instalments-parts = Number of instalments
instalments-months-apart = How far apart
instalments-every =
    { $count ->
        [one] Every month
       *[other] Every { $count } months
    }
instalments-day = Day of instalment { $number }
instalments-smallest = Smallest amount
instalments-smallest-hint = Instalments are offered when at least so much is to be paid, in { $currency }. Empty: always.
instalments-today = Who confirms today pays on: { $days }.
instalments-over = All days have passed: nobody is offered instalments any more.
instalments-saved = The instalments are saved.
