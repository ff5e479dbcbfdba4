//! `im-errors completions`, which writes a completion script.

use clap::Command;
use clap_complete::{Generator as _, Shell};

use crate::Environment;

#[derive(clap::Args)]
pub(crate) struct Completions {
    /// Shell that runs the completion script
    #[arg(value_enum)]
    shell: Shell,
}

impl Completions {
    pub(crate) fn run(&self, mut command: Command, environment: &mut Environment<'_>) -> u8 {
        command.build();
        environment.write(|out| {
            let mut script = Vec::new();
            self.shell.try_generate(&command, &mut script)?;
            out.write_all(self.with_consistent_names(&script, &command).as_bytes())
        })
    }

    /// Makes the names of subcommands consistent. In the script for bash, `clap_complete` replaces a
    /// hyphen in the name of the program in two ways.
    fn with_consistent_names(&self, script: &[u8], command: &Command) -> String {
        let script = String::from_utf8_lossy(script).into_owned();
        let program = command.get_bin_name().unwrap_or_default();
        if self.shell != Shell::Bash || !program.contains('-') {
            return script;
        }
        let [wrong, right] = ["__subcmd__", "__"].map(|hyphen| program.replace('-', hyphen));
        script.replace(&format!("{wrong}__subcmd__"), &format!("{right}__subcmd__"))
    }
}
