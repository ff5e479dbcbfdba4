//! The name of a variant, derived from the English text of its row.

use std::fmt;

use unicode_ident::{is_xid_continue, is_xid_start};

/// Returns the UpperCamelCase name of a text: "user id not exist" becomes `UserIdNotExist`.
///
/// The name consists of the letters and digits of the text that Rust allows in identifiers, in any
/// script. Apostrophes, joiners and combining marks are removed ("can't" becomes `Cant`), and all other
/// characters separate words. An all-caps word is capitalized like any other ("HTTP error" becomes
/// `HttpError`).
pub(crate) fn from_english(text: &str) -> Result<String, Unnameable> {
    let unmarked: String = text.chars().filter(|&c| !is_mark(c)).collect();
    let name: String = unmarked.split(|c| !is_letter_or_digit(c)).map(capitalize).collect();
    match name.chars().next() {
        None if text.is_empty() => Err(Unnameable::NoText),
        None => Err(Unnameable::NoLetter(text.to_owned())),
        Some(first) if !is_xid_start(first) => Err(Unnameable::BadStart(first, name)),
        // The only keyword in UpperCamelCase.
        Some(_) if name == "Self" => Err(Unnameable::Keyword(name)),
        Some(_) => Ok(name),
    }
}

/// Why a text has no name.
#[derive(Debug, PartialEq)]
pub(crate) enum Unnameable {
    NoText,
    NoLetter(String),
    BadStart(char, String),
    Keyword(String),
}

impl fmt::Display for Unnameable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoText => write!(f, "missing name for a row without an English text"),
            Self::NoLetter(text) => write!(f, "cannot derive a variant name from {text:?}"),
            Self::BadStart(first, name) => {
                write!(f, "derived variant name `{name}` cannot start with `{first}`")
            }
            Self::Keyword(name) => write!(f, "derived variant name `{name}` is a keyword"),
        }
    }
}

/// `is_alphanumeric` and `is_xid_continue` disagree about some characters (`²`, `Ⓐ`), and the compiler
/// may use an older version of Unicode than `unicode_ident`. Characters that both accept are safe.
///
/// Full-width letters are excluded because the compiler warns about them.
fn is_letter_or_digit(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    c.is_alphanumeric() && is_xid_continue(c) && !('\u{FF00}'..='\u{FFEF}').contains(&c)
}

/// Returns whether a character is removed without separating words.
fn is_mark(c: char) -> bool {
    if c.is_ascii() {
        return c == '\'';
    }
    matches!(c, '’' | '\u{200c}' | '\u{200d}') || (is_xid_continue(c) && !c.is_alphanumeric())
}

