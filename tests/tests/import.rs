//! Catalogs made of pages: what the command writes is a program.

use std::error::Error;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::{fmt, fs};

use im_errors::ImError;

struct Imported {
    status: Option<i32>,
    source: String,
    summary: String,
}

/// Gives the command a page on its standard input, or none where an argument names the page.
fn import(args: &[&str], page: impl AsRef<[u8]>) -> Result<Imported, Box<dyn Error>> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_own-command"));
    command.arg("import").args(args).stdin(Stdio::piped());
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    if let Some(mut input) = child.stdin.take() {
        // It need not read what it refuses.
        let _ = input.write_all(page.as_ref());
    }
    let Output { status, stdout, stderr } = child.wait_with_output()?;
    let [source, summary] = [stdout, stderr].map(String::from_utf8);
    Ok(Imported { status: status.code(), source: source?, summary: summary? })
}

fn published_page() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/im-errorcode.html")
}

/// Compiles what was imported, with a `main` that runs.
fn run(name: &str, source: impl fmt::Display, main: &str) -> Result<(), Box<dyn Error>> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("import");
    fs::create_dir_all(&folder)?;
    let program = folder.join(name).with_extension("rs");
    fs::write(&program, format!("#![deny(warnings)]\n\n{source}\nfn main() {{\n{main}\n}}\n"))?;
    trybuild::TestCases::new().pass(program);
    Ok(())
}

#[test]
fn the_published_page_makes_the_im_table() -> Result<(), Box<dyn Error>> {
    let page = published_page();
    let imported = import(&[&page.to_string_lossy()], "")?;
    assert_eq!(imported.status, Some(0));
    assert_eq!(
        imported.summary,
        "rows: 45
codes that repeat: 1 (898006)
without English text: 6 (803001, 803002, 803003, 803004, 803005, 803006)
text that repeats, \"member not register\": 2 (810005, 811005)
text that repeats, \"user not in the group\": 4 (809002, 810003, 811003, 812002)
text that repeats, \"服务器系统错误\": 3 (800009, 800010, 800011)
"
    );
    for line in [
        "        898002 => \"No sush user\", \"用户不存在\";\n",
        "        // 898006 again: \"gid invalid\", \"gid 不存在\"\n",
        "        803001 as Code803001 => \"\", \"发送消息失败，系统内部异常\";\n",
        "        812002 as Code812002 => \"user not in the group\", ",
    ] {
        assert!(imported.source.contains(line), "{line}");
    }
    let rows = ImError::iter().map(|error| (error.code(), error.en(), error.zh()));
    let main = format!(
        "    let rows: Vec<_> = ServiceError::iter().map(|it| (it.code(), it.en(), it.zh())).collect();
    assert_eq!(rows, {:?});
    assert_eq!(ServiceError::NoSushUser.code(), 898002);",
        rows.collect::<Vec<_>>()
    );
    run("published", imported.source, &main)
}

#[test]
fn what_the_command_exports_it_imports() -> Result<(), Box<dyn Error>> {
    let export = |format: &str| {
        let output =
            Command::new(env!("CARGO_BIN_EXE_own-command")).args(["--format", format]).output();
        output.map(|output| output.stdout)
    };
    let csv = import(&["-", "--name", "OwnError"], export("csv")?)?;
    let rows = csv.summary.lines().next();
    assert_eq!((csv.status, rows), (Some(0), Some("rows: 6")), "{}", csv.summary);
    // In a cell of Markdown, a line that ends and a tab are a blank.
    let markdown = import(&["-", "--name", "OwnError"], export("markdown")?)?;
    let folded = csv.source.replace("tab\\tline\\nreturn", "tab line return");
    assert_eq!(markdown.source, folded.replace("\\n换行", " 换行"));

    let json: serde_json::Value = serde_json::from_slice(&export("json")?)?;
    let rows = json.as_array().into_iter().flatten();
    let row = |row: &serde_json::Value| {
        let text = |key: &str| row[key].as_str().unwrap_or_default().to_owned();
        (row["code"].as_i64().unwrap_or_default(), text("en"), text("zh"))
    };
    let main = format!(
        "    let rows: Vec<_> = OwnError::iter().map(|it| (it.code(), it.en(), it.zh())).collect();
    assert_eq!(rows, {:?});",
        rows.map(row).collect::<Vec<_>>()
    );
    run("exported", csv.source, &main)
}

