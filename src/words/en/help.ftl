### What --help, the manual page and completions say.

help-config-dir = Folder of config.ron and of your own workshops and ladders
help-data-dir = Folder of the sessions
help-color = When to use colour
help-plain = Lines of text instead of a screen: for screen readers, pipes and terminals that can show none
help-theme = Colours of the screen; config.ron names them for good
help-language = What the program speaks: en or de; config.ron names it for good, and a script its own
help-theme-auto = On a background of its own: light on dark, or dark on light where the terminal says that it is light
help-theme-terminal = The terminal's own sixteen
help-theme-stage-dark = Light on dark, for a dim room
help-theme-stage-light = Dark on light, for a bright room and a weak projector
help-theme-high-contrast = Full colours on black
help-theme-none = None at all
help-color-auto = On a terminal, unless `NO_COLOR` is set
help-color-always = Always
help-color-never = Never
help-run = Start a session; the screen asks for what is missing
help-demo = A made-up account with every vote in place, to walk through; nothing is stored
help-case = One of the made-up accounts
help-resume = Go on at the very question where a session was left
help-resume-session = An id, a unique beginning of one, or `latest`; the latest open session if left out
help-collected = Votes that were collected beforehand, one row a person; they stay hidden until the reveal
help-resume-without-damaged = Go on without entries that cannot be read; the damaged file is kept beside the session
help-take-over = Take over a session that another window has open: that one saves all and only follows then
help-phones = Let people vote with their phones, in the network of the room; typed votes go on
help-phones-port = This port for phones, and no other
help-phones-address = The address of this computer that phones are shown
help-phones-url = A way into this computer that you have opened yourself, for people elsewhere: https:// and its host
help-stage = For the projector: a session that another window runs, in the largest letters, with nothing private
help-window-session = An id, a unique beginning of one, or `latest`; whichever is open if left out
help-prompter = For your own screen: what to say, what comes next, and hints, while another window runs the session
help-sessions = List the sessions
help-sessions-store = Those that the others of a circle hand on in their place; a name where there are several
help-list-format = As a table or as JSON
help-workshops = List the workshops that can be run
help-course = List the courses, or the modules of one with how far a class is; --next opens the class's next module
help-course-id = The id of a course, or a path to a .ron file
help-course-class = Which class; the one that was at it last if left out
help-course-next = Open the next module: where it was left, or from its start
help-show = Print a session's reading and why it is so
help-session = An id, a unique beginning of one, or `latest`
help-reading-format = As text or as JSON
help-without-damaged = Leave out entries that cannot be read
help-score = Score votes from a CSV file, without a screen
help-survey = Print a workshop's questions for a survey tool, or the empty table that comes back
help-handout = Write the sheets of paper of a workshop or a course: run sheet, cards, blank answer sheet, model answers
help-handout-workshop = The id of a workshop or of a course, or a path to a .ron file
help-handout-folder = The folder to write them into; made if there is none
help-report = Write a session's report
help-check = Check scripts, ladders, made-up accounts and config.ron: every problem, where it is, and how to mend it
help-files = .ron files
help-check-format = For people or for editors
help-preview = Look at a script while you write it: it is shown anew when you save, and nothing is stored
help-preview-file = A .ron file
help-new = Write a commented starter script NAME.ron into this folder
help-new-name = The script's id: small letters, digits and hyphens
help-compare = Set two readings side by side, pair by pair
help-compare-then = The one to set beside it
help-format = The form
help-trend = Print an account's readings over time
help-account = The account's name
help-portfolio = Print every account by the gap between where it stands and its target, and who owns what is overdue
help-segments = By what each asks for (repair, look, loosen, lift, keep) instead of by gap; without owners
help-sides = Print what both sides saw of the same thing, side by side; nothing where they said no or fewer than three of them voted
help-sides-key = The key that links the sessions of both sides
help-share = Let readings go to a circle of facilitators: what a room has allowed, and nothing else of it
help-share-session = Hand on this session's reading now, or say why nothing of it is handed on
help-share-whole = Hand on all of it: only by this choice, and only where no round tells how anybody voted
help-export-store = Print the whole session of another that is handed on in a circle, by the number that `rungs sessions --store` shows; it is asked for now, and not kept here
help-share-store = Which circle, by its name, its place, or a name of config.ron; if left out what RUNGS_STORE says, the first of config.ron, or the only one
help-share-init = Make a circle in a folder that is kept in step for all (SharePoint, OneDrive, Dropbox, a NAS), or in an object store
help-share-folder = The folder; or an address, where the program was built for it: s3://BUCKET/PREFIX, az://CONTAINER/PREFIX; or a name of config.ron. If left out, what RUNGS_STORE or config.ron says
help-share-name = What the circle is called
help-share-months = After so many months a reading is withdrawn
help-share-seal = Seal all that goes there with a key that is made here, for a store that others than the firm keep; where the program was built for it
help-share-join = Make this computer a member of the circle in a place
help-share-as = What this computer is called there; a role rather than a name
help-share-status = Print what is shared, what waits, and who is in the circle; 3 if nothing was exchanged for 14 days
help-share-withdraw = Take a session's reading back out of the circle
help-share-choose = Say whose word counts for a session that is told in more than one way
help-share-object = The session, as `rungs share status` names it
help-share-member = The member, by name or number
help-share-forget = Withdraw all readings of an account, and ask the others to
help-share-leave = Leave the circle
help-share-delete-mine = Withdraw what was handed on from here
help-sync = Exchange readings with a circle: what is allowed goes out, what others handed on comes in
help-history-store = With what a circle has handed on; which one, if there are several
help-export = Write a session as one file, to hand on or to archive
help-import = Bring in a session that was exported
help-file = The file
help-as-copy = Where there is another session of the same id, keep both: this one gets a new id
help-delete = Remove a session for good
help-rename = Give an account another name in all its sessions
help-doctor = Print paths, terminal and versions for a bug report; no answers are in it
help-completions = Print completions for a shell
help-shell = The shell
help-man = Print the manual page
help-form-human = Like a compiler
help-form-problems = One object a problem
help-output = Where to write it; `-` is standard output
help-force = Write over a file that exists
help-yes = Do not ask
help-old = The account as it is called now
help-new-account = Its new name
help-workshop = The id of a workshop, or a path to a .ron file
help-run-account = Whom the room reads
help-opportunity = The named piece of work that capability is read for
help-room = How many people vote
help-target = The rung that is right for this account
help-codename = What the account is called on the screen instead of its name
help-side = Whose answers the session takes, in a workshop for two sides
help-side-ours = our side: whoever works for the account
help-side-theirs = their side: the session is theirs, and asks at its end what may be shown
help-with = The key of the other side's session; without one a new key is made
help-rehearse = Practise with made-up votes: nothing is stored
help-score-votes = The votes: one row a person, one column a question; `-` reads standard input
help-score-room = How many were asked; the number of rows if left out
help-passed-over = A pair that does not apply; may be given once a rail, and not at rung 1
help-survey-format = The questionnaire, or the table; by the ending of the output file if left out
help-form-survey = Markdown: the questions with their answers, to be copied into a survey tool
help-form-empty-votes = The empty table of votes, to be filled in
help-report-format = The form of the report; by the ending of the output file if left out, or else md
help-report-for = Who reads it
help-for-room = Those who were there: all of it
help-for-client = Those whom the room read: what was agreed, and nothing that was thought of them
help-for-learners = A class: the told case or the cards with what it saw and the model answers
help-for-trainer = Whoever leads a class: the same with what to ask
help-redact = Replace account, people, evidence and everything written by codes
help-form-people = For people
help-form-programs = For programs
help-form-markdown = Markdown
help-form-html = One HTML file, for screen and paper
help-separator = What stands between the cells of CSV; Excel in German and many other languages wants semicolon
help-comma = ,
help-semicolon = ;
help-tab = A tab
help-form-table = A table, for a spreadsheet
help-form-workbook = A workbook for Excel and other spreadsheets, several tables in it
help-form-pdf = PDF, to send and to print: tagged, one sheet size for A4 and Letter
help-form-csv = The votes as a table, for a spreadsheet
help-form-reading = The reading and all around it, for other programs
help-rungs = A room reads how far a client trusts it, and the account stands live on a ladder that can explain itself
help-examples =
    Examples:
      rungs                                  the start screen, with a demo first
      rungs run trust-check --account Harbour --room 5
      rungs stage                            the same session for the projector, in another terminal
      rungs resume                           on at the very question where it was left
      rungs resume --plain                   the same in lines of text, for a screen reader or a pipe
      rungs score trust-check --votes votes.csv
      rungs report latest -o reading.md
