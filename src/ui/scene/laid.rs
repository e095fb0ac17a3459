//! How a question is laid: for the vote, and anew once there is something to say of it.

use ratatui::layout::Rect;

use super::foot;
use super::plan::{Needs, Plan, TALL};
use super::texts::{Sizes, Texts};
use super::told::Told;
use crate::ui::letters::Size;
use crate::ui::text::{rows, wrap};
use crate::ui::theme::Theme;
use crate::view::question::Posed;

/// Rows that are kept below a question for what its reveal will say: as many as it mostly takes, and as few as there
/// may be where the texts can only be drawn then.
const KEPT: u16 = 5;
const TIGHT: u16 = 3;

/// Rows below which a list has no room for its question in large letters beside what came of it.
const SMALL: u16 = 24;

/// Whether texts are drawn in letters that are large enough.
type Enough = fn(&Texts) -> bool;

/// What is kept below the texts: rows of what is said there with the part of the height that it may take, of air above
/// it, and of votes.
#[derive(Clone, Copy)]
struct Below {
    foot: u16,
    share: u16,
    gap: u16,
    votes: u16,
    /// Whether the digits are large in any case.
    is_large: bool,
    /// Whether it is said how to vote.
    has_how: bool,
}

impl Below {
    const fn new(foot: u16, gap: u16, votes: u16) -> Self {
        Below { foot, share: 3, gap, votes, is_large: false, has_how: true }
    }
}

/// Where the parts stand, and whether the ladder stands beside them.
pub struct Laid {
    pub plan: Plan,
    pub texts: Texts,
    pub beside: bool,
}

/// The plan that was made for the vote, as long as what is to be seen now fits it. Of several the first that draws the
/// pictures: with what was seen in large letters, beside the ladder or without it, then with it in small ones.
pub fn laid(posed: &Posed, area: Rect, (narrow, moves): (Option<u16>, bool), theme: Theme) -> Laid {
    let mut whole = Sizes::new(posed, area.width, theme);
    let kept = plan(posed, area, &whole, theme);
    let Some(outcome) = &posed.outcome else { return Laid { plan: kept.0, texts: kept.1, beside: false } };
    let is_drawn = kept.1.are_pictures_drawn();
    // Where there is little room, what was answered comes before what was asked; but what was small does not jump.
    whole.shrinks = posed.is_list && is_drawn && area.height < SMALL;
    let narrow = narrow.map(|wide| Sizes::new(posed, wide, theme));
    let told = Told::of(outcome, posed);
    let again = Again { posed, area, kept: &kept, narrow: narrow.as_ref().map(|sizes| sizes.wide) };
    let whole = On::new(&whole, &told, theme);
    // What is talked about then is read by all, and the question has been read; so where letters of both are too large.
    let talk = told.least(whole.sizes.wide, Size::Large, theme).filter(|_| !outcome.talk.is_empty());
    let small = whole.least.filter(|_| posed.is_list && !is_drawn);
    let enough = if is_drawn { Texts::is_drawn } else { |_: &Texts| true };
    let mut feet = [talk, small].into_iter().flatten().map(|foot| foot + more());
    if let Some(laid) = feet.find_map(|foot| again.talked(whole.sizes, foot, enough)) {
        return laid;
    }
    let beside = narrow.as_ref().map_or(whole, |sizes| On::new(sizes, &told, theme));
    let is_sign = posed.pictures.is_none() && !posed.is_list;
    // Pictures in small letters stay so: nothing is to jump at a reveal.
    let large = is_drawn.then(|| again.large([beside, whole], moves, is_sign)).flatten();
    // Where nothing draws the pictures the question stays where it was, and the ladder is left to its key.
    large.unwrap_or_else(|| again.last(if kept.1.is_drawn() { whole } else { beside }))
}

/// Rows that a headline takes more in large letters.
fn more() -> u16 {
    Size::Large.line() - 1
}

/// What is large of what was seen and what is asked, by the rows that either takes more then.
type Large = fn(u16, u16) -> u16;

const BOTH: Large = |seen, asked| seen + asked;
const ONE: Large = |seen, asked| seen.max(asked);
const HEAD: Large = |seen, _| seen;

