//! Where the lines of a text break: as few of them as there can be, and of these the most even ones.

/// Breaks `text` into lines no wider than `wide`, each character as wide as `advance` has it: between words, behind
/// hyphens, at soft hyphens. `None` where a part is wider than a line, or a character has no width.
pub fn lines(text: &str, wide: u32, advance: impl Fn(char) -> Option<u32>) -> Option<Vec<String>> {
    let parts = parts(text, &advance)?;
    if parts.iter().any(|part| part.wide + part.end > wide) {
        return None;
    }
    let count = breaks(&parts, wide).len();
    // The narrowest that takes no more lines is the most even.
    let widest = parts.iter().map(|part| part.wide + part.end).max().unwrap_or(0);
    let (mut low, mut high) = (widest.max(wide / 2).saturating_sub(1), wide);
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        match widest <= middle && breaks(&parts, middle).len() <= count {
            true => high = middle,
            false => low = middle,
        }
    }
    Some(set(&parts, &breaks(&parts, high)))
}

/// What is not broken.
struct Part<'a> {
    text: &'a str,
    wide: u32,
    /// Whether a blank stands before it on the same line, and how wide that is.
    blank: bool,
    glue: u32,
    /// How wide the hyphen is with which a line ends here.
    end: u32,
}

fn parts<'a>(text: &'a str, advance: &impl Fn(char) -> Option<u32>) -> Option<Vec<Part<'a>>> {
    let (space, hyphen) = (advance(' ')?, advance('-')?);
    let mut parts: Vec<Part> = Vec::new();
    for word in text.split_ascii_whitespace() {
        let mut blank = true;
        for soft in word.split('\u{ad}') {
            for text in soft.split_inclusive('-') {
                let wide = text.chars().map(advance).sum::<Option<u32>>()?;
                parts.push(Part { text, wide, blank, glue: if blank { space } else { 0 }, end: 0 });
                blank = false;
            }
            if let Some(last) = parts.last_mut() {
                last.end = hyphen;
            }
        }
        if let Some(last) = parts.last_mut() {
            last.end = 0;
        }
    }
    Some(parts)
}

/// The parts that begin a line.
fn breaks(parts: &[Part], wide: u32) -> Vec<usize> {
    let mut begins = Vec::new();
    let mut used = 0;
    for (at, part) in parts.iter().enumerate() {
        let longer = used + part.glue + part.wide;
        used = match at {
            1.. if longer + part.end <= wide => longer,
            _ => {
                begins.push(at);
                part.wide
            }
        };
    }
    begins
}

fn set(parts: &[Part], begins: &[usize]) -> Vec<String> {
    let ends = begins.iter().skip(1).copied().chain([parts.len()]);
    let line = |(begin, end): (&usize, usize)| {
        let mut line = String::new();
        for (i, part) in parts.get(*begin..end).unwrap_or_default().iter().enumerate() {
            line.push_str(if i > 0 && part.blank { " " } else { "" });
            line.push_str(part.text);
        }
        let is_broken = parts.get(end.wrapping_sub(1)).is_some_and(|part| part.end > 0) && end < parts.len();
        if is_broken { line + "-" } else { line }
    };
    let lines: Vec<String> = begins.iter().zip(ends).map(line).collect();
    if lines.is_empty() { vec![String::new()] } else { lines }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_lines_and_even_ones() {
        let of = |text, wide| lines(text, wide, |_| Some(1)).map(|lines| lines.join("|"));
        assert_eq!(of("they ask us first", 17).as_deref(), Some("they ask us first"));
        assert_eq!(of("they ask us first of all", 17).as_deref(), Some("they ask us|first of all"));
        assert_eq!(of("a well-known client", 8).as_deref(), Some("a well-|known|client"));
        assert_eq!(of("Liefer\u{ad}termine halten", 9).as_deref(), Some("Liefer-|termine|halten"));
        assert_eq!(of("Liefer\u{ad}termine halten", 13).as_deref(), Some("Liefertermine|halten"));
        assert_eq!(of("Liefertermine", 9), None);
        assert_eq!(of("", 9).as_deref(), Some(""));
    }
}
