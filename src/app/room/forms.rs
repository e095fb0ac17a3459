//! The forms of a session: evidence, actions, the room's own words, another target.

mod action;
mod agreed;
mod evidence;
mod written;

use chrono::NaiveDate;

use super::{Kept, Outcome, Overlay, Room};
use crate::app::form::{Field, Form, Step, Wrong};
use crate::app::setup::remote_of;
use crate::app::{Effect, Notice};
use crate::domain::circle::Sharing;
use crate::domain::dates::{self, Leaning};
use crate::domain::gap::Consent;
use crate::domain::ladder::FamilyKind;
use crate::domain::session::Typing;
use crate::domain::session::{Event, FollowUp, Moment, Pole, Stop};
use crate::domain::text::{looks_like_a_name, sentence};
use crate::domain::vote::State;
use crate::domain::workshop::{Question, Side};
use crate::words::date;
use crate::words::{Message, Words};
use crate::{message, say};
use action::action;
use evidence::{evidence, evidence_form, first_of_evidence, pictures_field};
use written::{line_form, written};

/// What a form is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// What somebody saw.
    Evidence,
    /// A vote that was shown had been typed wrong.
    Amend,
    /// A pair does not apply.
    PassOver,
    /// Somebody takes something on.
    Act,
    /// A line for a prompt's question.
    WriteTrusted,
    /// A line for its reverse.
    WriteOpposite,
    /// A pair of the room's own.
    MakePair,
    /// What is typed beside the ladder.
    TypeIn,
    /// Somebody takes on a line that was typed there, by its number.
    TakeOnLine(usize),
    /// A role of theirs in a grid.
    TheirRole,
    /// A role of ours in it.
    OurRole,
    /// What was promised at a row of it.
    Promise,
    /// A remark for later.
    Park,
    /// What was decided.
    Decide,
    /// Another day for an action of the last time, by its number.
    Move(usize),
    /// Somebody takes on what a parked remark asks for, by its number.
    ActOn(usize),
    /// What the account is called on the screen.
    Codename,
    /// What was agreed at the start was typed wrong.
    Correct,
    /// Another target rung.
    Target,
    /// So many are on a call.
    Remote,
    /// A time for talk.
    Talk,
    /// What of their answers may be shown.
    Consent,
    /// What of the reading goes to the circle.
    Sharing,
    /// Another folder to save to.
    Elsewhere,
    /// Votes that were collected beforehand.
    Votes,
}

/// A form with its purpose and what it is about.
#[derive(Debug, Clone)]
pub struct FormDialog {
    /// What it is for.
    pub purpose: Purpose,
    /// The pair or prompt it is about.
    pub(super) about: String,
    /// The fields.
    pub form: Form,
}

impl FormDialog {
    /// Whether it takes the whole screen: it lists all that is wrong with a file.
    #[must_use]
    pub fn is_page(&self) -> bool {
        self.purpose == Purpose::Votes
    }
}

