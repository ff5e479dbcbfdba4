//! Sentences about the comparisons in which im-errors is slower or faster.

use std::fmt::Write as _;

use crate::Result;
use crate::figures::Figures;
use crate::format::{count, name, range, ratio};
use crate::subject::{self, CHECKS, IM_ERRORS, LOOKUPS, RELEASE, Subject};

/// Smaller ratios are noise.
const TIE: f64 = 1.02;

/// Contenders that are not alternatives to im-errors.
const NOT_PEERS: [&str; 4] = [IM_ERRORS, "im-errors, in Chinese", "an empty loop", "no catalog"];

/// Returns a list of all comparisons in which im-errors is slower or larger.
pub(crate) fn losses(figures: &Figures) -> String {
    let mut items = String::new();
    for subject in subject::compared() {
        let peers = figures.contenders(&subject).filter(|peer| !NOT_PEERS.contains(peer));
        let lost: Vec<String> =
            peers.filter_map(|peer| losses_to(figures, &subject, peer)).collect();
        if !lost.is_empty() {
            // Writing into a `String` can't fail.
            let _ = writeln!(items, "- {}: {}.", subject.title, lost.join("; "));
        }
    }
    items
}

/// Returns the losses to one contender at all sizes.
fn losses_to(figures: &Figures, subject: &Subject, peer: &str) -> Option<String> {
    let sizes = figures.sizes(subject);
    let mut lost = Vec::new();
    for &size in &sizes {
        let ours = figures.find(subject, IM_ERRORS, size)?;
        match figures.find(subject, peer, size) {
            Some(theirs) if ours / theirs >= TIE => lost.push((size, ratio(ours / theirs))),
            _ => {}
        }
    }
    let mut sentence = String::new();
    for (nth, (size, ratio)) in lost.into_iter().enumerate() {
        // Writing into a `String` can't fail.
        let _ = if nth == 0 {
            write!(sentence, "{ratio} {} {}", subject.quantity.compared(), name(peer))
        } else {
            write!(sentence, ", {ratio}")
        };
        if sizes.len() > 1 {
            let _ = write!(sentence, " with {}", count(size, subject.counted));
        }
    }
    (!sentence.is_empty()).then_some(sentence)
}

/// Returns sentences about the most important comparisons in which im-errors is faster.
pub(crate) fn wins(figures: &Figures) -> Result<String> {
    const DERIVES: [&str; 3] = ["strum", "num_enum", "phf"];
    const THREE_CRATES: &str = "thiserror + strum + num_enum";
    let [from_code, half_unknown, texts @ .., _, _] = LOOKUPS;
    let [check, ..] = CHECKS;
    let [_, release] = RELEASE;
    let by_code = [from_code, half_unknown];
    let sentences = [
        (
            "A lookup by code is",
            "times as fast as the fastest of strum, num_enum and phf.",
            speeds(figures, &by_code, &DERIVES, &[45, 1_000, 10_000])?,
        ),
        (
            "Returning a text or a name is",
            "times as fast as with a `match`.",
            speeds(figures, &texts, &["match"], &[45, 1_000, 10_000])?,
        ),
        (
            "With 1,000 and 10,000 rows, `cargo check` is",
            "times as fast as with thiserror, strum and num_enum together.",
            speeds(figures, &[check], &[THREE_CRATES], &[1_000, 10_000])?,
        ),
        (
            "A release build with 10,000 rows and calls of `from_code` is",
            "times as fast as with the faster of strum and num_enum.",
            speeds(figures, &[release], &["strum", "num_enum"], &[1, 8, 32])?,
        ),
    ];
    let mut wins = Vec::new();
    for (before, after, (least, most)) in sentences {
        if least >= TIE {
            wins.push(format!("{before} {} {after}", range(least, most)));
        }
    }
    Ok(wins.join(" "))
}

/// Returns the lowest and the highest ratio of the time of the fastest peer to that of im-errors.
fn speeds(
    figures: &Figures,
    subjects: &[Subject],
    peers: &[&str],
    sizes: &[usize],
) -> Result<(f64, f64)> {
    let (mut least, mut most) = (f64::INFINITY, 0.0_f64);
    for subject in subjects {
        for &size in sizes {
            let (_, fastest) = figures.fastest(subject, peers, size)?;
            let speed = fastest / figures.value(subject, IM_ERRORS, size)?;
            least = least.min(speed);
            most = most.max(speed);
        }
    }
    Ok((least, most))
}

#[cfg(test)]
mod tests {
    use im_errors_bench::Figure;

    use super::*;

    fn figures(values: &[(&str, &str, usize, f64)]) -> Figures {
        let figures = values.iter().map(|&(subject, contender, size, value)| Figure {
            subject: subject.to_owned(),
            contender: contender.to_owned(),
            size,
            value,
        });
        Figures(figures.collect())
    }

    #[test]
    fn all_losses_of_a_subject_are_in_one_item() {
        let figures = figures(&[
            ("from_code", "im-errors", 45, 3.0),
            ("from_code", "an empty loop", 45, 1.0),
            ("from_code", "strum", 45, 2.0),
            ("from_code", "FxHashMap", 45, 2.5),
            ("from_code", "im-errors", 1_000, 30.0),
            ("from_code", "strum", 1_000, 2.0),
            ("clean build", "im-errors", 45, 1.1),
            ("clean build", "thiserror + strum + num_enum", 45, 1.0),
        ]);
        let expected = "\
            - `from_code`: 1.50 times as long as strum with 45 rows, 15 with 1,000 rows; \
            1.20 times as long as `FxHashMap` with 45 rows.\n\
            - Clean build: 1.10 times as long as thiserror + strum + num_enum.\n";
        assert_eq!(losses(&figures), expected);
    }

    #[test]
    fn ties_and_wins_are_not_listed() {
        let figures = figures(&[
            ("program", "im-errors", 1_000, 101.0),
            ("program", "thiserror + strum + num_enum", 1_000, 100.0),
            ("memory", "im-errors", 1_000, 50.0),
            ("memory", "thiserror", 1_000, 100.0),
        ]);
        assert_eq!(losses(&figures), "");
    }
}
