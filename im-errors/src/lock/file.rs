//! Reading and writing the file.

use std::collections::BTreeMap;
use std::io;
use std::ops::RangeInclusive;
use std::path::Path;
use std::string::{String, ToString as _};
use std::vec::Vec;
use std::{format, fs};

use super::error::Kind;
use super::published::{Contract, Published, Range, Row, SUCCESS, State};
use super::replace::replace_file;
use crate::tsv;

const HEADER: &str = "code\tname\ten\tzh\targuments\thttp\tkind\tretry\tstate";

/// The header of files that an earlier version wrote.
const OUTDATED_HEADER: &str = "code\tname\ten\tzh";

/// The content of the column `kind` for a row that an earlier version wrote.
const UNKNOWN: &str = "?";

/// The codes of all integer types.
const CODES: RangeInclusive<i128> = -(1 << 63)..=(1 << 64) - 1;

/// Returns the content of a file, or `None` if it does not exist.
pub(super) fn read(path: &Path) -> Result<Option<Published>, Kind> {
    match fs::read_to_string(path) {
        Ok(text) => parse(&text).map(Some),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Kind::Unreadable(error)),
    }
}

fn parse(text: &str) -> Result<Published, Kind> {
    let mut lines = text.lines();
    let is_outdated = match lines.next() {
        Some(HEADER) => false,
        Some(OUTDATED_HEADER) => true,
        _ => {
            let problem = "expected the header: \
                           code, name, en, zh, arguments, http, kind, retry, state";
            return Err(Kind::Damaged { line: 1, problem });
        }
    };
    let mut published = Published { is_outdated, ..Published::default() };
    let mut line = 1;
    for row in lines {
        line += 1;
        parse_line(row, &mut published).map_err(|problem| Kind::Damaged { line, problem })?;
    }
    // The beginning of a truncated line may look like a complete row.
    if !text.ends_with('\n') {
        return Err(Kind::Damaged { line, problem: "missing line break at the end of the file" });
    }
    Ok(published)
}

fn parse_line(line: &str, published: &mut Published) -> Result<(), &'static str> {
    let mut cells = tsv::split(line).ok_or("invalid escape sequence")?;
    if published.is_outdated {
        if cells.len() != 4 {
            return Err("expected four columns: code, name, en, zh");
        }
        cells.extend(["", "", UNKNOWN, "", State::Live.name()].map(String::from));
    }
    let [code, name, en, zh, arguments, http, kind, retry, state] = <[String; 9]>::try_from(cells)
        .map_err(
            |_| "expected nine columns: code, name, en, zh, arguments, http, kind, retry, state",
        )?;
    let (first, last) =
        parse_codes(&code).ok_or("expected a code or a range of codes in the first column")?;
    if !is_next(published, first, &name) {
        return Err("expected a code greater than the previous one");
    }
    let state = State::from_name(&state)
        .ok_or("expected `live`, `reserved`, `success` or `removed` in the column state")?;
    if name.is_empty() {
        let is_success = match (&*kind, state) {
            ("", State::Reserved) => false,
            (SUCCESS, State::Reserved | State::Success | State::Removed) => true,
            _ => return Err("expected a name, or reserved or success codes"),
        };
        if [en, zh, arguments, http, retry].iter().any(|cell| !cell.is_empty()) {
            return Err("expected a name, or no other columns than code, kind and state");
        }
        published.ranges.insert(first, Range { last, is_success, state });
        return Ok(());
    }
    if first != last {
        return Err("expected a single code, because this row has a name");
    }
    let is_unknown = kind == UNKNOWN && (published.is_outdated || state != State::Live);
    let contract =
        if is_unknown { None } else { Some(parse_contract(&arguments, http, kind, retry)?) };
    published.rows.insert((first, name), Row { en, zh, contract, state });
    Ok(())
}

/// Returns the first and the last code of a range such as `40010..=40019` or `40010`.
fn parse_codes(codes: &str) -> Option<(i128, i128)> {
    let (first, last) = codes.split_once("..=").unwrap_or((codes, codes));
    let (first, last) = (first.parse().ok()?, last.parse().ok()?);
    (first <= last && CODES.contains(&first) && CODES.contains(&last)).then_some((first, last))
}

/// Returns `true` if a line with this code and name may come next.
fn is_next(published: &Published, code: i128, name: &str) -> bool {
    let row = published.rows.last_key_value().map(|((code, name), _)| (*code, &**name));
    let range = published.ranges.last_key_value().map(|(_, range)| range.last);
    let is_shared = row.is_some_and(|row| code == 0 && row < (0, name));
    range.is_none_or(|last| last < code) && row.is_none_or(|row| row.0 < code || is_shared)
}

fn parse_contract(
    arguments: &str,
    http: String,
    kind: String,
    retry: String,
) -> Result<Contract, &'static str> {
    let arguments = parse_arguments(arguments)
        .ok_or("expected arguments such as `id: integer` in the column arguments")?;
    if !http.is_empty() && http.parse::<u16>().is_err() {
        return Err("expected an HTTP status in the column http");
    }
    if kind.contains(|c: char| !c.is_ascii_lowercase() && c != '_') {
        return Err("expected a kind in the column kind");
    }
    if !matches!(&*retry, "" | "yes") && retry.parse::<u64>().is_err() {
        return Err("expected `yes` or a number of seconds in the column retry");
    }
    Ok(Contract { arguments, http, kind, retry })
}

fn parse_arguments(arguments: &str) -> Option<BTreeMap<String, String>> {
    let mut types = BTreeMap::new();
    for argument in arguments.split(", ").filter(|_| !arguments.is_empty()) {
        let (name, value_type) = argument.split_once(": ")?;
        if types.insert(name.into(), value_type.into()).is_some() {
            return None;
        }
    }
    Some(types)
}

pub(super) fn write(path: &Path, published: &Published) -> io::Result<()> {
    replace_file(path, text(published))
}

fn text(Published { rows, ranges, .. }: &Published) -> String {
    let rows = rows.iter().map(|((code, name), row)| (*code, row_line(*code, name, row)));
    let ranges = ranges.iter().map(|(first, range)| (*first, range_line(*first, *range)));
    let mut lines: Vec<(i128, String)> = rows.chain(ranges).collect();
    // The sort is stable, so rows that share a code stay sorted by name.
    lines.sort_by_key(|(code, _)| *code);
    let mut text = format!("{HEADER}\n");
    for (_, line) in lines {
        text += &line;
        text.push('\n');
    }
    text
}

fn row_line(code: i128, name: &str, Row { en, zh, contract, state }: &Row) -> String {
    let (arguments, [http, kind, retry]) = match contract {
        Some(Contract { arguments, http, kind, retry }) => {
            let arguments =
                arguments.iter().map(|(name, value_type)| format!("{name}: {value_type}"));
            (arguments.collect::<Vec<_>>().join(", "), [&**http, kind, retry])
        }
        None => (String::new(), ["", UNKNOWN, ""]),
    };
    let code = code.to_string();
    tsv::join(&[code.as_str(), name, en, zh, &arguments, http, kind, retry, state.name()])
}

fn range_line(first: i128, range: Range) -> String {
    let kind = if range.is_success { SUCCESS } else { "" };
    let codes = range.codes(first);
    tsv::join(&[codes.as_str(), "", "", "", "", "", kind, "", range.state.name()])
}
