//! The spellings of a name.

/// The name of a row in lower case.
pub(crate) struct Names {
    /// As it is written.
    pub(crate) written: String,
    /// Without the separators of words, after the catalog and `::`.
    path: String,
    /// The length of the catalog and `::`.
    catalog: usize,
}

impl Names {
    pub(super) fn new(catalog: &str, name: &str) -> Self {
        let catalog = joined(catalog) + "::";
        let path = format!("{catalog}{}", joined(name));
        Self { written: name.to_lowercase(), path, catalog: catalog.len() }
    }

    /// Returns whether a word is a part of the name.
    pub(super) fn contain(&self, word: &Word) -> bool {
        if self.written.contains(&word.written) {
            return true;
        }
        let is_qualified = word.written.contains("::");
        let path = if is_qualified { Some(&*self.path) } else { self.path.get(self.catalog..) };
        word.joined.as_ref().is_some_and(|word| path.is_some_and(|path| path.contains(word)))
    }

    /// Returns whether a [joined] name is that of the row, whether or not it is qualified.
    pub(super) fn are(&self, name: &str) -> bool {
        let qualifier = self.path.strip_suffix(name);
        qualifier.is_some_and(|qualifier| qualifier.is_empty() || qualifier.ends_with("::"))
    }
}

/// A word of an argument, in lower case.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Word {
    pub(super) written: String,
    /// The word as a name, unless it is not like one: `-1` is not a spelling of the `1` in `Http1`.
    joined: Option<String>,
}

impl Word {
    pub(super) fn new(word: &str) -> Self {
        let is_name = word.starts_with(char::is_alphabetic);
        Self { written: word.to_lowercase(), joined: is_name.then(|| joined(word)) }
    }
}

/// Returns a name in lower case and without the separators of words: `UserExists`, `USER_EXISTS` and
/// `user-exists` are the same name.
pub(super) fn joined(name: &str) -> String {
    name.to_lowercase().replace(['_', '-'], "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_name_may_be_written_in_several_ways() {
        let names = Names::new("OrderError", "Im::Http1_UserExists");
        for part in ["userexists", "user_exists", "user-ex", "1_user", "im::http", "http-1"] {
            assert!(names.contain(&Word::new(part)), "{part}");
        }
        for part in ["ordererror::im::http1_user", "order_error::im"] {
            assert!(names.contain(&Word::new(part)), "{part}");
        }
        for part in ["-1", "_http", "-", "order", "exists_user", "imhttp"] {
            assert!(!names.contain(&Word::new(part)), "{part}");
        }
    }

    #[test]
    fn a_name_may_be_qualified() {
        let names = Names::new("ServiceError", "Im::UserExists");
        for name in
            ["UserExists", "user_exists", "IM::USER_EXISTS", "service_error::im::user-exists"]
        {
            assert!(names.are(&joined(name)), "{name}");
        }
        for name in ["Exists", "m::UserExists", "", "Im", "ServiceError::UserExists", "::", "-1"] {
            assert!(!names.are(&joined(name)), "{name}");
        }
    }
}
