//! What lies over the question: pages, lists, forms. Esc always comes back, and nothing is lost by it.

use super::{Cell, Kept, Outcome, Purpose, Room, Sheet, Trial};
use crate::app::scroll::Seen;
use crate::app::start::moved;
use crate::app::{Action, Effect, Where, explain};
use crate::domain::session::{Moment, Place};
use crate::export::doc::Doc;
use crate::export::{self, Format, Reader};
use crate::say;

/// What lies over the question.
#[derive(Debug)]
pub enum Over {
    /// Nothing.
    Nothing,
    /// Why not higher?
    Why {
        /// Lines scrolled away.
        scroll: u16,
    },
    /// The ladder, whole.
    Ladder,
    /// The report so far.
    Report {
        /// What it says.
        page: Doc,
        /// Lines scrolled away.
        scroll: u16,
    },
    /// Every place of the workshop.
    Places {
        /// The line that is chosen.
        at: usize,
    },
    /// First moves to choose from.
    Moves {
        /// The card that is chosen.
        at: usize,
    },
    /// The ladder as it might be.
    WhatIf(Box<Trial>),
    /// Remarks that were parked.
    Parked {
        /// The remark that is chosen.
        at: usize,
    },
    /// Actions of the last time.
    Pending {
        /// The action that is chosen.
        at: usize,
    },
    /// Tags and contacts of a grid.
    Marks(Cell),
    /// Where phones come in.
    Join,
    /// Fields to fill in.
    Form(Box<Sheet>),
}