/// A width that a reveal may be laid on, with the rows of what it says there: all small, what the request takes more in
/// large letters, what gives way to them.
#[derive(Clone, Copy)]
struct On<'a> {
    sizes: &'a Sizes<'a>,
    least: Option<u16>,
    request: u16,
    spare: u16,
}

impl<'a> On<'a> {
    fn new(sizes: &'a Sizes<'a>, told: &Told, theme: Theme) -> Self {
        let least = told.least(sizes.wide, Size::Plain, theme);
        On { sizes, least, request: told.more(sizes.wide), spare: told.spare(sizes.wide, theme) }
    }

    fn small(&self) -> u16 {
        self.least.unwrap_or(KEPT)
    }

    fn foot(&self, large: Large) -> u16 {
        self.small() + large(more(), self.request)
    }
}

/// What is tried once there is something to say, the best first: on which width, what is large below, what must be above.
fn ways([beside, whole]: [On; 2], moves: bool, is_sign: bool) -> Vec<(On, Large, Enough)> {
    let [all, pictures, asked]: [Enough; 3] = [Texts::is_drawn, Texts::are_pictures_drawn, Texts::is_asked_drawn];
    // What *yes* looks like has been read: it gives way to what is asked now.
    let sign = [(beside, BOTH, all), (whole, BOTH, all), (whole, BOTH, asked), (beside, BOTH, asked)];
    // Where the ladder has something to say, it stays before the question is large; else the question is before it.
    let other = match moves {
        true => vec![(beside, BOTH, all), (beside, BOTH, pictures), (whole, BOTH, all), (whole, BOTH, pictures)],
        false => vec![
            (beside, BOTH, all),
            (whole, BOTH, all),
            (whole, ONE, all),
            (beside, BOTH, pictures),
            (whole, BOTH, pictures),
        ],
    };
    let last = [(beside, ONE, pictures), (whole, ONE, pictures)];
    sign.into_iter().filter(|_| is_sign).chain(other).chain(last).collect()
}

/// A question that is laid again once its votes are shown.
struct Again<'a> {
    posed: &'a Posed,
    area: Rect,
    /// As it was laid for the vote.
    kept: &'a (Plan, Texts),
    /// Columns beside the ladder.
    narrow: Option<u16>,
}

impl Again<'_> {
    /// With so many rows below, and the part of the height that they may take.
    fn lay(&self, sizes: &Sizes, (foot, share): (u16, u16), is_enough: Enough) -> Laid {
        let Again { posed, area, kept, narrow } = self;
        let place = kept.0.narrowed(sizes.wide);
        let still = sizes.within(place.ask.height, place.below.height);
        // What keeps its place is not to shrink to half for it.
        let is_shrunk = |texts: &Texts| texts.ask.size().line() * 2 <= kept.1.ask.size().line();
        let still = still.filter(|texts| foot <= place.foot.height && is_enough(texts) && !is_shrunk(texts));
        // Else the air makes room for the pictures, then the question, which has been read.
        // Votes that lie apart from what is above them, too, where there is room for it.
        // How to vote has been read: it gives way last.
        let needs = [(1, 2, true), (1, 1, true), (0, 1, true), (0, 1, false)];
        let needs = needs.map(|(gap, votes, has_how)| Below { share, has_how, ..Below::new(foot, gap, votes) });
        let needs = if area.height >= TALL { &needs[..] } else { &needs[1..] };
        let moved = || drawn(posed, Rect { width: sizes.wide, ..*area }, needs, sizes);
        let (plan, texts) = still.map_or_else(moved, |texts| (place, texts));
        Laid { plan, texts, beside: *narrow == Some(sizes.wide) }
    }

    /// The first of several ways that draws enough, the last of them with all below in small letters.
    fn large(&self, on: [On; 2], moves: bool, is_sign: bool) -> Option<Laid> {
        // Sentences that follow give way to what is read from afar; on a large screen only where they must.
        let first = usize::from(self.area.height < TALL);
        let large = ways(on, moves, is_sign).into_iter().flat_map(|(on, large, is_enough)| {
            let spares = [0, on.spare].into_iter().skip(first);
            spares.map(move |spare| (on, on.foot(large).saturating_sub(spare), is_enough))
        });
        let small = on.map(|on| (on, on.small(), Texts::are_pictures_drawn as Enough));
        let mut laid = large.chain(small).map(|(on, foot, is_enough)| {
            let laid = self.lay(on.sizes, (foot, 3), Texts::is_drawn);
            Some(laid).filter(|laid| is_enough(&laid.texts))
        });
        laid.find_map(|laid| laid)
    }

    /// With texts as small as they were: as much large below as there is room for.
    fn last(&self, on: On) -> Laid {
        let lay = |foot, share| self.lay(on.sizes, (foot, share), |_| true);
        let ways = [BOTH, ONE, HEAD].into_iter().map(|large| on.foot(large));
        let mut large = ways.map(|foot| (foot, lay(foot, 2))).filter(|(foot, laid)| *foot <= laid.plan.foot.height);
        let mut laid = large.next().map_or_else(|| lay(on.small(), 3), |(_, laid)| laid);
        laid.plan.ask.y = laid.plan.ask.y.min(self.kept.0.ask.y);
        laid
    }

    /// The same, if all of it has room.
    fn talked(&self, sizes: &Sizes, foot: u16, is_enough: Enough) -> Option<Laid> {
        let laid = self.lay(sizes, (foot, 1), is_enough);
        (is_enough(&laid.texts) && foot <= laid.plan.foot.height).then_some(laid)
    }
}