help-votes-table =
    The votes, as a survey tool exports them: a line with the ids of the questions, or with their texts, then one line a
    person. Pairs take 1 to 5, where 5 is clearly the picture of trust; signs take yes, partly or no; empty, ? or 0 is not
    seen. Columns that are no question are not read, and are named; what might be read in two ways is refused.
      seat,personal-1,personal-2,informal-feedback
      1,4,5,yes
      2,4,?,partly
    `rungs survey WORKSHOP` prints the questions with their ids, and with --format csv the first line.

## What stands around it.

help-usage = Usage
help-commands = Commands
help-arguments = Arguments
help-options = Options
help-any-options = [OPTIONS]
help-command = COMMAND
help-values = Possible values
help-values-short = [possible values: { $values }]
help-default = [default: { $value }]
help-flag = Print help (see more with '--help')
help-flag-long = Print help (see a summary with '-h')
help-version = Print version
help-help = Print this message or the help of the given subcommand(s)

## The manual page.

help-man-name = NAME
help-man-synopsis = SYNOPSIS
help-man-description = DESCRIPTION
help-man-options = OPTIONS
help-man-commands = COMMANDS
help-man-files = FILES
help-man-environment = ENVIRONMENT
help-man-exits = EXIT STATUS
help-man-examples = EXAMPLES
help-man-version = VERSION
help-folders = CONFIG and DATA are the folders that `rungs doctor` names: ~/.config/rungs and ~/.local/share/rungs on Linux, both ~/Library/Application Support/rungs on macOS, and those below AppData on Windows, unless an option or a variable names others.
help-of-config = Keys, colours, the language, the mouse and the bell, where they are not as shipped
help-of-workshops = Your own workshops; one wins over a bundled one of the same id
help-of-ladders = Your own ladders; likewise
help-of-courses = Your own courses; likewise
help-of-seal = Keys of sealed circles, a line each; readable by you alone
help-of-sessions = The sessions, one file each, replaced whole at every answer and readable by you alone
help-of-locks = Says that a window has the session open; no answer is in it
help-of-shared = What this computer knows of a circle, and what it has seen of the others
help-of-index = What lists and the portfolio show of many sessions; it can be deleted at any time
help-unset = An empty value counts as unset.
help-env-config-dir = The folder of config.ron and of your own workshops and ladders; --config-dir wins over it
help-env-data-dir = The folder of the sessions and of what is kept beside them; --data-dir wins over it
help-env-store = Which circle is meant where none is named: its name, its place, or a name of config.ron; --store wins over it
help-env-seal = The key of a sealed circle, in a program that was built for it: a line AGE-SECRET-KEY-…; wins over seal.key
help-env-xdg-config = On every Unix: the configuration lies in rungs/ below it, if nothing above says otherwise
help-env-xdg-data = On every Unix: the sessions lie in rungs/ below it, if nothing above says otherwise
help-env-term = What the terminal is; without it, or where it is dumb, only --plain runs a session
help-env-colorterm = truecolor or 24bit where the terminal shows every colour
help-env-sty = Set inside GNU screen, which shows 256 colours at most, whatever COLORTERM says
help-env-lc-all = The language and letters of the terminal: what the program speaks, if neither --language nor config.ron says so; where they are not UTF-8, signs are drawn in ASCII
help-env-lc-messages = The language alone, where LC_ALL is not set
help-env-lc-ctype = The letters alone, where LC_ALL is not set
help-env-lang = Both, where none of these is set
help-env-no-color = No colour, whatever it is set to; --color always wins over it
help-exit-done = Done
help-exit-failed = Failed; the message says what, where, and what to do
help-exit-usage = Wrong usage
help-exit-invalid = A workshop, a ladder, a votes file or config.ron is not valid, or an exchange with a circle is overdue
help-exit-interrupted = Interrupted; another signal has 128 and its number
