//! The disk thread: everything that waits for a disk happens here, in order, while the screen goes on.

mod lines;

pub use lines::{known_for, line as workshop_line};
use lines::{session_lines, shown, workshop_lines};

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use super::begin::begin;
use super::circles::Circles;
use super::follow::Follow;
use super::input::Input;
use super::taking::take_over;
use super::watch::{Look, Watch};
use super::{history, now};
use crate::app::{Access, Effect, Entries, Msg, Opened};
use crate::domain::session::{Header, METHOD, Session, Setup};
use crate::message;
use crate::storage::folders::Folders;
use crate::storage::output;
use crate::storage::scripts::{self, Script};
use crate::storage::sessions::{self, Damage, OpenError, SessionFile};
use crate::storage::source::{VOTES_CAP, read_bytes, typed_path};
use crate::words::{Message, Words};

/// Where things live, and the session that is open already.
pub struct World {
    /// The folders.
    pub folders: Folders,
    /// A session that was begun or opened before the screen was.
    pub file: Option<SessionFile>,
    /// The made-up account that the demo shows.
    pub case: String,
}

/// Something for the disk thread.
pub enum Job {
    /// An effect of the app.
    Do(Effect),
    /// Nothing will follow.
    Stop,
}

/// The way to the disk thread.
pub struct Disk {
    jobs: Sender<Job>,
}

impl Disk {
    /// Starts the thread; its answers come in as inputs.
    pub fn start(world: World, words: Words, inputs: Sender<Input>) -> Self {
        let (jobs, received) = channel();
        let work = move || {
            let answers = inputs.clone();
            Worker {
                world,
                words,
                inputs: answers,
                elsewhere: None,
                watch: None,
                unsaved: None,
                is_wanted: false,
                circles: Circles::default(),
            }
            .work(&received);
            let _ = inputs.send(Input::Stopped);
        };
        // Without a thread nobody receives, and every save is answered by silence: the screen says "saving…".
        let _ = thread::Builder::new().name("disk".into()).spawn(work);
        Disk { jobs }
    }

    /// Hands a job over.
    pub fn send(&self, job: Job) {
        // A thread that is gone is found out by what it does not answer.
        let _ = self.jobs.send(job);
    }
}

struct Worker {
    world: World,
    words: Words,
    inputs: Sender<Input>,
    /// Where the open session is saved instead of in its own folder.
    elsewhere: Option<PathBuf>,
    /// What is looked at while others write it.
    watch: Option<Box<dyn Look>>,
    /// Why the last save failed.
    unsaved: Option<Message>,
    /// Whether the app knows that another window wants the session.
    is_wanted: bool,
    /// What is exchanged while no session is open.
    circles: Circles,
}

/// How often it is asked whether another window wants the session: a look asks the system for one file.
const WANTED: Duration = Duration::from_millis(300);

impl Worker {
    fn work(&mut self, jobs: &Receiver<Job>) {
        let mut next = None;
        while let Some(Job::Do(effect)) = next.take().or_else(|| self.next(jobs)) {
            match effect {
                Effect::Save(mut revision, mut entries) => {
                    // Each save holds everything before it: only the newest of those that wait is written.
                    while let Ok(job) = jobs.try_recv() {
                        match job {
                            Job::Do(Effect::Save(newer, all)) => (revision, entries) = (newer, all),
                            other => {
                                next = Some(other);
                                break;
                            }
                        }
                    }
                    let result = self.save(&entries);
                    self.unsaved = result.clone().err();
                    self.answer(Msg::Saved(revision, result));
                    if let Some(news) = self.world.file.as_mut().and_then(news) {
                        self.answer(news);
                    }
                }
                effect => self.perform(effect),
            }
        }
    }

