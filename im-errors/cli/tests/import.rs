//! Tests of `import`.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use im_errors::ImError;

use super::{Run, run_own, run_with};
use crate::own::OwnError;

mod arrangements;
mod columns;
mod formats;
mod hostile_pages;
mod restored;
mod statuses;

mod published {
    include!("imported/published.rs");
}

mod hostile {
    include!("imported/hostile.rs");
}

/// Runs `import` with a page as the standard input.
fn import(args: &[&str], page: impl AsRef<[u8]>) -> Run {
    let args = ["import"].iter().chain(args);
    run_with(&[OwnError::table()], args, page.as_ref(), None)
}

/// Compares an imported catalog with the file that is compiled into these tests, or updates the file if
/// `IM_ERRORS_BLESS` is `1`.
fn assert_imported(name: &str, source: &str) -> Result<(), Box<dyn Error>> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/imported").join(name);
    if env::var_os("IM_ERRORS_BLESS").is_some_and(|bless| bless == "1") {
        return Ok(fs::write(file, source)?);
    }
    assert_eq!(fs::read_to_string(file)?, source);
    Ok(())
}

fn published_page() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/im-errorcode.html")
}

#[test]
fn the_published_page_becomes_the_im_table() -> Result<(), Box<dyn Error>> {
    use published::ServiceError;

    let imported = import(&[&published_page().to_string_lossy()], "");
    assert_eq!(imported.status, 0);
    assert_eq!(
        imported.errors,
        "rows: 45
columns: code = \"Code\", en = \"Error Message\", zh = \"说明\"
duplicate codes: 1 (898006)
may mean success, which `#[catalog(success)]` declares: 1 (0)
without English text: 6 (803001, 803002, 803003, 803004, 803005, 803006)
duplicate text \"member not register\": 2 (810005, 811005)
duplicate text \"user not in the group\": 4 (809002, 810003, 811003, 812002)
duplicate text \"服务器系统错误\": 3 (800009, 800010, 800011)
"
    );
    for line in [
        "        898002 as NoSushUser => \"No sush user\", \"用户不存在\";\n",
        "        // duplicate code 898006: \"gid invalid\", \"gid 不存在\"\n",
        "        803001 as Code803001 => \"\", \"发送消息失败，系统内部异常\";\n",
        "        812002 as Code812002 => \"user not in the group\", ",
    ] {
        assert!(imported.output.contains(line), "{line}");
    }
    assert_imported("published.rs", &imported.output)?;

    let rows = ServiceError::iter().map(|error| (error.code(), error.en(), error.zh()));
    assert!(rows.eq(ImError::iter().map(|error| (error.code(), error.en(), error.zh()))));
    assert_eq!(ServiceError::NoSushUser.code(), 898_002);
    Ok(())
}

#[test]
fn any_text_becomes_a_literal() -> Result<(), Box<dyn Error>> {
    use hostile::错误Codes;

    let hostile =
        "\"); } \\ {0} {{ \u{202E}abc\u{2066} e\u{301} \u{200B}x\u{FEFF}y 𠮷🦀\u{E0041} // */ r#\"";
    let page = format!(
        "\u{FEFF}code,en,zh\n-5,\"{0}\",甲\n-5,\"{0}\",\n9999999999,,{1}\n0,,\n\
         1,over 10 µs,\n2,conﬁguration,配置\n",
        hostile.replace('"', "\"\""),
        "a\u{0}b\u{85}c"
    );
    let imported = import(&["--name", "错误Codes", "-"], page);
    assert_eq!(imported.status, 0);
    assert_imported("hostile.rs", &imported.output)?;

    // The macro rejects invisible characters.
    let visible = "\"); } \\ {0} {{ abc e\u{301} xy 𠮷🦀 // */ r#\"";
    assert_eq!(错误Codes::from_code(-5_i64).map(错误Codes::en), Some(visible));
    assert_eq!(错误Codes::Code9999999999.zh(), "abc");
    assert_eq!(错误Codes::COUNT, 4);
    Ok(())
}

