//! `im-errors man`, which writes the manual page.

use std::io::{self, Write};
use std::iter;

use clap::Command;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

const EXIT_STATUS: [(&str, &str); 3] = [
    ("0", "All arguments match rows, and the output was written."),
    (
        "1",
        "An argument matches no row, --untranslated lists rows, a file or page differs from the catalogs, \
         fmt --check lists files, or reading or writing failed.",
    ),
    ("2", "The arguments are invalid."),
];

const ENVIRONMENT: [(&str, &str); 5] = [
    ("IM_ERRORS_BLESS", "If set to 1, the option --check updates the file."),
    (
        "LC_ALL, LC_MESSAGES, LANG",
        "The first variable that is set determines the language of the subcommand explain: Chinese for \
         locales such as zh_CN.UTF-8, English otherwise.",
    ),
    ("NO_COLOR", "If set to a non-empty value, the output contains no escape sequences."),
    (
        "CLICOLOR_FORCE",
        "If set to a value other than 0, headers are bold even if the output is not a terminal.",
    ),
    ("CLICOLOR", "If set to 0, the output contains no escape sequences."),
];

/// Writes one page for the command and its subcommands.
pub(crate) fn write(out: &mut dyn Write, mut command: Command) -> io::Result<()> {
    command.build();
    let mut page = Vec::new();
    write_sections(&mut page, &command)?;
    // `clap_mangen` repeats the preamble in every section.
    let preamble = Roff::new().render();
    let sections = String::from_utf8_lossy(&page).replace(&preamble, "");
    write!(out, "{preamble}{sections}")
}

fn write_sections(out: &mut dyn Write, command: &Command) -> io::Result<()> {
    let name = command.get_display_name().unwrap_or_default();
    let version = command.get_version().unwrap_or_default();
    let man = Man::new(command.clone()).source(format!("{name} {version}"));
    man.render_title(out)?;
    man.render_name_section(out)?;
    synopsis(command).to_writer(out)?;
    man.render_description_section(out)?;
    let note = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    Roff::new().control("PP", []).text([roman(note)]).to_writer(out)?;
    man.render_options_section(out)?;
    Roff::new().control("SH", ["SUBCOMMANDS"]).to_writer(out)?;
    for subcommand in command.get_subcommands() {
        write_subcommand(out, subcommand)?;
    }
    definitions("EXIT STATUS", &EXIT_STATUS).to_writer(out)?;
    definitions("ENVIRONMENT", &ENVIRONMENT).to_writer(out)
}

/// Returns a synopsis with one line for the command and one for each subcommand.
fn synopsis(command: &Command) -> Roff {
    let mut roff = Roff::new();
    roff.control("SH", ["SYNOPSIS"]);
    for command in iter::once(command).chain(command.get_subcommands()) {
        let name = command.get_bin_name().unwrap_or_default();
        roff.text([bold(name), roman(arguments(command))]).control("br", []);
    }
    roff
}

/// Returns the arguments in the usage of a command, after a space.
fn arguments(command: &Command) -> String {
    let usage = command.clone().render_usage().to_string();
    // The second line is the usage of the subcommands.
    let usage = usage.lines().next().and_then(|usage| usage.strip_prefix("Usage: "));
    let name = command.get_bin_name().unwrap_or_default();
    usage.and_then(|usage| usage.strip_prefix(name)).unwrap_or_default().to_owned()
}

fn write_subcommand(out: &mut dyn Write, subcommand: &Command) -> io::Result<()> {
    let name = subcommand.get_bin_name().unwrap_or_default();
    let about = subcommand.get_long_about().or(subcommand.get_about());
    let about = about.map(ToString::to_string).unwrap_or_default();
    Roff::new().control("SS", [name]).text([roman(about)]).to_writer(out)?;
    let mut options = Vec::new();
    Man::new(subcommand.clone()).render_options_section(&mut options)?;
    let options = String::from_utf8_lossy(&options);
    // The options follow the description without a heading.
    out.write_all(options.replace(".SH OPTIONS\n", "").as_bytes())
}

fn definitions(heading: &str, definitions: &[(&str, &str)]) -> Roff {
    let mut roff = Roff::new();
    roff.control("SH", [heading]);
    for (term, definition) in definitions {
        roff.control("TP", []).text([bold(*term)]).text([roman(*definition)]);
    }
    roff
}
