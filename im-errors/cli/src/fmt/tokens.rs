//! The tokens of a source file as a flat list, with the gaps between them.

use proc_macro2::{
    Delimiter, LexError, LineColumn, Span, TokenStream, TokenTree, extra, token_stream,
};

/// The width of a tab in an indentation, as in rustfmt. It matters only if the indentations of a catalog
/// mix tabs and spaces.
const TAB_WIDTH: usize = 4;

#[derive(Debug)]
pub(super) struct Token<'a> {
    pub(super) kind: Kind,
    /// The source of the token.
    pub(super) text: &'a str,
    pub(super) start: usize,
    pub(super) before: Before,
}

impl Token<'_> {
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Returns the delimiter that this token opens, and the position of the closing token.
    pub(super) fn opens(&self) -> Option<(Delimiter, usize)> {
        match self.kind {
            Kind::Open(delimiter, close) => Some((delimiter, close)),
            _ => None,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    Word,
    Literal,
    Punctuation,
    DocComment,
    Open(Delimiter, usize),
    Close,
}

/// The gap between a token and the previous one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Before {
    /// Spaces and tabs, or nothing.
    Spaces,
    /// A line break.
    Line {
        /// The width of the indentation, or `None` if a comment precedes the token on its line.
        indent: Option<usize>,
        follows_blank_line: bool,
    },
    /// A comment on the same line, or unusual whitespace.
    Other,
}

impl Before {
    fn new(gap: &str) -> Self {
        match gap.rsplit_once('\n') {
            Some((lines, indent)) => Self::Line {
                indent: is_spaces(indent).then(|| {
                    indent.bytes().map(|byte| if byte == b'\t' { TAB_WIDTH } else { 1 }).sum()
                }),
                follows_blank_line: lines.split('\n').skip(1).any(|line| line.trim().is_empty()),
            },
            None if is_spaces(gap) => Self::Spaces,
            None => Self::Other,
        }
    }
}

fn is_spaces(gap: &str) -> bool {
    gap.bytes().all(|byte| matches!(byte, b' ' | b'\t'))
}

/// The first token that cannot be parsed.
#[derive(Debug, PartialEq)]
pub(super) struct Invalid {
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) problem: &'static str,
}

/// Returns the tokens of a source file in order.
pub(super) fn tokens(source: &str) -> Result<Vec<Token<'_>>, Invalid> {
    let (prologue, code) = source.split_at_checked(prologue(source)).unwrap_or(("", source));
    let tokens = match code.parse::<TokenStream>() {
        Ok(stream) => {
            Ok(List { cursor: Cursor::new(source, code), tokens: Vec::new() }.flatten(stream))
        }
        Err(error) => Err(invalid(prologue, code, &error)),
    };
    // Frees the copies of the sources that this thread has parsed.
    extra::invalidate_current_thread_spans();
    tokens
}

fn invalid(prologue: &str, code: &str, error: &LexError) -> Invalid {
    let mut cursor = Cursor::new(code, code);
    let start = error.span().start();
    cursor.advance(start);
    Invalid {
        line: prologue.matches('\n').count() + start.line,
        column: start.column + 1,
        problem: match cursor.rest.chars().next() {
            Some('(' | '[' | '{') => "unclosed delimiter",
            Some(')' | ']' | '}') => "unexpected closing delimiter",
            _ => "invalid token",
        },
    }
}

/// Returns the length of the text before the tokens: a byte order mark, a shebang line and a frontmatter.
fn prologue(source: &str) -> usize {
    let mut rest = source.strip_prefix('\u{FEFF}').unwrap_or(source);
    if let Some(interpreter) = rest.strip_prefix("#!")
        && !interpreter.trim_start().starts_with('[')
    {
        rest = interpreter.find('\n').and_then(|end| interpreter.get(end..)).unwrap_or_default();
    }
    let frontmatter = rest.trim_start();
    let text = frontmatter.trim_start_matches('-');
    let fence = frontmatter.strip_suffix(text).unwrap_or_default();
    if fence.len() >= 3
        && let Some((_, after)) = text.split_once(&format!("\n{fence}"))
    {
        rest = after;
    }
    source.len() - rest.len()
}

