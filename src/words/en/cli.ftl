### What the commands say.

cli-error = error: { $why }
cli-note = note: { $note }
cli-skipped = skipped: { $why }
cli-of-file = { $file }: { $why }
cli-left-as-it-is = The file was left as it is.
cli-unsaved = not everything in this session was saved: { $why }
cli-left-early = left before the disk was ready
cli-fault = rungs has a fault ({ $file }, line { $line }) and had to end. Every answer that was taken is on the disk: `rungs resume` goes on. Please report this line.

## What was typed wrongly.

cli-usage-value = invalid value '{ $value }' for '{ $arg }'
cli-usage-no-value = a value is required for '{ $arg }' but none was supplied
cli-usage-many-values = unexpected value '{ $value }' for '{ $arg }' found; no more were expected
cli-usage-languages = en and de are spoken
cli-usage-people = a number of people, from 1 to 2000 in a session
cli-usage-address = an address of this computer, such as 192.168.178.42
cli-usage-url = https:// and the name of a host, such as https://laptop.example.net
cli-usage-number = a whole number is needed
cli-usage-twice = the argument '{ $arg }' cannot be used multiple times
cli-usage-conflict = the argument '{ $arg }' cannot be used with { $others }
cli-usage-command = unrecognized subcommand '{ $name }'
cli-usage-argument = unexpected argument '{ $arg }' found
cli-usage-missing = the following required arguments were not provided:
cli-usage-utf-8 = invalid UTF-8 was detected in one or more arguments
cli-usage-near-command = tip: a similar subcommand exists:
cli-usage-near-argument = tip: a similar argument exists:
cli-usage-near-value = tip: a similar value exists:
cli-usage-help = For more information, try '--help'.

## Lists.

cli-no-sessions = No session yet: `rungs run` begins one, `rungs demo` shows how it goes.
cli-head-session = session
cli-head-account = whom
cli-head-workshop = workshop
cli-head-begun = begun
cli-head-place = stands at
cli-head-time = time
cli-head-language = in
cli-head-title = title
cli-head-audience = for
cli-head-course = course
cli-head-module = no.
cli-head-modules = modules
cli-course-done = done { $day }
cli-course-open = begun { $day }
cli-course-stands = { $class }: { $done } of { $all } done; next is { $next }, { $title }
cli-course-over = { $class }: all { $all } done
cli-course-how = `rungs course { $course } --next` opens the next module; --class NAME says for which class
cli-minutes = { $minutes } min
cli-place-copy = conflict copy of { $id }
cli-place-step = step { $step } of { $steps }
cli-place-question = step { $step } of { $steps }, question { $question }
cli-place-step-title = step { $step } of { $steps }: { $title }
cli-place-question-title = step { $step } of { $steps }: { $title }, question { $question } of { $questions }
cli-copy = conflict copy of { $id }, { $by }: `rungs import --as-copy "{ $file }"` makes it a session of its own
cli-skipped-copy = skipped: conflict copy of { $id }: { $why }
cli-skipped-workshop = skipped: { $id }: { $why }
cli-workshop-trouble = The workshop { $id }: { $why }

## What was written.