    /// The next job; what others write is looked at now and then.
    fn next(&mut self, jobs: &Receiver<Job>) -> Option<Job> {
        loop {
            let pause = match (&mut self.watch, &self.world.file) {
                (Some(watch), _) => {
                    let pause = watch.pause();
                    if let Some(msg) = watch.look() {
                        self.answer(msg);
                    }
                    pause
                }
                (None, Some(file)) => {
                    let was = self.is_wanted;
                    self.is_wanted = sessions::wanted_by(&self.world.folders, file.id()).is_some();
                    if self.is_wanted && !was {
                        self.answer(Msg::Wanted);
                    }
                    WANTED
                }
                (None, None) => return jobs.recv().ok(),
            };
            match jobs.recv_timeout(pause) {
                Err(RecvTimeoutError::Timeout) => {}
                job => return job.ok(),
            }
        }
    }

    fn perform(&mut self, effect: Effect) {
        if matches!(effect, Effect::Create(..) | Effect::Rehearse(..) | Effect::Open(..) | Effect::Demo) {
            self.circles.stop();
        }
        match effect {
            Effect::ListSessions => self.list(|folders, words| Msg::Sessions(session_lines(folders, words))),
            Effect::Exchange => {
                let Self { world, words, inputs, .. } = &*self;
                self.circles = Circles::start(world.folders.clone(), words.clone(), inputs.clone());
            }
            Effect::ListWorkshops => self.list(|folders, words| Msg::Workshops(workshop_lines(folders, words))),
            Effect::Create(setup, workshop) => {
                let created = self.create(*setup, &workshop).map(Box::new);
                self.answer(Msg::Created(created));
            }
            Effect::Rehearse(setup, workshop) => {
                let opened = self.rehearse(*setup, &workshop).map_or_else(Opened::Failed, Opened::Rehearsed);
                self.answer(Msg::Opened(Box::new(opened)));
            }
            Effect::Open(id, access) => {
                let opened = self.open(&id, access);
                self.answer(Msg::Opened(Box::new(opened)));
            }
            Effect::Demo => {
                let opened = demo(&self.world.case, &self.world.folders, &self.words)
                    .map_or_else(Opened::Failed, Opened::Rehearsed);
                self.answer(Msg::Opened(Box::new(opened)));
            }
            Effect::Watch(path) => {
                self.watch = Some(Box::new(Watch::new(path, self.world.folders.clone(), self.words.clone())));
            }
            Effect::Follow(id) => {
                self.watch = Some(Box::new(Follow::new(id, self.world.folders.clone(), self.words.clone())));
            }
            Effect::Note(note) => {
                if let Some(file) = &self.world.file {
                    sessions::keep_note(&self.world.folders, file.id(), note.as_deref());
                }
            }
            Effect::ReadNote => {
                let id = self.world.file.as_ref().map(SessionFile::id);
                let note = id.and_then(|id| sessions::note(&self.world.folders, id));
                self.answer(Msg::Noted(note.map(Box::new)));
            }
            Effect::SaveTo(folder) => self.elsewhere = Some(typed_path(&folder)),
            Effect::Close => {
                self.world.file = None;
                self.elsewhere = None;
            }
            Effect::HandOver => {
                let handed = self.hand_over();
                self.answer(Msg::HandedOver(handed));
            }
            Effect::WriteFile { name, bytes } => {
                let kept = output::keep(&self.world.folders.data.join("reports"), &name, &bytes);
                self.answer(Msg::FileWritten(kept.map(|path| shown(&path)).map_err(|e| e.said())));
            }
            Effect::ReadVotes(path) => {
                let bytes = read_bytes(&typed_path(&path), VOTES_CAP).map_err(|e| e.said());
                self.answer(Msg::VotesRead(bytes));
            }
            Effect::Ask(ask) => self.list(move |folders, words| {
                let told = history::page(folders, &ask, words).map(Box::new);
                Msg::Told(ask, told)
            }),
            Effect::Meet(key) => self.list(move |folders, _| {
                Msg::Met(history::across(folders, &key).map(Box::new).map_err(|silent| silent.said()))
            }),
            Effect::Save(..)
            | Effect::Phones(_)
            | Effect::Mouse(_)
            | Effect::Bell
            | Effect::Suspend
            | Effect::Redraw
            | Effect::Quit => {}
        }
    }