/// The plan of a vote: with less and less kept below.
fn plan(posed: &Posed, area: Rect, sizes: &Sizes, theme: Theme) -> (Plan, Texts) {
    let all = foot::least_voting(posed, area.width, theme).max(KEPT);
    let needs = [(all, 1, 2), (TIGHT, 1, 1), (TIGHT, 0, 1), (TIGHT - 1, 0, 1)];
    drawn(posed, area, &needs.map(|(foot, gap, votes)| Below::new(foot, gap, votes)), sizes)
}

/// The first of several plans that draws all letters; else the first that draws the pictures, or at least the question;
/// else the first.
fn drawn(posed: &Posed, area: Rect, needs: &[Below], sizes: &Sizes) -> (Plan, Texts) {
    let plan = |needs: Below| with_foot(posed, area, needs, sizes);
    let enough: [Enough; 3] = [Texts::is_drawn, Texts::are_pictures_drawn, Texts::is_asked_drawn];
    // Once votes stand on them, digits are large where room is left.
    let with = |is_large| needs.iter().map(move |below| Below { is_large, ..*below });
    let ways = || with(true).filter(|_| posed.outcome.is_none()).chain(with(false));
    let first = enough.iter().find_map(|is_enough| ways().map(plan).find(|(_, texts)| is_enough(texts)));
    let whole = || ways().map(|needs| (needs.foot, plan(needs))).find(|(foot, (plan, _))| *foot <= plan.foot.height);
    let first = first.or_else(|| Some(whole()?.1));
    first.unwrap_or_else(|| plan(ways().next().unwrap_or(Below::new(KEPT, 1, 1))))
}

fn with_foot(posed: &Posed, area: Rect, below: Below, sizes: &Sizes) -> (Plan, Texts) {
    let Below { foot, share, gap, votes, is_large, has_how } = below;
    let how = if has_how { rows(wrap(&posed.how, area.width).len()) } else { 0 };
    let has_word = posed.passed_over.is_some();
    // Where no votes may be seen nothing stands on the scale, and nothing is pressed any more.
    let is_bare = posed.outcome.is_some()
        && posed.pictures.is_some()
        && posed.answers.iter().all(|answer| answer.count.is_none());
    let votes = if has_word || posed.is_list || is_bare { 0 } else { votes };
    let needs = Needs { how, foot, share, gap, votes, has_word, scale: sizes.scale(), is_large };
    let texts = sizes.fitting(area.height.saturating_sub(needs.all(area.height)));
    (Plan::new(area, &needs, &texts), texts)
}
