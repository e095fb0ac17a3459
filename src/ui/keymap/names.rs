//! The names of places and actions: in `config.ron`, and in the lines of `--plain`. They are public: users' files and
//! habits hold them, whatever the code calls what they stand for.

use crate::app::{Action, Where};
use crate::message;
use crate::words::Message;

/// What `config.ron` calls a place.
#[must_use]
pub fn place_name(place: Where) -> &'static str {
    match place {
        Where::Palette => "Palette",
        Where::Help => "Help",
        Where::List => "List",
        Where::Page => "Page",
        Where::Report => "Report",
        Where::ToldReport => "ToldReport",
        Where::Moves => "Moves",
        Where::WhatIf => "WhatIf",
        Where::Parked => "Parked",
        Where::Pending => "Pending",
        Where::Join => "Join",
        Where::Form => "Form",
        Where::Start => "Start",
        Where::Stored => "Stored",
        Where::Second => "Second",
        Where::History => "History",
        Where::Held => "Held",
        Where::Prompter => "Prompter",
        Where::Follow => "Follow",
        Where::Broken => "Broken",
        Where::Blank => "Blank",
        Where::Waiting => "Waiting",
        Where::Offer => "Offer",
        Where::VotePair => "VotePair",
        Where::VoteSign => "VoteSign",
        Where::Vote => "Vote",
        Where::ShownPair => "ShownPair",
        Where::Shown => "Shown",
        Where::Counted => "Counted",
        Where::Unseen => "Unseen",
        Where::Told => "Told",
        Where::Rehearsal => "Rehearsal",
        Where::ToldEnd => "ToldEnd",
        Where::Write => "Write",
        Where::Close => "Close",
        Where::Scroll => "Scroll",
        Where::Choose => "Choose",
        Where::Room => "Room",
        Where::Anywhere => "Anywhere",
    }
}

/// What `config.ron` calls an action.
#[must_use]
pub fn action_name(action: Action) -> &'static str {
    match action {
        Action::Vote(0) => "Vote0",
        Action::Vote(1) => "Vote1",
        Action::Vote(2) => "Vote2",
        Action::Vote(3) => "Vote3",
        Action::Vote(4) => "Vote4",
        Action::Vote(5) => "Vote5",
        Action::Vote(_) => "Vote9",
        Action::Pick(1) => "Pick1",
        Action::Pick(2) => "Pick2",
        Action::Pick(3) => "Pick3",
        Action::Pick(_) => "Pick4",
        Action::Extend(1) => "Extend1",
        Action::Extend(_) => "Extend5",
        action => names(action).0,
    }
}

/// What an action is called in lines.
#[must_use]
pub fn spoken(action: Action) -> Message {
    match action {
        Action::Vote(n) => message!("keys-say-vote", n),
        Action::Pick(n) => message!("keys-say-pick", n),
        Action::Extend(n) => message!("keys-say-extend", n),
        action => Message::new(names(action).1),
    }
}

