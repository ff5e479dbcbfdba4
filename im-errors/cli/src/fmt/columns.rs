//! Aligns the columns of a group of rows.

use unicode_width::UnicodeWidthStr as _;

use super::rows::{Cell, Row};

/// The maximum width of cells and indentations that are aligned, so that one long text does not move all
/// others. After a wider cell, the row keeps its spaces.
const MAX_WIDTH: usize = 80;

/// The new number of spaces between two cells.
#[derive(Debug)]
pub(super) struct Gap {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) spaces: usize,
}

/// The end of a cell in the column before the one that is aligned.
struct End<'r, 'a> {
    row: &'r Row<'a>,
    /// The column in which the cell ends.
    column: usize,
    cell: &'r Cell<'a>,
    next: &'r Cell<'a>,
}

impl End<'_, '_> {
    /// Returns the current number of spaces after the cell, at least 1 and at most [`MAX_WIDTH`].
    fn spaces(&self) -> usize {
        self.next.start.saturating_sub(self.cell.end()).clamp(1, MAX_WIDTH)
    }
}

/// Returns the gaps between the cells of a group of rows.
///
/// The spaces after the widest cell of a column are kept; if several cells are the widest, the smallest
/// number of spaces is kept. The other cells are padded. Therefore, tables that are aligned with additional
/// spaces do not change, and a new row moves the others only if it is wider. Reserved codes are padded,
/// too, but a long list of them does not move the rows.
pub(super) fn align(rows: &[Row<'_>]) -> Vec<Gap> {
    let mut gaps = Vec::new();
    let aligned = rows.iter().filter(|row| row.indent <= MAX_WIDTH);
    let mut starts: Vec<_> = aligned.map(|row| (row, row.indent)).collect();
    for position in 0.. {
        let ends: Vec<_> =
            starts.iter().filter_map(|&(row, start)| end(row, position, start)).collect();
        let Some(column) = next_column(&ends) else {
            break;
        };
        starts.clear();
        for End { row, column: end, cell, next } in ends {
            if end < column {
                gaps.push(Gap { start: cell.end(), end: next.start, spaces: column - end });
                starts.push((row, column));
            }
        }
    }
    gaps
}

/// Returns the end of a cell that starts in the given column, or `None` if the next cell is not aligned.
fn end<'r, 'a>(row: &'r Row<'a>, position: usize, start: usize) -> Option<End<'r, 'a>> {
    let (cell, next) = (row.cells.get(position)?, row.cells.get(position + 1)?);
    let width = cell.text.width();
    (width <= MAX_WIDTH).then_some(End { row, column: start + width, cell, next })
}

/// Returns the column in which the next cells start.
fn next_column(ends: &[End<'_, '_>]) -> Option<usize> {
    let only_reserved = ends.iter().all(|end| end.row.is_reserved);
    let relevant = || ends.iter().filter(|end| only_reserved || !end.row.is_reserved);
    let widest = relevant().map(|end| end.column).max()?;
    let spaces = relevant().filter(|end| end.column == widest).map(End::spaces).min()?;
    Some(widest + spaces)
}
