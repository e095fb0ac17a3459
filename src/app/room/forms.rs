//! The forms of a session: evidence, actions, the room's own words, another target.

use chrono::NaiveDate;

use super::{Kept, Outcome, Over, Room};
use crate::app::form::{Field, Form, Step};
use crate::app::setup::{chosen_reach, reach_field, target_hint};
use crate::app::{Effect, Notice, explain};
use crate::domain::dates::{self, Leaning};
use crate::domain::ladder::{FamilyKind, Height};
use crate::domain::reading::Grade;
use crate::domain::session::{
    Action, Agreed, Event, Evidence, FollowUp, Moment, Opportunity, Pole, Reach, Settled, Setup, Stop, Written,
};
use crate::domain::text::{capitalised, looks_like_a_name};
use crate::domain::vote::State;
use crate::domain::workshop::{Pair, Prompt, Question, Side};
use crate::words::Words;

/// What a form is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// What somebody saw.
    Evidence,
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
    /// Another folder to save to.
    Elsewhere,
    /// Votes that were collected beforehand.
    Votes,
}

/// A form with its purpose and what it is about.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// What it is for.
    pub purpose: Purpose,
    /// The pair or prompt it is about.
    about: String,
    /// The fields.
    pub form: Form,
}

/// A field that is wrong, and why.
type Wrong = (usize, String);

impl Room {
    pub(super) fn open_sheet(&mut self, purpose: Purpose) -> Outcome {
        if self.kept == Kept::LookingOnly {
            // Before anybody types what cannot be sent.
            return Outcome::say(LOOKING);
        }
        let about = match purpose {
            Purpose::Evidence
            | Purpose::PassOver
            | Purpose::WriteTrusted
            | Purpose::WriteOpposite
            | Purpose::MakePair => self.session.here().id().unwrap_or_default().to_owned(),
            _ => String::new(),
        };
        if let Some(draft) = self.draft.take_if(|d| d.purpose == purpose && d.about == about) {
            return self.lay(Over::Form(Box::new(draft)));
        }
        let form = match (purpose, self.session.here()) {
            (Purpose::Evidence, Stop::Question(Question::Pair(pair))) => {
                let reversed = self.reading.pair(&pair.id).is_some_and(|p| p.state == State::Reversed);
                let shown = (reversed && self.is_shown()).then_some(Pole::Opposite);
                let pictures = picture_field([&pair.trusted, &pair.opposite], shown);
                evidence_form(&self.words, &pair.ask, None, COUNTS_PAIR, Some(pictures))
            }
            (Purpose::Evidence, Stop::Question(Question::Sign(sign))) => {
                let kind = self.session.ladder.family(&sign.family).map(|f| f.kind);
                let counts = if kind == Some(FamilyKind::Fact) { COUNTS_FACT } else { COUNTS_HABIT };
                evidence_form(&self.words, &sign.ask, None, counts, None)
            }
            (Purpose::Evidence, _) => match self.evidence_elsewhere() {
                Some(form) => form,
                None => return Outcome::say("Evidence belongs to a pair or a sign, and this workshop asks none."),
            },
            (Purpose::WriteTrusted, Stop::Prompt(prompt)) => line_form(&prompt.ask),
            (Purpose::WriteOpposite, Stop::Prompt(prompt)) => line_form(&prompt.reverse),
            (Purpose::MakePair, Stop::Prompt(prompt)) => match self.pair_form(prompt) {
                Some(form) => form,
                None => return Outcome::say("Write at least one line on each side first: keys 1 and 2."),
            },
            (Purpose::PassOver, Stop::Question(Question::Pair(pair))) => {
                let ask = pair.applies.as_deref().unwrap_or(&pair.ask);
                one_field(&format!("Pass over  {ask}"), "Why it does not apply", PASS_OVER, "")
            }
            (Purpose::PassOver, _) => return Outcome::say("Only a pair can be passed over."),
            (Purpose::Act, _) => self.action_form("", None),
            (Purpose::ActOn(remark), _) => {
                let text = self.session.progress.remarks.get(remark).map(|r| r.text.clone()).unwrap_or_default();
                self.action_form(&text, None)
            }
            (Purpose::Park, _) => one_field("Park a remark", "What to come back to", PARK, ""),
            (Purpose::Decide, _) => one_field("A decision", "What was decided", DECIDE, ""),
            (Purpose::Move(_), _) => one_field("Another day", "By when", BY_WHEN, ""),
            (Purpose::Codename, _) => {
                let what = &self.session.ladder.subject;
                let name = self.session.progress.codename.as_deref().unwrap_or_default();
                one_field(&format!("A codename for the {what}"), "Codename", CODENAME, name)
            }
            (Purpose::Correct, _) => self.correct_form(),
            (Purpose::Target, _) => self.target_form(),
            (Purpose::Elsewhere, _) => elsewhere_form(),
            (Purpose::Votes, _) => one_field("Votes that were collected beforehand", "File", VOTES, ""),
            _ => return Outcome::nothing(),
        };
        self.lay(Over::Form(Box::new(Sheet { purpose, about, form })))
    }