cli-report-in = The report is in { $file }
cli-survey-in = The survey is in { $file }
cli-handout-in = { $count ->
    [one] 1 sheet is in { $folder }
   *[other] { $count } sheets are in { $folder }
}
cli-pdf-shown = a PDF cannot be shown: write it to a file with -o FILE.pdf
cli-pdf-lacks = the letters of a PDF are Latin, Greek and Cyrillic: an empty box stands for each of { $letters }. HTML shows them, and a browser prints it.
cli-workbook-shown = a workbook cannot be shown: write it to a file with -o FILE.xlsx
cli-separator-of-csv = --separator is for --format csv
cli-comparison-in = The comparison is in { $file }
cli-trend-in = The trend is in { $file }
cli-portfolio-in = The portfolio is in { $file }
cli-sides-in = What both sides saw is in { $file }
cli-no-sides = { $id } is for one side alone: --side and --with go with a workshop that both answer
cli-export-in = { $id }, which `rungs import` brings in elsewhere, is in { $file }
cli-no-survey = { $of ->
    [moments] no survey: the moments of { $id } are voted on once the room knows what was promised at each. A table of both comes in at its grid with { KEY("BringIn") }
    [roles] no survey: the roles of { $id } are voted on once the room has named them. A table of them comes in at its grid with { KEY("BringIn") }
   *[none] { $id } has nothing to vote on, so no survey
}
cli-votes-large = these votes are larger than { $most } MiB
cli-newer-entries = { $count ->
    [one] 1 entry was written by a newer rungs and is left out here
   *[other] { $count } entries were written by a newer rungs and are left out here
}
cli-new-name = a script's name has 1 to 40 characters: small letters a to z, digits and hyphens
cli-new-exists = { $file } exists and was left as it is: choose another name
cli-new-written = { $file } is written. Look at it while you change it: rungs preview { $file }

## What was checked.

cli-check-files = { $count } files
cli-check-right = { $files }: nothing wrong
cli-check-warnings = { $files }: { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
}; it can be run
cli-check-errors = { $files }: { $errors ->
    [one] 1 error
   *[other] { $errors } errors
}
cli-check-both = { $files }: { $errors ->
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
}

## Before a screen is opened.

cli-large-room = these are votes of { $room } people, and a session has at most { $most }
cli-votes-are-in = Votes of an earlier file are in, so nothing was brought in: resume without --votes and press { KEY("BringIn") } to replace them.
cli-target = --target { $at }: this ladder has rungs 1 to { $top } to aim at
cli-plain-preview = a preview is of the screen; `rungs check FILE` says in lines what is wrong with a script, and `rungs run FILE --rehearse --plain` walks it
cli-plain-window = a window that follows a session needs a screen; `rungs run --plain` says its own notes
cli-no-terminal = this opens a screen, and there is no terminal here; --plain runs it in lines of text, and `rungs show`, `rungs score` and `rungs report` work without one
cli-dumb-terminal = TERM is { $term ->
    [unset] not set
   *[dumb] dumb
}: this terminal cannot show a screen. --plain runs it in lines of text; or use another terminal, or set TERM to what it is, for instance xterm-256color

## While it runs.

cli-saving = Saving the last answers… (press { KEY("Quit") } to leave without them)
cli-terminal-gone = the terminal is gone
cli-not-open = the session is not open any more
cli-session-gone = the file of the session { $name } is gone
cli-preview-no-script = nothing is wrong with this file, but it is no script that can be shown
cli-preview-another = a ladder is seen in a script that names it: preview that one

## Sessions are moved. Answers stand in small letters, with blanks between those that mean the same.

