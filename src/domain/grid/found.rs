//! What is found in a grid.

use super::standing::{FoundKind, Standing};
use super::{Finding, SEVERAL, Stood};
use crate::domain::session::Filled;
use crate::domain::workshop::Grid;
use crate::message;
use crate::words::Message;

/// What is found; `family` is the sign that asks about one who carries all contact, and whether the room said no to it.
pub(super) fn found<'a, 'b>(
    grid: &'a Grid,
    filled: &'a Filled,
    rows: &[Stood<'a>],
    family: impl Fn() -> Option<(&'b str, bool)>,
) -> Vec<Finding<'a>> {
    let of_row = |kind, row: &Stood<'a>, said| Finding { kind, row: Some(row.row), column: None, said };
    let has_contacts = grid.columns.is_some() && !filled.columns.is_empty();
    let name = |id: &str| filled.column(id).map(|column| (column.id.as_str(), column.role.as_str()));
    let is_key = |row: &&Stood| row.tag.is_some_and(|tag| grid.key_tags.contains(&tag.id));
    let uncovered = rows.iter().filter(is_key).filter_map(|row| {
        let said = uncovered(grid, row, has_contacts)?;
        Some(of_row(FoundKind::Uncovered, row, said))
    });
    let only = |row: &Stood<'a>| match row.row.contacts.len() {
        1 => row.row.contacts.first().and_then(|id| name(id)),
        _ => None,
    };
    let single = rows.iter().filter_map(|row| {
        let column = only(row)?;
        let said = message!("grid-single-ours", role = &row.row.role, column = column.1);
        Some(Finding { column: Some(column), ..of_row(FoundKind::SingleOurs, row, said) })
    });
    let mut findings: Vec<Finding> = uncovered.chain(single).collect();
    if grid.promise.is_some() {
        findings.extend(along(grid, rows));
        return findings;
    }
    let enough: Vec<&Stood> = rows.iter().filter(|row| row.standing == Standing::First).collect();
    let asked = rows.iter().filter(|row| row.is_asked()).count();
    if let ([one], true) = (enough.as_slice(), asked >= SEVERAL) {
        let said = message!("grid-single-theirs", role = &one.row.role);
        findings.push(of_row(FoundKind::SingleTheirs, one, said));
    }
    findings.extend(among_ours(filled, rows, family));
    findings
}

/// What is found in the columns: one that carries nearly all contact, and those that have none.
pub(super) fn among_ours<'a, 'b>(
    filled: &'a Filled,
    rows: &[Stood<'a>],
    family: impl Fn() -> Option<(&'b str, bool)>,
) -> Vec<Finding<'a>> {
    let of_column = |kind, column, said| Finding { kind, row: None, column: Some(column), said };
    let contacts = |id: &str| rows.iter().filter(|row| row.knows(id)).count();
    let all: usize = rows.iter().map(|row| row.row.contacts.len()).sum();
    let columns = || filled.columns.iter().map(|column| (column.id.as_str(), column.role.as_str()));
    let carrier = columns().find(|(id, _)| all > 0 && rows.len() >= SEVERAL && 4 * contacts(id) >= 3 * all);
    let carrier = carrier.map(|column| of_column(FoundKind::Carrier, column, carried(column.1, family())));
    let unlinked = columns().filter(|(id, _)| all > 0 && contacts(id) == 0);
    let unlinked =
        unlinked.map(|column| of_column(FoundKind::Unlinked, column, message!("grid-unlinked", role = column.1)));
    carrier.into_iter().chain(unlinked).collect()
}

/// What is found along a journey, kind by kind: nothing is found in a promise that was kept and that they know of.
pub(super) fn along<'a>(grid: &'a Grid, rows: &[Stood<'a>]) -> Vec<Finding<'a>> {
    let kind = |row: &Stood| match (row.standing, row.knowing()) {
        (Standing::Second, _) => Some(FoundKind::Broken),
        (_, Some(Standing::Second)) => Some(FoundKind::Untold),
        (Standing::OneVoice, _) => Some(FoundKind::OneVoice),
        _ => row.is_unknown().then_some(FoundKind::NoPromise),
    };
    let found = |wanted| {
        let those = rows.iter().filter(move |row| kind(row) == Some(wanted));
        those.map(move |row| Finding { kind: wanted, row: Some(row.row), column: None, said: row.said(grid) })
    };
    [FoundKind::Broken, FoundKind::Untold, FoundKind::NoPromise, FoundKind::OneVoice]
        .into_iter()
        .flat_map(found)
        .collect()
}

/// What is said of a role that matters; `None` where it trusts us enough and one of us knows it.
pub(super) fn uncovered(grid: &Grid, row: &Stood, has_contacts: bool) -> Option<Message> {
    let (role, tag) = (&row.row.role, row.tag.map_or("", |tag| &tag.word));
    Some(match row.standing {
        _ if has_contacts && row.row.contacts.is_empty() => message!("grid-uncovered-contact", role, tag),
        Standing::First => return None,
        Standing::NotAsked => message!("grid-uncovered-not-asked", role, tag),
        Standing::Unknown => message!("grid-uncovered-unknown", role, tag),
        Standing::OneVoice => message!("grid-uncovered-one-voice", role, tag),
        Standing::Second => message!("grid-uncovered-second", role, tag, state = row.standing.said(&grid.answers)),
        Standing::Open => message!("grid-uncovered-open", role, tag),
    })
}

pub(super) fn carried(column: &str, family: Option<(&str, bool)>) -> Message {
    match family {
        None => message!("grid-carrier", role = column),
        Some((family, false)) => message!("grid-carrier-sign", role = column, family),
        Some((family, true)) => message!("grid-carrier-denied", role = column, family),
    }
}
