//! The columns of a table that hold the texts.

use std::rc::Rc;

use super::format::Table;
use super::rows::code;

/// The positions of the columns with the texts.
#[derive(Debug, PartialEq)]
pub(super) struct Columns {
    pub(super) english: Option<usize>,
    pub(super) chinese: Option<usize>,
}

impl Columns {
    /// Finds the columns from the header or, where it does not name a language, from the cells.
    pub(super) fn find(table: &Table) -> Self {
        let has_code = |cells: &Vec<Rc<str>>| !matches!(code(cells), Ok(None));
        let header = table.iter().take_while(|cells| !has_code(cells)).last();
        let titled = |is_title: fn(&str) -> bool| {
            header
                .and_then(|cells| cells.iter().skip(1).position(|cell| is_title(cell)))
                .map(|position| position + 1)
        };
        let (english, chinese) = match (titled(names_english), titled(names_chinese)) {
            // One column is titled with both languages.
            (english, chinese) if english == chinese => (None, None),
            titled => titled,
        };

        let rows: Vec<&Vec<Rc<str>>> = table.iter().filter(|cells| has_code(cells)).collect();
        let width = rows.iter().map(|cells| cells.len()).max().unwrap_or_default();
        let untitled: Vec<(usize, Content)> = (1..width)
            .filter(|column| ![english, chinese].contains(&Some(*column)))
            .map(|column| (column, Content::of(rows.iter().filter_map(|cells| cells.get(column)))))
            .collect();
        let first =
            |content| untitled.iter().find(|(_, own)| *own == content).map(|(column, _)| *column);
        Self {
            english: english
                .or_else(|| first(Content::Sentences))
                .or_else(|| first(Content::Words)),
            chinese: chinese.or_else(|| first(Content::Chinese)),
        }
    }
}

/// What most cells of a column contain, not counting cells without letters.
#[derive(Debug, PartialEq)]
enum Content {
    Chinese,
    /// Several words.
    Sentences,
    /// Single words, such as names of constants.
    Words,
    Neither,
}

impl Content {
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
        let contents =
            [(chinese, Self::Chinese), (sentences, Self::Sentences), (words, Self::Words)];
        let most = contents.into_iter().find(|(some, _)| is_most(*some));
        most.map_or(Self::Neither, |(_, content)| content)
    }
}

/// Returns whether this is an ideograph of the basic plane.
pub(crate) fn is_chinese(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}')
}

fn names_english(title: &str) -> bool {
    has_word(title, &["en", "eng", "english"]) || title.contains("英文") || title.contains("英语")
}

fn names_chinese(title: &str) -> bool {
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
            assert!(names_english(english) && !names_chinese(english), "{english}");
        }
        for chinese in ["zh-CN", "CN", "Text (Chinese)", "中文描述", "汉语"] {
            assert!(names_chinese(chinese) && !names_english(chinese), "{chinese}");
        }
        for neither in ["", "code", "open", "description", "说明", "文"] {
            assert!(!names_chinese(neither) && !names_english(neither), "{neither}");
        }
    }

    #[test]
    fn the_majority_of_the_cells_decides() {
        for (cells, content) in [
            (&["用户", "用户名", "no user"][..], Content::Chinese),
            (&["no user", "用户"], Content::Chinese),
            (&["no user", "OK"], Content::Sentences),
            (&["-", "404", "—", "no user", "1"], Content::Sentences),
            (&["-", "404", "用户"], Content::Chinese),
            (&["no user", "OK", "user gone"], Content::Sentences),
            (&["OK", "gone", "no user", "", " "], Content::Words),
            (&["404", "500"], Content::Neither),
            (&["㐀", "一"], Content::Chinese),
            (&["ошибка", "あ"], Content::Words),
            (&[], Content::Neither),
        ] {
            let cells: Vec<Rc<str>> = cells.iter().map(|&cell| cell.into()).collect();
            assert_eq!(Content::of(cells.iter()), content, "{cells:?}");
        }
    }
}
