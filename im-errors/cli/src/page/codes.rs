//! Parses the codes in a cell.

use std::ops::RangeInclusive;

use super::Error;

/// Parses codes such as `40001`, `-1`, `0x8000000B`, `40001/40002` or `40001~40010`. Returns `None` if the
/// cell contains anything else.
pub(super) fn parse(cell: &str) -> Result<Option<Vec<RangeInclusive<i128>>>, Error> {
    let plain: String = without_footnote(&trim(cell)).chars().map(half_width).collect();
    let mut codes = Vec::new();
    let mut rest = &*plain;
    loop {
        let Some((written, code)) = number(rest)? else { return Ok(None) };
        rest = rest.get(written..).unwrap_or_default();
        let first = code;
        let mut last = code;
        if let Some(after) = after_range_operator(rest) {
            let Some((written, code)) = number(after)? else { return Ok(None) };
            rest = after.get(written..).unwrap_or_default();
            last = code;
        }
        if first > last {
            return Ok(None);
        }
        codes.push(first..=last);
        if rest.is_empty() {
            return Ok(Some(codes));
        }
        if is_thousands(written, rest) {
            return Ok(None);
        }
        let Some(after) = after_separator(rest) else { return Ok(None) };
        rest = after;
    }
}

/// Returns the code in a cell that contains only one.
pub(super) fn single(cell: &str) -> Option<i128> {
    let codes = parse(cell).ok()??;
    match &*codes {
        [code] if code.start() == code.end() => Some(*code.start()),
        _ => None,
    }
}

/// Returns whether a cell contains codes, even if one of them is too long.
pub(super) fn is_codes(cell: &str) -> bool {
    !matches!(parse(cell), Ok(None))
}

/// Separates codes from a remark in parentheses after them. Removes a number in parentheses, such as a
/// footnote or the same code in hexadecimal.
pub(super) fn split_remark(cell: &str) -> (&str, &str) {
    let cell = cell.trim_end();
    let inside = cell.strip_suffix([')', '）']).and_then(|inside| inside.split_once(['(', '（']));
    match inside {
        Some((codes, remark)) if is_codes(remark) => (codes, ""),
        Some((codes, remark)) => (codes, remark.trim()),
        None => (cell, ""),
    }
}

fn trim(cell: &str) -> String {
    let is_blank = |c: char| c.is_whitespace() || matches!(c, '\u{200B}' | '\u{FEFF}');
    cell.trim_matches(is_blank).to_owned()
}

/// Removes the mark of a footnote after a code.
fn without_footnote(cell: &str) -> &str {
    let is_mark = |c: char| "*†‡¹²³⁰⁴⁵⁶⁷⁸⁹".contains(c);
    let cell = cell.trim_end_matches(is_mark).trim_end();
    let bracketed = cell.strip_suffix(']').and_then(|cell| cell.rsplit_once('['));
    match bracketed {
        Some((code, note)) if note.trim_start_matches('^').bytes().all(|c| c.is_ascii_digit()) => {
            code.trim_end()
        }
        _ => cell,
    }
}

/// Returns the ASCII character for a full-width digit or sign.
fn half_width(c: char) -> char {
    match c {
        '０'..='９' | '－' | '／' | '，' | '；' | '～' => {
            char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c)
        }
        '\u{2212}' => '-',
        _ => c,
    }
}

/// Parses the number at the beginning of a text. Returns its length and its value.
fn number(text: &str) -> Result<Option<(usize, i128)>, Error> {
    let sign = usize::from(text.starts_with('-'));
    let unsigned = text.get(sign..).unwrap_or_default();
    let hexadecimal = unsigned.strip_prefix("0x").or_else(|| unsigned.strip_prefix("0X"));
    let (radix, digits) = match hexadecimal {
        Some(digits) => (16, digits),
        None => (10, unsigned),
    };
    let end = digits.find(|c: char| !c.is_digit(radix)).unwrap_or(digits.len());
    let digits = digits.get(..end).unwrap_or_default();
    if digits.is_empty() {
        return Ok(None);
    }
    let prefix = if radix == 16 { 2 } else { 0 };
    let written = text.get(..sign + prefix + end).unwrap_or_default();
    let value = i128::from_str_radix(digits, radix).ok();
    let value = value.map(|value| if sign == 1 { -value } else { value });
    match value.filter(|code| (i128::from(i64::MIN)..=i128::from(u64::MAX)).contains(code)) {
        Some(value) => Ok(Some((written.len(), value))),
        None => Err(too_long(written)),
    }
}

fn too_long(written: &str) -> Error {
    /// The maximum length of a code in the message.
    const SHOWN: usize = 24;

    let cut = if written.len() > SHOWN { "…" } else { "" };
    Error::CodeTooLong(written.chars().take(SHOWN).chain(cut.chars()).collect())
}

