//! What a room said and did, in codes.

use super::{Codes, Kind};
use crate::domain::ladder::Ladder;
use crate::domain::session::{Progress, Session};
use crate::domain::workshop::{LineField, Typed};
use crate::words::{Language, Words};

pub(super) fn progress(session: &mut Session, codes: &mut Codes) {
    // Named one by one: what is new here has to say whether it holds words of the room.
    let Progress {
        actions,
        decisions,
        pending,
        remarks,
        evidence,
        made,
        written,
        seen,
        entered,
        passed_over,
        codename: _,
        draft,
        place: _,
        room: _,
        target: _,
        ballots: _,
        left_out: _,
        models: _,
        finished: _,
        clock: _,
        blank: _,
        begun,
        agreed,
        set_aside: _,
        grids,
        before,
        remote: _,
        talk: _,
        rested: _,
        sided: _,
        held_back: _,
        consent: _,
        sharing: _,
        met: _,
        part: _,
    } = &mut session.progress;
    *draft = None;
    begun.clone_from(&session.header.setup);
    *agreed = begun.agreed();
    for action in actions {
        codes.replace(Kind::Action, &mut action.what);
        codes.replace_owner(&mut action.who);
        aim(&session.ladder, codes, action.moves.as_mut());
    }
    for decision in decisions {
        codes.replace(Kind::Decision, decision);
    }
    for pending in pending {
        let carried = &mut pending.carried;
        codes.replace(Kind::Session, &mut carried.session);
        codes.replace(Kind::Action, &mut carried.action.what);
        codes.replace_owner(&mut carried.action.who);
        aim(&session.ladder, codes, carried.action.moves.as_mut());
    }
    for filled in grids.values_mut() {
        let columns = filled.columns.iter_mut().map(|column| &mut column.role);
        filled.rows.iter_mut().map(|row| &mut row.role).chain(columns).for_each(|role| codes.replace_role(role));
        filled.rows.iter_mut().filter_map(|row| row.line.as_mut()).for_each(|line| codes.replace(Kind::Line, line));
    }
    for row in before.iter_mut().flat_map(|grid| &mut grid.rows) {
        codes.replace_role(&mut row.role);
        let contacts = std::mem::take(&mut row.contacts).into_iter();
        row.contacts = contacts
            .map(|mut role| {
                codes.replace_role(&mut role);
                role
            })
            .collect();
    }
    for remark in remarks {
        codes.replace(Kind::Remark, &mut remark.text);
    }
    for line in evidence {
        codes.replace_name(Kind::Person, &mut line.who);
        codes.replace(Kind::Evidence, &mut line.what);
    }
    for (_, pair) in made {
        codes.replace(Kind::Question, &mut pair.ask);
        codes.replace(Kind::Picture, &mut pair.trusted);
        codes.replace(Kind::Picture, &mut pair.opposite);
    }
    for line in written {
        codes.replace(Kind::Line, &mut line.text);
    }
    for line in seen {
        codes.replace(Kind::Line, &mut line.line);
    }
    for (id, entered) in entered {
        let fields = match session.workshop.typed_under(id) {
            Some(Typed::Lines(lines)) => &lines.fields[..],
            _ => &[],
        };
        for (field, cell) in entered.lines.iter_mut().flat_map(|line| fields.iter().zip(&mut line.cells)) {
            match field {
                LineField::Text(_) => codes.replace(Kind::Line, cell),
                LineField::Who(_) => codes.replace_name(Kind::Person, cell),
                LineField::Day(_) | LineField::Grade(_) => {}
            }
        }
    }
    for reason in passed_over.values_mut() {
        codes.replace(Kind::Reason, reason);
    }
}

/// What an action is meant to move: the ladder's own words stay, the room's are replaced.
pub(super) fn aim(ladder: &Ladder, codes: &mut Codes, moves: Option<&mut String>) {
    let Some(moves) = moves else { return };
    let gates = Language::ALL.map(|language| Words::default().in_language(language));
    let is_family = |name: &str| ladder.families.iter().any(|f| f.name == name);
    let is_place = |text: &str| {
        let rungs = || ladder.rungs.iter().map(|r| r.at);
        let places = || ladder.dimensions.iter().flat_map(|d| rungs().map(|at| ladder.place(&d.id, at)));
        gates.iter().any(|words| places().any(|place| words.say(&place) == text))
    };
    if !(is_place(moves) || is_family(moves) || moves.split(", ").all(is_family)) {
        codes.replace(Kind::Aim, moves);
    }
}
