//! Tests of the output in a terminal.

use im_errors::{ImError, Table, error_catalog};
use unicode_width::UnicodeWidthStr as _;

use super::{own::OwnError, run_in, run_with};

error_catalog! {
    /// Texts and names that are hard to display.
    pub(super) enum Hard {
        1 as ThisNameHasSeventyTwoLettersWhichLeaveOneColumnForTheTextsOfTheCatalogAA => "short", "短";
        #[catalog(verbatim)]
        2 as Controls => "tab\there\nline\nend", "从右\n到左";
        3 as Long => "one word wraps: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            "没有空格的长文本没有空格的长文本没有空格的长文本没有空格的长文本没有空格的长文本没有空格的长文本没有空格的长文本没有空格";
        #[doc = "An explanation with \u{1b}[31mcolor\u{1b}[0m\u{200b}."]
        #[deprecated(note = "use\u{2066} `Long`\u{7f}")]
        4 as Old => "old", "旧";
        reserved 9 => "left and right";
    }
}

fn tables() -> [Table; 3] {
    [ImError::table(), OwnError::table(), Hard::table()]
}

/// Returns the lines in a terminal of this width.
fn lines(tables: &[Table], args: &[&str], width: u16) -> Vec<String> {
    let run = run_with(tables, args, b"", Some(width));
    assert_eq!((run.status, &*run.errors), (0, ""));
    run.output.lines().map(str::to_owned).collect()
}

#[test]
fn columns_are_fitted_to_the_terminal() {
    let unbroken = 2 + ImError::COUNT;
    let rows = |width| run_with(&[ImError::table()], [""; 0], b"", width).output.lines().count();
    assert_eq!(rows(None), unbroken);
    assert_eq!(rows(Some(400)), unbroken);
    let broken = lines(&[ImError::table()], &[], 100);
    assert!(broken.len() > unbroken && broken[1].starts_with('─'), "{broken:?}");
    for entry in ImError::table().entries() {
        assert!(broken.iter().any(|line| line.contains(entry.name())), "{}", entry.name());
    }
}

#[test]
fn a_narrow_terminal_shows_cards() {
    assert_eq!(
        lines(&[Hard::table()], &["1", "2"], 80),
        [
            "1 ThisNameHasSeventyTwoLettersWhichLeaveOneColumnForTheTextsOfTheCatalogAA",
            "  short",
            "  短",
            "2 Controls",
            r"  tab\there\nline\nend",
            r"  从右\n到左",
        ]
    );
    assert_eq!(
        lines(&[ImError::table()], &["809002"], 30),
        [
            "809002",
            "LeaveGroupUserNotInGroup",
            "  user not in the group",
            "  用户退出讨论组时，用户不在该",
            "  讨论组中，退出讨论组失败",
        ]
    );
    assert_eq!(lines(&tables(), &["--lang", "zh", "898001"], 10)[0], "898001");
    assert_eq!(lines(&tables(), &["--lang", "zh", "898001"], 30)[0], "898001 ImError::UserExists");
    assert_eq!(lines(&tables(), &["--lang", "zh", "898001"], 30)[1..], ["  用户已存在"]);
}

#[test]
fn punctuation_does_not_begin_a_line() {
    let lines = lines(&[ImError::table()], &["--lang", "zh", "809002"], 18);
    let texts = ["  用户退出讨论组", "  时，用户不在该讨", "  论组中，退出讨论", "  组失败"];
    assert_eq!(lines[lines.len() - 4..], texts);
}

#[test]
fn a_terminal_without_a_width_shows_whole_lines() {
    for args in [&["898001"][..], &["explain", "810006"]] {
        let [unknown, none] = [Some(0), None]
            .map(|width| run_with(&[ImError::table()], args.iter().copied(), b"", width));
        assert_eq!(unknown, none);
    }
}

#[test]
fn columns_are_used_as_soon_as_they_fit() {
    let is_table = |width| lines(&[ImError::table()], &["898001"], width)[0].contains("name");
    // The columns are 6, 10, 11 and 10 wide, and have a space on each side.
    assert!(is_table(45) && !is_table(44));
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    for width in (6..200).chain([1000, u16::MAX]) {
        for args in [&[][..], &["--lang", "en"], &["--lang", "zh"]] {
            for line in lines(&tables(), args, width) {
                assert!(line.width() <= usize::from(width), "{width}: {line:?}");
            }
        }
    }
    for width in 1..6 {
        assert!(lines(&tables(), &[], width).len() > 100);
    }
}

#[test]
fn each_row_is_one_line_without_a_terminal() {
    let run = run_with(&[Hard::table()], [""; 0], b"", None);
    assert_eq!(run.output.lines().count(), 2 + Hard::COUNT);
    let is_harmless = |c: char| c == '\n' || !(c.is_control() || "\u{202e}\u{2066}".contains(c));
    assert!(run.output.chars().all(is_harmless), "{:?}", run.output);
}

#[test]
fn headers_are_bold_if_the_environment_has_color() {
    for (width, header) in [(None, "\x1b[1m name"), (Some(20), "\x1b[1m898001 UserExists\x1b[0m\n")]
    {
        for has_color in [true, false] {
            let run = run_in(&[ImError::table()], ["898001"], b"", |environment| {
                environment.width = width;
                environment.has_color = has_color;
            });
            assert_eq!(run.output.contains(header), has_color, "{:?}", run.output);
            assert_eq!(run.output.contains('\x1b'), has_color, "{:?}", run.output);
        }
    }
}
