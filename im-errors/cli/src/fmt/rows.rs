//! Finds the rows whose columns are aligned.

use std::iter;

use proc_macro2::Delimiter;

use super::tokens::{Before, Kind, Token};

/// A row, or reserved codes with a reason, on a separate line. A comment may follow.
///
/// ```text
/// 40001 as OrderNotFound(id: u64) => "order {id} not found", "订单 {id} 不存在";
/// └──────────── cell ───────────┘ └┘ └─────── cell ───────┘ └────── cell ──────┘
/// ```
#[derive(Debug)]
pub(super) struct Row<'a> {
    /// The width of the indentation.
    pub(super) indent: usize,
    /// Four cells, or three for reserved codes, with only spaces between them.
    pub(super) cells: Vec<Cell<'a>>,
    pub(super) is_reserved: bool,
}

#[derive(Debug)]
pub(super) struct Cell<'a> {
    pub(super) start: usize,
    pub(super) text: &'a str,
}

impl Cell<'_> {
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// Returns the rows of all tables, in groups that are aligned independently of each other.
///
/// As in gofmt and rustfmt, a blank line ends a group. Excludes rows that span several lines, are
/// incomplete, contain comments, or share a line with other tokens.
pub(super) fn groups<'a>(source: &'a str, tokens: &[Token<'a>]) -> Vec<Vec<Row<'a>>> {
    let mut groups = Vec::new();
    for position in 0..tokens.len() {
        let Some(macro_body) = body_of_macro(tokens, position) else {
            continue;
        };
        for child in children(tokens, macro_body) {
            let opens = tokens.get(child).and_then(Token::opens);
            if opens.is_some_and(|(delimiter, _)| delimiter == Delimiter::Brace) {
                add_groups(source, tokens, child, &mut groups);
            }
        }
    }
    groups
}

/// Returns the position of the opening delimiter of the body if the token is the name of the macro.
fn body_of_macro(tokens: &[Token<'_>], position: usize) -> Option<usize> {
    let [name, bang, body] = tokens.get(position..)?.first_chunk()?;
    let is_macro = name.text == "error_catalog" && bang.text == "!" && body.opens().is_some();
    is_macro.then_some(position + 2)
}

/// Returns the position after a token or, for an opening delimiter, after its group.
fn after(tokens: &[Token<'_>], position: usize) -> usize {
    let last = tokens.get(position).and_then(Token::opens).map_or(position, |(_, close)| close);
    last.saturating_add(1)
}

/// Returns the positions of the tokens and groups directly inside a group.
fn children(tokens: &[Token<'_>], open: usize) -> impl Iterator<Item = usize> {
    let end = after(tokens, open).saturating_sub(1);
    iter::successors(Some(open + 1), |&position| Some(after(tokens, position)))
        .take_while(move |&position| position < end)
}

/// Adds the groups of a table.
fn add_groups<'a>(
    source: &'a str,
    tokens: &[Token<'a>],
    table: usize,
    groups: &mut Vec<Vec<Row<'a>>>,
) {
    let mut group = Vec::new();
    for position in children(tokens, table) {
        let Some(Token { before: Before::Line { indent, follows_blank_line }, .. }) =
            tokens.get(position)
        else {
            continue;
        };
        if *follows_blank_line && !group.is_empty() {
            groups.push(std::mem::take(&mut group));
        }
        if let Some(indent) = *indent {
            group.extend(row(source, tokens, position, indent));
        }
    }
    groups.push(group);
}

/// Returns the row whose line starts with the token.
fn row<'a>(source: &'a str, tokens: &[Token<'a>], first: usize, indent: usize) -> Option<Row<'a>> {
    let mut line = Line { tokens, first, next: first };
    let mut ends = Vec::with_capacity(4);
    line.skip_attributes()?;
    let is_reserved = line.skip_text("reserved").is_some();
    if is_reserved {
        line.skip_ranges()?;
    } else {
        line.skip_code()?;
        line.skip_name_and_arguments()?;
    }
    ends.push(line.next);
    line.skip_arrow()?;
    ends.push(line.next);
    line.skip(is_string)?;
    if !is_reserved {
        line.skip_text(",")?;
        ends.push(line.next);
        line.skip(is_string)?;
    }
    line.skip_text(";")?;
    ends.push(line.next);
    if !matches!(tokens.get(line.next)?.before, Before::Line { .. }) {
        return None;
    }
    let starts = iter::once(first).chain(ends.iter().copied());
    let cells = starts.zip(&ends).map(|(start, &end)| cell(source, tokens, start, end));
    Some(Row { indent, cells: cells.collect::<Option<_>>()?, is_reserved })
}

/// Returns the cell with these tokens, or `None` if its width depends on its position.
fn cell<'a>(source: &'a str, tokens: &[Token<'a>], start: usize, end: usize) -> Option<Cell<'a>> {
    let start = tokens.get(start)?.start;
    let text = source.get(start..tokens.get(end.checked_sub(1)?)?.end())?;
    (!text.contains(char::is_control)).then_some(Cell { start, text })
}

/// A parser that stops at the end of the line and at comments.
struct Line<'t, 'a> {
    tokens: &'t [Token<'a>],
    first: usize,
    next: usize,
}

impl<'t, 'a> Line<'t, 'a> {
    fn peek(&self) -> Option<&'t Token<'a>> {
        let token = self.tokens.get(self.next)?;
        let is_in_line = self.next == self.first || token.before == Before::Spaces;
        (is_in_line && token.kind != Kind::DocComment).then_some(token)
    }

    fn skip(&mut self, is_accepted: impl FnOnce(&Token<'a>) -> bool) -> Option<()> {
        self.peek().filter(|token| is_accepted(token))?;
        self.next += 1;
        Some(())
    }

    fn skip_text(&mut self, text: &str) -> Option<()> {
        self.skip(|token| token.text == text)
    }

    fn skip_group(&mut self, delimiter: Delimiter) -> Option<()> {
        let (_, close) = self.peek()?.opens().filter(|(it, _)| *it == delimiter)?;
        self.next += 1;
        while self.next <= close {
            self.skip(|_| true)?;
        }
        Some(())
    }

    fn skip_attributes(&mut self) -> Option<()> {
        while self.skip_text("#").is_some() {
            self.skip_group(Delimiter::Bracket)?;
        }
        Some(())
    }

    fn skip_code(&mut self) -> Option<()> {
        let _ = self.skip_text("-");
        self.skip(is_integer)
    }

    fn skip_name_and_arguments(&mut self) -> Option<()> {
        if self.skip_text("as").is_some() {
            self.skip(|token| token.kind == Kind::Word)?;
        }
        match self.peek()?.opens() {
            Some((delimiter, _)) if delimiter == Delimiter::Parenthesis => {
                self.skip_group(delimiter)
            }
            _ => Some(()),
        }
    }

    fn skip_ranges(&mut self) -> Option<()> {
        loop {
            self.skip_code()?;
            if self.skip_text(".").is_some() {
                self.skip_text(".")?;
                self.skip_text("=")?;
                self.skip_code()?;
            }
            if self.skip_text(",").is_none() {
                return Some(());
            }
        }
    }

    fn skip_arrow(&mut self) -> Option<()> {
        let end = self.peek().filter(|token| token.text == "=")?.end();
        self.next += 1;
        self.skip(|token| token.text == ">" && token.start == end)
    }
}

fn is_integer(token: &Token<'_>) -> bool {
    token.kind == Kind::Literal
        && token.text.starts_with(|first: char| first.is_ascii_digit())
        && !token.text.contains('.')
}

fn is_string(token: &Token<'_>) -> bool {
    token.kind == Kind::Literal
        && ["\"", "r\"", "r#"].iter().any(|start| token.text.starts_with(start))
        && token.text.ends_with(['"', '#'])
}
