//! Doc comments.

use pulldown_cmark::{Event, Options, Parser, Tag};

/// Returns the lines of the doc comment with an explanation.
pub(super) fn lines(explanation: &str) -> Vec<String> {
    let explanation = without_code(explanation);
    let explanation = explanation.trim();
    if explanation.is_empty() {
        return Vec::new();
    }
    explanation.split('\n').map(|text| line(text.trim_end())).collect()
}

/// Returns the doc comment with a line of text. A line with invisible characters, which the compiler or a
/// reader may misunderstand, becomes a string literal.
fn line(text: &str) -> String {
    let is_visible = |c: char| matches!(c, '"' | '\'' | '\\') || c.escape_debug().count() == 1;
    if text.is_empty() {
        "///".to_owned()
    } else if text.chars().all(is_visible) {
        format!("/// {text}")
    } else {
        format!("#[doc = {:?}]", format!(" {text}"))
    }
}

/// Returns an explanation without blocks of code, which rustdoc would compile and run as tests.
fn without_code(explanation: &str) -> String {
    if !has_code(explanation) {
        return explanation.to_owned();
    }
    let line = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let lines: Vec<String> = explanation.split('\n').map(line).collect();
    lines.join("\n").replace('`', "\\`").replace('~', "\\~")
}

fn has_code(explanation: &str) -> bool {
    let is_code = |event| matches!(event, Event::Start(Tag::CodeBlock(_)));
    Parser::new_ext(explanation, Options::all()).any(is_code)
        || Parser::new_ext(explanation, Options::empty()).any(is_code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_is_a_line_of_the_comment() {
        assert!(lines("").is_empty() && lines(" \n\t\n").is_empty());
        assert_eq!(lines("a  \n\n b\\"), ["/// a", "///", "///  b\\"]);
        assert_eq!(lines("用户 \"a\" */"), ["/// 用户 \"a\" */"]);
        assert_eq!(lines("a\r\u{202E}b\nc"), ["#[doc = \" a\\r\\u{202e}b\"]", "/// c"]);
    }

    #[test]
    fn code_is_not_run_as_a_test() {
        for code in [
            "```\nrun()\n```",
            "a\n\n    run()\n",
            "~~~~rust\nrun()\n~~~~",
            "> - ```\n>   run()\n>   ```",
            "1. a\n\n\t\trun()",
            "-     run()",
            "```",
        ] {
            assert!(has_code(code), "{code}");
            let text: Vec<String> =
                lines(code).iter().map(|line| line.trim_start_matches('/').to_owned()).collect();
            assert!(!has_code(&text.join("\n")), "{code}");
        }
        assert_eq!(lines("`a` b"), ["/// `a` b"]);
    }
}
