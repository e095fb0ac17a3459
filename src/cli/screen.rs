//! Commands that open the screen.

use std::env;
use std::path::{Path, PathBuf};

use super::args::Run;
use super::share::on_leaving;
use super::{Failure, readings};
use crate::app::follow::Window;
use crate::app::room::Kept;
use crate::app::setup::Given;
use crate::app::{App, Effect};
use crate::domain::session::{Header, Linked, MAX_ROOM, METHOD, Opportunity, Party, Reach, Session, Setup};
use crate::domain::votes_csv::Votes;
use crate::runtime::begin::begin;
use crate::runtime::{self, Ended, Settings, World, demo_session, now};
use crate::storage::folders::Folders;
use crate::storage::scripts::{self, Script};
use crate::storage::sessions::{self, Damage, OpenError, SessionFile};
use crate::storage::share;
use crate::words::Words;
use crate::{message, say};

/// The start screen.
pub fn start(settings: Settings, folders: Folders) -> Result<Ended, Failure> {
    show(App::new(settings.words.clone()), vec![Effect::ListSessions, Effect::Exchange], folders, None, settings)
}

/// A session; the screen asks for what is missing.
pub fn run(settings: Settings, folders: Folders, mut run: Run) -> Result<Ended, Failure> {
    // Of nobody there is no session: what was left empty is asked for.
    for name in [&mut run.account, &mut run.opportunity, &mut run.codename] {
        name.take_if(|name| name.trim().is_empty());
    }
    let Some(name) = &run.workshop else {
        check_terminal(settings.plain)?;
        let mut app = App::new(settings.words.clone());
        let mut effects = app.start.pick_workshop();
        effects.push(Effect::ListSessions);
        return show(app, effects, folders, None, settings);
    };
    let mut script = scripts::find(name, &folders)?;
    check_target(&run, &script)?;
    let side = run.linked();
    if side.is_some() && !script.workshop.has_sides() {
        return Err(Failure::Usage(message!("cli-no-sides", id = &script.workshop.id).into()));
    }
    let side = side.or_else(|| script.workshop.has_sides().then(|| Linked::new(Party::Ours, "")));
    if side.as_ref().is_some_and(|side| side.who == Party::Theirs) {
        // Their votes stand under their wording.
        script.workshop.turn();
    }
    check_terminal(settings.plain)?;
    let votes = match &run.votes {
        Some(path) => Some(readings::votes(path, &script.workshop, run.room)?),
        None => None,
    };
    let room = run.room.or(votes.as_ref().map(|v| v.answers.room));
    if let Some(room) = room.filter(|room| *room > MAX_ROOM) {
        return Err(Failure::Usage(message!("cli-large-room", room, most = MAX_ROOM).into()));
    }
    let (Some(account), Some(room)) = (run.account.clone(), room) else {
        let given = Given {
            account: run.account,
            opportunity: run.opportunity,
            room,
            target: run.target,
            codename: run.codename,
            side,
        };
        let mut app = App::in_setup(settings.words.clone(), &script.workshop, &script.ladder, &given);
        app.set_up_for(runtime::workshop_line(name, &script).id, run.rehearse, votes);
        return show(app, vec![Effect::ListSessions], folders, None, settings);
    };
    let opportunity = run.opportunity.map(|name| Opportunity { name, reach: Reach::Core });
    let setup = Setup { opportunity, target: run.target, codename: run.codename, side, ..Setup::new(account, room) };
    if run.rehearse {
        let header = Header { id: "rehearsal".to_owned(), created: now(), setup, method: METHOD };
        let mut session = Session::new(header, script.workshop, script.ladder);
        bring_in(votes.as_ref(), &mut session, &settings.words)?;
        let (app, effects) = App::in_room(settings.words.clone(), session, Kept::Rehearsal, now());
        return show(app, effects, folders, None, settings);
    }
    let (file, mut session) = begin(&folders, setup, script)?;
    if let Some(side) = &session.header.setup.side {
        super::tell(say!(settings.words, "gap-key", key = &side.key));
    }
    bring_in(votes.as_ref(), &mut session, &settings.words)?;
    let (app, effects) = App::in_room(settings.words.clone(), session, Kept::Stored, now());
    show(app, effects, folders, Some(file), settings)
}

/// Lets votes that were collected beforehand happen.
fn bring_in(votes: Option<&Votes>, session: &mut Session, words: &Words) -> Result<(), Failure> {
    let Some(votes) = votes else { return Ok(()) };
    let (event, replaced) = votes.into_session(session)?;
    if replaced > 0 {
        return Err(message!("cli-votes-are-in").into());
    }
    for note in votes.read_past() {
        super::tell(say!(words, "cli-note", note));
    }
    session.happen(event, now()).map_err(Failure::failed)
}

