//! Text of others, so that Markdown shows it as text.

use crate::domain::text::one_line;

/// The text on one line, with everything that GitHub-flavoured Markdown would act on escaped: no emphasis, link,
/// picture, HTML, table, list, heading or formula comes of it, wherever it stands on a line. A number alone becomes a
/// list when a full stop is put behind it: put none. Text that shows nothing says so, for `****` would be a rule.
pub fn escape(text: &str) -> String {
    let text = one_line(text);
    let text = text.trim();
    if text.is_empty() {
        return "(empty)".to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let after_number = text.find(|c: char| !c.is_ascii_digit()).filter(|&at| at > 0);
    for (at, c) in text.char_indices() {
        let acts_anywhere =
            matches!(c, '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '|' | '~' | '#' | '!' | '$' | '@');
        let begins_a_block = at == 0 && matches!(c, '-' | '+' | '=' | ':');
        let numbers_a_list = after_number == Some(at) && matches!(c, '.' | ')');
        // GitHub makes links of bare addresses.
        let begins_a_link = (c == ':' && text[at..].starts_with("://")) || (c == '.' && ends_with_www(&text[..at]));
        let begins_an_entity = c == '&' && !text[at + 1..].starts_with([' ', '&']);
        if acts_anywhere || begins_an_entity || begins_a_block || numbers_a_list || begins_a_link {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

fn ends_with_www(text: &str) -> bool {
    text.len().checked_sub(3).and_then(|at| text.get(at..)).is_some_and(|end| end.eq_ignore_ascii_case("www"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_others_acts() {
        for (text, shown) in [
            ("plain, (with) a-b + c = 5.", "plain, (with) a-b + c = 5."),
            ("<img src=x>", r"\<img src=x\>"),
            ("![x](http://evil.example)", r"\!\[x\](http\://evil.example)"),
            ("`code` **b** _i_ ~~s~~", r"\`code\` \*\*b\*\* \_i\_ \~\~s\~\~"),
            ("a|b", r"a\|b"),
            ("# h", r"\# h"),
            ("- x", r"\- x"),
            ("+ x", r"\+ x"),
            ("> x", r"\> x"),
            ("12. x", r"12\. x"),
            ("1) x 2) y", r"1\) x 2) y"),
            ("  indented\nmore", "indented more"),
            ("a\\", r"a\\"),
            ("&lt; $x$ WWW.evil.example", r"\&lt; \$x\$ WWW\.evil.example"),
            ("R&D & more", r"R\&D & more"),
            ("===", r"\==="),
            ("Zoë 日本", "Zoë 日本"),
            ("", "(empty)"),
            (" \u{200b}\n", "(empty)"),
        ] {
            assert_eq!(escape(text), shown);
        }
    }
}