#[test]
fn a_byte_order_mark_is_ignored() {
    let page = "\u{FEFF}| code | text |\n| --- | --- |\n| 1 | not found |\n";
    let imported = import(&["-"], page);
    assert!(imported.output.contains("1 as NotFound => \"not found\", \"\";"), "{imported:?}");
}

#[test]
fn a_page_without_a_catalog_is_an_error() {
    const NO_CODE: &str = "no table has a column of codes
help: codes are integers, such as `40001`, `-1` or `0x8000000B`";

    let table = |row: &str| format!("<table><tr><td>code<td>text</tr>{row}</table>").into_bytes();
    for (page, message) in [
        (b"".to_vec(), NO_CODE),
        (table("<tr><td>one<td>1"), NO_CODE),
        (b"<table><tr><td".to_vec(), NO_CODE),
        (b"<".repeat(100 << 20), "the page is larger than 16 MiB"),
        (b"<".repeat(1 << 20), NO_CODE),
        (
            table("<tr><td>1<td> "),
            "the tables contain codes but no texts\nhelp: select the columns of the texts, for example `--columns code,en,zh`\ncolumns: code = \"code\"",
        ),
        (
            table(&format!("<tr><td>{}<td>one", "1".repeat(40))),
            "code 111111111111111111111111… does not fit in 64 bits",
        ),
        (
            table("<tr><td>-1<td>one<tr><td>18446744073709551615<td>two"),
            "no integer type holds both negative codes and codes above `i64::MAX`",
        ),
        (
            b"1,\"one\n2,two\n".to_vec(),
            "unterminated quoted cell in line 1\n\
             help: write `\"\"` for a quotation mark inside a quoted cell",
        ),
        (b"\xD3\xC3\xBB\xA7".to_vec(), NO_CODE),
        (
            b"1,a\xFFb".to_vec(),
            "the page is neither valid UTF-8 nor valid gb18030\nhelp: convert it to UTF-8",
        ),
        (b"1,\xE7\x94\xA8\xE7\x94\xA8\n2,\xE7".to_vec(), "line 2 is not valid UTF-8"),
    ] {
        let expected = Run { status: 1, output: String::new(), errors: format!("-: {message}\n") };
        assert_eq!(import(&["-"], page), expected);
    }
    let imported = import(&["no/such/page.html"], "");
    assert_eq!(imported.status, 1);
    let message = "no/such/page.html: cannot read the page: ";
    assert!(imported.errors.starts_with(message), "{}", imported.errors);
}

#[test]
fn texts_in_the_other_language_are_reported() {
    let page = "code,English,中文\n1,用户不存在,user not found\n2,no user,没有用户\n3,busy,Busy\n";
    let imported = import(&["-"], page);
    for note in [
        "\nEnglish text with Chinese characters: 1 (1)\n",
        "\nChinese text without Chinese characters: 2 (1, 3)\n",
    ] {
        assert!(imported.errors.contains(note), "{}", imported.errors);
    }
}

#[test]
fn usage_errors_have_status_2() {
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
        let imported = import(&["-", "--name", name], "1,one,一\n");
        assert_eq!((imported.status, &*imported.output), (2, ""), "{name}");
        let message = "expected an identifier in UpperCamelCase, such as OrderError";
        assert!(imported.errors.contains(message), "{}", imported.errors);
    }
    for args in [&[][..], &["-", "-"], &["-", "--lang", "en"]] {
        assert_eq!(import(args, "1,one,一\n").status, 2, "{args:?}");
    }
}

#[test]
fn only_the_first_argument_is_a_subcommand() {
    for args in [&["--", "import"][..], &["--lang", "en", "import"], &["404", "import"]] {
        let run = run_own(args);
        assert_eq!(run.status, 1, "{args:?}");
        assert!(run.errors.starts_with("no match for `import` in `OwnError`"), "{}", run.errors);
    }
    // There is no subcommand `help`.
    let run = run_own(["help"]);
    assert!(run.errors.starts_with("no match for `help` in `OwnError`"), "{}", run.errors);
}
