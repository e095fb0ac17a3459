//! A footing over time as a drawing. Places along the time axis are parts of its width and everything else is in
//! points, so that letters have one size on a phone and on a wall.

use std::fmt::Write;

use super::super::chart::{Bar, Chart, END, Place, Sign, Stand};
use super::write::escape;
use crate::domain::ladder::Height;

/// How large a drawing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// With the names of the rungs.
    Whole,
    /// One of several side by side.
    Small,
}

/// Below the rungs: the days.
const DAYS: i32 = 26;
/// A hazard: its name, and the bar below it.
const BAR: i32 = 38;
/// Above the top rung.
const HEAD: i32 = 14;

/// The drawing, with a title and a description for whoever hears it; `number` tells the drawings of a page apart.
pub fn svg(chart: &Chart, size: Size, number: usize) -> String {
    let count = |n: usize| i32::try_from(n).unwrap_or(0);
    let (class, row) = match size {
        Size::Whole => ("whole", 34),
        Size::Small => ("small", 18),
    };
    let floor = HEAD + row * count(chart.rungs.len().saturating_sub(1)) + row / 2;
    let height = floor + DAYS + BAR * count(chart.bars.len());
    let mut out = Drawing { svg: String::new(), chart, row };
    let _ = writeln!(
        out.svg,
        "<svg class=\"trend {class}\" height=\"{height}\" role=\"img\" aria-labelledby=\"drawn-{number}\" \
         aria-describedby=\"told-{number}\">\n<title id=\"drawn-{number}\">{}</title>\n<desc id=\"told-{number}\">{}</desc>",
        escape(&chart.title),
        escape(&chart.description),
    );
    out.axis(floor);
    out.target();
    out.steps();
    for (n, bar) in (0..).zip(&chart.bars) {
        out.bar(bar, floor + DAYS + BAR * n);
    }
    out.svg.push_str("</svg>");
    out.svg
}

/// What the marks mean, each with its mark; nothing where none needs a word.
pub fn legend(chart: &Chart) -> String {
    if chart.legend.is_empty() {
        return String::new();
    }
    let entry = |(sign, meaning): &(Sign, String)| {
        let drawn = match sign {
            Sign::Seen => "<circle class=\"seen\" cx=\"12\" cy=\"7\" r=\"5\"/>",
            Sign::Break => "<line class=\"foot-break\" x1=\"12\" x2=\"12\" y1=\"0\" y2=\"14\"/>",
            Sign::Present => "<rect class=\"present\" width=\"24\" height=\"10\" y=\"2\"/>",
            Sign::Open => "<rect class=\"open\" width=\"22\" height=\"8\" x=\"1\" y=\"3\"/>",
        };
        let mark = format!("<svg class=\"mark\" width=\"24\" height=\"14\" aria-hidden=\"true\">{drawn}</svg>");
        format!("<li>{mark}<span dir=\"auto\">{}</span></li>", escape(meaning))
    };
    format!("<ul class=\"marks\">{}</ul>", chart.legend.iter().map(entry).collect::<String>())
}

struct Drawing<'a> {
    svg: String,
    chart: &'a Chart,
    row: i32,
}

impl Drawing<'_> {
    /// The line of a height.
    fn y(&self, at: Height) -> i32 {
        let top = self.chart.rungs.first().map_or(0, |(top, _)| *top);
        HEAD + self.row * i32::from(top - at)
    }

    fn line(&mut self, class: &str, [x1, x2]: [Place; 2], [y1, y2]: [i32; 2]) {
        let (x1, x2) = (percent(x1), percent(x2));
        let _ = writeln!(self.svg, "<line class=\"{class}\" x1=\"{x1}\" x2=\"{x2}\" y1=\"{y1}\" y2=\"{y2}\"/>");
    }

    fn axis(&mut self, floor: i32) {
        for (at, name) in &self.chart.rungs {
            let y = self.y(*at);
            self.line(if *at == 0 { "ground" } else { "rung" }, [0, END], [y, y]);
            let name = if name.is_empty() { at.to_string() } else { name.clone() };
            let _ =
                writeln!(self.svg, "<text class=\"name\" x=\"0\" dx=\"-12\" y=\"{}\">{}</text>", y + 4, escape(&name));
        }
        for tick in &self.chart.ticks {
            let (x, minor) = (percent(tick.at), if tick.minor { " minor" } else { "" });
            // At the ends a label stands within the drawing.
            let anchor = match tick.at {
                0..=60 => " first",
                940.. => " last",
                _ => "",
            };
            let _ =
                writeln!(self.svg, "<line class=\"tick\" x1=\"{x}\" x2=\"{x}\" y1=\"{floor}\" y2=\"{}\"/>", floor + 5);
            let _ = writeln!(
                self.svg,
                "<text class=\"day{anchor}{minor}\" x=\"{x}\" y=\"{}\">{}</text>",
                floor + 19,
                escape(&tick.label)
            );
        }
        self.line("tick", [0, END], [floor, floor]);
    }

    fn target(&mut self) {
        let lines: Vec<(Place, Place, Height)> = self.chart.target_lines().collect();
        for (from, to, at) in &lines {
            let y = self.y(*at);
            self.line("target", [*from, *to], [y, y]);
        }
        if let Some((_, to, at)) = lines.last()
            && !self.chart.target.is_empty()
        {
            let (x, y) = (percent(*to), self.y(*at) - 6);
            let _ =
                writeln!(self.svg, "<text class=\"goal\" x=\"{x}\" y=\"{y}\">{}</text>", escape(&self.chart.target));
        }
    }

    fn steps(&mut self) {
        let chart = self.chart;
        for (stand, next) in chart.lines_of() {
            let y = self.y(stand.footing);
            let (class, to) = next.map_or(("foot-since", END), |next| ("foot", next.at));
            self.line(class, [stand.at, to], [y, y]);
            if let Some(next) = next.filter(|next| next.footing != stand.footing) {
                let class = if next.goes_on { "foot" } else { "foot-break" };
                let then = self.y(next.footing);
                self.line(class, [next.at, next.at], [y, then]);
            }
        }
        for Stand { at, footing, seen, .. } in &chart.stands {
            let (y, above) = (self.y(*footing), self.y(*seen));
            if seen > footing {
                self.line("weak", [*at, *at], [y, above]);
                self.circle("seen", *at, above);
            }
            self.circle("dot", *at, y);
        }
    }

    fn circle(&mut self, class: &str, at: Place, y: i32) {
        let r = if self.row > 20 { 5 } else { 4 };
        let _ = writeln!(self.svg, "<circle class=\"{class}\" cx=\"{}\" cy=\"{y}\" r=\"{r}\"/>", percent(at));
    }

    fn bar(&mut self, bar: &Bar, y: i32) {
        let _ = writeln!(self.svg, "<text class=\"hazard-name\" x=\"0\" y=\"{}\">{}</text>", y + 16, escape(&bar.name));
        for (from, to, sign) in &bar.spans {
            let class = if *sign == Sign::Open { "open" } else { "present" };
            // What was seen for the first time today is seen in the drawing too.
            let from = (*from).min(END - 15);
            let (x, wide) = (percent(from), percent(to.saturating_sub(from).max(15)));
            let _ = writeln!(
                self.svg,
                "<rect class=\"{class}\" x=\"{x}\" width=\"{wide}\" y=\"{}\" height=\"10\"/>",
                y + 22
            );
        }
    }
}

fn percent(at: Place) -> String {
    format!("{}.{}%", at / 10, at % 10)
}
