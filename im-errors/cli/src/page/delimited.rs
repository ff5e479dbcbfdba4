//! Reads values separated by commas, semicolons, tabs or vertical bars.

use csv::StringRecord;

use super::format::Table;
use super::{Error, codes, titles};

/// The separators, in order of preference.
const SEPARATORS: [char; 4] = [',', '\t', ';', '|'];

/// A table, and its separator.
pub(super) struct Delimited {
    pub(super) table: Table,
    pub(super) separator: char,
    /// Items to review, one per line.
    pub(super) notes: Vec<String>,
}

pub(super) fn parse(text: &str) -> Result<Delimited, Error> {
    let separator = separator(text);
    let header: Vec<&str> = text.lines().next().unwrap_or_default().split(separator).collect();
    let is_export = titles::exported(&header).is_some();
    if is_export && separator == '\t' {
        return Ok(Delimited { table: escaped_lines(text), separator, notes: Vec::new() });
    }
    let notes = check_quotes(text, separator)?;
    let mut table = Table::new();
    let mut reader = csv::ReaderBuilder::new();
    let delimiter = u8::try_from(separator).unwrap_or(b',');
    reader.has_headers(false).flexible(true).delimiter(delimiter);
    let mut reader = reader.from_reader(text.as_bytes());
    // One record is reused, because the iterator of the csv crate copies the buffer of the longest record for
    // every record.
    let mut record = StringRecord::new();
    while reader.read_record(&mut record)? {
        let cell = |cell| if is_export { without_apostrophe(cell) } else { str::trim(cell) };
        table.push(record.iter().map(|written| cell(written).into()).collect());
    }
    let notes = if is_export { Vec::new() } else { notes };
    Ok(Delimited { table, separator, notes })
}

/// Returns the separator that occurs in most of the first lines, and that splits them into most cells.
fn separator(text: &str) -> char {
    /// The number of lines that are compared.
    const LINES: usize = 100;

    let lines: Vec<&str> =
        text.lines().filter(|line| !line.trim().is_empty()).take(LINES).collect();
    let score = |separator: char| {
        let first = lines.first().map_or(0, |line| separators_in(line, separator));
        let with = lines.iter().filter(|line| separators_in(line, separator) > 0).count();
        let same = lines.iter().filter(|line| separators_in(line, separator) == first).count();
        (with, if first > 0 { same } else { 0 }, first)
    };
    // `max_by_key` returns the last of several equal elements.
    SEPARATORS.into_iter().rev().max_by_key(|separator| score(*separator)).unwrap_or(',')
}

/// Counts the separators outside quotation marks.
fn separators_in(line: &str, separator: char) -> usize {
    let parts = line.split('"').step_by(2);
    parts.map(|part| part.matches(separator).count()).sum()
}

/// Returns the cells of a TSV export, in which tabs, line feeds and backslashes are escaped.
fn escaped_lines(text: &str) -> Table {
    let lines = text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line));
    let cells = |line: &str| line.split('\t').map(|cell| unescape(cell).into()).collect();
    lines.filter(|line| !line.is_empty()).map(cells).collect()
}

fn unescape(cell: &str) -> String {
    let mut plain = String::with_capacity(cell.len());
    let mut chars = cell.chars();
    while let Some(c) = chars.next() {
        match (c, chars.as_str().chars().next()) {
            ('\\', Some(escaped @ ('t' | 'n' | '\\'))) => {
                chars.next();
                plain.push(match escaped {
                    't' => '\t',
                    'n' => '\n',
                    _ => '\\',
                });
            }
            _ => plain.push(c),
        }
    }
    plain
}

/// Removes the apostrophe before a formula in an export.
fn without_apostrophe(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest)
            if rest.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r']) =>
        {
            rest
        }
        _ => cell,
    }
}

/// Checks that each quoted cell ends before a separator or at the end of a line; otherwise, the csv crate
/// continues the cell up to the next quotation mark. Returns a note for each cell that seems to contain rows.
fn check_quotes(text: &str, separator: char) -> Result<Vec<String>, Error> {
    let mut notes = Vec::new();
    let mut line = 1;
    let mut rest = text;
    loop {
        if let Some(quoted) = rest.strip_prefix('"') {
            let Some(length) = quoted_length(quoted) else { return Err(Error::OpenQuote { line }) };
            let cell = quoted.get(..length).unwrap_or_default();
            rest = quoted.get(length + 1..).unwrap_or_default();
            if !(rest.is_empty() || rest.starts_with([separator, '\r', '\n'])) {
                return Err(Error::OpenQuote { line });
            }
            if cell.lines().skip(1).any(|line| is_row(line, separator)) {
                notes.push(format!(
                    "the quoted cell in line {line} contains lines that look like rows"
                ));
            }
            line += cell.matches('\n').count();
        }
        let Some(end) = rest.find([separator, '\n']) else { return Ok(notes) };
        line += usize::from(rest.get(end..).is_some_and(|end| end.starts_with('\n')));
        rest = rest.get(end + 1..).unwrap_or_default();
    }
}

