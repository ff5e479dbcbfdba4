//! Converts explanations into doc comments.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag};

/// Returns the lines of the doc comment for an explanation.
pub(super) fn lines(explanation: &str) -> Vec<String> {
    // Must be trimmed first: this may change which lines are an indented code block.
    let explanation = without_tests(explanation.trim());
    if explanation.is_empty() {
        return Vec::new();
    }
    explanation.split('\n').map(|text| line(text.trim_end())).collect()
}

/// Returns the doc comment for a line of text. A line with invisible characters becomes a string literal,
/// in which they are escaped.
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

/// Returns an explanation without code blocks that rustdoc would compile and run as tests.
fn without_tests(explanation: &str) -> String {
    if !has_tests(explanation) {
        return explanation.to_owned();
    }
    let marked = with_marked_code(explanation);
    if has_tests(&marked) { without_code(explanation) } else { marked }
}

/// Marks fenced code blocks as text, and removes the indentation of other code blocks.
fn with_marked_code(explanation: &str) -> String {
    let mut marked = String::with_capacity(explanation.len());
    let mut rest = 0;
    for (event, Range { start, end }) in Parser::new(explanation).into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) if is_test(&info) => {
                let block = explanation.get(start..end).unwrap_or_default();
                let unfenced = block.trim_start_matches(['`', '~', ' ']);
                let fence = start + block.len() - unfenced.len();
                marked.push_str(explanation.get(rest..fence).unwrap_or_default().trim_end());
                marked.push_str("text");
                rest = fence + unfenced.find('\n').unwrap_or(unfenced.len());
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => {
                let line = explanation.get(..start).and_then(|before| before.rfind('\n'));
                let line = line.map_or(0, |before| before + 1).max(rest);
                marked.push_str(explanation.get(rest..line).unwrap_or_default());
                marked.push_str(&without_code(explanation.get(line..end).unwrap_or_default()));
                rest = end;
            }
            _ => {}
        }
    }
    marked.push_str(explanation.get(rest..).unwrap_or_default());
    marked
}

/// Returns a text without code blocks: removes indentations and escapes fences.
fn without_code(text: &str) -> String {
    let line = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let lines: Vec<String> = text.split('\n').map(line).collect();
    lines.join("\n").replace('`', "\\`").replace('~', "\\~")
}

/// Returns whether rustdoc would run code blocks as tests. It uses different options to render docs and to
/// collect tests.
fn has_tests(explanation: &str) -> bool {
    let is_test = |event| match event {
        Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => is_test(&info),
        event => matches!(event, Event::Start(Tag::CodeBlock(CodeBlockKind::Indented))),
    };
    Parser::new_ext(explanation, Options::all()).any(is_test)
        || Parser::new_ext(explanation, Options::empty()).any(is_test)
}

/// Returns whether rustdoc runs a fenced code block as a test: its language is Rust or missing.
fn is_test(info: &str) -> bool {
    const RUST: [&str; 7] = [
        "rust",
        "should_panic",
        "no_run",
        "compile_fail",
        "test_harness",
        "standalone_crate",
        "custom",
    ];

    let is_plain = |c: char| c.is_alphanumeric() || "-_+#., \t".contains(c);
    let words = || info.split([',', ' ', '\t']).filter(|word| !word.is_empty());
    let is_rust = |word: &str| {
        RUST.contains(&word) || ["edition", "ignore-"].iter().any(|it| word.starts_with(it))
    };
    // rustdoc may parse other characters as comments or attributes.
    let is_ignored = info.chars().all(is_plain)
        && (words().any(|word| word == "ignore")
            || (words().next().is_some() && !words().any(is_rust)));
    !is_ignored
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

    /// Returns the content of the doc comment for an explanation.
    fn documented(explanation: &str) -> String {
        let lines = lines(explanation);
        let line = |line: &String| line.strip_prefix("///").unwrap_or(line).to_owned();
        let lines: Vec<String> = lines.iter().map(line).collect();
        lines
            .iter()
            .map(|line| line.strip_prefix(' ').unwrap_or(line))
            .collect::<Vec<_>>()
            .join("\n")
    }

    #[test]
    fn code_is_not_run_as_a_test() {
        for (code, expected) in [
            ("`a`\n```\nrun(`b`)\n```\n`c`", "`a`\n```text\nrun(`b`)\n```\n`c`"),
            ("`a` ~b~\n\n    run(`c`)\n\n`d`", "`a` ~b~\n\nrun(\\`c\\`)\n\n`d`"),
            ("~~~~rust\nrun()\n~~~~", "~~~~text\nrun()\n~~~~"),
            ("``` no_run,edition2021 \nrun()\n```", "```text\nrun()\n```"),
            ("> - ```\n>   run()\n>   ```", "> - ```text\n>   run()\n>   ```"),
            ("1. a\n\n\t\trun()", "1. a\n\nrun()"),
            ("-     run()", "- run()"),
            ("```", "```text"),
            ("- a\n\n        run()", "- a\n\nrun()"),
            // A definition list, which rustdoc doesn't support.
            ("`a`\n:     run()", "\\`a\\`\n: run()"),
            ("```\n```\n\n```\n```", "```text\n```\n\n```text\n```"),
            ("```{.rust}\n```\n```json,no_run\n```", "```text\n```\n```text\n```"),
        ] {
            assert!(has_tests(code), "{code}");
            let documented = documented(code);
            assert_eq!(documented, expected, "{code}");
            assert!(!has_tests(&documented), "{code}");
        }
    }

    #[test]
    fn leading_whitespace_is_not_an_indentation() {
        assert_eq!(documented("   - a\n\n        run()"), "- a\n\nrun()");
    }

    #[test]
    fn other_code_is_unchanged() {
        for text in [
            "`a` b ~c~",
            "```json\n{ \"a\":  1 }\n```",
            "> ```sh\n> run\n> ```",
            "~~~c++\na\n~~~",
            "```rust,ignore\na\n```",
        ] {
            assert_eq!(documented(text), text);
        }
    }

    /// Would take minutes in quadratic time.
    #[test]
    fn many_blocks_are_marked() {
        let documented = documented(&"```\n```\n\n    a\n\nb\n\n".repeat(20_000));
        assert_eq!(documented.matches("```text").count(), 20_000);
    }
}