    pub(super) fn act_on_sheet(&mut self, action: crate::app::Action, now: Moment) -> Outcome {
        let Over::Form(sheet) = &mut self.over else { return Outcome::nothing() };
        match sheet.form.act(action) {
            Step::Stay => return Outcome::nothing(),
            Step::Accepted(field) => {
                check(sheet, field, now);
                return Outcome::nothing();
            }
            Step::Submit => {}
        }
        let sheet = (**sheet).clone();
        match self.send(&sheet, now) {
            Ok(outcome) => outcome,
            Err((field, what)) => {
                if let Over::Form(sheet) = &mut self.over {
                    sheet.form.complain(field, what);
                }
                Outcome::nothing()
            }
        }
    }

    fn send(&mut self, sheet: &Sheet, now: Moment) -> Result<Outcome, Wrong> {
        let form = &sheet.form;
        let event = match sheet.purpose {
            Purpose::Evidence => Event::Evidence(self.evidence(&sheet.about, form, now)?),
            Purpose::PassOver => Event::PassOver {
                question: sheet.about.clone(),
                reason: filled(form, 0, "Say why it does not apply, or Esc to go back.")?,
            },
            Purpose::Act => Event::Act(action(form, now)?),
            Purpose::ActOn(remark) => {
                let action = Event::Act(action(form, now)?);
                let kept = self.kept_words(&action, now).unwrap_or_default();
                return Ok(said(self.act_on_remark(remark, action, now), kept));
            }
            Purpose::Park => Event::Park(filled(form, 0, "Type the remark, or Esc to go back.")?),
            Purpose::Decide => Event::Decide(filled(form, 0, "Type the decision, or Esc to go back.")?),
            Purpose::Codename => Event::Codename(form.answer(0).to_owned()),
            Purpose::Correct => match self.corrected(form)? {
                Some(agreed) => Event::Correct(agreed),
                None => {
                    self.over = Over::Nothing;
                    return Ok(Outcome::say("It is as it was: nothing was changed."));
                }
            },
            Purpose::Move(action) => {
                let day = day_ahead(form, 0, now)?;
                let done = self.follow(action, FollowUp::Moved(day), now);
                return Ok(said(done, format!("Moved to {}.", self.words.say(&dates::spoken(day, now.date_naive())))));
            }
            Purpose::WriteTrusted => written(&sheet.about, Pole::Trusted, form)?,
            Purpose::WriteOpposite => written(&sheet.about, Pole::Opposite, form)?,
            Purpose::MakePair => self.made(&sheet.about, form)?,
            Purpose::Target => match self.rungs().get(form.chosen(0)) {
                Some(at) => Event::Target(*at),
                None => return Ok(self.lay(Over::Nothing)),
            },
            Purpose::Votes => {
                // The form stays until the file was read: it says what is wrong with it.
                let path = filled(form, 0, "Type the path of a CSV file.")?;
                return Ok(Outcome::Done(vec![Effect::ReadVotes(path)]));
            }
            Purpose::Elsewhere => {
                let folder = filled(form, 0, "Type the path of a folder that can be written.")?;
                self.over = Over::Nothing;
                return Ok(Outcome::Done(vec![Effect::Elsewhere(folder), self.save()]));
            }
        };
        let kept = self.kept_words(&event, now);
        let done = self.happen(event, now);
        let again = matches!(sheet.purpose, Purpose::WriteTrusted | Purpose::WriteOpposite);
        if let (true, Over::Form(sheet)) = (again && done.is_ok(), &mut self.over) {
            // The room goes on writing until Esc.
            sheet.form.clear(0);
        } else {
            self.over = Over::Nothing;
        }
        Ok(match kept {
            Some(kept) => said(done, kept),
            None => self.told(done),
        })
    }