fn check_target(run: &Run, script: &Script) -> Result<(), Failure> {
    let top = script.ladder.top();
    match run.target {
        Some(at) if !(1..=top).contains(&at) => Err(Failure::Usage(message!("cli-target", at, top).into())),
        _ => Ok(()),
    }
}

/// The made-up account.
pub fn demo(settings: Settings, folders: Folders, case: Option<&str>) -> Result<Ended, Failure> {
    check_terminal(settings.plain)?;
    let case = case.unwrap_or_else(|| scripts::demo(settings.words.language()));
    let session = demo_session(case, &folders, &settings.words).map_err(Failure::failed)?;
    let (app, effects) = App::in_room(settings.words.clone(), session, Kept::Rehearsal, now());
    show(app, effects, folders, None, settings)
}

/// A script while it is being written.
pub fn preview(settings: Settings, folders: Folders, file: PathBuf) -> Result<Ended, Failure> {
    if settings.plain || !super::is_terminal() {
        return Err(Failure::Usage(message!("cli-plain-preview").into()));
    }
    let (app, effects) = App::in_preview(settings.words.clone(), file);
    show(app, effects, folders, None, settings)
}

/// A session that another window runs.
pub fn follow(settings: Settings, folders: Folders, window: Window, name: Option<&str>) -> Result<Ended, Failure> {
    if settings.plain || !super::is_terminal() {
        return Err(Failure::Usage(message!("cli-plain-window").into()));
    }
    check_terminal(settings.plain)?;
    let id = name.map(|name| sessions::resolve(name, &folders)).transpose()?;
    let (app, effects) = App::in_follow(settings.words.clone(), window, id);
    // There is nothing to click.
    show(app, effects, folders, None, Settings { mouse: false, ..settings })
}

/// On at the very question.
pub fn resume(
    settings: Settings,
    folders: Folders,
    name: Option<&str>,
    votes: Option<&Path>,
    (damage, is_taken): (Damage, bool),
) -> Result<Ended, Failure> {
    check_terminal(settings.plain)?;
    let id = match name {
        None | Some("latest") => sessions::latest_open(&folders)?,
        Some(name) => sessions::resolve(name, &folders)?,
    };
    let opened = match is_taken {
        true => runtime::taking::take_over(&folders, &id, damage),
        false => SessionFile::open_damaged(&folders, &id, now(), damage),
    };
    match opened {
        Ok((file, mut session)) => {
            if let Some(path) = votes {
                let votes = readings::votes(path, &session.workshop, None)?;
                // They are saved with the first thing that happens: that it was opened.
                bring_in(Some(&votes), &mut session, &settings.words)?;
            }
            let (app, effects) = App::in_room(settings.words.clone(), session, Kept::Stored, now());
            show(app, effects, folders, Some(file), settings)
        }
        Err(error @ OpenError::Held { .. }) if votes.is_none() => {
            let why = settings.words.say(&error.said());
            let app = App::held(settings.words.clone(), id, why);
            show(app, vec![Effect::ListSessions], folders, None, settings)
        }
        Err(error) => Err(error.into()),
    }
}

fn show(
    mut app: App,
    mut effects: Vec<Effect>,
    folders: Folders,
    file: Option<SessionFile>,
    settings: Settings,
) -> Result<Ended, Failure> {
    check_terminal(settings.plain)?;
    effects.extend(app.want_phones(settings.phones.clone()));
    runtime::safety::forbid_core_files();
    app.join_circle(share::called(&folders));
    let left = folders.clone();
    let words = settings.words.clone();
    let world = World { folders, file, case: scripts::demo(words.language()).to_owned() };
    let ended = match settings.plain {
        true => runtime::run_plain(app, effects, world, settings.keys, settings.server)?,
        false => runtime::run(app, effects, world, settings)?,
    };
    if ended == Ended::Left {
        on_leaving(&left, &words);
    }
    Ok(ended)
}

/// # Errors
/// There is no terminal, or one that cannot show a screen.
fn check_terminal(plain: bool) -> Result<(), Failure> {
    if plain {
        return Ok(());
    }
    if !super::is_terminal() {
        return Err(Failure::Usage(message!("cli-no-terminal").into()));
    }
    let term = env::var_os("TERM").unwrap_or_default();
    if cfg!(unix) && (term.is_empty() || term == "dumb") {
        let term = if term.is_empty() { "unset" } else { "dumb" };
        return Err(Failure::Usage(message!("cli-dumb-terminal", term).into()));
    }
    Ok(())
}
