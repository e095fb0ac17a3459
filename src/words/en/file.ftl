### Files that cannot be read, written, found or kept.

file-bundled = bundled { $path }
file-missing = there is no file { $path }: check the path
file-is-folder = { $path } is a folder, not a file: name a .ron file
file-is-device = { $path } is a pipe or device, not a file: name a .ron file
file-too-large = { $path } is larger than { $kib } KiB, so it was not read: is it the right file?
file-unreadable = { $path } cannot be read: { $why }
file-exists = { $path } exists: name another file, or write over it with --force
file-unwritable = { $path } cannot be written: { $why }
file-no-file = it is not a file
file-no-home = no home folder was found: name the folders with --config-dir and --data-dir
file-no-workshop = there is no workshop `{ $name }`: `rungs workshops` lists them, a path must end in .ron
file-no-workshop-but = there is no workshop `{ $name }`, did you mean `{ $nearest }`?: `rungs workshops` lists them, a path must end in .ron
file-no-course = there is no course `{ $name }`: `rungs course` lists them, a path must end in .ron
file-no-course-but = there is no course `{ $name }`, did you mean `{ $nearest }`?: `rungs course` lists them, a path must end in .ron
file-invalid = { $origin } is not valid
file-problem = { $origin }:{ $line }:{ $column }: { $message }{ $more ->
    [0] {""}
    [one] {" "}(and 1 more problem)
   *[other] {" "}(and { $more } more problems)
}

## What the system says.

file-system-denied = permission denied
file-system-full = no space left on device
file-system-read-only = read-only file system
file-system-missing = no such file or directory

## What was not saved.

file-not-saved = not saved: { $why }: name another folder with --data-dir
file-not-saved-full = not saved: { $why }: free some space, or name another folder with --data-dir
file-why = { $what } ({ $path })
file-disk-full = the disk is full
file-quota = your share of the disk is used up
file-read-only = the disk can only be read
file-may-not-write = you may not write there
file-folder-gone = the folder is gone
file-in-place-of-folder = there is a file where the folder should be
file-no-free-name = no free name was found, try again
file-lock-no-file = the lock is not a file
file-many-damaged = too many damaged copies lie beside it already
file-many-copies = too many conflict copies

## Sessions.

file-no-session = there is no session `{ $name }`: `rungs sessions` lists them
file-ambiguous = `{ $name }` could be { $candidates }: type more of the one you mean
file-either = { $before } or { $last }
file-all-closed = no session is open: the last one, { $id }, is closed. `rungs report latest` has it, `rungs run` begins another
file-no-session-yet = there is no such session yet: `rungs run` begins one, `rungs sessions` lists them
file-latest = the latest session cannot be read, and no older one is taken in its place: { $why }. To use another, name it: `rungs sessions` lists them
file-open-elsewhere = { $id } is open in another window{ $since ->
    [unknown] {""}
   *[other] {" "}since { $since }
}{ $process ->
    [unknown] {""}
   *[other] {" "}(process { $process })
}: close it there, or read it with `rungs show { $id }`
file-take-over-silent = { $id } is still open in another window (process { $process }): it was asked to hand the session over, and did not answer. Nothing was changed. Is it stopped, or its disk full?
file-newer = { $file } was written by a newer rungs (format { $format }, this one knows { $known }): update rungs to open it
file-damaged = { $what }; the file was left as it is
file-elsewhere = the newest state of { $id } was saved in { $file }, which is not there now: bring that folder back, or remove { $note } to go on with the older state in { $id }.ron
file-no-lock = { $path } cannot be opened for writing: { $why }; `rungs show` still reads it
file-no-list = the sessions in { $path } cannot be listed: { $why }; name another folder with --data-dir
file-session-exists = there is a session { $id } already, and it differs: `rungs import --as-copy` keeps both, `rungs delete { $id }` removes the one that is there
file-no-new-id = { $id } cannot get a new id: its file is not laid out as rungs writes it
file-other-session = this is the session `{ $id }`, not what the file's name says
file-name-it = name the file like the id in it, or bring it in with `rungs import`
file-changed = something other than rungs has changed this session's file: its check sum does not fit. It is read as it stands
file-entries-left-out = { $count } of { $all } entries cannot be read and are left out here
file-copy-of-ours = kept by rungs when another program wrote the session
file-copy-of-sync = made by a sync program
file-moved = Saved in that folder; `rungs resume` finds the session there.
file-moved-unnoted = Saved there; `rungs resume` will not know: `rungs import` brings it back.
file-moved-home = Saved in its own folder again; the file in the other one stays as it is.
file-meddled-changed = Another program wrote this session too: both are kept, see `rungs sessions`.
file-meddled-edited = Not only rungs wrote this file: its check sum is wrong. A copy of it is kept.
file-meddled-removed = Another program removed this session's file: it is written again.