impl Room {
    pub(super) fn open_sheet(&mut self, purpose: Purpose) -> Outcome {
        if self.kept == Kept::LookingOnly {
            // Before anybody types what cannot be sent.
            return Outcome::say(say!(self.words, "app-looking-only"));
        }
        if purpose == Purpose::Promise {
            return match self.promise_form(None) {
                Some(dialog) => self.lay(Overlay::Form(Box::new(dialog))),
                None => Outcome::say(say!(self.words, "grid-refused-voted")),
            };
        }
        let about = match purpose {
            Purpose::Evidence
            | Purpose::Amend
            | Purpose::PassOver
            | Purpose::WriteTrusted
            | Purpose::WriteOpposite
            | Purpose::TypeIn
            | Purpose::TakeOnLine(_)
            | Purpose::MakePair
            | Purpose::TheirRole
            | Purpose::OurRole => self.session.here().id().unwrap_or_default().to_owned(),
            _ => String::new(),
        };
        if let Some(draft) = self.draft.take_if(|d| d.purpose == purpose && d.about == about) {
            return self.lay(Overlay::Form(Box::new(draft)));
        }
        let words = &self.words;
        let named = |name: &str| message!("method-named", name);
        let form = match (purpose, self.session.here()) {
            (Purpose::Evidence, Stop::Question(Question::Pair(pair))) if pair.theirs.is_none() => {
                let reversed = self.reading.pair(&pair.id).is_some_and(|p| p.state == State::Reversed);
                let pictures = pictures_field(words, pair, reversed && self.is_shown());
                evidence_form(words, &named(&pair.ask), None, &message!("app-counts-pair"), Some(pictures))
            }
            (Purpose::Evidence, Stop::Question(Question::Sign(sign))) => {
                let kind = self.session.ladder.family(&sign.family).map(|f| f.kind);
                let is_fact = kind == Some(FamilyKind::Fact);
                let counts = if is_fact { message!("app-counts-fact") } else { message!("app-counts-habit") };
                evidence_form(words, &named(&sign.ask), None, &counts, None)
            }
            (Purpose::Evidence, _) => match self.evidence_elsewhere() {
                Some(form) => form,
                None => return Outcome::say(say!(words, "app-evidence-nowhere")),
            },
            (Purpose::WriteTrusted, Stop::Prompt(prompt)) => line_form(words, &prompt.ask),
            (Purpose::WriteOpposite, Stop::Prompt(prompt)) => line_form(words, &prompt.reverse),
            (Purpose::MakePair, Stop::Prompt(prompt)) => match self.pair_form(prompt) {
                Some(form) => form,
                None => return Outcome::say(say!(words, "app-write-first")),
            },
            (Purpose::TypeIn, _) => match self.type_form() {
                Some(form) => form,
                None => return Outcome::nothing(),
            },
            (Purpose::TakeOnLine(_), Stop::Typed(typed)) => self.action_form("", Some(typed.ask())),
            (Purpose::TheirRole | Purpose::OurRole, _) => match self.role_form(purpose) {
                Some(form) => form,
                None => return Outcome::say(say!(words, "grid-no-columns")),
            },
            (Purpose::PassOver, Stop::Question(Question::Pair(pair))) => {
                let ask = pair.applies.as_deref().unwrap_or(&pair.ask);
                let title = message!("app-pass-over-title", ask);
                one_field(words, [title, message!("app-pass-over-label"), message!("app-pass-over-hint")], "")
            }
            (Purpose::Amend, Stop::Question(_)) => self.amend_form(),
            (Purpose::PassOver, _) => return Outcome::say(say!(words, "app-pass-over-pair-only")),
            (Purpose::Act, _) => self.action_form("", None),
            (Purpose::ActOn(remark), _) => {
                let text = self.session.progress.remarks.get(remark).map(|r| r.text.clone()).unwrap_or_default();
                self.action_form(&text, None)
            }
            (Purpose::Correct, _) => self.correct_form(),
            (Purpose::Target, _) => self.target_form(),
            (Purpose::Talk, _) => self.talk_form(),
            (Purpose::Consent, _) => self.consent_form(),
            (Purpose::Sharing, _) => self.sharing_form(),
            _ => match self.line(purpose) {
                Some((said, value)) => one_field(words, said, &value),
                None => return Outcome::nothing(),
            },
        };
        self.lay(Overlay::Form(Box::new(FormDialog { purpose, about, form })))
    }

    /// Title, label and hint of a sheet of one line, and what stands in it.
    fn line(&self, purpose: Purpose) -> Option<([Message; 3], String)> {
        let progress = &self.session.progress;
        let said = match purpose {
            Purpose::Park => [message!("app-park-title"), message!("app-park-label"), message!("app-park-hint")],
            Purpose::Decide => {
                [message!("app-decide-title"), message!("app-decide-label"), message!("app-decide-hint")]
            }
            Purpose::Move(_) => [message!("app-move-title"), message!("app-by-when"), message!("app-by-when-hint")],
            Purpose::Codename => {
                [message!("app-codename-title"), message!("app-codename-label"), message!("app-codename-hint")]
            }
            Purpose::Remote => {
                [message!("app-remote-title"), message!("app-setup-remote"), message!("app-setup-remote-hint")]
            }
            Purpose::Elsewhere => {
                [message!("app-elsewhere-title"), message!("app-elsewhere-label"), message!("app-elsewhere-hint")]
            }
            Purpose::Votes => [message!("app-votes-title"), message!("app-votes-label"), message!("app-votes-hint")],
            _ => return None,
        };
        let value = match purpose {
            Purpose::Codename => progress.codename.clone(),
            Purpose::Remote => Some(progress.remote).filter(|n| *n > 0).map(|n| n.to_string()),
            _ => None,
        };
        Some((said, value.unwrap_or_default()))
    }

    pub(super) fn act_on_sheet(&mut self, action: crate::app::Action, now: Moment) -> Outcome {
        if action == crate::app::Action::Undo {
            return self.take_out(now);
        }
        let Overlay::Form(dialog) = &mut self.over else { return Outcome::nothing() };
        match dialog.form.act(action) {
            Step::Stay => return Outcome::nothing(),
            Step::Accepted(field) => {
                check(&self.words, dialog, field, now);
                self.check_amend(field);
                self.check_typed(field, now);
                return Outcome::nothing();
            }
            Step::Submit => {}
        }
        let dialog = (**dialog).clone();
        match self.send(&dialog, now) {
            Ok(outcome) => outcome,
            Err((field, what)) => {
                if let Overlay::Form(dialog) = &mut self.over {
                    dialog.form.complain(field, self.words.say(&what));
                }
                Outcome::nothing()
            }
        }
    }

