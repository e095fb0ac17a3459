//! Where in a RON text a value is: from a path of fields and positions to the bytes of the value.

use std::ops::Range;

use super::tokens::{Token, What, tokens};
use crate::domain::check::{Path, Segment};

/// The values of a text, outer before inner. A list and not a tree of boxes, so that depth costs no stack.
pub struct Spans<'a> {
    text: &'a str,
    values: Vec<Value>,
}

/// One value.
#[derive(Debug)]
struct Value {
    parent: usize,
    /// Its position among the values of its parent.
    index: usize,
    /// The bytes of the field's name, if it is a field.
    field: Option<Range<usize>>,
    /// The bytes of the whole value, with a variant's name.
    span: Range<usize>,
    /// The bracket that its content stands in.
    bracket: Option<char>,
    /// From behind the opening bracket to the closing one; `None` while it is not closed.
    inner: Option<Range<usize>>,
}

/// A field with its name, or an item of a list.
pub struct Part {
    /// Where it is.
    pub span: Range<usize>,
    /// Its name; `None` for an item.
    pub name: Option<String>,
    /// Whether its value stands in brackets.
    pub bracketed: bool,
}

/// The root's parent.
const NOBODY: usize = usize::MAX;

impl<'a> Spans<'a> {
    /// Finds all values of `text`, which may be broken.
    pub fn of(text: &'a str) -> Self {
        let mut build = Builder::default();
        let mut tokens = tokens(text).peekable();
        while let Some(token) = tokens.next() {
            build.take(&token, tokens.peek());
        }
        Spans { text, values: build.values }
    }

    /// The bytes of the value at `path`, or of the nearest value around it.
    pub fn nearest(&self, path: &Path) -> Range<usize> {
        let mut value = 0;
        for segment in path.segments() {
            match self.child(value, segment) {
                Some(child) => value = child,
                None => break,
            }
        }
        let first = self.text.chars().next().map_or(0, char::len_utf8);
        self.values.get(value).map_or(0..first, |v| self.pointed(v))
    }

    /// The fields of the innermost brackets around the byte `at`: names, and where name and value stand.
    pub fn fields_around(&self, at: usize) -> (Range<usize>, Vec<(&str, Range<usize>)>) {
        let holds = |v: &&Value| v.inner.as_ref().is_some_and(|i| i.start <= at && at <= i.end);
        let Some(outer) = self.values.iter().rposition(|v| holds(&v)) else { return (0..0, Vec::new()) };
        let inner = self.values.get(outer).and_then(|v| v.inner.clone()).unwrap_or(0..0);
        let inside = self.values.iter().filter(|v| v.parent == outer);
        let named = inside.filter_map(|v| Some((self.name(v)?, v.field.as_ref()?.start..v.span.end)));
        (inner, named.collect())
    }

    /// The fields and the items of lists around the byte `at`, the innermost first.
    pub fn parts_around(&self, at: usize) -> impl Iterator<Item = Part> {
        let around = move |v: &&Value| {
            v.field.as_ref().map_or(v.span.start, |f| f.start) <= at && at <= v.span.end && v.parent != NOBODY
        };
        self.values.iter().rev().filter(around).filter_map(|v| {
            let in_list = self.values.get(v.parent).is_some_and(|p| p.bracket == Some('['));
            let (name, start) = match &v.field {
                Some(field) => (self.name(v).map(str::to_owned), field.start),
                None if in_list => (None, v.span.start),
                None => return None,
            };
            Some(Part { span: start..v.span.end, name, bracketed: v.inner.is_some() })
        })
    }

    /// The innermost item of a list around the byte `at`.
    pub fn item_around(&self, at: usize) -> Option<Range<usize>> {
        let around = |v: &&Value| v.span.start <= at && at <= v.span.end && v.parent != NOBODY;
        let in_list = |v: &&Value| self.values.get(v.parent).is_some_and(|p| p.bracket == Some('['));
        self.values.iter().rev().filter(around).find(in_list).map(|v| v.span.clone())
    }

    /// The field whose name stands at the byte `at`: name and value.
    pub fn field_at(&self, at: usize) -> Option<Range<usize>> {
        let named = |v: &&Value| v.field.as_ref().is_some_and(|f| f.start <= at && at <= f.end);
        self.values.iter().find(named).map(|v| v.field.as_ref().map_or(v.span.start, |f| f.start)..v.span.end)
    }

