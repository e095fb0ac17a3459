//! Where a key works.

/// What keys mean just now, the most particular first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Where {
    /// The palette of everything that can be done.
    Palette,
    /// The keys are being shown.
    Help,
    /// A list to choose from.
    List,
    /// On the report of a session with a told case.
    ToldReport,
    /// On the report of a session about somebody, who may be handed a part of it.
    SharedReport,
    /// Text to read.
    Page,
    /// The report is shown.
    Report,
    /// First moves to choose from.
    Moves,
    /// The ladder as it might be.
    WhatIf,
    /// Remarks that were parked.
    Parked,
    /// Actions of the last time.
    Pending,
    /// Tags and contacts of a grid.
    Marks,
    /// Moments of a journey, one of them to be struck out.
    Strike,
    /// Where phones come in.
    Join,
    /// Fields to fill in.
    Form,
    /// What was chosen there can be taken back.
    FreeChoice,
    /// The start screen.
    Start,
    /// A stored session is chosen there.
    Stored,
    /// Picking what a session is set beside.
    Second,
    /// What history says.
    History,
    /// All accounts, there.
    Accounts,
    /// A session that somebody else has.
    Held,
    /// The facilitator's own window beside a session.
    Prompter,
    /// A window that follows a session.
    Follow,
    /// A script that is broken.
    Broken,
    /// Nothing is shown.
    Blank,
    /// Keys wait that may be digits of another keyboard.
    Waiting,
    /// Something could be left out.
    Offer,
    /// A pair that is being voted on.
    VotePair,
    /// A sign that is being voted on.
    VoteSign,
    /// A poll that is being voted on.
    VotePoll,
    /// Any of them.
    Vote,
    /// A pair whose votes are shown.
    ShownPair,
    /// A pair that both sides answer, whose votes are shown.
    Sided,
    /// A pair or sign whose votes are shown, and that may have a second vote.
    Shown,
    /// A question whose votes are shown.
    Counted,
    /// The reading and the actions, once something was revealed.
    Due,
    /// A step with named parts, of which one is to come.
    Parts,
    /// A time for talk runs.
    Talking,
    /// Votes are shown that lie apart.
    Apart,
    /// A question that too few have seen.
    Unseen,
    /// A pair of a told case whose votes are shown.
    Told,
    /// A rehearsal.
    Rehearsal,
    /// The same, once its model answer was called.
    ToldEnd,
    /// A prompt to write to.
    Write,
    /// Something to type beside the ladder.
    Typed,
    /// Lines to type there.
    Lines,
    /// An answer leads that leads on.
    Leads,
    /// A grid to fill in.
    Grid,
    /// One of moments, with a promise each.
    Journey,
    /// The last step.
    Close,
    /// Anywhere in a session.
    Room,
    /// Beside every place that scrolls.
    Scroll,
    /// Beside every place with something to choose from.
    Choose,
    /// Anywhere at all.
    Anywhere,
}

impl Where {
    /// The place whose keys move what is seen or chosen in this one.
    #[must_use]
    pub fn moves_by(self) -> Option<Where> {
        match self {
            Where::Page | Where::Report | Where::History | Where::Broken | Where::Prompter | Where::Help => {
                Some(Where::Scroll)
            }
            Where::List | Where::Moves | Where::WhatIf | Where::Parked | Where::Pending => Some(Where::Choose),
            Where::Marks | Where::Strike => Some(Where::Choose),
            Where::Start | Where::Stored | Where::Second | Where::Palette => Some(Where::Choose),
            _ => None,
        }
    }
}