cli-answer-yes = yes y
cli-answer-both = both b
cli-answer-old = old o
cli-session-alone = { $id }
cli-session-about = { $id } ({ $whom }, { $workshop }, begun { $day })
cli-import-taken = There is a session { $what } already, and it differs from the file.
cli-import-ask = Type b to keep both, the new one under a new id; o to keep only the old one; c to cancel:
cli-import-old = { $id } is as it was; the file was not brought in
cli-import-cancelled = cancelled: nothing was brought in
cli-import-copy = the conflict copy is a session now, and its file is removed
cli-import-next = `rungs show { $id }` reads it, `rungs resume { $id }` goes on with it
cli-delete-nobody = nobody is here to be asked: `rungs delete { $id } --yes` removes it
cli-delete-ask = Remove { $what }{ $copies ->
    [0] {""}
    [one] , with the conflict copy of it,
   *[other] , with the { $copies } conflict copies of it,
} for good? Type yes:
cli-delete-not = Nothing was removed.
cli-deleted = { $id } is removed{ $copies ->
    [0] {""}
    [one] , and the conflict copy of it
   *[other] , and the { $copies } conflict copies of it
}. Reports and exports of it that you saved elsewhere stay
cli-deleted-stays = its newest state was saved in { $file } and stays there
cli-rename-empty = an account needs a name: `rungs rename OLD NEW`
cli-rename-near = no session is about `{ $old }`: did you mean `{ $near }`?
cli-rename-none = no session is about `{ $old }`: `rungs portfolio` lists the accounts
cli-rename-nobody = nobody is here to be asked: with --yes, `{ $old }` becomes `{ $new }` in { $count ->
    [one] 1 session
   *[other] { $count } sessions
}.{ $joins ->
    [0] {""}
    [one] {" "}1 session is about { $new } already: they become one account.
   *[other] {" "}{ $joins } sessions are about { $new } already: they become one account.
}
cli-rename-ask = { $old } becomes { $new } in { $count ->
    [one] 1 session
   *[other] { $count } sessions
}.{ $joins ->
    [0] {""}
    [one] {" "}1 session is about { $new } already: they become one account.
   *[other] {" "}{ $joins } sessions are about { $new } already: they become one account.
} Type yes:
cli-rename-not = Nothing was renamed.
cli-renamed-id = { $old } is { $new } now
cli-renamed = { $old } is { $new } in { $count ->
    [one] 1 session
   *[other] { $count } sessions
}
cli-renamed-joined = { $count ->
    [one] 1 session was about { $new } before: they are one account now
   *[other] { $count } sessions were about { $new } before: they are one account now
}
cli-rename-words = { $count ->
    [one] 1 line of what the room wrote down still names `{ $old }`: its words are left as they are
   *[other] { $count } lines of what the room wrote down still name `{ $old }`: its words are left as they are
}
cli-rename-beside = { $count ->
    [one] 1 file beside { $sessions ->
        [one] it still names
       *[other] them still names
    }
   *[other] { $count } files beside { $sessions ->
        [one] it still name
       *[other] them still name
    }
} `{ $old }` inside, in { $folder }: conflict copies and damaged files, which `rungs delete` removes with their session
cli-rename-away = { $file } still names `{ $old }` and stays there: remove it yourself
cli-rename-unreadable = { $count ->
    [one] 1 session cannot be read, and whom it is about is not known
   *[other] { $count } sessions cannot be read, and whom they are about is not known
}

## For a bug report.

cli-doctor-version = rungs { $version } on { $os } { $arch }
cli-doctor-format = session format
cli-doctor-sessions = sessions
cli-doctor-workshops = workshops
cli-doctor-ladders = ladders
cli-doctor-configuration = configuration
cli-doctor-killed = killed saves
cli-doctor-swept = { $count ->
    [one] 1 file that they left is cleared away
   *[other] { $count } files that they left are cleared away
}
cli-doctor-stored = sessions stored
cli-doctor-damaged-of = { $count }, { $damaged } of them damaged
cli-doctor-copies = conflict copies
cli-doctor-listed = { $count }: `rungs sessions` lists them
cli-doctor-damaged = damaged files
cli-doctor-kept = { $count }, kept beside sessions that went on without them
cli-doctor-elsewhere = saved elsewhere
cli-doctor-opens = { $count }: `rungs resume` opens them there
cli-doctor-known = workshops known
cli-doctor-broken = broken scripts
cli-doctor-terminal = terminal on
cli-doctor-nothing = nothing
cli-doctor-size = size
cli-doctor-wide-high = { $wide } by { $high }
cli-doctor-unknown = unknown
cli-doctor-signs = signs
cli-doctor-language = language
cli-doctor-addresses = for phones
cli-doctor-no-network = in no network
cli-doctor-ports = ports for phones
cli-doctor-port-free = { $port } free
cli-doctor-port-taken = { $port } taken
cli-doctor-no-folder = no folder
cli-doctor-read-only = read only
cli-doctor-there = there
cli-doctor-not-there = not there yet
cli-doctor-unreadable = cannot be read
cli-doctor-defaults = not there: the defaults hold
cli-doctor-not-valid = not valid: { $why }