    /// Several lines under a caret say nothing: of a long value its opening is pointed at.
    fn pointed(&self, value: &Value) -> Range<usize> {
        let span = value.span.clone();
        match (self.text.get(span.clone()), &value.inner) {
            (Some(text), Some(inner)) if text.contains('\n') => span.start..inner.start,
            _ => span,
        }
    }

    fn child(&self, parent: usize, segment: &Segment) -> Option<usize> {
        let found = self.values.iter().enumerate().skip(parent + 1).find(|(_, v)| {
            v.parent == parent
                && match segment {
                    Segment::Index(index) => v.index == *index,
                    Segment::Field(name) => self.name(v) == Some(name),
                    Segment::Key(key) => self.name(v).is_some_and(|name| name.trim_matches('"') == key),
                }
        });
        let found = found.map(|(i, _)| i);
        // `Pairs([…])` and `Some(…)` are transparent: a path goes on in what they hold.
        match self.wrapped(parent) {
            Some(only) if found.is_none_or(|f| f == only) => self.child(only, segment).or(found),
            _ => found,
        }
    }

    fn name(&self, value: &Value) -> Option<&str> {
        self.text.get(value.field.clone()?)
    }

    /// The only value in the brackets of a variant, if that value has brackets itself.
    fn wrapped(&self, parent: usize) -> Option<usize> {
        let mut children = self.values.iter().enumerate().skip(parent + 1).filter(|(_, v)| v.parent == parent);
        let (only, value) = children.next()?;
        let alone = value.field.is_none() && value.bracket.is_some() && children.next().is_none();
        let of_variant = self.values.get(parent).is_some_and(|p| p.bracket == Some('('));
        (alone && of_variant).then_some(only)
    }
}

#[derive(Default)]
struct Builder {
    values: Vec<Value>,
    /// Brackets that are open: the value they belong to, and the values in them so far.
    open: Vec<(usize, usize)>,
    /// The value that is being read, behind which a comma or a bracket comes.
    current: Option<usize>,
    field: Option<Range<usize>>,
}

impl Builder {
    fn take(&mut self, token: &Token, next: Option<&Token>) {
        match token.what {
            What::Word | What::Text(_) if self.current.is_none() && next.is_some_and(|n| n.what == What::Colon) => {
                self.field = Some(token.span.clone());
            }
            What::Colon => {}
            What::Comma => {
                if self.current.take().is_none() {
                    // A comma behind nothing: an empty value, which no reader will take.
                    self.start(token.span.start..token.span.start);
                    self.current = None;
                }
            }
            What::Open(bracket) => {
                let value = self.grow(token.span.clone());
                if let Some(v) = self.values.get_mut(value) {
                    v.bracket = Some(bracket);
                    v.inner = None;
                }
                self.open.push((value, 0));
                self.current = None;
            }
            What::Close(_) => self.close(token.span.clone()),
            What::Word | What::Text(_) | What::Other(_) => {
                self.grow(token.span.clone());
            }
        }
    }

    fn close(&mut self, span: Range<usize>) {
        let Some((value, _)) = self.open.pop() else { return };
        if let Some(v) = self.values.get_mut(value) {
            let opened = v.span.end;
            v.inner = Some(opened..span.start);
            v.span.end = span.end;
        }
        self.current = Some(value);
        self.field = None;
    }

    fn grow(&mut self, span: Range<usize>) -> usize {
        match self.current {
            Some(value) => {
                if let Some(v) = self.values.get_mut(value) {
                    v.span.end = span.end;
                }
                value
            }
            None => self.start(span),
        }
    }

    fn start(&mut self, span: Range<usize>) -> usize {
        let (parent, index) = match self.open.last_mut() {
            Some((parent, count)) => {
                *count += 1;
                (*parent, *count - 1)
            }
            None => (NOBODY, 0),
        };
        self.values.push(Value { parent, index, field: self.field.take(), span, bracket: None, inner: None });
        self.current = Some(self.values.len() - 1);
        self.values.len() - 1
    }
}

#[cfg(test)]
mod tests;
