### The start screen. In a file of its own: it is read before the first frame.

start-about = How far does this client trust us? A workshop for one room and one screen.
start-looking = looking for your sessions…
start-begin = Begin
start-demo = See it first: a made-up account
start-demo-about = Every vote is in: press { KEY("Reveal") } to reveal, { KEY("Next") } to go on.
start-new = Run a workshop
start-new-about = Pick a script, name the account, go.
start-look-back = Look back
start-accounts = All accounts
start-accounts-about = Furthest from its target first; hazards and overdue actions.
start-closed = Closed
start-go-on = Go on
start-which = Which workshop?
start-which-rehearsal = REHEARSAL: which workshop?
start-compare = Compare { $first }
start-compare-with = with which session?

## As it is heard: the screen asks for it, too

start-heard = How far does this client trust us? A workshop for one room. Type a number, or q to quit.
start-demo-heard = See it first: a made-up account with every vote in. Press { KEY("Reveal") } to reveal; an empty line goes on.
start-new-heard = Run a workshop: pick a script, name the account, go.
start-accounts-heard = All accounts: furthest from its target first; hazards and overdue actions.
