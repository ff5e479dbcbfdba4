//! The name of a row, for searching.

/// The name of a row in lowercase.
pub(crate) struct Name {
    pub(crate) written: String,
    /// The name without separators of words, qualified by its catalog.
    path: String,
    /// The length of the catalog and `::` in `path`.
    catalog: usize,
}

impl Name {
    pub(super) fn new(catalog: &str, name: &str) -> Self {
        let catalog = normalize(catalog) + "::";
        let path = format!("{catalog}{}", normalize(name));
        Self { written: name.to_lowercase(), path, catalog: catalog.len() }
    }

    /// Returns whether a word is part of the name.
    pub(super) fn contains(&self, word: &Word) -> bool {
        if self.written.contains(&word.written) {
            return true;
        }
        let is_qualified = word.written.contains("::");
        let path = if is_qualified { Some(&*self.path) } else { self.path.get(self.catalog..) };
        word.normalized.as_ref().is_some_and(|word| path.is_some_and(|path| path.contains(word)))
    }

    /// Returns whether a [normalized](normalize) name, qualified or not, equals this name.
    pub(super) fn equals(&self, name: &str) -> bool {
        let qualifier = self.path.strip_suffix(name);
        qualifier.is_some_and(|qualifier| qualifier.is_empty() || qualifier.ends_with("::"))
    }
}

/// A word of an argument, in lowercase.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Word {
    pub(super) written: String,
    /// The word as part of a name, or `None` if it doesn't start with a letter: `-1` must not match the
    /// `1` in `Http1`.
    normalized: Option<String>,
}

impl Word {
    pub(super) fn new(word: &str) -> Self {
        let is_name = word.starts_with(char::is_alphabetic);
        Self { written: word.to_lowercase(), normalized: is_name.then(|| normalize(word)) }
    }
}

/// Returns a name in lowercase and without separators, so that `UserExists`, `USER_EXISTS` and
/// `user-exists` are equal.
pub(super) fn normalize(name: &str) -> String {
    name.to_lowercase().replace(['_', '-'], "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_separators_of_a_word_are_ignored() {
        let name = Name::new("OrderError", "Im::Http1_UserExists");
        for part in ["userexists", "user_exists", "user-ex", "1_user", "im::http", "http-1"] {
            assert!(name.contains(&Word::new(part)), "{part}");
        }
        for part in ["ordererror::im::http1_user", "order_error::im"] {
            assert!(name.contains(&Word::new(part)), "{part}");
        }
        for part in ["-1", "_http", "-", "order", "exists_user", "imhttp"] {
            assert!(!name.contains(&Word::new(part)), "{part}");
        }
    }

    #[test]
    fn a_name_may_be_qualified() {
        let name = Name::new("ServiceError", "Im::UserExists");
        for equal in
            ["UserExists", "user_exists", "IM::USER_EXISTS", "service_error::im::user-exists"]
        {
            assert!(name.equals(&normalize(equal)), "{equal}");
        }
        for other in ["Exists", "m::UserExists", "", "Im", "ServiceError::UserExists", "::", "-1"] {
            assert!(!name.equals(&normalize(other)), "{other}");
        }
    }
}
