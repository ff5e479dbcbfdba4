//! Which columns of a table are the texts.

use std::prelude::rust_2024::*;
use std::rc::Rc;

use super::page::Table;
use super::rows::code;

/// Where the texts of a table are.
#[derive(Debug, PartialEq)]
pub(super) struct Columns {
    pub(super) english: Option<usize>,
    pub(super) chinese: Option<usize>,
}

impl Columns {
    /// What the header says, or else what the cells look like.
    pub(super) fn of(table: &Table) -> Self {
        let has_code = |cells: &Vec<Rc<str>>| !matches!(code(cells), Ok(None));
        let header = table.iter().take_while(|cells| !has_code(cells)).last();
        let titled = |is_title: fn(&str) -> bool| {
            header
                .and_then(|cells| cells.iter().skip(1).position(|cell| is_title(cell)))
                .map(|position| position + 1)
        };
        let (english, chinese) = match (titled(says_english), titled(says_chinese)) {
            // A column of either.
            (english, chinese) if english == chinese => (None, None),
            titled => titled,
        };

        let rows: Vec<&Vec<Rc<str>>> = table.iter().filter(|cells| has_code(cells)).collect();
        let width = rows.iter().map(|cells| cells.len()).max().unwrap_or_default();
        let untitled: Vec<(usize, Look)> = (1..width)
            .filter(|column| ![english, chinese].contains(&Some(*column)))
            .map(|column| (column, Look::of(rows.iter().filter_map(|cells| cells.get(column)))))
            .collect();
        let first = |look| untitled.iter().find(|(_, own)| *own == look).map(|(column, _)| *column);
        Self {
            english: english.or_else(|| first(Look::Sentences)).or_else(|| first(Look::Words)),
            chinese: chinese.or_else(|| first(Look::Chinese)),
        }
    }
}

/// What most cells of a column are that have a letter.
#[derive(Debug, PartialEq)]
enum Look {
    Chinese,
    /// Of several words.
    Sentences,
    /// As names of constants are.
    Words,
    Neither,
}

impl Look {
    fn of<'a>(cells: impl Iterator<Item = &'a Rc<str>>) -> Self {
        let (mut chinese, mut sentences, mut words) = (0, 0, 0);
        for cell in cells.map(|cell| cell.trim()) {
            if cell.chars().any(is_chinese) {
                chinese += 1;
            } else if cell.chars().any(char::is_alphabetic) {
                words += 1;
                sentences += usize::from(cell.contains(char::is_whitespace));
            }
        }
        let all = chinese + words;
        let is_most = |some: usize| some > 0 && some * 2 >= all;
        let looks = [(chinese, Self::Chinese), (sentences, Self::Sentences), (words, Self::Words)];
        let most = looks.into_iter().find(|(some, _)| is_most(*some));
        most.map_or(Self::Neither, |(_, look)| look)
    }
}

/// The ideographs in the basic plane.
pub(super) fn is_chinese(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}')
}

fn says_english(title: &str) -> bool {
    has_word(title, &["en", "eng", "english"]) || title.contains("英文") || title.contains("英语")
}

fn says_chinese(title: &str) -> bool {
    has_word(title, &["zh", "cn", "chinese"]) || title.contains("中文") || title.contains("汉语")
}

fn has_word(title: &str, wanted: &[&str]) -> bool {
    let title = title.to_lowercase();
    title.split(|c: char| !c.is_alphanumeric()).any(|word| wanted.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_name_a_language() {
        for english in ["en", "en_US", "English text", "英文描述", "英语"] {
            assert!(says_english(english) && !says_chinese(english), "{english}");
        }
        for chinese in ["zh-CN", "CN", "Text (Chinese)", "中文描述", "汉语"] {
            assert!(says_chinese(chinese) && !says_english(chinese), "{chinese}");
        }
        for neither in ["", "code", "open", "description", "说明", "文"] {
            assert!(!says_chinese(neither) && !says_english(neither), "{neither}");
        }
    }

    #[test]
    fn what_most_cells_are_decides() {
        for (cells, look) in [
            (&["用户", "用户名", "no user"][..], Look::Chinese),
            (&["no user", "用户"], Look::Chinese),
            (&["no user", "OK"], Look::Sentences),
            (&["-", "404", "—", "no user", "1"], Look::Sentences),
            (&["-", "404", "用户"], Look::Chinese),
            (&["no user", "OK", "user gone"], Look::Sentences),
            (&["OK", "gone", "no user", "", " "], Look::Words),
            (&["404", "500"], Look::Neither),
            (&["㐀", "一"], Look::Chinese),
            (&["ошибка", "あ"], Look::Words),
            (&[], Look::Neither),
        ] {
            let cells: Vec<Rc<str>> = cells.iter().map(|&cell| cell.into()).collect();
            assert_eq!(Look::of(cells.iter()), look, "{cells:?}");
        }
    }
}
