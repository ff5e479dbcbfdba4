//! A row of a catalog, as generated code holds it.

use crate::Lang;

/// The texts of one row.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The name of the variant.
    pub name: &'static str,
    /// The English text, or `""`.
    pub en: &'static str,
    /// The Chinese text, or `""`.
    pub zh: &'static str,
}

impl Row {
    /// The text in a language, or in the other one where there is none.
    #[must_use]
    pub const fn text(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::En if self.en.is_empty() => self.zh,
            Lang::Zh if self.zh.is_empty() => self.en,
            Lang::En => self.en,
            Lang::Zh => self.zh,
        }
    }
}