    /// What is said once something was kept; days as they were understood.
    fn kept_words(&self, event: &Event, now: Moment) -> Option<String> {
        let day = |day| self.words.say(&dates::spoken(day, now.date_naive()));
        Some(match event {
            Event::Park(_) => "Parked: P goes through the parking lot.".to_owned(),
            Event::Decide(_) => "Kept as a decision.".to_owned(),
            Event::PassOver { reason, .. } => {
                format!("Passed over: {} N takes it up again.", sentence(&self.session.shown(reason)))
            }
            Event::Correct(_) => "Corrected here and in every report of this session. u takes it back.".to_owned(),
            Event::Act(action) => format!("Kept: {}, by {}.", self.session.shown(&action.who), day(action.by)),
            Event::Evidence(line) => format!("Kept: {}, {}.", self.session.shown(&line.who), day(line.when)),
            _ => return None,
        })
    }

    /// The action first: a remark is settled only when somebody has taken it on.
    fn act_on_remark(&mut self, remark: usize, action: Event, now: Moment) -> Result<Vec<Effect>, Notice> {
        self.happen(action, now).and_then(|_| self.settle(remark, Settled::Action, now))
    }

    /// The form of an evidence line where no pair is on the screen.
    fn evidence_elsewhere(&self) -> Option<Form> {
        let asked = self.evidence_about();
        let asks: Vec<String> = asked.iter().map(|q| q.ask().to_owned()).collect();
        let shown = |q: &&Question| self.session.progress.is_shown(q.id());
        let last = asked.iter().zip(0..).filter(|(q, _)| shown(q)).last().map_or(0, |(_, at)| at);
        (!asks.is_empty()).then(|| {
            let field = Field::choice(ABOUT, "Which pair or sign is it evidence for?", asks, last);
            let pictures = picture_field(["the trusted one", "the opposite one"], None);
            evidence_form(&self.words, "An evidence line", Some(field), COUNTS, Some(pictures))
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
            return Err((first + EVIDENCE_FIELDS, "Choose which picture it shows.".to_owned()));
        }
        let asked = form.wrong.as_ref().is_some_and(|(_, said)| said == A_NAME);
        match looks_like_a_name(&line.who, self.words.language()) && !asked {
            true => Err((first, A_NAME.to_owned())),
            false => Ok(line),
        }
    }

    fn action_form(&self, what: &str, moves: Option<&str>) -> Form {
        let hint = self.cards().first().map_or_else(
            || "One visible thing, as a sentence that begins with a verb.".to_owned(),
            |card| format!("For instance: {}", card.first_move),
        );
        let mut aims: Vec<String> =
            self.reading.holds_back.iter().map(|h| explain::hold_name(&self.words, &self.session.ladder, h)).collect();
        let families = self.reading.present_families().map(|id| self.session.ladder.family_name(id).to_owned());
        for name in families {
            if !aims.contains(&name) {
                aims.push(name);
            }
        }
        aims.extend(moves.map(str::to_owned).filter(|m| !aims.contains(m)));
        aims.push(ELSE.to_owned());
        let at = moves.and_then(|m| aims.iter().position(|aim| aim == m)).unwrap_or(0);
        let what_is_read = &self.session.ladder.subject;
        let mut form = Form::new(
            "An action",
            vec![
                Field::text("What", &hint, what),
                Field::text("Who", "One person who is here and says yes.", ""),
                Field::text("By when", BY_WHEN, ""),
                Field::choice("It is meant to move", &format!("What holds the {what_is_read} back."), aims, at),
            ],
        );
        // With the move filled in, its owner comes next.
        form.at = usize::from(!what.is_empty());
        form
    }

    /// The form of an action, with what is known of it filled in.
    pub(super) fn open_action(&mut self, what: &str, moves: Option<&str>) -> Outcome {
        if self.kept == Kept::LookingOnly {
            return Outcome::say(LOOKING);
        }
        let form = self.action_form(what, moves);
        self.lay(Over::Form(Box::new(Sheet { purpose: Purpose::Act, about: String::new(), form })))
    }

    /// Who has not seen it goes and looks: the action that a reveal without enough votes asks for.
    pub(super) fn go_and_look(&mut self) -> Outcome {
        let Some(question) = self.session.question() else { return Outcome::nothing() };
        let moves = match question {
            Question::Pair(pair) => self.words.say(&self.session.ladder.place(&pair.dimension, pair.rung)),
            Question::Sign(sign) => self.session.ladder.family_name(&sign.family).to_owned(),
        };
        let what = format!("Go and look: {}", question.ask());
        self.open_action(&what, Some(&moves))
    }

    /// What was agreed at the start, to be typed anew. Under a codename the name itself is not shown.
    fn correct_form(&self) -> Form {
        let Setup { account, opportunity, .. } = &self.session.header.setup;
        let what = &self.session.ladder.subject;
        let (name, hint) = match self.session.progress.codename {
            Some(_) => ("", "Its own name, not the codename. Left empty, it stays as it is."),
            None => (account.as_str(), "Here and in every report of this session; t is for the target."),
        };
        let (work, reach) = opportunity.as_ref().map_or(("", Reach::Core), |o| (o.name.as_str(), o.reach));
        Form::new(
            "What was agreed at the start",
            vec![
                Field::text(&capitalised(what), hint, name),
                Field::text("Opportunity", "One named piece of work; empty if there is none.", work),
                reach_field(reach),
            ],
        )
    }

    /// What a form corrects; nothing where it changes nothing.
    fn corrected(&self, form: &Form) -> Result<Option<Agreed>, Wrong> {
        let was = &self.session.progress.agreed;
        let account = match (form.answer(0), &self.session.progress.codename) {
            ("", Some(_)) => was.account.clone(),
            _ => filled(form, 0, "Type a name.")?,
        };
        let name = form.answer(1).to_owned();
        let opportunity = (!name.is_empty()).then(|| Opportunity { name, reach: chosen_reach(form, 2) });
        let agreed = Agreed { account, opportunity };
        Ok((agreed != *was).then_some(agreed))
    }

    fn rungs(&self) -> Vec<Height> {
        self.session.ladder.rungs.iter().rev().map(|r| r.at).filter(|at| *at > 0).collect()
    }

    fn target_form(&self) -> Form {
        let rungs = self.rungs();
        let at = rungs.iter().position(|at| Some(*at) == self.session.progress.target).unwrap_or(0);
        let options = rungs.iter().map(|at| self.session.ladder.rung_label(*at)).collect();
        let hint = target_hint(&self.session.ladder.subject);
        Form::new("The target", vec![Field::choice("Target rung", &hint, options, at)])
    }

    /// The lines that were sent from a form that stays open for the next.
    #[must_use]
    pub fn kept(&self, sheet: &Sheet) -> Vec<String> {
        match sheet.purpose {
            Purpose::WriteTrusted => self.lines(&sheet.about, Pole::Trusted),
            Purpose::WriteOpposite => self.lines(&sheet.about, Pole::Opposite),
            _ => Vec::new(),
        }
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
        let (last_trusted, last_opposite) = (trusted.len() - 1, opposite.len() - 1);
        let rungs = (1..=self.session.ladder.top()).map(|at| self.session.ladder.rung_label(at)).collect();
        Some(Form::new(
            "A pair of your own",
            vec![
                Field::choice("If they trust us", "Choose among your lines.", trusted, last_trusted),
                Field::choice("If they do not", "Its opposite: also something you could see.", opposite, last_opposite),
                Field::choice("It shows", "At which rung would you see the first picture?", rungs, 0),
            ],
        ))
    }

    fn made(&self, prompt: &str, form: &Form) -> Result<Event, Wrong> {
        let Stop::Prompt(from) = self.session.here() else { return Err((0, "Go back to the question first.".into())) };
        let (trusted, opposite) = (form.answer(0), form.answer(1));
        if trusted.to_lowercase() == opposite.to_lowercase() {
            return Err((1, "The two pictures are the same: choose another line.".into()));
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
            trusted: trusted.to_owned(),
            opposite: opposite.to_owned(),
            applies: None,
            watch: None,
            optional: false,
        };
        Ok(Event::Made { prompt: prompt.to_owned(), pair })
    }
}

pub(super) const LOOKING: &str = "You are looking at this session: nothing can be changed here.";

/// Fields of an evidence line beside the pair it is about.
const EVIDENCE_FIELDS: usize = 4;

const VOTES: &str = "A CSV file: a first line with the ids of the questions, then one line a person.";
const A_NAME: &str = "A name? A role protects them: their buyer, the planner. Enter keeps it.";
const PASS_OVER: &str = "Kept in the report. One pair a rail can be passed over, never at the lowest rung.";
/// The field that says which question a line of evidence is about.
const ABOUT: &str = "About";
const PARK: &str = "Park what would lead away. The room goes through the parking lot before the end.";
const DECIDE: &str = "One sentence, as it should stand in the report.";
/// What an action is meant to move where it is nothing that the reading names.
const ELSE: &str = "something else";
const BY_WHEN: &str = "As you say it: fri, 30 nov, in 2 weeks, end of the month.";
const CODENAME: &str = "Shown everywhere instead of the real name; empty shows the name again.";

/// With a full stop, where it has no end of its own.
fn sentence(text: &str) -> String {
    if text.ends_with(['.', '!', '?', '…']) { text.to_owned() } else { format!("{text}.") }
}

fn one_field(title: &str, label: &str, hint: &str, value: &str) -> Form {
    Form::new(title, vec![Field::text(label, hint, value)])
}

/// What counts as evidence, wherever it is about.
const COUNTS: &str = "Only A and B count.";
const COUNTS_PAIR: &str = "Only A and B back a rung, and only while they are fresh.";
const COUNTS_FACT: &str = "A or B, of any age, makes this present once somebody has voted yes.";
const COUNTS_HABIT: &str = "It is kept in the report; whether this is present is told by the votes alone.";
/// Before a picture was chosen.
const NO_PICTURE: &str = "not chosen yet";

/// Which picture of a pair it shows: nothing is chosen before somebody did, but what the votes say.
fn picture_field(pictures: [&str; 2], shown: Option<Pole>) -> Field {
    let options = [NO_PICTURE].into_iter().chain(pictures).map(str::to_owned).collect();
    let at = match shown {
        None => 0,
        Some(Pole::Trusted) => 1,
        Some(Pole::Opposite) => 2,
    };
    Field::choice("Which picture it shows", "The one that what they did comes nearer to.", options, at)
}

fn evidence_form(words: &Words, ask: &str, about: Option<Field>, counts: &str, picture: Option<Field>) -> Form {
    let grades = Grade::ALL.iter().map(|g| words.say(&g.said())).collect();
    let fields = [
        Field::text("Who did it", "A role rather than a name: their buyer, the plant manager.", ""),
        Field::text("What they did", "Something a camera could have filmed; no judgement of a person.", ""),
        Field::text("When", "As you say it: yesterday, 3 march, 2 weeks ago.", ""),
        Field::choice("How we know", counts, grades, 0),
    ];
    Form::new(&format!("What have you seen?  {ask}"), about.into_iter().chain(fields).chain(picture).collect())
}

fn line_form(question: &str) -> Form {
    Form::new(question, vec![Field::text("A line", "Enter keeps it and waits for the next; Esc ends.", "")])
}

fn elsewhere_form() -> Form {
    let hint = "A folder that can be written. The session is stored there from now on.";
    Form::new("Save to another folder", vec![Field::text("Folder", hint, "")])
}

/// What was done, in these words; or why it was not.
fn said(done: Result<Vec<Effect>, Notice>, words: String) -> Outcome {
    match done {
        Ok(effects) => Outcome::Say(Notice::said(words), effects),
        Err(notice) => Outcome::Say(notice, Vec::new()),
    }
}

fn filled(form: &Form, field: usize, or_else: &str) -> Result<String, Wrong> {
    match form.answer(field) {
        "" => Err((field, or_else.to_owned())),
        answer => Ok(answer.to_owned()),
    }
}

/// The evidence line whose fields begin with the one numbered `first`.
fn evidence(pair: String, form: &Form, first: usize, now: Moment) -> Result<Evidence, Wrong> {
    let who = filled(form, first, "Say who did it: a role will do.")?;
    let what = filled(form, first + 1, "Say what they did.")?;
    let said = filled(form, first + 2, "Say when it was: a rough date is better than none.")?;
    let today = now.date_naive();
    let when = dates::parse(&said, today, Leaning::Back)
        .ok_or_else(|| no_date(first + 2, &said, "yesterday, 3 march, 2 weeks ago"))?;
    if when > today {
        return Err((first + 2, format!("{when} lies ahead: evidence is what has been seen.")));
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
fn check(sheet: &mut Sheet, field: usize, now: Moment) {
    let form = &mut sheet.form;
    match sheet.purpose {
        Purpose::Evidence => {
            let first = first_of_evidence(form);
            form.check(field, evidence(String::new(), form, first, now));
        }
        Purpose::Act | Purpose::ActOn(_) => form.check(field, action(form, now)),
        _ => {}
    }
}

/// The first field about what was seen; before it, there may be one for the pair it is about.
fn first_of_evidence(form: &Form) -> usize {
    usize::from(form.fields.first().is_some_and(|f| f.label == ABOUT))
}

fn action(form: &Form, now: Moment) -> Result<Action, Wrong> {
    let what = filled(form, 0, "Say what will be done.")?;
    let who = filled(form, 1, "Name one person who takes it on.")?;
    let by = day_ahead(form, 2, now)?;
    let moves = Some(form.answer(3).to_owned()).filter(|aim| aim != ELSE);
    Ok(Action { what, who, by, moves })
}

fn day_ahead(form: &Form, field: usize, now: Moment) -> Result<NaiveDate, Wrong> {
    let said = filled(form, field, "Say by when.")?;
    let today = now.date_naive();
    if dates::is_vague(&said) {
        return Err((field, format!("`{said}` is no day, and only a day makes it an action: fri, end of the month.")));
    }
    let by =
        dates::parse(&said, today, Leaning::Ahead).ok_or_else(|| no_date(field, &said, "fri, 30 nov, in 2 weeks"))?;
    match by < today {
        true => Err((field, format!("{by} has passed: an action is due today or later."))),
        false => Ok(by),
    }
}

fn no_date(field: usize, said: &str, like: &str) -> Wrong {
    (field, format!("`{said}` is no date that I know: try {like}."))
}

fn written(prompt: &str, pole: Pole, form: &Form) -> Result<Event, Wrong> {
    let text = filled(form, 0, "Type a line, or Esc to end.")?;
    Ok(Event::Wrote(Written { prompt: prompt.to_owned(), pole, text }))
}