/// A position in the source that moves forward.
///
/// `Span::byte_range` also converts positions, but is several times slower because it uses a search tree.
struct Cursor<'a> {
    source: &'a str,
    rest: &'a str,
    position: LineColumn,
}

impl<'a> Cursor<'a> {
    /// Creates a cursor at the beginning of the code, which is the last part of the source.
    fn new(source: &'a str, code: &'a str) -> Self {
        Self { source, rest: code, position: LineColumn { line: 1, column: 0 } }
    }

    fn offset(&self) -> usize {
        self.source.len() - self.rest.len()
    }

    fn advance(&mut self, to: LineColumn) {
        while self.position.line < to.line {
            self.rest = self.rest.split_once('\n').unwrap_or_default().1;
            self.position = LineColumn { line: self.position.line + 1, column: 0 };
        }
        let mut rest = self.rest.chars();
        while self.position.column < to.column {
            rest.next();
            self.position.column += 1;
        }
        self.rest = rest.as_str();
    }
}

struct List<'a> {
    tokens: Vec<Token<'a>>,
    /// The end of the last token.
    cursor: Cursor<'a>,
}

/// A group whose tokens are being added.
struct Frame {
    rest: token_stream::IntoIter,
    /// The position of the opening delimiter, and the span of the closing one; `None` for the file.
    delimiters: Option<(usize, Delimiter, Span)>,
}

impl<'a> List<'a> {
    /// Adds all tokens. Not recursive, because the nesting of groups has no limit.
    fn flatten(mut self, stream: TokenStream) -> Vec<Token<'a>> {
        let mut frames = vec![Frame { rest: stream.into_iter(), delimiters: None }];
        while let Some(frame) = frames.last_mut() {
            match frame.rest.next() {
                Some(TokenTree::Group(group)) => {
                    let delimiter = group.delimiter();
                    let kind = Kind::Open(delimiter, usize::MAX);
                    if let Some(open) = self.push(group.span_open(), kind) {
                        let delimiters = Some((open, delimiter, group.span_close()));
                        frames.push(Frame { rest: group.stream().into_iter(), delimiters });
                    }
                }
                Some(TokenTree::Ident(word)) => drop(self.push(word.span(), Kind::Word)),
                Some(TokenTree::Literal(it)) => drop(self.push(it.span(), Kind::Literal)),
                Some(TokenTree::Punct(it)) => drop(self.push(it.span(), Kind::Punctuation)),
                None => {
                    if let Some((open, delimiter, close)) = frame.delimiters
                        && let Some(close) = self.push(close, Kind::Close)
                        && let Some(open) = self.tokens.get_mut(open)
                    {
                        open.kind = Kind::Open(delimiter, close);
                    }
                    frames.pop();
                }
            }
        }
        self.tokens
    }

    /// Adds a token and returns its position. All tokens of a doc comment have the span of the comment; only
    /// the first of them is added.
    fn push(&mut self, span: Span, kind: Kind) -> Option<usize> {
        if span.start() < self.cursor.position {
            return None;
        }
        let last = self.cursor.offset();
        self.cursor.advance(span.start());
        let start = self.cursor.offset();
        self.cursor.advance(span.end());
        let before = Before::new(self.cursor.source.get(last..start)?);
        let text = self.cursor.source.get(start..self.cursor.offset())?;
        let is_doc_comment = kind == Kind::Punctuation && text.len() > 1;
        let kind = if is_doc_comment { Kind::DocComment } else { kind };
        self.tokens.push(Token { kind, text, start, before });
        Some(self.tokens.len() - 1)
    }
}
