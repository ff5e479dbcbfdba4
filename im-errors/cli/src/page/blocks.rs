//! Divides tables that consist of several tables side by side.

use std::rc::Rc;

use super::sections::Section;
use super::titles::Title;
use super::{Column, Layout};

/// Divides sections that consist of several blocks side by side into one section per block.
///
/// Such a section has a header that repeats the same titles. The following sections without a header are
/// divided in the same way if they have the same width. A section is not divided if the layout is wider than
/// a block.
pub(super) fn divide<'a>(sections: Vec<Section<'a>>, layout: Option<&Layout>) -> Vec<Section<'a>> {
    let mut blocks = Vec::new();
    // The widths of the last header and of its blocks.
    let mut widths = None;
    for section in sections {
        let has_header = !section.header.is_empty();
        if has_header {
            let columns = section.header.len();
            widths = width_of_blocks(&section, layout).map(|width| (columns, width));
        }
        match widths {
            Some((columns, width)) if has_header || section.width() == columns => {
                blocks
                    .extend((0..columns).step_by(width).map(|start| block(&section, start, width)));
            }
            _ => blocks.push(section),
        }
    }
    blocks
}

/// Returns the number of titles that the header of a section repeats if they include a title of codes.
fn width_of_blocks(section: &Section<'_>, layout: Option<&Layout>) -> Option<usize> {
    let width = period(&section.header)?;
    let is_code = |title| matches!(title, Title::Column(Column::Code) | Title::Status);
    let mut titles = section.header.iter().take(width).filter_map(|(_, title)| *title);
    (titles.any(is_code) && layout.is_none_or(|layout| layout.width() <= width)).then_some(width)
}

fn block<'a>(section: &Section<'a>, start: usize, width: usize) -> Section<'a> {
    let cells = |row: &'a [Rc<str>]| {
        let end = row.len().min(start + width);
        row.get(start..end).unwrap_or_default()
    };
    Section {
        table: section.table,
        header: section.header.iter().skip(start).take(width).cloned().collect(),
        exported: None,
        rows: section.rows.iter().map(|row| cells(row)).collect(),
    }
}

/// Returns the number of titles that a header repeats. The last repetition may lack an empty title.
fn period(header: &[(Rc<str>, Option<Title>)]) -> Option<usize> {
    let title = |column: usize| header.get(column).map_or("", |(title, _)| title.trim());
    let is_repeated = |width: &usize| {
        let columns = header.len().next_multiple_of(*width);
        (*width..columns).all(|column| title(column) == title(column - width))
    };
    (2..=header.len().div_ceil(2)).find(is_repeated)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::format::Table;
    use crate::page::sections::sections;

    fn table(rows: &[&str]) -> Table {
        rows.iter().map(|row| row.split('|').map(Rc::from).collect()).collect()
    }

    fn codes(rows: &[&str], layout: Option<&str>) -> Vec<Vec<String>> {
        let tables = [table(rows)];
        let layout = layout.map(|layout| layout.parse::<Layout>().unwrap());
        let blocks = divide(sections(&tables), layout.as_ref());
        blocks.iter().map(|block| block.rows.iter().map(|row| row.join("|")).collect()).collect()
    }

    #[test]
    fn a_repeated_header_is_divided() {
        let rows = ["code|text|code|text", "1|one|2|two", "3|three||", "4"];
        let expected = [["1|one", "3|three", "4"], ["2|two", "|", ""]];
        assert_eq!(codes(&rows, None), expected);
        assert_eq!(codes(&rows, Some("code,en")), expected);
        assert_eq!(codes(&rows, Some("-,-,code,en")), [rows[1..].to_vec()]);
        // A column may separate the blocks.
        let expected = [["1|one|"], ["2|two|"], ["3|three"]];
        let rows = ["code|text||code|text||code|text", "1|one||2|two||3|three"];
        assert_eq!(codes(&rows, None), expected);
    }

    #[test]
    fn other_headers_are_kept() {
        for header in [
            "code|text|code|message",
            "code|text|text",
            "code|code",
            "module|text|module|text",
            "code|text|code",
            "code|text",
        ] {
            assert_eq!(codes(&[header, "1|one|2|two"], None), [["1|one|2|two"]], "{header}");
        }
    }
}