    fn answer(&self, msg: Msg) {
        // Nobody waits for the answer once the program has ended.
        let _ = self.inputs.send(Input::Msg(msg));
    }

    /// Lets go of the session's lock, once all of it is on the disk; gives its id.
    fn hand_over(&mut self) -> Result<String, Message> {
        match (&self.unsaved, self.world.file.take()) {
            (Some(why), file) => {
                self.world.file = file;
                Err(why.clone())
            }
            (None, Some(file)) => {
                self.elsewhere = None;
                self.is_wanted = false;
                Ok(file.id().to_owned())
            }
            (None, None) => Err(message!("cli-not-open")),
        }
    }

    fn save(&mut self, entries: &Entries) -> Result<(), Message> {
        let Some(file) = &mut self.world.file else { return Err(message!("cli-not-open")) };
        match &self.elsewhere {
            Some(folder) => file.save_to(folder, entries).map(|_| ()),
            None => file.save(entries),
        }
        .map_err(|e| e.why_said())
    }

    /// On a thread of its own: thousands of sessions must not keep a vote from the disk.
    fn list(&self, read: impl FnOnce(&Folders, &Words) -> Msg + Send + 'static) {
        let (folders, words, inputs) = (self.world.folders.clone(), self.words.clone(), self.inputs.clone());
        let read = move || {
            let _ = inputs.send(Input::Msg(read(&folders, &words)));
        };
        let _ = thread::Builder::new().name("list".into()).spawn(read);
    }

    fn create(&mut self, setup: Setup, workshop: &str) -> Result<Session, String> {
        let script = scripts::find(workshop, &self.world.folders).map_err(|e| self.words.say(&e.said()))?;
        let (file, session) = begin(&self.world.folders, setup, script).map_err(|e| self.words.say(&e.said()))?;
        self.world.file = Some(file);
        Ok(session)
    }

    fn rehearse(&self, setup: Setup, workshop: &str) -> Result<Session, String> {
        let Script { workshop, ladder, .. } =
            scripts::find(workshop, &self.world.folders).map_err(|e| self.words.say(&e.said()))?;
        let header = Header { id: "rehearsal".to_owned(), created: now(), setup, method: METHOD };
        Ok(Session::new(header, workshop, ladder))
    }

    fn open(&mut self, id: &str, access: Access) -> Opened {
        if access == Access::Look {
            return match sessions::read(&self.world.folders, id) {
                Ok(session) => Opened::ToLook(session),
                Err(error) => Opened::Failed(self.words.say(&error.said())),
            };
        }
        let opened = match access {
            Access::TakeOver => take_over(&self.world.folders, id, Damage::Refuse),
            _ => SessionFile::open(&self.world.folders, id, now()),
        };
        match opened {
            Ok((file, session)) => {
                self.world.file = Some(file);
                Opened::Ours(session)
            }
            Err(error @ OpenError::Held { .. }) => Opened::Held(id.to_owned(), self.words.say(&error.said())),
            Err(error) => Opened::Failed(self.words.say(&error.said())),
        }
    }
}

/// What a save found or did that the user must know.
fn news(file: &mut SessionFile) -> Option<Msg> {
    let meddled = file.take_meddled().map(|meddled| Msg::Meddled(meddled.said()));
    meddled.or_else(|| file.take_moved().map(|moved| Msg::Moved(moved.said())))
}

/// The made-up account with every vote in place.
///
/// # Errors
/// A sentence: there is no such case, or it does not fit its workshop.
pub fn demo(case: &str, folders: &Folders, words: &Words) -> Result<Session, String> {
    let case = scripts::case(case).map_err(|e| words.say(&e.said()))?;
    let Script { workshop, ladder, .. } = scripts::find(&case.workshop, folders).map_err(|e| words.say(&e.said()))?;
    case.session(workshop, ladder, now()).map_err(|e| e.to_string())
}
