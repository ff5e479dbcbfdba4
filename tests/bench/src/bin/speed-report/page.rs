//! The page, with descriptions and tables of all measurements.

use crate::comparison::{losses, wins};
use crate::figures::Figures;
use crate::subject::{
    CHECKS, CLEAN, IM_ERRORS, LARGE, LOOKUPS, OTHER_CODES, PARTS, PROGRAM, RELEASE, RELEASE_CHECK,
    REQUESTS, TARGETS, TEXTS, WITH_CAUSE, WITHOUT_CAUSE,
};
use crate::{Result, machine, prose, table};

pub(crate) fn page(figures: &Figures) -> Result<String> {
    let mut sections = vec![prose::INTRODUCTION.to_owned(), summary(figures)?];
    sections.extend([prose::METHOD.to_owned(), machine::machine()?]);

    sections.push(prose::LOOKUPS.to_owned());
    sections.extend(LOOKUPS.iter().map(|subject| table::sizes(figures, subject)));
    sections.push(prose::OTHER_CODES.to_owned());
    sections.push(table::sizes(figures, &OTHER_CODES));

    sections.push(prose::ERRORS.to_owned());
    for (title, [create, display, answer]) in
        [("an argument", WITHOUT_CAUSE), ("an argument and a cause", WITH_CAUSE)]
    {
        let columns = [("create", create), ("display", display), ("answer", answer)];
        sections.push(table::subjects(figures, title, &columns));
    }

    let [succeeds, fails, no_route] = REQUESTS;
    sections.push(prose::REQUESTS.to_owned());
    sections.push(cost_of_layer(figures)?);
    sections.push(table::subjects(
        figures,
        "one request",
        &[("success", succeeds), ("failure", fails), ("no such route", no_route)],
    ));

    sections.push(prose::CHECKS.to_owned());
    sections.extend(CHECKS.iter().map(|subject| table::sizes(figures, subject)));

    sections.push(prose::RELEASE.to_owned());
    sections.extend(RELEASE.iter().map(|subject| table::sizes(figures, subject)));
    sections.push(table::sizes(figures, &RELEASE_CHECK));

    sections.extend([prose::PARTS.to_owned(), table::sizes(figures, &PARTS)]);

    let [wall, cpu] = CLEAN;
    sections.push(prose::CLEAN.to_owned());
    sections.push(table::subjects(figures, "45 rows", &[("wall time", wall), ("CPU time", cpu)]));

    sections.push(prose::PROGRAMS.to_owned());
    let mut programs = vec![("with the standard library", PROGRAM)];
    let [wasm, thumb] = TARGETS;
    let targets = [("`wasm32-unknown-unknown`", wasm), ("`thumbv7em-none-eabihf`", thumb)];
    // The benchmark skips targets that aren't installed.
    programs.extend(targets.into_iter().filter(|(_, target)| !figures.sizes(target).is_empty()));
    sections.push(table::subjects(figures, "1,000 rows", &programs));

    sections.push(prose::TEXTS.to_owned());
    sections.extend(TEXTS.iter().map(|subject| table::sizes(figures, subject)));

    let [check, memory] = LARGE;
    sections.push(prose::LARGE.to_owned());
    sections.push(table::subjects(
        figures,
        "65,536 rows",
        &[("`cargo check`", check), ("memory", memory)],
    ));

    sections.push(prose::RUNNING.to_owned());
    Ok(sections.join("\n"))
}

/// Returns the summary, in which losses precede wins.
fn summary(figures: &Figures) -> Result<String> {
    let losses = losses(figures);
    let losses = if losses.is_empty() {
        "im-errors is not slower or larger in any comparison on this page.\n".to_owned()
    } else {
        format!("{}\n{losses}", prose::LOSSES)
    };
    Ok(format!(
        "## Where im-errors is slower or larger\n\n{losses}\n\
         ## Where im-errors is faster\n\n{}\n\n{}",
        wins(figures)?,
        prose::CHARTS,
    ))
}

/// Returns a sentence about the cost of the layer.
fn cost_of_layer(figures: &Figures) -> Result<String> {
    let (mut least, mut most) = (f64::INFINITY, f64::NEG_INFINITY);
    for subject in REQUESTS {
        let plain = figures.value(&subject, "plain handler", 2)?;
        let added = figures.value(&subject, IM_ERRORS, 2)? - plain;
        least = least.min(added);
        most = most.max(added);
    }
    let [least, most] = [least, most].map(|added| added / 1e3);
    Ok(format!("The layer adds {least:.2} to {most:.2} µs to a request in English.\n"))
}
