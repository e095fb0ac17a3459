//! The forms of a session: evidence, actions, the room's own words, another target.

use chrono::NaiveDate;

use super::{Kept, Outcome, Overlay, Room};
use crate::app::form::{Field, Form, Step, Wrong};
use crate::app::setup::{chosen_reach, reach_field, remote_of};
use crate::app::{Effect, Notice};
use crate::domain::circle::Sharing;
use crate::domain::dates::{self, Leaning};
use crate::domain::gap::Consent;
use crate::domain::ladder::{FamilyKind, Height};
use crate::domain::reading::Grade;
use crate::domain::session::Typing;
use crate::domain::session::{
    Action, Agreed, Event, Evidence, FollowUp, Moment, Opportunity, Pole, Reach, Settled, Setup, Stop, Written,
};
use crate::domain::text::{looks_like_a_name, sentence};
use crate::domain::vote::State;
use crate::domain::workshop::{Pair, Prompt, Question, Side};
use crate::words::{Message, Words};
use crate::{message, say};

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
                let shown = (reversed && self.is_shown()).then_some(Pole::Opposite);
                let pictures =
                    picture_field(words, [&pair.trusted, &pair.opposite].map(|picture| words.shown(picture)), shown);
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
            (Purpose::Park, _) => {
                let said = [message!("app-park-title"), message!("app-park-label"), message!("app-park-hint")];
                one_field(words, said, "")
            }
            (Purpose::Decide, _) => {
                let said = [message!("app-decide-title"), message!("app-decide-label"), message!("app-decide-hint")];
                one_field(words, said, "")
            }
            (Purpose::Move(_), _) => {
                let said = [message!("app-move-title"), message!("app-by-when"), message!("app-by-when-hint")];
                one_field(words, said, "")
            }
            (Purpose::Codename, _) => {
                let name = self.session.progress.codename.as_deref().unwrap_or_default();
                let said =
                    [message!("app-codename-title"), message!("app-codename-label"), message!("app-codename-hint")];
                one_field(words, said, name)
            }
            (Purpose::Correct, _) => self.correct_form(),
            (Purpose::Target, _) => self.target_form(),
            (Purpose::Remote, _) => {
                let said =
                    [message!("app-remote-title"), message!("app-setup-remote"), message!("app-setup-remote-hint")];
                let remote = Some(self.session.progress.remote).filter(|n| *n > 0).map(|n| n.to_string());
                one_field(words, said, &remote.unwrap_or_default())
            }
            (Purpose::Talk, _) => self.talk_form(),
            (Purpose::Consent, _) => self.consent_form(),
            (Purpose::Sharing, _) => self.sharing_form(),
            (Purpose::Elsewhere, _) => {
                let said =
                    [message!("app-elsewhere-title"), message!("app-elsewhere-label"), message!("app-elsewhere-hint")];
                one_field(words, said, "")
            }
            (Purpose::Votes, _) => {
                let said = [message!("app-votes-title"), message!("app-votes-label"), message!("app-votes-hint")];
                one_field(words, said, "")
            }
            _ => return Outcome::nothing(),
        };
        self.lay(Overlay::Form(Box::new(FormDialog { purpose, about, form })))
    }

    pub(super) fn act_on_sheet(&mut self, action: crate::app::Action, now: Moment) -> Outcome {
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
                return Ok(said(done, say!(self.words, "app-moved-to", day = dates::spoken(day, now.date_naive()))));
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
        let day = |day| dates::spoken(day, now.date_naive());
        let said = match event {
            Event::Park(_) => message!("app-kept-parked"),
            Event::Decide(_) => message!("app-kept-decision"),
            Event::PassOver { reason, .. } => message!("app-kept-passed-over", reason = sentence(reason)),
            Event::Correct(_) => message!("app-kept-corrected"),
            Event::Amend { .. } => message!("app-kept-amended"),
            Event::Consent(consent) => message!("gap-kept-consent", said = consent.said()),
            Event::Share(sharing) => message!("share-kept", said = sharing.said()),
            Event::Target(at) => message!("app-kept-target", rung = self.session.ladder.rung_label(*at)),
            Event::Remote(count) => message!("app-kept-remote", count = *count),
            Event::Talk { seconds, .. } => {
                message!("app-talk-begins", name = say!(self.words, "term-talk"), time = minutes(*seconds))
            }
            Event::Act(action) => message!("app-kept-action", who = &action.who, day = day(action.by)),
            Event::Evidence(line) => message!("app-kept-evidence", who = &line.who, day = day(line.when)),
            _ => return None,
        };
        Some(self.words.say(&said))
    }

    /// The action first: a remark is settled only when somebody has taken it on.
    fn act_on_remark(&mut self, remark: usize, action: Event, now: Moment) -> Result<Vec<Effect>, Notice> {
        self.happen(action, now).and_then(|_| self.settle(remark, Settled::Action, now))
    }

    /// The form of an evidence line where no pair is on the screen.
    fn evidence_elsewhere(&self) -> Option<Form> {
        let asked = self.evidence_about();
        let words = &self.words;
        let asks: Vec<String> = asked.iter().map(|q| words.shown(q.ask())).collect();
        let shown = |q: &&Question| self.session.progress.is_shown(q.id());
        let last = asked.iter().zip(0..).filter(|(q, _)| shown(q)).last().map_or(0, |(_, at)| at);
        (!asks.is_empty()).then(|| {
            let field = Field::choice(say!(words, "app-about-label"), say!(words, "app-about-hint"), asks, last);
            let pictures = [say!(words, "app-about-trusted"), say!(words, "app-about-opposite")];
            let pictures = picture_field(words, pictures, None);
            let title = message!("app-evidence-elsewhere");
            evidence_form(words, &title, Some(field), &message!("app-counts"), Some(pictures))
        })
    }

    /// What evidence can be about, in order.
    fn evidence_about(&self) -> Vec<Question<'_>> {
        let signs = self.session.workshop.signs().map(Question::Sign);
        self.session.pairs().map(Question::Pair).chain(signs).collect()
    }

    /// The evidence of a form; where it was opened at no pair, its first field says which pair it is about.
    fn evidence(&self, about: &str, form: &Form, now: Moment) -> Result<Evidence, Wrong> {
        let first = first_of_evidence(form);
        let pair = match first {
            0 => about.to_owned(),
            _ => self.evidence_about().get(form.chosen(0)).map(|q| q.id().to_owned()).unwrap_or_default(),
        };
        let is_pair = self.session.pairs().any(|p| p.id == pair);
        let mut line = evidence(pair, form, first, now)?;
        line.shows = line.shows.filter(|_| is_pair);
        if is_pair && line.shows.is_none() {
            return Err((first + EVIDENCE_FIELDS, message!("app-picture-empty")));
        }
        self.not_a_name(form, first, &line.who, message!("app-who-name"))?;
        Ok(line)
    }

    /// Complains of what looks like a name where a role is wanted: once, for whoever sends it again means it.
    pub(super) fn not_a_name(&self, form: &Form, at: usize, text: &str, a_name: Message) -> Result<(), Wrong> {
        let asked = form.wrong.as_ref().is_some_and(|(_, said)| *said == self.words.say(&a_name));
        if looks_like_a_name(text, self.words.language()) && !asked { Err((at, a_name)) } else { Ok(()) }
    }

    fn action_form(&self, what: &str, moves: Option<&str>) -> Form {
        let words = &self.words;
        let hint = self.cards().first().map_or_else(
            || say!(words, "app-action-what-hint"),
            |card| say!(words, "app-action-for-instance", first_move = &card.first_move),
        );
        let mut aims: Vec<String> =
            self.reading.holds_back.iter().map(|h| words.say(&h.name(&self.session.ladder))).collect();
        let families = self.reading.present_families().map(|id| self.session.ladder.family_name(id).to_owned());
        for name in families {
            if !aims.contains(&name) {
                aims.push(name);
            }
        }
        aims.extend(self.grid_aims());
        aims.extend(moves.map(str::to_owned).filter(|m| !aims.contains(m)));
        aims.push(say!(words, "app-action-else"));
        let at = moves.and_then(|m| aims.iter().position(|aim| aim == m)).unwrap_or(0);
        let mut form = Form::new(
            say!(words, "app-action-title"),
            vec![
                Field::text(say!(words, "app-action-what"), hint, what),
                Field::text(say!(words, "app-action-who"), say!(words, "app-action-who-hint"), ""),
                Field::text(say!(words, "app-by-when"), say!(words, "app-by-when-hint"), ""),
                Field::choice(say!(words, "app-action-moves"), say!(words, "app-action-moves-hint"), aims, at),
            ],
        );
        // With the move filled in, its owner comes next.
        form.at = usize::from(!what.is_empty());
        form
    }

    /// The form of an action, with what is known of it filled in.
    pub(super) fn open_action(&mut self, what: &str, moves: Option<&str>) -> Outcome {
        if self.kept == Kept::LookingOnly {
            return Outcome::say(say!(self.words, "app-looking-only"));
        }
        let form = self.action_form(what, moves);
        self.lay(Overlay::Form(Box::new(FormDialog { purpose: Purpose::Act, about: String::new(), form })))
    }

    /// Who has not seen it goes and looks: the action that a reveal without enough votes asks for.
    pub(super) fn go_and_look(&mut self) -> Outcome {
        let Some(question) = self.session.question() else { return Outcome::nothing() };
        let moves = match question {
            Question::Pair(pair) => self.words.say(&self.session.ladder.place(&pair.dimension, pair.rung)),
            Question::Sign(sign) => self.session.ladder.family_name(&sign.family).to_owned(),
            Question::Poll(_) => return Outcome::nothing(),
        };
        let what = say!(self.words, "app-go-and-look", ask = question.ask());
        self.open_action(&what, Some(&moves))
    }

    /// What was agreed at the start, to be typed anew. Under a codename the name itself is not shown.
    fn correct_form(&self) -> Form {
        let Setup { account, opportunity, .. } = &self.session.header.setup;
        let words = &self.words;
        let (name, hint) = match self.session.progress.codename {
            Some(_) => ("", message!("app-correct-hint-codename")),
            None => (account.as_str(), message!("app-correct-hint")),
        };
        let (work, reach) = opportunity.as_ref().map_or(("", Reach::Core), |o| (o.name.as_str(), o.reach));
        Form::new(
            say!(words, "app-correct-title"),
            vec![
                Field::text(self.session.workshop.whom(words), words.say(&hint), name),
                Field::text(say!(words, "term-opportunity"), say!(words, "app-opportunity-hint"), work),
                reach_field(words, reach),
            ],
        )
    }

    /// What a form corrects; nothing where it changes nothing.
    fn corrected(&self, form: &Form) -> Result<Option<Agreed>, Wrong> {
        let was = &self.session.progress.agreed;
        let account = match (form.answer(0), &self.session.progress.codename) {
            ("", Some(_)) => was.account.clone(),
            _ => filled(form, 0, message!("app-correct-empty"))?,
        };
        let name = form.answer(1).to_owned();
        let opportunity = (!name.is_empty()).then(|| Opportunity { name, reach: chosen_reach(form, 2) });
        let agreed = Agreed { account, opportunity };
        Ok((agreed != *was).then_some(agreed))
    }

    fn rungs(&self) -> Vec<Height> {
        self.session.ladder.rungs.iter().rev().map(|r| r.at).filter(|at| *at > 0).collect()
    }

    /// The rung that a form chooses; `None` for none.
    fn chosen_rung(&self, form: &Form) -> Option<Height> {
        self.rungs().get(form.chosen(0)).copied()
    }

    fn target_form(&self) -> Form {
        let rungs = self.rungs();
        let words = &self.words;
        let labels = rungs.iter().map(|at| self.session.ladder.rung_label(*at));
        let chosen = self.session.progress.target.and_then(|target| rungs.iter().position(|at| *at == target));
        // None is marked before somebody did.
        let at = chosen.unwrap_or(rungs.len());
        let (label, hint) = (say!(words, "app-target-label"), say!(words, "app-target-hint"));
        let field = Field::choice(label, hint, labels.collect(), at);
        Form::new(say!(words, "app-target-title"), vec![field])
    }

    /// The lines that were sent from a form that stays open for the next.
    #[must_use]
    pub fn kept(&self, dialog: &FormDialog) -> Vec<String> {
        let lines = match dialog.purpose {
            Purpose::WriteTrusted => self.lines(&dialog.about, Pole::Trusted),
            Purpose::WriteOpposite => self.lines(&dialog.about, Pole::Opposite),
            Purpose::TheirRole | Purpose::OurRole => self.roles(dialog.purpose, &dialog.about),
            Purpose::TypeIn => self.typed_lines(&dialog.about),
            _ => Vec::new(),
        };
        lines.into_iter().map(|line| self.words.shown(line)).collect()
    }

    fn lines(&self, prompt: &str, pole: Pole) -> Vec<String> {
        let of = |w: &&Written| w.prompt == prompt && w.pole == pole;
        self.session.progress.written.iter().filter(of).map(|w| w.text.clone()).collect()
    }

    fn pair_form(&self, prompt: &Prompt) -> Option<Form> {
        let trusted = self.lines(&prompt.id, Pole::Trusted);
        let opposite = self.lines(&prompt.id, Pole::Opposite);
        if trusted.is_empty() || opposite.is_empty() {
            return None;
        }
        let words = &self.words;
        let field = |label, hint, options: Vec<String>, at| {
            let options = options.into_iter().map(|option| words.shown(option)).collect();
            Field::choice(words.say(&label), words.say(&hint), options, at)
        };
        let (last_trusted, last_opposite) = (trusted.len() - 1, opposite.len() - 1);
        let rungs = (1..=self.session.ladder.top()).map(|at| self.session.ladder.rung_label(at)).collect();
        Some(Form::new(
            say!(words, "app-own-pair-title"),
            vec![
                field(message!("app-own-pair-trusted"), message!("app-own-pair-trusted-hint"), trusted, last_trusted),
                field(
                    message!("app-own-pair-opposite"),
                    message!("app-own-pair-opposite-hint"),
                    opposite,
                    last_opposite,
                ),
                field(message!("app-own-pair-rung"), message!("app-own-pair-rung-hint"), rungs, 0),
            ],
        ))
    }

    fn made(&self, prompt: &str, form: &Form) -> Result<Event, Wrong> {
        let Stop::Prompt(from) = self.session.here() else { return Err((0, message!("app-own-pair-elsewhere"))) };
        // What is chosen is shown without the name that a codename hides; what is kept is what was written.
        let chosen =
            |field: usize, pole| self.lines(prompt, pole).into_iter().nth(form.chosen(field)).unwrap_or_default();
        let (trusted, opposite) = (chosen(0, Pole::Trusted), chosen(1, Pole::Opposite));
        if trusted.to_lowercase() == opposite.to_lowercase() {
            return Err((1, message!("app-own-pair-same")));
        }
        let number = self.session.progress.made.len() + 1;
        // Sides take turns, as in the scripts, so that nobody can vote by habit.
        let side = if number.is_multiple_of(2) { Side::Right } else { Side::Left };
        let pair = Pair {
            id: format!("own-{number}"),
            dimension: from.dimension.clone(),
            rung: Height::try_from(form.chosen(2)).unwrap_or(0) + 1,
            side,
            ask: from.ask.clone(),
            trusted,
            opposite,
            theirs: None,
            applies: None,
            watch: None,
            optional: false,
        };
        Ok(Event::Made { prompt: prompt.to_owned(), pair })
    }
}