/// Both names of an action that stands for one thing: the one in `config.ron`, and the sentence that says it in lines.
const fn names(action: Action) -> (&'static str, &'static str) {
    match action {
        Action::Next => ("Next", "keys-say-next"),
        Action::Back => ("Back", "keys-say-back"),
        Action::NextStep => ("NextStep", "keys-say-next-step"),
        Action::BackStep => ("BackStep", "keys-say-back-step"),
        Action::TakeBack => ("TakeBack", "keys-say-take-back"),
        Action::Reveal => ("Reveal", "keys-say-reveal"),
        Action::Revote => ("Revote", "keys-say-revote"),
        Action::Amend => ("Amend", "keys-say-amend"),
        Action::Evidence => ("Evidence", "keys-say-evidence"),
        Action::PassOver => ("PassOver", "keys-say-pass-over"),
        Action::Act => ("Act", "keys-say-act"),
        Action::Park => ("Park", "keys-say-park"),
        Action::Parked => ("Parked", "keys-say-parked"),
        Action::Decide => ("Decide", "keys-say-decide"),
        Action::Pending => ("Pending", "keys-say-pending"),
        Action::GoAndLook => ("GoAndLook", "keys-say-go-and-look"),
        Action::WhatIf => ("WhatIf", "keys-say-what-if"),
        Action::Roll => ("Roll", "keys-say-roll"),
        Action::RunForward => ("RunForward", "keys-say-run-forward"),
        Action::Rehearse => ("Rehearse", "keys-say-rehearse"),
        Action::Pause => ("Pause", "keys-say-pause"),
        Action::CountWaiting => ("CountWaiting", "keys-say-count-waiting"),
        Action::DropWaiting => ("DropWaiting", "keys-say-drop-waiting"),
        Action::TakeOffer => ("TakeOffer", "keys-say-take-offer"),
        Action::RefuseOffer => ("RefuseOffer", "keys-say-refuse-offer"),
        Action::Blank => ("Blank", "keys-say-blank"),
        Action::Codename => ("Codename", "keys-say-codename"),
        Action::Correct => ("Correct", "keys-say-correct"),
        Action::WriteTrusted => ("WriteTrusted", "keys-say-write-trusted"),
        Action::WriteOpposite => ("WriteOpposite", "keys-say-write-opposite"),
        Action::MakePair => ("MakePair", "keys-say-make-pair"),
        Action::Model => ("Model", "keys-say-model"),
        Action::Moves => ("Moves", "keys-say-moves"),
        Action::Why => ("Why", "keys-say-why"),
        Action::Ladder => ("Ladder", "keys-say-ladder"),
        Action::Notes => ("Notes", "keys-say-notes"),
        Action::Places => ("Places", "keys-say-places"),
        Action::Target => ("Target", "keys-say-target"),
        Action::RoomMore => ("RoomMore", "keys-say-room-more"),
        Action::RoomLess => ("RoomLess", "keys-say-room-less"),
        Action::Undo => ("Undo", "keys-say-undo"),
        Action::Redo => ("Redo", "keys-say-redo"),
        Action::Report => ("Report", "keys-say-report"),
        Action::KeepMarkdown => ("KeepMarkdown", "keys-say-keep-markdown"),
        Action::KeepHtml => ("KeepHtml", "keys-say-keep-html"),
        Action::KeepForClient => ("KeepForClient", "keys-say-keep-for-client"),
        Action::KeepForLearners => ("KeepForLearners", "keys-say-keep-for-learners"),
        Action::KeepForTrainer => ("KeepForTrainer", "keys-say-keep-for-trainer"),
        Action::KeepRedacted => ("KeepRedacted", "keys-say-keep-redacted"),
        Action::Trend => ("Trend", "keys-say-trend"),
        Action::Compare => ("Compare", "keys-say-compare"),
        Action::Portfolio => ("Portfolio", "keys-say-portfolio"),
        Action::SaveElsewhere => ("SaveElsewhere", "keys-say-save-elsewhere"),
        Action::BringIn => ("BringIn", "keys-say-bring-in"),
        Action::Phones => ("Phones", "keys-say-phones"),
        Action::OtherAddress => ("OtherAddress", "keys-say-other-address"),
        Action::Door => ("Door", "keys-say-door"),
        Action::NewCode => ("NewCode", "keys-say-new-code"),
        Action::NetworkHelp => ("NetworkHelp", "keys-say-network-help"),
        Action::SwapColours => ("SwapColours", "keys-say-swap-colours"),
        Action::StopPhones => ("StopPhones", "keys-say-stop-phones"),
        Action::Finish => ("Finish", "keys-say-finish"),
        Action::Help => ("Help", "keys-say-help"),
        Action::Palette => ("Palette", "keys-say-palette"),
        Action::Mouse => ("Mouse", "keys-say-mouse"),
        Action::Accept => ("Accept", "keys-say-accept"),
        Action::Cancel => ("Cancel", "keys-say-cancel"),
        Action::Up => ("Up", "keys-say-up"),
        Action::Down => ("Down", "keys-say-down"),
        Action::PageUp => ("PageUp", "keys-say-page-up"),
        Action::PageDown => ("PageDown", "keys-say-page-down"),
        Action::NextField => ("NextField", "keys-say-next-field"),
        Action::PrevField => ("PrevField", "keys-say-prev-field"),
        Action::Left => ("Left", "keys-say-left"),
        Action::Right => ("Right", "keys-say-right"),
        Action::Leave => ("Leave", "keys-say-leave"),
        Action::Quit => ("Quit", "keys-say-quit"),
        Action::Suspend => ("Suspend", "keys-say-suspend"),
        Action::Redraw => ("Redraw", "keys-say-redraw"),
        // These stand for several, and are named above.
        Action::Vote(_) => ("Vote", ""),
        Action::Pick(_) => ("Pick", ""),
        Action::Extend(_) => ("Extend", ""),
    }
}
