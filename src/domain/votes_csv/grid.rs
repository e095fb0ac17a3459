//! Bytes of a CSV file, cut into trimmed cells.

use super::Problem;

/// The cells of a file.
pub(super) struct Grid {
    pub(super) header: Vec<String>,
    pub(super) rows: Vec<Line>,
}

/// The cells of a line below the first.
pub(super) struct Line {
    /// In the file, from 1.
    pub(super) number: usize,
    pub(super) cells: Vec<String>,
}

impl Grid {
    /// UTF-8 with or without a byte-order mark, any line ends, comma or semicolon. Blank lines are skipped.
    pub(super) fn cut(bytes: &[u8]) -> Result<Self, Vec<Problem>> {
        let text = decode(bytes).map_err(|problem| vec![problem])?;
        let first = text.lines().find(|line| !line.trim().is_empty()).ok_or_else(|| vec![Problem::Empty])?;
        let delimiter = delimiter(first).ok_or_else(|| vec![Problem::Tabs])?;
        let open = open_quotes(&text, char::from(delimiter));
        if !open.is_empty() {
            return Err(open);
        }
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .has_headers(false)
            .flexible(true)
            .trim(csv::Trim::All)
            .from_reader(text.as_bytes());
        let mut lines = Vec::new();
        for record in reader.records() {
            // The text is UTF-8 and lines may differ in length: nothing is left that could fail.
            let record = record.map_err(|_| vec![Problem::Binary])?;
            let number = record.position().map_or(0, |p| usize::try_from(p.line()).unwrap_or(0));
            lines.push(Line { number, cells: record.iter().map(str::to_owned).collect() });
        }
        let mut lines = lines.into_iter();
        let header = lines.next().map(|line| line.cells).ok_or_else(|| vec![Problem::Empty])?;
        Ok(Grid { header, rows: lines.collect() })
    }
}

/// The text with `\n` at the ends of lines, so that lines are counted the same everywhere.
fn decode(bytes: &[u8]) -> Result<String, Problem> {
    if bytes.contains(&0) || bytes.starts_with(b"PK\x03\x04") {
        return Err(Problem::Binary);
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = &bytes[..error.valid_up_to()];
        Problem::NotUtf8 { line: 1 + before.iter().filter(|&&b| b == b'\n').count() }
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    Ok(text.replace("\r\n", "\n").replace('\r', "\n"))
}

/// The one of comma and semicolon that the first line has more of, outside quotes; `None` for tabs.
fn delimiter(first: &str) -> Option<u8> {
    let bare: String = first.split('"').step_by(2).collect();
    let count = |c: char| bare.matches(c).count();
    match (count(','), count(';'), count('\t')) {
        (0, 0, tabs) if tabs > 0 => None,
        (commas, semicolons, _) if semicolons > commas => Some(b';'),
        _ => Some(b','),
    }
}

/// Lines on which a cell opens a quote and does not close it. No answer runs over two lines, so this is a slip, and
/// the CSV reader would swallow the rest of the file for it.
fn open_quotes(text: &str, delimiter: char) -> Vec<Problem> {
    let is_open = |line: &str| {
        let mut open = false;
        let mut at_start = true;
        for c in line.chars() {
            open = match c {
                '"' if open || at_start => !open,
                _ => open,
            };
            // A doubled quote closes and opens again.
            at_start = !open && (c == delimiter || c == '"');
        }
        open
    };
    (1..).zip(text.lines()).filter(|(_, line)| is_open(line)).map(|(line, _)| Problem::OpenQuote { line }).collect()
}
