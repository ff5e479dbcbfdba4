//! `im-errors completions`, which writes a script for a shell.

use clap::Command;
use clap_complete::{Generator as _, Shell};

use crate::Environment;

#[derive(clap::Args)]
pub(crate) struct Completions {
    /// Shell that runs the script
    #[arg(value_enum)]
    shell: Shell,
}

impl Completions {
    pub(crate) fn run(&self, mut command: Command, environment: &mut Environment<'_>) -> u8 {
        command.build();
        environment.write(|out| self.shell.try_generate(&command, out))
    }
}