fn capitalize(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    if word.chars().any(char::is_lowercase) {
        first.chain(letters).collect()
    } else {
        first.chain(letters.flat_map(char::to_lowercase)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> String {
        from_english(text).unwrap()
    }

    #[test]
    fn words_are_capitalized_and_joined() {
        assert_eq!(name("user id not exist"), "UserIdNotExist");
        assert_eq!(name("Parameter invalid!"), "ParameterInvalid");
        assert_eq!(
            name("Server response time out, please try again later"),
            "ServerResponseTimeOutPleaseTryAgainLater"
        );
        assert_eq!(name("  snake_case\tand-dashes\nand/lines "), "SnakeCaseAndDashesAndLines");
    }

    /// The distinct published English texts. Six rows have none.
    #[test]
    fn the_im_table_has_these_names() {
        for (text, expected) in [
            ("success", "Success"),
            ("Server internal error", "ServerInternalError"),
            ("User exists", "UserExists"),
            ("No sush user", "NoSushUser"),
            ("Parameter invalid!", "ParameterInvalid"),
            ("Password error", "PasswordError"),
            ("gid invalid", "GidInvalid"),
            ("Basic authentication failed.", "BasicAuthenticationFailed"),
            ("appkey not exists", "AppkeyNotExists"),
            (
                "Server response time out, please try again later",
                "ServerResponseTimeOutPleaseTryAgainLater",
            ),
            ("appkey info is nil", "AppkeyInfoIsNil"),
            ("appkey not register", "AppkeyNotRegister"),
            ("user id not register", "UserIdNotRegister"),
            ("user id not exist", "UserIdNotExist"),
            ("system error", "SystemError"),
            ("sync couchbase error", "SyncCouchbaseError"),
            ("sync mysql error", "SyncMysqlError"),
            ("user never login", "UserNeverLogin"),
            ("user logout", "UserLogout"),
            ("appkey not match", "AppkeyNotMatch"),
            ("user name not register", "UserNameNotRegister"),
            ("user password is wrong", "UserPasswordIsWrong"),
            ("user have not right to create group", "UserHaveNotRightToCreateGroup"),
            ("the amount of group exceed limit", "TheAmountOfGroupExceedLimit"),
            ("user not in the group", "UserNotInTheGroup"),
            ("user not have right of group to add member", "UserNotHaveRightOfGroupToAddMember"),
            ("member not register", "MemberNotRegister"),
            (
                "user have not right to add member in the group",
                "UserHaveNotRightToAddMemberInTheGroup",
            ),
            ("member repeated add", "MemberRepeatedAdd"),
            ("the amount of member exceed group limit", "TheAmountOfMemberExceedGroupLimit"),
            ("the amount of group exceed member limit", "TheAmountOfGroupExceedMemberLimit"),
            (
                "user not have right of group to remove member",
                "UserNotHaveRightOfGroupToRemoveMember",
            ),
            (
                "user have not right to remove member from the group",
                "UserHaveNotRightToRemoveMemberFromTheGroup",
            ),
            ("member repeated remove", "MemberRepeatedRemove"),
            ("member not in the group", "MemberNotInTheGroup"),
        ] {
            assert_eq!(name(text), expected);
        }
    }

    #[test]
    fn only_all_caps_words_lose_their_capitals() {
        assert_eq!(name("MySQL error in userId"), "MySQLErrorInUserId");
        assert_eq!(name("HTTP ERROR on SHA256"), "HttpErrorOnSha256");
        assert_eq!(name("a B"), "AB");
    }

    #[test]
    fn apostrophes_do_not_separate() {
        assert_eq!(name("can't be self"), "CantBeSelf");
        assert_eq!(name("can’t be 'self'"), "CantBeSelf");
    }

    #[test]
    fn a_name_may_contain_digits_but_not_begin_with_one() {
        assert_eq!(name("page 404 is gone"), "Page404IsGone");
        assert_eq!(from_english("404 page"), Err(Unnameable::BadStart('4', "404Page".into())));
    }

    #[test]
    fn letters_of_any_script_are_kept() {
        assert_eq!(name("用户 不存在"), "用户不存在");
        assert_eq!(name("appkey不存在"), "Appkey不存在");
        assert_eq!(name("élan vital"), "ÉlanVital");
        assert_eq!(name("straße ßa"), "StraßeSSa");
        assert_eq!(name("ошибка сервера"), "ОшибкаСервера");
        assert_eq!(name("ที่นี่"), "ทีนี");
    }

    #[test]
    fn other_characters_separate_words() {
        assert_eq!(name("x² over Ⓐ and 🦀 rust"), "XOverAndRust");
        assert_eq!(name("ＡＢＣ error"), "Error");
    }

    #[test]
    fn only_self_is_a_keyword_in_upper_camel_case() {
        assert_eq!(from_english("self"), Err(Unnameable::Keyword("Self".into())));
        assert_eq!(name("type"), "Type");
    }

    #[test]
    fn a_text_without_letters_has_no_name() {
        assert_eq!(from_english(""), Err(Unnameable::NoText));
        assert_eq!(from_english("?!"), Err(Unnameable::NoLetter("?!".into())));
        assert_eq!(from_english("'"), Err(Unnameable::NoLetter("'".into())));
    }
}
