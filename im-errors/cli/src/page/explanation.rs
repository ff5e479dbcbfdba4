//! Composes the explanation of a row from its cause, remedy and remark.

use super::content::is_chinese;
use super::{Column, cells, rows};

/// Joins the explanation, cause, remedy and remarks of a row, one paragraph each.
pub(super) fn compose<'a>(cell: impl Fn(Column) -> &'a str, remark: &'a str) -> String {
    let labels = [
        (Column::Explanation, "", ""),
        (Column::Cause, "Cause: ", "原因："),
        (Column::Remedy, "Remedy: ", "解决办法："),
        (Column::Remark, "", ""),
    ];
    let mut paragraphs = Vec::new();
    for (column, english, chinese) in labels {
        let text = paragraph(cell(column));
        let is_mark = column == Column::Remark && cells::means_deprecated(&text);
        if !cells::is_placeholder(&text) && !is_mark {
            let label = if text.chars().any(is_chinese) { chinese } else { english };
            paragraphs.push(format!("{label}{text}"));
        }
    }
    if !remark.is_empty() && !cells::means_deprecated(remark) {
        paragraphs.push(paragraph(remark));
    }
    paragraphs.join("\n\n")
}

/// Returns a cell without empty lines.
fn paragraph(cell: &str) -> String {
    let lines = cell.lines().map(|line| rows::clean(&rows::plain(line)));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Returns the note if a cell marks its row as deprecated, or `""` if it contains only the mark.
pub(super) fn deprecation(cell: &str) -> Option<String> {
    let cell = cell.trim();
    if cells::is_marked_deprecated(cell) {
        return Some(String::new());
    }
    let clause = cell.split([',', '，', ';', '；', ':', '：', '.', '。', '\n']).next()?;
    cells::means_deprecated(clause).then(|| rows::plain(cell))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_column_is_a_paragraph() {
        let composed = compose(
            |column| match column {
                Column::Cause => " no such user\n\n in the tenant",
                Column::Remedy => "请检查&nbsp;ID",
                Column::Remark => "已废弃",
                _ => "",
            },
            "since 2.0",
        );
        assert_eq!(
            composed,
            "Cause: no such user\nin the tenant\n\n解决办法：请检查 ID\n\nsince 2.0"
        );
        assert_eq!(compose(|_| "-", "已废弃"), "");
    }

    #[test]
    fn a_deprecation_may_have_a_note() {
        for (cell, note) in [
            ("已废弃", Some("")),
            ("用户不存在（已废弃）", Some("")),
            ("已废弃，请使用 40002", Some("已废弃，请使用 40002")),
            ("Deprecated: use 40002", Some("Deprecated: use 40002")),
            ("用户已废弃此功能", None),
            ("", None),
        ] {
            assert_eq!(deprecation(cell).as_deref(), note, "{cell}");
        }
    }
}
