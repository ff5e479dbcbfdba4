//! Marks the differences between texts.

use similar::{ChangeTag, TextDiff};

/// The maximum length in bytes of texts whose words are compared, which may take quadratic time.
const MAX_LENGTH: usize = 1000;

/// Merges two texts, with `[-…-]` around words that are only here and `{+…+}` around words that are only
/// there. Each Chinese character is a word.
pub(super) fn mark_differences(here: &str, there: &str) -> String {
    if here.len().max(there.len()) > MAX_LENGTH {
        return mark(here, there);
    }
    let diff = TextDiff::configure().diff_unicode_words(here, there);
    let mut text = String::new();
    for op in diff.ops() {
        let [mut equal, mut removed, mut added] = [const { String::new() }; 3];
        for change in diff.iter_changes(op) {
            let part = match change.tag() {
                ChangeTag::Equal => &mut equal,
                ChangeTag::Delete => &mut removed,
                ChangeTag::Insert => &mut added,
            };
            part.push_str(change.value());
        }
        text += &escape(&equal);
        text += &mark(&removed, &added);
    }
    text
}

fn mark(here: &str, there: &str) -> String {
    let mut text = String::new();
    for (text_of, open, close) in [(here, "[-", "-]"), (there, "{+", "+}")] {
        if !text_of.is_empty() {
            text.extend([open, &escape(text_of), close]);
        }
    }
    text
}

/// Escapes quotation marks, backslashes and invisible characters as `Debug` does.
pub(super) fn escape(text: &str) -> String {
    let quoted = format!("{text:?}");
    let inner = quoted.strip_prefix('"').and_then(|quoted| quoted.strip_suffix('"'));
    inner.map(str::to_owned).unwrap_or(quoted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_chinese_characters_are_marked() {
        for (here, there, expected) in [
            ("gid不存在", "gid 不存在", "gid{+ +}不存在"),
            ("用户已存在", "用户不存在", "用户[-已-]{+不+}存在"),
            ("校验失败", "校验失败，请重试", "校验失败{+，请重试+}"),
            ("系统繁忙，请稍后重试", "系统繁忙，稍后重试", "系统繁忙，[-请-]稍后重试"),
            ("Wrong password", "Wrong passwords", "Wrong [-password-]{+passwords+}"),
            ("no user", "No user.", "[-no-]{+No+} user{+.+}"),
            ("order {id} gone", "order {order_id} gone", "order {[-id-]{+order_id+}} gone"),
            ("", "text", "{+text+}"),
            ("text", "", "[-text-]"),
            ("same", "same", "same"),
        ] {
            assert_eq!(mark_differences(here, there), expected);
        }
    }

    #[test]
    fn invisible_characters_are_escaped() {
        assert_eq!(
            mark_differences("a\\\u{202E}b", "a\\\u{1B}b\n\u{2066}\u{200B}"),
            r"a[-\\\u{202e}-]{+\\\u{1b}+}b{+\n\u{2066}\u{200b}+}"
        );
        assert_eq!(escape("\"don't\""), r#"\"don't\""#);
    }

    #[test]
    fn long_texts_are_marked_as_a_whole() {
        let text = |length: usize| "字".repeat(length / 3) + "a";
        let [short, long] = [text(998), text(1001)];
        assert_eq!(mark_differences(&short, "b").matches('-').count(), 2);
        assert!(mark_differences(&short, &(short.clone() + "b")).ends_with("[-a-]{+ab+}"));
        assert_eq!(
            mark_differences(&long, &(long.clone() + "b")),
            format!("[-{long}-]{{+{long}b+}}")
        );
        assert_eq!(mark_differences("", &long), format!("{{+{long}+}}"));
    }
}