    fn send(&mut self, dialog: &FormDialog, now: Moment) -> Result<Outcome, Wrong> {
        let form = &dialog.form;
        let event = match dialog.purpose {
            Purpose::Evidence => Event::Evidence(self.evidence(&dialog.about, form, now)?),
            Purpose::Amend => self.amended(&dialog.about, form)?,
            Purpose::PassOver => Event::PassOver {
                question: dialog.about.clone(),
                reason: filled(form, 0, message!("app-pass-over-empty"))?,
            },
            Purpose::Act => Event::Act(action(form, now)?),
            Purpose::ActOn(remark) => {
                let action = Event::Act(action(form, now)?);
                let kept = self.kept_words(&action, now).unwrap_or_default();
                return Ok(said(self.act_on_remark(remark, action, now), kept));
            }
            Purpose::Park => Event::Park(filled(form, 0, message!("app-park-empty"))?),
            Purpose::Decide => Event::Decide(filled(form, 0, message!("app-decide-empty"))?),
            Purpose::Codename => Event::Codename(form.answer(0).to_owned()),
            Purpose::Correct => match self.corrected(form)? {
                Some(agreed) => Event::Correct(agreed),
                None => {
                    self.over = Overlay::Nothing;
                    return Ok(Outcome::say(say!(self.words, "app-unchanged")));
                }
            },
            Purpose::Move(action) => {
                let day = day_ahead(form, 0, now)?;
                let done = self.follow(action, FollowUp::Moved(day), now);
                return Ok(said(done, say!(self.words, "app-moved-to", day = date::spoken(day, now.date_naive()))));
            }
            Purpose::WriteTrusted => written(&dialog.about, Pole::Trusted, form)?,
            Purpose::WriteOpposite => written(&dialog.about, Pole::Opposite, form)?,
            Purpose::MakePair => self.made(&dialog.about, form)?,
            Purpose::TheirRole | Purpose::OurRole => self.role(dialog.purpose, &dialog.about, form)?,
            Purpose::Promise => return self.promised(&dialog.about, form, now),
            Purpose::TypeIn => self.entered(&dialog.about, form, now)?,
            Purpose::TakeOnLine(line) => {
                let action = Event::Act(action(form, now)?);
                let kept = self.kept_words(&action, now).unwrap_or_default();
                let taken = Event::Enter { lens: dialog.about.clone(), what: Typing::TakenOn(line) };
                let done = self.happen(action, now).and_then(|_| self.happen(taken, now));
                self.over = Overlay::Nothing;
                return Ok(said(done, kept));
            }
            Purpose::Target => match self.chosen_rung(form) {
                Some(at) => Event::Target(at),
                None if self.session.progress.target.is_some() => Event::Target(0),
                None => return Ok(self.lay(Overlay::Nothing)),
            },
            Purpose::Remote => {
                let room = self.session.progress.room;
                let remote = remote_of(form.answer(0), room);
                Event::Remote(remote.ok_or_else(|| (0, message!("app-setup-remote-empty", room)))?)
            }
            Purpose::Talk => Self::talk_of(form)?,
            Purpose::Consent => Event::Consent(Consent::ALL.get(form.chosen(0)).copied().unwrap_or(Consent::No)),
            Purpose::Sharing => {
                Event::Share(self.sharing_choices().get(form.chosen(0)).copied().unwrap_or(Sharing::No))
            }
            Purpose::Votes => {
                // The form stays until the file was read: it says what is wrong with it.
                let path = filled(form, 0, message!("app-votes-empty"))?;
                return Ok(Outcome::Done(vec![Effect::ReadVotes(path)]));
            }
            Purpose::Elsewhere => {
                let folder = filled(form, 0, message!("app-elsewhere-empty"))?;
                self.over = Overlay::Nothing;
                return Ok(Outcome::Done(vec![Effect::SaveTo(folder), self.save()]));
            }
        };
        let kept = self.kept_words(&event, now);
        let done = self.happen(event, now);
        if dialog.purpose == Purpose::Amend {
            self.tell_shift_anew();
        }
        let again = match dialog.purpose {
            Purpose::WriteTrusted | Purpose::WriteOpposite => true,
            Purpose::TheirRole | Purpose::OurRole => !self.is_full(dialog.purpose, &dialog.about),
            Purpose::TypeIn => self.takes_more(&dialog.about),
            _ => false,
        };
        // What was put in can be chosen in the next.
        let fresh = self.role_form(dialog.purpose).filter(|_| dialog.purpose == Purpose::TheirRole);
        if let (true, Overlay::Form(dialog)) = (again && done.is_ok(), &mut self.over) {
            // The room goes on writing until Esc.
            if let Some(fresh) = fresh {
                dialog.form = fresh
            }
            (0..dialog.form.fields.len()).for_each(|field| dialog.form.clear(field));
            dialog.form.at = 0;
        } else {
            self.over = Overlay::Nothing;
        }
        Ok(match kept {
            Some(kept) => said(done, kept),
            None => self.told(done),
        })
    }

