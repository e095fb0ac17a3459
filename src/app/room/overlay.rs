//! What lies over the question: pages, lists, forms. Esc always comes back, and nothing is lost by it.

use super::{Cell, FormDialog, Kept, Outcome, Purpose, Room, Trial};
use crate::app::scroll::Viewport;
use crate::app::start::moved;
use crate::app::{Action, Effect, Where, explain};
use crate::domain::session::{Moment, Place};
#[cfg(feature = "pdf")]
use crate::domain::text::capitalised;
use crate::export::doc::Doc;
use crate::export::{self, Format, Reader, Unfit};
use crate::say;

/// What lies over the question.
#[derive(Debug)]
pub enum Overlay {
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
    Form(Box<FormDialog>),
}

impl PartialEq for Overlay {
    /// Whether the same kind of thing lies there.
    fn eq(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

impl Overlay {
    /// Where that is, for keys and for whoever asks.
    #[must_use]
    pub fn context(&self) -> Where {
        match self {
            Overlay::Nothing => Where::Room,
            Overlay::Why { .. } | Overlay::Ladder => Where::Page,
            Overlay::Report { .. } => Where::Report,
            Overlay::Places { .. } => Where::List,
            Overlay::Moves { .. } => Where::Moves,
            Overlay::WhatIf(_) => Where::WhatIf,
            Overlay::Parked { .. } => Where::Parked,
            Overlay::Pending { .. } => Where::Pending,
            Overlay::Marks(_) => Where::Marks,
            Overlay::Join => Where::Join,
            Overlay::Form(_) => Where::Form,
        }
    }
}

impl Room {
    pub(super) fn open_over(&mut self, action: Action) -> Outcome {
        if self.kept == Kept::Preview && action == Action::SaveElsewhere {
            return Outcome::say(say!(self.words, "app-stores-nothing"));
        }
        match action {
            Action::Why | Action::Ladder if !self.has_ladder() => {
                return Outcome::say(say!(self.words, "app-no-ladder"));
            }
            Action::Target if self.session.workshop.only_tells() => {
                return Outcome::say(say!(self.words, "app-no-target"));
            }
            Action::Why | Action::Ladder if !self.offers(action) => {
                return Outcome::say(say!(self.words, "method-why-nothing-yet"));
            }
            Action::Why => return self.lay(Overlay::Why { scroll: 0 }),
            Action::Ladder => return self.lay(Overlay::Ladder),
            Action::Moves => return self.open_moves(),
            Action::WhatIf => return self.open_what_if(),
            Action::Parked => return self.open_parked(),
            Action::Pending => return self.open_pending(),
            Action::Contacts => return self.open_marks(),
            Action::Phones => return self.ask_phones_in(),
            Action::Report => return self.lay(Overlay::Report { page: self.report(), scroll: 0 }),
            Action::Places => {
                let here = self.session.places().position(|(place, _)| place == self.session.progress.place);
                return self.lay(Overlay::Places { at: here.unwrap_or(0) });
            }
            Action::Notes => return self.open_notes(),
            _ => {}
        }
        match self.sheet_of(action) {
            Some(purpose) => self.open_sheet(purpose),
            None => Outcome::nothing(),
        }
    }

    fn open_notes(&mut self) -> Outcome {
        // Once a session: whoever has a single screen shares it.
        if self.kept == Kept::Stored && !std::mem::replace(&mut self.notes_warned, true) {
            return Outcome::say(say!(self.words, "app-notes"));
        }
        self.notes = !self.notes;
        Outcome::nothing()
    }

    /// The sheet that an action opens.
    fn sheet_of(&self, action: Action) -> Option<Purpose> {
        Some(match action {
            Action::Evidence => Purpose::Evidence,
            Action::Act => Purpose::Act,
            Action::Park => Purpose::Park,
            Action::Decide => Purpose::Decide,
            Action::Codename => Purpose::Codename,
            Action::Correct => Purpose::Correct,
            Action::WriteTrusted => Purpose::WriteTrusted,
            Action::WriteOpposite => Purpose::WriteOpposite,
            Action::MakePair => Purpose::MakePair,
            Action::TypeIn => Purpose::TypeIn,
            Action::TheirRole => Purpose::TheirRole,
            Action::OurRole if self.is_journey() => Purpose::Promise,
            Action::OurRole => Purpose::OurRole,
            Action::Target => Purpose::Target,
            Action::Remote => Purpose::Remote,
            Action::SaveElsewhere => Purpose::Elsewhere,
            Action::BringIn => Purpose::Votes,
            _ => return None,
        })
    }

    pub(super) fn lay(&mut self, over: Overlay) -> Outcome {
        self.over = over;
        Outcome::nothing()
    }

    /// The report so far.
    #[must_use]
    pub fn report(&self) -> Doc {
        export::page(&self.session, &self.words)
    }

    /// Keeps the report as a text file.
    fn keep(&mut self, format: Format, reader: Reader) -> Outcome {
        let ending = if format == Format::Html { "html" } else { "md" };
        let made = export::report(&self.session, format, reader, &self.words).map(String::into_bytes);
        let left_out = export::left_out(&self.session, reader, &self.words);
        self.keep_file(ending, reader, made, left_out)
    }

    /// Keeps it as a PDF, and tells what its font lacks.
    #[cfg(feature = "pdf")]
    fn keep_pdf(&mut self) -> Outcome {
        let made = export::pdf(&self.session, Reader::Room, &self.words);
        let lacks = made.as_ref().ok().filter(|pdf| !pdf.missing.is_empty());
        let lacks = lacks.map(|pdf| capitalised(&say!(self.words, "cli-pdf-lacks", letters = &pdf.missing)));
        self.keep_file("pdf", Reader::Room, made.map(|pdf| pdf.bytes), lacks)
    }

    /// Writes what was made for `reader`, and has `beside` told once it is there.
    fn keep_file(
        &mut self,
        ending: &str,
        reader: Reader,
        made: Result<Vec<u8>, Unfit>,
        beside: Option<String>,
    ) -> Outcome {
        if self.kept == Kept::Preview {
            return Outcome::say(say!(self.words, "app-stores-nothing"));
        }
        let id = &self.session.header.id;
        let day = self.session.header.created.format("%Y-%m-%d");
        // The id holds the account's name.
        let whose = match reader {
            Reader::Room | Reader::Coded => "",
            Reader::Client => "-shared",
            Reader::Learners => "-learners",
            Reader::Trainer => "-trainer",
        };
        let name = match (reader, &self.session.progress.codename) {
            (Reader::Coded, _) => format!("redacted-{day}.{ending}"),
            (_, Some(_)) => format!("report-{day}{whose}.{ending}"),
            (_, None) => format!("{id}{whose}.{ending}"),
        };
        match made {
            Ok(bytes) => {
                self.left_out = beside;
                Outcome::Done(vec![Effect::WriteFile { name, bytes }])
            }
            Err(why) => Outcome::say(self.words.say(&why.said())),
        }
    }

    pub(super) fn act_overlay(&mut self, action: Action, viewport: Viewport, now: Moment) -> Outcome {
        if action == Action::Cancel {
            return self.close_over();
        }
        match self.over {
            Overlay::Form(_) => self.act_on_sheet(action, now),
            Overlay::Places { ref mut at } => {
                let last = self.session.places().count().saturating_sub(1);
                match moved(action, *at, last) {
                    Some(to) => *at = to,
                    None => {
                        let at = *at;
                        return self.choose_place(at, action, now);
                    }
                }
                Outcome::nothing()
            }
            Overlay::Why { ref mut scroll } | Overlay::Report { ref mut scroll, .. } => {
                if let Some(to) = viewport.moved(action, *scroll) {
                    *scroll = to;
                    return Outcome::nothing();
                }
                self.on_page(action)
            }
            Overlay::Moves { at } => self.act_on_moves(at, action),
            Overlay::WhatIf(_) => self.act_on_what_if(action),
            Overlay::Marks(cell) => self.act_on_marks(cell, action, now),
            Overlay::Join => self.act_on_join(action),
            Overlay::Parked { at } => self.act_on_parked(at, action, now),
            Overlay::Pending { at } => self.act_on_pending(at, action, now),
            Overlay::Ladder | Overlay::Nothing => self.on_page(action),
        }
    }

    /// Keys on a page: it goes, or another takes its place.
    fn on_page(&mut self, action: Action) -> Outcome {
        match (&self.over, action) {
            (Overlay::Report { .. }, Action::KeepMarkdown) => self.keep(Format::Markdown, Reader::Room),
            (Overlay::Report { .. }, Action::KeepHtml) => self.keep(Format::Html, Reader::Room),
            #[cfg(feature = "pdf")]
            (Overlay::Report { .. }, Action::KeepPdf) => self.keep_pdf(),
            (Overlay::Report { .. }, Action::KeepForClient) => self.keep(Format::Html, Reader::Client),
            (Overlay::Report { .. }, Action::KeepForLearners) => self.keep(Format::Html, Reader::Learners),
            (Overlay::Report { .. }, Action::KeepForTrainer) => self.keep(Format::Html, Reader::Trainer),
            (Overlay::Report { .. }, Action::KeepRedacted) => self.keep(Format::Html, Reader::Coded),
            (Overlay::Why { .. }, Action::Ladder)
            | (Overlay::Ladder, Action::Why)
            | (_, Action::Act | Action::Moves | Action::WhatIf) => {
                self.over = Overlay::Nothing;
                self.open_over(action)
            }
            (Overlay::Why { .. }, Action::Why)
            | (Overlay::Ladder, Action::Ladder)
            | (Overlay::Report { .. }, Action::Report)
            | (_, Action::Leave | Action::Accept | Action::Back) => self.close_over(),
            _ => Outcome::nothing(),
        }
    }

    fn choose_place(&mut self, at: usize, action: Action, now: Moment) -> Outcome {
        let place: Option<Place> = self.session.places().nth(at).map(|(place, _)| place);
        match (action, place) {
            (Action::Accept | Action::Next, Some(place)) => self.turn_to(place, now),
            (Action::Leave | Action::Back | Action::Places, _) => self.close_over(),
            _ => Outcome::nothing(),
        }
    }

    /// To a place of the list of all places.
    pub(in crate::app) fn turn_to(&mut self, place: Place, now: Moment) -> Outcome {
        self.over = Overlay::Nothing;
        let done = self.go(place, now);
        self.told(done)
    }

    /// Away with what lies over the question; a form that was begun is kept.
    fn close_over(&mut self) -> Outcome {
        self.asked_to_replace = None;
        if let Overlay::Form(dialog) = std::mem::replace(&mut self.over, Overlay::Nothing)
            && dialog.form.is_typed()
        {
            self.draft = Some(*dialog);
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
