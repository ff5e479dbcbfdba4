//! Reads the text of a cell.

use std::rc::Rc;

use crate::page::codes;

pub(super) struct Cell {
    /// The text. Line feeds are line breaks.
    text: String,
    /// The last character of the text that is not whitespace.
    last: Option<char>,
    /// The text without superscripts.
    baseline: String,
    /// The number of open elements that strike out their text.
    struck: usize,
    /// Whether some text of the baseline is not struck out.
    has_unstruck: bool,
    /// The superscript that is being read.
    superscript: Option<Superscript>,
    /// The number of columns and rows that the cell spans.
    pub(super) columns: usize,
    pub(super) rows: usize,
}

#[derive(Default)]
struct Superscript {
    text: String,
    is_link: bool,
}

impl Cell {
    pub(super) fn new(columns: usize, rows: usize) -> Self {
        Self {
            text: String::new(),
            last: None,
            baseline: String::new(),
            struck: 0,
            has_unstruck: false,
            superscript: None,
            columns,
            rows,
        }
    }

    /// Adds text of the source, in which line feeds are spaces.
    pub(super) fn add_text(&mut self, text: &str) {
        self.add(&text.replace(['\n', '\r'], " "));
    }

    fn add(&mut self, text: &str) {
        if let Some(superscript) = &mut self.superscript {
            superscript.text.push_str(text);
        } else {
            self.push(text);
            self.baseline.push_str(text);
            self.has_unstruck |= self.struck == 0 && !text.trim().is_empty();
        }
    }

    pub(super) fn handle_tag(&mut self, name: &str, is_start: bool) {
        match name {
            "sup" => {
                self.end_superscript();
                self.superscript = is_start.then(Superscript::default);
            }
            "a" if is_start => {
                if let Some(superscript) = &mut self.superscript {
                    superscript.is_link = true;
                }
            }
            "del" | "s" | "strike" if is_start => self.struck += 1,
            "del" | "s" | "strike" => self.struck = self.struck.saturating_sub(1),
            "br" => self.add("\n"),
            "p" | "div" | "li" | "pre" | "hr"
                if !self.text.is_empty() && !self.text.ends_with('\n') =>
            {
                self.add("\n");
            }
            _ => {}
        }
    }

    /// Adds the superscript to the text unless it refers to a footnote.
    fn end_superscript(&mut self) {
        if let Some(Superscript { text, is_link: false }) = self.superscript.take() {
            let is_footnote = self.last.is_some_and(may_have_footnote) && is_mark(&text);
            if !is_footnote {
                self.push(&text);
            }
        }
    }

    fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.last = text.trim_end().chars().next_back().or(self.last);
    }

    /// Returns the text without redundant whitespace, and with a remark after codes that are struck out.
    pub(super) fn finish(mut self) -> Rc<str> {
        self.end_superscript();
        let is_space = |c: char| c.is_ascii_whitespace() || c == '\u{A0}';
        let line = |line: &str| {
            let words = line.split(is_space).filter(|word| !word.is_empty());
            words.collect::<Vec<_>>().join(" ")
        };
        // A superscript after a code refers to a footnote.
        let is_code = codes::is_codes(&self.baseline);
        let text = if is_code { self.baseline } else { self.text };
        let lines: Vec<String> = text.split('\n').map(line).collect();
        let text = lines.join("\n");
        if is_code && !self.has_unstruck {
            return format!("{} (deprecated)", text.trim()).into();
        }
        text.trim().into()
    }
}

/// Returns whether a superscript number after this character refers to a footnote. After a letter or a digit,
/// it may be an exponent.
fn may_have_footnote(c: char) -> bool {
    let is_cjk = matches!(
        c,
        '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}'
    );
    let is_full_width = matches!(c, '\u{FE30}'..='\u{FE4F}' | '\u{FF00}'..='\u{FFEF}');
    let is_punctuation = c.is_ascii_punctuation() || matches!(c, '\u{2010}'..='\u{205E}');
    is_cjk || is_punctuation || (is_full_width && !c.is_alphanumeric())
}

/// Returns whether a superscript is the mark of a footnote, such as `1`, `[2]`, `*` or `注3`.
fn is_mark(text: &str) -> bool {
    let is_bracket = |c: char| c.is_whitespace() || "[]()［］（）【】".contains(c);
    let mark = text.trim_matches(is_bracket);
    let number = mark.strip_prefix('注').unwrap_or(mark).trim();
    let are_digits = number.bytes().all(|digit| digit.is_ascii_digit());
    !mark.is_empty() && (are_digits || mark.chars().all(|c| "*†‡§※".contains(c)))
}