    /// What is said once something was kept; days as they were understood.
    fn kept_words(&self, event: &Event, now: Moment) -> Option<String> {
        let day = |day| date::spoken(day, now.date_naive());
        let said = match event {
            Event::Park(_) => message!("app-kept-parked"),
            Event::Decide(_) => message!("app-kept-decision"),
            Event::PassOver { reason, .. } => message!("app-kept-passed-over", reason = sentence(reason)),
            Event::Correct(_) => message!("app-kept-corrected"),
            Event::Amend { .. } => message!("app-kept-amended"),
            Event::Consent(consent) => message!("gap-kept-consent", said = consent.said()),
            Event::Share(sharing) => message!("share-kept", said = sharing.said()),
            Event::Target(0) => message!("app-kept-no-target"),
            Event::Target(at) => message!("app-kept-target", rung = self.session.ladder.rung_label(*at)),
            Event::Remote(count) => message!("app-kept-remote", count = *count),
            Event::Talk { seconds, .. } => {
                message!("app-talk-begins", name = say!(self.words, "term-talk"), time = minutes(*seconds))
            }
            Event::Act(action) => message!("app-kept-action", who = &action.who, day = day(action.by)),
            Event::Evidence(line) if line.grade.counts() && !self.session.counts_as_evidence(line) => {
                message!("app-kept-old-evidence", who = &line.who, day = day(line.when))
            }
            Event::Evidence(line) => message!("app-kept-evidence", who = &line.who, day = day(line.when)),
            _ => return None,
        };
        Some(self.words.say(&said))
    }

    /// Complains of what looks like a name where a role is wanted: once, for whoever sends it again means it.
    pub(super) fn not_a_name(&self, form: &Form, at: usize, text: &str, a_name: Message) -> Result<(), Wrong> {
        let asked = form.wrong.as_ref().is_some_and(|(_, said)| *said == self.words.say(&a_name));
        if looks_like_a_name(text, self.words.language()) && !asked { Err((at, a_name)) } else { Ok(()) }
    }
}

/// As in `1:30`.
pub(super) fn minutes(seconds: u32) -> String {
    match (seconds / 60, seconds % 60) {
        (0, seconds) => format!("{seconds} s"),
        (minutes, 0) => format!("{minutes} min"),
        (minutes, seconds) => format!("{minutes} min {seconds} s"),
    }
}

fn one_field(words: &Words, [title, label, hint]: [Message; 3], value: &str) -> Form {
    Form::new(words.say(&title), vec![Field::text(words.say(&label), words.say(&hint), value)])
}

/// What was done, in these words; or why it was not.
fn said(done: Result<Vec<Effect>, Notice>, words: String) -> Outcome {
    match done {
        Ok(effects) => Outcome::Say(Notice::said(words), effects),
        Err(notice) => Outcome::Say(notice, Vec::new()),
    }
}

pub(super) fn filled(form: &Form, field: usize, or_else: Message) -> Result<String, Wrong> {
    match form.answer(field) {
        "" => Err((field, or_else)),
        answer => Ok(answer.to_owned()),
    }
}

/// Complains at once about a field that was just accepted.
fn check(words: &Words, dialog: &mut FormDialog, field: usize, now: Moment) {
    let form = &mut dialog.form;
    match dialog.purpose {
        Purpose::Evidence => {
            let first = first_of_evidence(form);
            form.check(words, field, evidence((String::new(), Side::Left), form, first, now));
        }
        Purpose::Act | Purpose::ActOn(_) | Purpose::TakeOnLine(_) => form.check(words, field, action(form, now)),
        _ => {}
    }
}

pub(super) fn day_ahead(form: &Form, field: usize, now: Moment) -> Result<NaiveDate, Wrong> {
    let said = filled(form, field, message!("app-action-by-empty"))?;
    let today = now.date_naive();
    if dates::is_vague(&said) {
        return Err((field, message!("app-action-vague", said)));
    }
    let by = dates::parse(&said, today, Leaning::Ahead)
        .ok_or_else(|| no_date(field, &said, message!("app-action-by-like")))?;
    match by < today {
        true => Err((field, message!("app-action-passed", day = by))),
        false => Ok(by),
    }
}

fn no_date(field: usize, said: &str, like: Message) -> Wrong {
    (field, message!("app-no-date", said, like))
}