/// Returns the length of a quoted cell without its closing quotation mark.
fn quoted_length(quoted: &str) -> Option<usize> {
    let mut start = 0;
    loop {
        let mark = start + quoted.get(start..)?.find('"')?;
        if !quoted.get(mark + 1..)?.starts_with('"') {
            return Some(mark);
        }
        start = mark + 2;
    }
}

fn is_row(line: &str, separator: char) -> bool {
    line.split_once(separator).is_some_and(|(cell, _)| codes::single(cell).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> Vec<Vec<String>> {
        let table = parse(text).unwrap().table;
        table.iter().map(|row| row.iter().map(ToString::to_string).collect()).collect()
    }

    fn line_of_open_quote(text: &str) -> usize {
        match parse(text) {
            Err(Error::OpenQuote { line }) => line,
            _ => panic!("{text}"),
        }
    }

    #[test]
    fn cells_are_kept_as_written() {
        let rows = table("code,text\r\n1,\"a, \"\"b\"\"\nc\"\r\n2\r\n3,5\" disk\r\n");
        assert_eq!(
            rows,
            [vec!["code", "text"], vec!["1", "a, \"b\"\nc"], vec!["2"], vec!["3", "5\" disk"]]
        );
    }

    #[test]
    fn the_separator_is_detected() {
        for separator in SEPARATORS {
            let text = "code#text\n1#a, b; c\n2#\"d#e\"\n".replace('#', &separator.to_string());
            let expected = [
                vec!["code".to_owned(), "text".to_owned()],
                vec!["1".to_owned(), "a, b; c".to_owned()],
                vec!["2".to_owned(), format!("d{separator}e")],
            ];
            if separator == '\t' || separator == '|' {
                assert_eq!(table(&text), expected);
            }
            assert_eq!(parse(&text).unwrap().separator, separator);
        }
        assert_eq!(table("1 | one |\n2 | two |\n"), [["1", "one", ""], ["2", "two", ""]]);
        assert_eq!(parse("").unwrap().separator, ',');
    }

    #[test]
    fn an_unterminated_quoted_cell_is_an_error() {
        for (text, line) in [
            ("1,\"a,b\n2,c,d\n", 1),
            ("1,\"", 1),
            ("0,x\n1,\"a\"\"\n", 2),
            ("0,\"x\ny\"\n1,\"a\n2,b\n3,\"c\n4,d\n", 3),
            ("1,\"a\n2,b\n3,say \"no\" now\n", 1),
        ] {
            assert_eq!(line_of_open_quote(text), line, "{text}");
        }
    }

    #[test]
    fn a_quoted_cell_that_contains_rows_is_reported() {
        let notes = parse("0,x\n1,\"a\n2,b\n3,c\"\n4,d\n").unwrap().notes;
        assert_eq!(notes, ["the quoted cell in line 2 contains lines that look like rows"]);
        assert!(parse("1,\"a\nb, 2\"\n").unwrap().notes.is_empty());
    }

    #[test]
    fn exports_are_restored() {
        let rows = table("code\tname\ten\n1\tA\t\"a\\tb\\nc\\\\nd\\x\\\n");
        assert_eq!(rows[1], ["1", "A", "\"a\tb\nc\\nd\\x\\"]);
        let rows = table("code,name,en\r\n-1,A,'=1\r\n2,B,''-x\r\n3,C,'a\r\n4,D, b \r\n");
        let texts: Vec<&str> = rows.iter().skip(1).map(|row| &*row[2]).collect();
        assert_eq!(texts, ["=1", "'-x", "'a", " b "]);
        // In other pages, backslashes and apostrophes have no special meaning.
        assert_eq!(table("code\ttext\n1\tC:\\new\n")[1][1], "C:\\new");
        assert_eq!(table("code,text\n1,'=1\n")[1][1], "'=1");
    }
}
