//! Names of constants in other languages.

use std::collections::HashSet;

use heck::ToShoutySnakeCase as _;
use im_errors::Entry;

/// Assigns unique identifiers to the rows of a catalog.
#[derive(Default)]
pub(super) struct Identifiers {
    camel: HashSet<String>,
    screaming: HashSet<String>,
}

impl Identifiers {
    /// Returns the name in `UpperCamelCase`. The name of a row of a part, such as `Im::UserExists`, starts
    /// with the name of the part.
    pub(super) fn camel(&mut self, entry: &Entry) -> String {
        unique(&mut self.camel, entry.name().replace("::", ""), entry.code())
    }

    /// Returns the name in `SCREAMING_SNAKE_CASE`.
    pub(super) fn screaming(&mut self, entry: &Entry) -> String {
        unique(&mut self.screaming, entry.name().to_shouty_snake_case(), entry.code())
    }
}

/// Returns an unused name. Different names in Rust may be equal in another case style; a name that is
/// already in use gets its code as a suffix.
fn unique(used: &mut HashSet<String>, name: String, code: i128) -> String {
    let is_identifier = name.starts_with(|c: char| c.is_alphabetic() || c == '_');
    let mut candidate = if is_identifier { name } else { format!("CODE_{name}") };
    if used.contains(&candidate) {
        let sign = if code < 0 { "MINUS_" } else { "" };
        candidate = format!("{candidate}_{sign}{}", code.unsigned_abs());
    }
    while !used.insert(candidate.clone()) {
        candidate.push('_');
    }
    candidate
}

#[cfg(test)]
mod tests {
    use im_errors::{Entry, error_catalog};

    use super::*;

    error_catalog! {
        #[allow(non_camel_case_types, reason = "such names are equal in another case style")]
        enum Similar {
            1 as UserId => "a", "";
            2 as UserID => "b", "";
            3 as UserId2 => "c", "";
            4 as UserId_2 => "d", "";
            5 as 用户 => "e", "";
            6 as __ => "f", "";
        }
    }
    error_catalog! { enum Part { 7 as BC => "g", ""; } }
    error_catalog! { enum Other { 8 as C => "h", ""; } }
    error_catalog! { enum Whole { A(Part), AB(Other) } }

    #[test]
    fn identifiers_are_unique() {
        let mut identifiers = Identifiers::default();
        let mut screaming = |entry: Entry| identifiers.screaming(&entry);
        let names: Vec<String> = Similar::table().entries().map(&mut screaming).collect();
        assert_eq!(names, ["USER_ID", "USER_ID_2", "USER_ID2", "USER_ID_2_4", "用户", "CODE_"]);

        let mut identifiers = Identifiers::default();
        let mut camel = |entry: Entry| identifiers.camel(&entry);
        let names: Vec<String> = Whole::table().entries().map(&mut camel).collect();
        assert_eq!(names, ["ABC", "ABC_8"]);
    }
}
