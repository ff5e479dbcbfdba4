//! The environment variables and the standard output of the process.

#[cfg(any(target_os = "linux", target_os = "macos", target_os = "freebsd"))]
mod closed;

use std::env;
use std::io::{self, Write};

use im_errors::Lang;

/// Returns the value of a variable, or `None` if it is empty.
pub(crate) fn variable(name: &str) -> Option<String> {
    let value = env::var_os(name)?.to_string_lossy().into_owned();
    (!value.is_empty()).then_some(value)
}

/// Returns the language of messages according to the locale, which POSIX defines by these variables.
pub(crate) fn lang(variable: impl Fn(&str) -> Option<String>) -> Lang {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(variable);
    let lang = locale.as_deref().and_then(|locale| {
        // For example `zh_CN.UTF-8` or `zh@pinyin`.
        locale.split(['.', '@']).next().and_then(Lang::from_tag)
    });
    lang.unwrap_or(Lang::En)
}

/// Returns whether the output may contain escape sequences, according to <https://no-color.org> and
/// <https://bixense.com/clicolors>.
pub(crate) fn has_color(variable: impl Fn(&str) -> Option<String>, is_terminal: bool) -> bool {
    if variable("NO_COLOR").is_some() {
        return false;
    }
    if variable("CLICOLOR_FORCE").is_some_and(|force| force != "0") {
        return true;
    }
    let is_dumb = variable("TERM").is_some_and(|term| term == "dumb");
    let is_off = variable("CLICOLOR").is_some_and(|color| color == "0");
    is_terminal && !is_dumb && !is_off
}

/// Returns the width of the terminal, or `None` if the output is not a terminal.
pub(crate) fn width() -> Option<u16> {
    comfy_table::Table::new().width()
}

/// Returns the standard output. If it was closed when the process started, writes fail.
pub(crate) fn output() -> Box<dyn Write> {
    #[cfg(any(target_os = "linux", target_os = "macos", target_os = "freebsd"))]
    if closed::is_closed() {
        return Box::new(closed::Closed);
    }
    Box::new(io::stdout().lock())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn variables(set: &[(&str, &str)]) -> impl Fn(&str) -> Option<String> {
        move |name| {
            let (_, value) = set.iter().find(|(set, _)| *set == name)?;
            (!value.is_empty()).then(|| (*value).to_owned())
        }
    }

    #[test]
    fn the_first_variable_that_is_set_determines_the_language() {
        for (set, expected) in [
            (&[][..], Lang::En),
            (&[("LANG", "zh_CN.UTF-8")], Lang::Zh),
            (&[("LANG", "en_US.UTF-8"), ("LC_MESSAGES", "zh_TW")], Lang::Zh),
            (&[("LC_MESSAGES", "en_US"), ("LC_ALL", "zh.GB18030")], Lang::Zh),
            (&[("LC_ALL", "C"), ("LC_MESSAGES", "zh_CN"), ("LANG", "zh_CN")], Lang::En),
            (&[("LC_ALL", ""), ("LANG", "zh@pinyin")], Lang::Zh),
            (&[("LC_CTYPE", "zh_CN"), ("LANG", "POSIX")], Lang::En),
            (&[("LANG", "zh")], Lang::Zh),
            (&[("LANG", "zha_CN")], Lang::En),
        ] {
            assert_eq!(lang(variables(set)), expected, "{set:?}");
        }
    }

    #[test]
    fn variables_turn_color_on_and_off() {
        for (set, in_terminal, in_file) in [
            (&[][..], true, false),
            (&[("TERM", "xterm")], true, false),
            (&[("TERM", "dumb")], false, false),
            (&[("NO_COLOR", "1")], false, false),
            (&[("NO_COLOR", "")], true, false),
            (&[("CLICOLOR", "0")], false, false),
            (&[("CLICOLOR", "1")], true, false),
            (&[("CLICOLOR_FORCE", "1")], true, true),
            (&[("CLICOLOR_FORCE", "1"), ("CLICOLOR", "0"), ("TERM", "dumb")], true, true),
            (&[("CLICOLOR_FORCE", "0")], true, false),
            (&[("CLICOLOR_FORCE", "")], true, false),
            (&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], false, false),
        ] {
            let colors = [true, false].map(|is_terminal| has_color(variables(set), is_terminal));
            assert_eq!(colors, [in_terminal, in_file], "{set:?}");
        }
    }
}