/// Returns whether the comma after a number of at most three digits separates thousands, as in `1,000`.
fn is_thousands(written: usize, rest: &str) -> bool {
    let Some(after) = rest.strip_prefix(',') else { return false };
    let digits = after.bytes().take_while(u8::is_ascii_digit).count();
    written <= 3 && digits == 3
}

fn after_range_operator(text: &str) -> Option<&str> {
    const OPERATORS: [&str; 10] = ["~", "–", "—", "-", "..=", "...", "..", "至", "到", "to"];

    let text = text.trim_start();
    OPERATORS.iter().find_map(|operator| text.strip_prefix(operator)).map(str::trim_start)
}

fn after_separator(text: &str) -> Option<&str> {
    const SEPARATORS: [&str; 10] = ["/", ",", "、", ";", "|", "&", "或", "和", "or", "and"];

    let trimmed = text.trim_start();
    let separated = SEPARATORS.iter().find_map(|separator| trimmed.strip_prefix(separator));
    let blank = text.get(..text.len() - trimmed.len()).unwrap_or_default();
    // A space does not separate codes, because it may be part of a number such as `40 001`.
    separated.map(str::trim_start).or(blank.contains('\n').then_some(trimmed))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(cell: &str) -> Option<Vec<(i128, i128)>> {
        let pairs = |codes: Vec<RangeInclusive<i128>>| {
            codes.iter().map(|range| (*range.start(), *range.end())).collect()
        };
        parse(cell).unwrap().map(pairs)
    }

    #[test]
    fn a_code_is_an_integer() {
        for (cell, code) in [
            ("0", Some(0)),
            ("-1", Some(-1)),
            ("−1", Some(-1)),
            ("00898001", Some(898_001)),
            ("18446744073709551615", Some(u64::MAX.into())),
            ("-9223372036854775808", Some(i64::MIN.into())),
            ("0x8000000B", Some(0x8000_000B)),
            ("-0Xff", Some(-255)),
            ("０１", Some(1)),
            (" 7\u{200B}\u{A0}", Some(7)),
            ("40004*", Some(40004)),
            ("40004 [1]", Some(40004)),
            ("40004[^2]", Some(40004)),
            ("40004¹²", Some(40004)),
        ] {
            assert_eq!(single(cell), code, "{cell}");
        }
        for cell in
            ["", "-", "+1", "1.5", "1,000", "3.", "0x", "--1", "code", "1a", "404 Not Found"]
        {
            assert_eq!(codes(cell), None, "{cell}");
            assert!(!is_codes(cell), "{cell}");
        }
    }

    #[test]
    fn a_cell_may_contain_several_codes() {
        let two = Some(vec![(40001, 40001), (40002, 40002)]);
        for cell in [
            "40001/40002",
            "40001、40002",
            "40001, 40002",
            "40001,40002",
            "40001，40002",
            "40001；40002",
            "40001 或 40002",
            "40001 or 40002",
            "40001\n40002",
            "40001 \n 40002",
            "40001 | 40002",
        ] {
            assert_eq!(codes(cell), two, "{cell}");
            assert_eq!(single(cell), None, "{cell}");
        }
        let range = Some(vec![(40001, 40010)]);
        for cell in [
            "40001~40010",
            "40001～40010",
            "40001 - 40010",
            "40001-40010",
            "40001 – 40010",
            "40001..=40010",
            "40001...40010",
            "40001 至 40010",
            "40001 to 40010",
        ] {
            assert_eq!(codes(cell), range, "{cell}");
        }
        assert_eq!(codes("-5~-1, 0x10"), Some(vec![(-5, -1), (16, 16)]));
        for cell in [
            "40 001",
            "40\u{A0}001",
            "40001 40002",
            "40010~40001",
            "2020-01-02",
            "2020-01",
            "40001~",
            "40001/",
            "1..2..3",
        ] {
            assert_eq!(codes(cell), None, "{cell}");
        }
    }

    #[test]
    fn codes_must_fit_in_64_bits() {
        for (cell, shown) in [
            ("18446744073709551616".to_owned(), "18446744073709551616"),
            ("-9223372036854775809".to_owned(), "-9223372036854775809"),
            ("0x10000000000000000".to_owned(), "0x10000000000000000"),
            ("1".repeat(24), "111111111111111111111111"),
            ("1".repeat(400), "111111111111111111111111…"),
        ] {
            let error = parse(&cell).unwrap_err();
            assert_eq!(error.to_string(), format!("code {shown} does not fit in 64 bits"));
            assert!(is_codes(&cell));
        }
    }

    #[test]
    fn a_remark_in_parentheses_is_separated() {
        assert_eq!(split_remark("40001（已废弃）"), ("40001", "已废弃"));
        assert_eq!(split_remark("40001 (since 2.0) "), ("40001 ", "since 2.0"));
        assert_eq!(split_remark("40001"), ("40001", ""));
        assert_eq!(split_remark("5 (0x5)"), ("5 ", ""));
        assert_eq!(split_remark("40004（1）"), ("40004", ""));
        assert_eq!(split_remark("40001)"), ("40001)", ""));
    }
}