impl PartialEq for Over {
    /// Whether the same kind of thing lies there.
    fn eq(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

impl Over {
    pub(super) fn context(&self) -> Where {
        match self {
            Over::Nothing => Where::Room,
            Over::Why { .. } | Over::Ladder => Where::Page,
            Over::Report { .. } => Where::Report,
            Over::Places { .. } => Where::List,
            Over::Moves { .. } => Where::Moves,
            Over::WhatIf(_) => Where::WhatIf,
            Over::Parked { .. } => Where::Parked,
            Over::Pending { .. } => Where::Pending,
            Over::Marks(_) => Where::Marks,
            Over::Join => Where::Join,
            Over::Form(_) => Where::Form,
        }
    }
}

impl Room {
    pub(super) fn open_over(&mut self, action: Action) -> Outcome {
        if self.kept == Kept::Preview && action == Action::SaveElsewhere {
            return Outcome::say(say!(self.words, "app-stores-nothing"));
        }
        let purpose = match action {
            Action::Why => return self.lay(Over::Why { scroll: 0 }),
            Action::Ladder => return self.lay(Over::Ladder),
            Action::Moves => return self.open_moves(),
            Action::WhatIf => return self.open_what_if(),
            Action::Parked => return self.open_parked(),
            Action::Pending => return self.open_pending(),
            Action::Contacts => return self.open_marks(),
            Action::Phones => return self.ask_phones_in(),
            Action::Report => {
                let page = self.report();
                return self.lay(Over::Report { page, scroll: 0 });
            }
            Action::Places => {
                let here = self.session.places().position(|(place, _)| place == self.session.progress.place);
                return self.lay(Over::Places { at: here.unwrap_or(0) });
            }
            Action::Notes => {
                // Once a session: whoever has a single screen shares it.
                if self.kept == Kept::Stored && !std::mem::replace(&mut self.notes_warned, true) {
                    return Outcome::say(say!(self.words, "app-notes"));
                }
                self.notes = !self.notes;
                return Outcome::nothing();
            }
            Action::Evidence => Purpose::Evidence,
            Action::Act => Purpose::Act,
            Action::Park => Purpose::Park,
            Action::Decide => Purpose::Decide,
            Action::Codename => Purpose::Codename,
            Action::Correct => Purpose::Correct,
            Action::WriteTrusted => Purpose::WriteTrusted,
            Action::WriteOpposite => Purpose::WriteOpposite,
            Action::MakePair => Purpose::MakePair,
            Action::TheirRole => Purpose::TheirRole,
            Action::OurRole => Purpose::OurRole,
            Action::Target => Purpose::Target,
            Action::Remote => Purpose::Remote,
            Action::SaveElsewhere => Purpose::Elsewhere,
            Action::BringIn => Purpose::Votes,
            _ => return Outcome::nothing(),
        };
        self.open_sheet(purpose)
    }

    pub(super) fn lay(&mut self, over: Over) -> Outcome {
        self.over = over;
        Outcome::nothing()
    }

    /// The report so far.
    #[must_use]
    pub fn report(&self) -> Doc {
        export::page(&self.session, &self.words)
    }

    /// Keeps the report as a file.
    fn keep(&mut self, format: Format, reader: Reader) -> Outcome {
        if self.kept == Kept::Preview {
            return Outcome::say(say!(self.words, "app-stores-nothing"));
        }
        let id = &self.session.header.id;
        let ending = if format == Format::Html { "html" } else { "md" };
        let day = self.session.header.created.format("%Y-%m-%d");
        // The id holds the account's name.
        let whose = match reader {
            Reader::Room | Reader::Coded => "",
            Reader::Client => "-client",
            Reader::Learners => "-learners",
            Reader::Trainer => "-trainer",
        };
        let name = match (reader, &self.session.progress.codename) {
            (Reader::Coded, _) => format!("redacted-{day}.{ending}"),
            (_, Some(_)) => format!("report-{day}{whose}.{ending}"),
            (_, None) => format!("{id}{whose}.{ending}"),
        };
        match export::report(&self.session, format, reader, &self.words) {
            Ok(text) => {
                self.left_out = export::left_out(&self.session, reader, &self.words);
                Outcome::Done(vec![Effect::Keep { name, text }])
            }
            Err(why) => Outcome::say(self.words.say(&why.said())),
        }
    }

    pub(super) fn act_over(&mut self, action: Action, seen: Seen, now: Moment) -> Outcome {
        if action == Action::Cancel {
            return self.close_over();
        }
        match &mut self.over {
            Over::Form(_) => self.act_on_sheet(action, now),
            Over::Places { at } => {
                let last = self.session.places().count().saturating_sub(1);
                if let Some(to) = moved(action, *at, last) {
                    *at = to;
                    return Outcome::nothing();
                }
                let at = *at;
                self.choose_place(at, action, now)
            }
            Over::Why { scroll } | Over::Report { scroll, .. } => {
                if let Some(to) = seen.moved(action, *scroll) {
                    *scroll = to;
                    return Outcome::nothing();
                }
                self.on_page(action)
            }
            Over::Moves { at } => {
                let at = *at;
                self.act_on_moves(at, action)
            }
            Over::WhatIf(_) => self.act_on_what_if(action),
            Over::Marks(cell) => {
                let cell = *cell;
                self.act_on_marks(cell, action, now)
            }
            Over::Join => self.act_on_join(action),
            Over::Parked { at } => {
                let at = *at;
                self.act_on_parked(at, action, now)
            }
            Over::Pending { at } => {
                let at = *at;
                self.act_on_pending(at, action, now)
            }
            Over::Ladder | Over::Nothing => self.on_page(action),
        }
    }

    /// Keys on a page: it goes, or another takes its place.
    fn on_page(&mut self, action: Action) -> Outcome {
        match (&self.over, action) {
            (Over::Report { .. }, Action::KeepMarkdown) => self.keep(Format::Markdown, Reader::Room),
            (Over::Report { .. }, Action::KeepHtml) => self.keep(Format::Html, Reader::Room),
            (Over::Report { .. }, Action::KeepForClient) => self.keep(Format::Html, Reader::Client),
            (Over::Report { .. }, Action::KeepForLearners) => self.keep(Format::Html, Reader::Learners),
            (Over::Report { .. }, Action::KeepForTrainer) => self.keep(Format::Html, Reader::Trainer),
            (Over::Report { .. }, Action::KeepRedacted) => self.keep(Format::Html, Reader::Coded),
            (Over::Why { .. }, Action::Ladder)
            | (Over::Ladder, Action::Why)
            | (_, Action::Act | Action::Moves | Action::WhatIf) => {
                self.over = Over::Nothing;
                self.open_over(action)
            }
            (Over::Why { .. }, Action::Why)
            | (Over::Ladder, Action::Ladder)
            | (Over::Report { .. }, Action::Report)
            | (_, Action::Leave | Action::Accept | Action::Back) => self.close_over(),
            _ => Outcome::nothing(),
        }
    }

    fn choose_place(&mut self, at: usize, action: Action, now: Moment) -> Outcome {
        let place: Option<Place> = self.session.places().nth(at).map(|(place, _)| place);
        match (action, place) {
            (Action::Accept | Action::Next, Some(place)) => {
                self.over = Over::Nothing;
                let done = self.go(place, now);
                self.told(done)
            }
            (Action::Leave | Action::Back | Action::Places, _) => self.close_over(),
            _ => Outcome::nothing(),
        }
    }

    /// Away with what lies over the question; a form that was begun is kept.
    fn close_over(&mut self) -> Outcome {
        self.asked_to_replace = None;
        if let Over::Form(sheet) = std::mem::replace(&mut self.over, Over::Nothing)
            && sheet.form.is_typed()
        {
            self.draft = Some(*sheet);
            return Outcome::say(say!(self.words, "app-kept-as-it-is"));
        }
        Outcome::nothing()
    }

    /// Everything the why-page says.
    #[must_use]
    pub fn why(&self) -> Vec<explain::Section> {
        explain::why(&self.words, &self.reading, &self.session)
    }
}
