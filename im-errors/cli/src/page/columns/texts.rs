//! Assigns the columns with names and texts.

use super::Draft;
use crate::page::Column;
use crate::page::content::{Content, Language};
use crate::page::titles::Title;

/// The rank of a text without a known title.
const UNTITLED: u8 = 10;

/// Returns whether a column may contain names: identifiers or single words.
pub(super) fn may_be_names(content: &Content) -> bool {
    matches!(content.language(), Some(Language::Names | Language::Words))
}

/// Returns whether most texts of a column are identifiers.
pub(super) fn are_identifiers(content: &Content) -> bool {
    content.language() == Some(Language::Names)
}

/// Assigns the columns with names and with texts in both languages.
pub(super) fn assign(draft: &mut Draft<'_>) {
    assign_names(draft);
    let texts = texts(draft);
    assign_language(draft, Column::English, &texts, &[Language::Sentences, Language::Words]);
    assign_language(draft, Column::Chinese, &texts, &[Language::Chinese]);
    if !draft.is_taken(Column::English) && !draft.is_taken(Column::Chinese) {
        assign_remarks_as_texts(draft);
    }
    add_foreign(draft);
}

/// Assigns the first column of identifiers, unless another column has a title of names. Identifiers may
/// have a title of codes.
fn assign_names(draft: &mut Draft<'_>) {
    let is_untitled =
        |title| matches!(title, None | Some(Title::Message(_) | Title::Column(Column::Code)));
    let is_names = |title, content: &Content| is_untitled(title) && are_identifiers(content);
    let names = draft.free().find(|(_, title, content)| is_names(*title, content));
    let position = names.map(|(position, ..)| position);
    if let Some(position) = position.filter(|_| !draft.is_taken(Column::Name)) {
        draft.assign(position, Column::Name);
    }
}

/// A column that may contain texts.
struct Text {
    /// The lowest rank is the most likely.
    rank: u8,
    position: usize,
    language: Language,
}

/// Returns the columns that may contain texts, most likely first.
fn texts(draft: &Draft<'_>) -> Vec<Text> {
    let texts = draft.free().filter_map(|(position, title, content)| {
        let language = content.language()?;
        let rank = match title {
            Some(Title::Message(rank)) => rank,
            // Some pages use Chinese texts, such as 用户不存在, as names.
            Some(Title::Column(Column::Name)) => 1,
            None if language == Language::Words => UNTITLED + 1,
            None => UNTITLED,
            Some(_) => return None,
        };
        Some(Text { rank, position, language })
    });
    let mut texts: Vec<Text> = texts.collect();
    texts.sort_by_key(|text| (text.rank, text.position));
    texts
}

/// Assigns the column with the texts in a language, and adds other such columns as alternatives.
fn assign_language(draft: &mut Draft<'_>, column: Column, texts: &[Text], languages: &[Language]) {
    for text in texts.iter().filter(|text| languages.contains(&text.language)) {
        if !draft.is_taken(column) {
            draft.assign(text.position, column);
            continue;
        }
        draft.add_alternative(text.position, column);
        // Columns with the same title belong to different rows.
        let is_same = |taken| draft.section.has_same_title(taken, text.position);
        let is_repeated = draft.assignment.position(column).is_some_and(is_same);
        if text.rank < UNTITLED && !is_repeated && !draft.is_taken(Column::Explanation) {
            draft.assign(text.position, Column::Explanation);
        }
    }
}

/// Assigns explanations as texts if there are no other texts.
fn assign_remarks_as_texts(draft: &mut Draft<'_>) {
    for remark in [Column::Explanation, Column::Cause, Column::Remark] {
        let Some(position) = draft.assignment.position(remark) else { continue };
        let language = draft.contents.get(position).and_then(Content::language);
        let column = match language {
            Some(Language::Chinese) => Column::Chinese,
            Some(Language::Sentences | Language::Words) => Column::English,
            _ => continue,
        };
        if !draft.is_taken(column) {
            draft.assign(position, column);
        }
    }
}

/// Adds the columns with texts in other languages.
fn add_foreign(draft: &mut Draft<'_>) {
    let foreign = draft.free().filter(|(_, title, content)| {
        *title == Some(Title::OtherLanguage)
            || matches!(content.language(), Some(Language::Japanese | Language::Foreign))
    });
    draft.assignment.foreign = foreign.map(|(position, ..)| position).collect();
}
