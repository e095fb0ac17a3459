//! What a key does.

/// What a key does. The keymap gives each its key, its word in the footer and its line of help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// On to what comes next.
    Next,
    /// Back to what came before.
    Back,
    /// The first question of the next step.
    NextStep,
    /// The first question of the step before.
    BackStep,
    /// One person's vote, as the key pressed.
    Vote(u8),
    /// The last vote back.
    TakeBack,
    /// Show the votes.
    Reveal,
    /// Vote a second time.
    Revote,
    /// A vote that was shown had been typed wrong.
    Amend,
    /// What somebody saw.
    Evidence,
    /// A pair does not apply.
    PassOver,
    /// A pair is not to be set side by side.
    HoldBack,
    /// Somebody takes something on.
    Act,
    /// Put a remark aside for later.
    Park,
    /// Go through what was parked.
    Parked,
    /// Keep a decision.
    Decide,
    /// Go through what was taken on the last time.
    Pending,
    /// Who has not seen it goes and looks.
    GoAndLook,
    /// Try cells and families at another state.
    WhatIf,
    /// In a rehearsal: other made-up votes.
    Roll,
    /// In a rehearsal: vote and reveal to the end of the step.
    RunForward,
    /// Practise with a made-up room.
    Rehearse,
    /// One of the answers that a page offers, from 1.
    Pick(u8),
    /// Stop the clock, or let it go on.
    Pause,
    /// So many more minutes for this step.
    Extend(u32),
    /// Count the keys that may be digits of another keyboard.
    CountWaiting,
    /// Count none of them.
    DropWaiting,
    /// Leave out what is proposed.
    TakeOffer,
    /// Leave nothing out.
    RefuseOffer,
    /// Show nothing, or something again.
    Blank,
    /// What the account is called on the screen.
    Codename,
    /// What was agreed at the start was typed wrong.
    Correct,
    /// A line for the question of a prompt.
    WriteTrusted,
    /// A line for its reverse.
    WriteOpposite,
    /// A pair of the room's own.
    MakePair,
    /// Type what is asked beside the ladder.
    TypeIn,
    /// Somebody takes on a line that was typed there.
    TakeOnLine,
    /// Go where the answer in the lead leads.
    GoThere,
    /// A role of theirs in a grid.
    TheirRole,
    /// A role of ours in it.
    OurRole,
    /// Its tags and contacts, row by row.
    Contacts,
    /// What it says.
    Findings,
    /// A contact of the row with the column of this number, from 1; 0 for the one that is chosen.
    Contact(u8),
    /// The row's tag, from 1; 0 for none.
    Tag(u8),
    /// The model answer to a pair of a told case.
    Model,
    /// First moves to choose from.
    Moves,
    /// Why not higher?
    Why,
    /// The ladder, whole.
    Ladder,
    /// Say, do, watch for.
    Notes,
    /// Every place of the workshop.
    Places,
    /// Another target rung.
    Target,
    /// So many are on a call.
    Remote,
    /// A time for talk, to be typed.
    Talk,
    /// A short time for talk.
    TalkShort,
    /// The next part of the step, with its time.
    TalkPart,
    /// The talk is over.
    TalkEnd,
    /// One person more in the room.
    RoomMore,
    /// One person fewer.
    RoomLess,
    /// Take back the last thing.
    Undo,
    /// Bring it back.
    Redo,
    /// The report so far.
    Report,
    /// Keep what is shown as a Markdown file.
    KeepMarkdown,
    /// Keep it as an HTML file.
    KeepHtml,
    /// Keep it as a PDF file, where the program makes one.
    KeepPdf,
    /// Keep of it what was agreed, for those whom the room read.
    KeepForClient,
    /// Keep of it the told case, for the class.
    KeepForLearners,
    /// The same with what to ask.
    KeepForTrainer,
    /// Keep it as an HTML file in which codes stand for names and free text.
    KeepRedacted,
    /// How an account moved over time.
    Trend,
    /// A session beside another.
    Compare,
    /// All accounts by their gap.
    Portfolio,
    /// The same by what they ask for, or by their gap again.
    Segments,
    /// Store the session in another folder.
    SaveElsewhere,
    /// Votes that were collected beforehand.
    BringIn,
    /// Let people vote with their phones, or show them where they come in.
    Phones,
    /// Show another of this computer's addresses.
    OtherAddress,
    /// Let no more phones in, or let them in again.
    Door,
    /// Another code for newcomers.
    NewCode,
    /// What to do where no phone comes through.
    NetworkHelp,
    /// The QR code with dark and light in each other's place.
    SwapColours,
    /// No more votes from phones.
    StopPhones,
    /// End the workshop.
    Finish,
    /// All keys.
    Help,
    /// Everything that can be done here, by its name.
    Palette,
    /// The mouse on or off.
    Mouse,
    /// Yes, this.
    Accept,
    /// Away with it.
    Cancel,
    /// Up one line.
    Up,
    /// Down one line.
    Down,
    /// Up one page.
    PageUp,
    /// Down one page.
    PageDown,
    /// To the beginning.
    First,
    /// To the end.
    Last,
    /// The next field.
    NextField,
    /// The field before.
    PrevField,
    /// The choice before.
    Left,
    /// The next choice.
    Right,
    /// Take a session over from the window that has it.
    TakeOver,
    /// Leave this screen.
    Leave,
    /// Leave the program.
    Quit,
    /// Stop for a while, as Ctrl-Z does.
    Suspend,
    /// Draw everything anew.
    Redraw,
}