/// As in `1:30`.
pub(super) fn minutes(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// Fields of an evidence line beside the pair it is about.
const EVIDENCE_FIELDS: usize = 4;
/// The field of an action that says what it is meant to move; its last choice is something else.
const AIM: usize = 3;

fn one_field(words: &Words, [title, label, hint]: [Message; 3], value: &str) -> Form {
    Form::new(words.say(&title), vec![Field::text(words.say(&label), words.say(&hint), value)])
}

/// Which picture of a pair it shows: nothing is chosen before somebody did, but what the votes say.
fn picture_field(words: &Words, pictures: [String; 2], shown: Option<Pole>) -> Field {
    let options = [say!(words, "app-picture-none")].into_iter().chain(pictures).collect();
    let at = match shown {
        None => 0,
        Some(Pole::Trusted) => 1,
        Some(Pole::Opposite) => 2,
    };
    Field::choice(say!(words, "app-picture-label"), say!(words, "app-picture-hint"), options, at)
}

fn evidence_form(
    words: &Words,
    title: &Message,
    about: Option<Field>,
    counts: &Message,
    picture: Option<Field>,
) -> Form {
    let grades = Grade::ALL.iter().map(|g| words.say(&g.said())).collect();
    let fields = [
        Field::text(say!(words, "app-who-label"), say!(words, "app-who-hint"), ""),
        Field::text(say!(words, "app-what-label"), say!(words, "app-what-hint"), ""),
        Field::text(say!(words, "app-when-label"), say!(words, "app-when-hint"), ""),
        Field::choice(say!(words, "app-how-label"), words.say(counts), grades, 0),
    ];
    let title = say!(words, "app-evidence-title", ask = title);
    Form::new(title, about.into_iter().chain(fields).chain(picture).collect())
}

fn line_form(words: &Words, question: &str) -> Form {
    let field = Field::text(say!(words, "app-line-label"), say!(words, "app-line-hint"), "");
    Form::new(words.shown(question), vec![field])
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

/// The evidence line whose fields begin with the one numbered `first`.
fn evidence(pair: String, form: &Form, first: usize, now: Moment) -> Result<Evidence, Wrong> {
    let who = filled(form, first, message!("app-who-empty"))?;
    let what = filled(form, first + 1, message!("app-what-empty"))?;
    let said = filled(form, first + 2, message!("app-when-empty"))?;
    let today = now.date_naive();
    let when = dates::parse(&said, today, Leaning::Back)
        .ok_or_else(|| no_date(first + 2, &said, message!("app-when-like")))?;
    if when > today {
        return Err((first + 2, message!("app-when-ahead", when = when.to_string())));
    }
    let grade = Grade::ALL.get(form.chosen(first + 3)).copied().unwrap_or(Grade::D);
    let shows = match form.chosen(first + EVIDENCE_FIELDS) {
        1 => Some(Pole::Trusted),
        2 => Some(Pole::Opposite),
        _ => None,
    };
    Ok(Evidence { about: pair, who, what, when, grade, shows })
}

/// Complains at once about a field that was just accepted.
fn check(words: &Words, dialog: &mut FormDialog, field: usize, now: Moment) {
    let form = &mut dialog.form;
    match dialog.purpose {
        Purpose::Evidence => {
            let first = first_of_evidence(form);
            form.check(words, field, evidence(String::new(), form, first, now));
        }
        Purpose::Act | Purpose::ActOn(_) | Purpose::TakeOnLine(_) => form.check(words, field, action(form, now)),
        _ => {}
    }
}

/// The first field about what was seen; before it, there may be one for the pair it is about.
fn first_of_evidence(form: &Form) -> usize {
    usize::from(form.fields.len() > EVIDENCE_FIELDS + 1)
}

fn action(form: &Form, now: Moment) -> Result<Action, Wrong> {
    let what = filled(form, 0, message!("app-action-what-empty"))?;
    let who = filled(form, 1, message!("app-action-who-empty"))?;
    let by = day_ahead(form, 2, now)?;
    let is_else = form.fields.get(AIM).is_some_and(Field::is_last);
    let moves = (!is_else).then(|| form.answer(AIM).to_owned());
    Ok(Action { what, who, by, moves })
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
        true => Err((field, message!("app-action-passed", day = by.to_string()))),
        false => Ok(by),
    }
}

fn no_date(field: usize, said: &str, like: Message) -> Wrong {
    (field, message!("app-no-date", said, like))
}

fn written(prompt: &str, pole: Pole, form: &Form) -> Result<Event, Wrong> {
    let text = filled(form, 0, message!("app-line-empty"))?;
    Ok(Event::Wrote(Written { prompt: prompt.to_owned(), pole, text }))
}