#[test]
fn any_text_is_a_literal_of_rust() -> Result<(), Box<dyn Error>> {
    let hostile =
        "\"); } \\ {0} {{ \u{202E}abc\u{2066} e\u{301} \u{200B}x\u{FEFF}y 𠮷🦀\u{E0041} // */ r#\"";
    let page = format!(
        "\u{FEFF}code,en,zh\n-5,\"{0}\",甲\n-5,\"{0}\",\n9999999999,,{1}\n0,,\n\
         1,over 10 µs,\n2,conﬁguration,配置\n",
        hostile.replace('"', "\"\""),
        "a\u{0}b\u{85}c"
    );
    let imported = import(&["--name", "错误Codes", "-"], page)?;
    assert_eq!(imported.status, Some(0));
    let main = format!(
        "    assert_eq!(错误Codes::from_code(-5_i64).map(|it| it.en()), Some({hostile:?}));
    assert_eq!(错误Codes::Code9999999999.zh(), \"abc\");
    assert_eq!(错误Codes::COUNT, 4);"
    );
    run("hostile", imported.source, &main)
}

#[test]
fn a_page_that_makes_no_catalog_is_said_in_a_line() -> Result<(), Box<dyn Error>> {
    let table = |row: &str| format!("<table><tr><td>code<td>text</tr>{row}</table>").into_bytes();
    for (page, message) in [
        (b"".to_vec(), "-: it has no table whose rows begin with a code"),
        (table("<tr><td>one<td>1"), "-: it has no table whose rows begin with a code"),
        (b"<table><tr><td".to_vec(), "-: it has no table whose rows begin with a code"),
        (b"<".repeat(100 << 20), "-: it has more than 16 MiB: is it the page?"),
        (b"<".repeat(1 << 20), "-: it has no table whose rows begin with a code"),
        (table("<tr><td>1<td> "), "-: its tables have codes, and no text beside them"),
        (
            table(&format!("<tr><td>{}<td>one", "1".repeat(40))),
            "-: 111111111111111111111111… is no code: those have 64 bits at most",
        ),
        (
            table("<tr><td>-1<td>one<tr><td>18446744073709551615<td>two"),
            "-: some codes are below 0 and others beyond 63 bits: no type holds them all",
        ),
        (
            b"1,\"one\n2,two\n".to_vec(),
            "-: a quotation mark is not closed; within a cell, it is written twice",
        ),
        (
            b"\xD3\xC3\xBB\xA7".to_vec(),
            "-: it is not UTF-8; `iconv -f GB18030 -t UTF-8` makes it so of Chinese pages",
        ),
    ] {
        let imported = import(&["-"], page)?;
        let message = format!("{message}\n");
        assert_eq!(
            (imported.status, imported.source, imported.summary),
            (Some(1), String::new(), message)
        );
    }
    let imported = import(&["no/such/page.html"], "")?;
    assert_eq!(imported.status, Some(1));
    assert!(imported.summary.starts_with("no/such/page.html: it can't be read: "));
    Ok(())
}

#[test]
fn wrong_usage_is_status_2() -> Result<(), Box<dyn Error>> {
    for name in [
        "",
        "orderError",
        "Order-Error",
        "Order_Error",
        "Self",
        "7th",
        "Order Error",
        "r#Type",
        "_",
        "Ünïcode",
    ] {
        let imported = import(&["-", "--name", name], "1,one,一\n")?;
        assert_eq!((imported.status, &*imported.source), (Some(2), ""), "{name}");
        assert!(
            imported.summary.contains("UpperCamelCase, like OrderError"),
            "{}",
            imported.summary
        );
    }
    for args in [&[][..], &["-", "-"], &["-", "--lang", "en"]] {
        assert_eq!(import(args, "1,one,一\n")?.status, Some(2), "{args:?}");
    }
    Ok(())
}

#[test]
fn a_text_that_is_the_name_of_a_subcommand_is_found_behind_two_dashes() -> Result<(), Box<dyn Error>>
{
    let mut command = Command::new(env!("CARGO_BIN_EXE_own-command"));
    let output = command.args(["--", "import"]).output()?;
    let message = String::from_utf8(output.stderr)?;
    assert!(message.starts_with("OwnError has nothing like \"import\""), "{message}");
    // There is no such subcommand, so this is looked up.
    let output = Command::new(env!("CARGO_BIN_EXE_own-command")).arg("help").output()?;
    assert!(String::from_utf8(output.stderr)?.starts_with("OwnError has nothing like \"help\""));
    Ok(())
}
