//! A terminal workshop facilitator: a room reads how far a client trusts it, and the account stands live on a
//! ladder that can explain itself.
//!
//! This page is the map. Imports go one way, no files use each other in a circle, and `tests/layers.rs` fails where one
//! does:
//!
//! ```text
//! words  <-  domain  <-  app  <-  view  <-  ui  <-  plain  <-  runtime  <-  cli  <-  main      with  export  and  storage  beside  app
//! ```
//!
//! | module | its one duty | may not touch |
//! |---|---|---|
//! | [`packed`](mod@packed) | bundled scripts and the catalogue, as `build.rs` packs them | everything else |
//! | [`words`] | every sentence, once: the catalogue in each language, and the gate that makes a text of a message | everything else |
//! | [`domain`] | scripts, sessions, votes, the ladder, the reading: what is true, computed from values | terminal, files, RON, clock, environment |
//! | [`app`] | the state of the program and the only way it changes: [`app::App::update`], effects as data | terminal, files, clock |
//! | [`export`] | a reading as text: pure functions, one a format | files, terminal |
//! | [`storage`] | the only file I/O: scripts, sessions, where things live; atomic writes | app, ui, clock |
//! | [`view`] | what there is to see, once: a question, what a reveal says, a step, how it stands, lists, whatever lies over it | files, clock, terminal |
//! | [`ui`] | keymap, theme, [`ui::draw`]: reads the state, changes nothing | files, clock, storage |
//! | [`plain`] | the same in lines of text, and what a typed line means: reads the state, changes nothing | files, clock, storage, terminal, of `ui` all but its keys |
//! | [`runtime`] | the loop, the clock, the terminal, the disk thread: performs effects | |
//! | [`cli`] | arguments in, one result out | drawing |
//!
//! ```text
//! terminal thread ─┐                                    ┌─> Effect::Save ─> disk thread ─> Msg::Saved
//! signal thread  ──┼─> Input ─> keymap ─> Msg ─> update ┼─> Effect::Open, Create, List, … ─> the same way back
//! tick (timeout) ──┘                         │          └─> Effect::Suspend, Redraw, Quit
//!                                            └─> draw(frame, &app, look, now)    once per drained batch of input
//! ```
//!
//! **One log.** A session is its [`domain::session::journal`]: events in order, replayed into [`domain::session::Progress`].
//! Resuming, undo at any depth, both rounds of a vote and the time spent all come from it. Undo marks an entry
//! and erases nothing while the session is open. What is written ([`domain::session::Session::to_keep`]) is less: nothing
//! that was taken back, and of votes only counts, never their order.
//!
//! **Tables, not copies.** [`ui::keymap::KEYS`] is lookup, footer, help page, palette and `docs/keys.md`; the user's own
//! keys are put into it once, at start. What can be clicked, drawing says: [`ui::draw`] gives its
//! [`ui::pointing::HitMap`]. Ladders and scripts are data in `workshops/`: no rung, sign or question is named in Rust.
//!
//! **A kind of step.** Its model is a file in `domain/workshop/` (with the votes that digits stand for), its checks one
//! in `domain/check/`, what there is to see of it one in `view/`; beside them it
//! takes a line in [`domain::workshop::Kind`] and where the compiler asks for it. What it brings to answer comes out of
//! `Kind::parts`, which stops, scores, checks and measures all read. What kinds share is drawn in
//! `ui/scene`. What is voted on by a digit and scored nowhere is a [`domain::workshop::Poll`]: a kind that brings polls
//! is four files (`domain/workshop.rs` and its model there, `domain/check.rs` and its checks there), and every window,
//! report, table and file of votes has it.
//!
//! **A script's way.** [`storage::inspect`] reads a file and finds all that is wrong with it, [`ui::fit`] adds what an
//! 80×24 screen would cut; `rungs check` prints that, `rungs preview` shows it.
//!
//! **A vote's way.** Key, [`app::room::Room`] lets [`domain::session::Event::Vote`] happen, `Effect::Save` carries the
//! journal to the disk thread, which replaces the file whole (temporary, fsync, rename, fsync of the folder); only its
//! answer turns the hollow dot solid. The screen never waits for the disk.
//!
//! **Two more windows.** `rungs stage` and `rungs prompter` read the file that the session's own window replaces at
//! each save, and write nothing. [`app::follow`] keeps what was read as a [`app::room::Room`], so that what draws a
//! room draws it there too; the stage and the session's own window share `ui/scene`.

pub mod app;
pub mod cli;
pub mod domain;
pub mod export;
pub mod packed;
pub mod plain;
pub mod runtime;
pub mod storage;
pub mod ui;
pub mod view;
pub mod words;
