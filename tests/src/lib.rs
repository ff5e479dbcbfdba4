//! Code that tests and benchmarks share: tables, an assertion about catalogs, and the location of the
//! workspace.

pub mod tables;
pub mod workspace;

/// Runs the code blocks of the README as documentation tests.
///
/// This package contains them because they require all features of the library, the command and
/// axum. `README.zh-CN.md` has the same code blocks.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
mod readme {}

use std::collections::HashSet;

use im_errors::{ErrorCatalog, Integer as _, Lang};

/// Asserts that the methods of a catalog return consistent results for each row.
///
/// # Panics
///
/// Panics if two results contradict each other.
pub fn assert_agrees_with_itself<E: ErrorCatalog>() {
    let rows: Vec<E> = E::iter().collect();
    assert_eq!(rows.len(), E::COUNT);
    assert_eq!(E::iter().len(), E::COUNT);
    assert!(E::iter().rev().eq(rows.iter().rev().copied()), "reverse iteration");

    let (mut codes, mut names) = (HashSet::new(), HashSet::new());
    for (nth, &row) in rows.iter().enumerate() {
        assert!(codes.insert(row.code()), "{row:?}: duplicate code");
        assert!(names.insert(row.name()), "{row:?}: duplicate name");
        assert_eq!(E::iter().nth(nth), Some(row));
        assert_eq!(E::from_code(row.code()), Some(row));
        assert_eq!(E::from_name(row.name()), Some(row));
        assert_eq!(E::try_from(row.code()), Ok(row));
        assert_eq!(row.name().parse(), Ok(row));
        assert_eq!(row.code().to_string().parse(), Ok(row));
        assert_eq!(Into::<E::Repr>::into(row), row.code());
        assert_eq!(format!("{row:?}"), row.name());

        let [english, chinese] = [Lang::En, Lang::Zh].map(|lang| row.text(lang));
        assert!(!english.is_empty() && !chinese.is_empty(), "{row:?} has no text");
        let has_parameters = E::table()
            .find(row.code().to_i128())
            .is_some_and(|entry| !entry.parameters().is_empty());
        assert!(has_parameters || [english, chinese].contains(&row.to_string().as_str()));
        assert_eq!(format!("{row:#}"), format!("{}: {row}", row.code()));
        assert_eq!(row.into_result(), if row.is_success() { Ok(()) } else { Err(row) });
    }
    // A search by text takes linear time, so this searches for at most a hundred rows.
    for row in rows.into_iter().step_by(E::COUNT.div_ceil(100)) {
        for text in [row.en(), row.zh()] {
            assert_eq!(E::find_by_text(text).any(|found| found == row), !text.is_empty());
        }
    }
}
