//! Positions at which a line may be broken.

use std::iter;

use textwrap::core::Word;
use unicode_width::UnicodeWidthChar as _;

/// Punctuation that must not begin a line.
const CLOSING: &str = "，。、；：？！）】》」』〉〕”’…—·％,.;:?!)]}%\"'";
/// Punctuation that must not end a line.
const OPENING: &str = "（【《「『〈〔“‘([{\"'";

/// Splits a line after spaces and, because Chinese text has no spaces, next to wide characters.
pub(super) fn words<'a>(line: &'a str) -> Box<dyn Iterator<Item = Word<'a>> + 'a> {
    let mut rest = line;
    Box::new(iter::from_fn(move || {
        let (word, after) = rest.split_at_checked(end_of_word(rest))?;
        rest = after;
        (!word.is_empty()).then(|| Word::from(word))
    }))
}

/// Returns the offset of the first position at which a line may be broken, or its end.
fn end_of_word(line: &str) -> usize {
    let next = line.char_indices().skip(1);
    let mut pairs = line.chars().zip(next);
    pairs.find(|(a, (_, b))| is_break(*a, *b)).map_or(line.len(), |(_, (offset, _))| offset)
}

fn is_break(a: char, b: char) -> bool {
    if a == ' ' || b == ' ' {
        return b != ' ';
    }
    // Characters of width 0 combine with adjacent characters.
    let widths = [a.width(), b.width()];
    let is_possible = widths.contains(&Some(2)) && !widths.contains(&Some(0));
    is_possible && !OPENING.contains(a) && !CLOSING.contains(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_broken_after_spaces_and_next_to_wide_characters() {
        for (line, expected) in [
            ("", &[][..]),
            ("no such  user ", &["no", "such", "user"]),
            ("  indented", &["", "indented"]),
            ("用户不存在", &["用", "户", "不", "存", "在"]),
            ("失败，（系统）异常。", &["失", "败，", "（系", "统）", "异", "常。"]),
            ("订单 {id} 不在", &["订", "单", "{id}", "不", "在"]),
            ("appkey未注册", &["appkey", "未", "注", "册"]),
            ("“”（））", &["“”", "（））"]),
            ("か\u{3099}か", &["か\u{3099}か"]),
            ("👩\u{200d}👩字", &["👩\u{200d}👩", "字"]),
            ("café e\u{301}", &["café", "e\u{301}"]),
        ] {
            assert_eq!(words(line).map(|word| word.to_string()).collect::<Vec<_>>(), expected);
        }
    }

    #[test]
    fn long_lines_are_split_in_linear_time() {
        for part in ["，", "a", " ", "字", "“a字 "] {
            assert!(words(&part.repeat(50_000)).count() > 0);
        }
    }
}
