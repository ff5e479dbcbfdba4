//! Tests of searches in the IM table.

use im_errors::ImError;
use serde_json::json;

use super::{column, run};

fn codes<'a>(args: impl IntoIterator<Item = &'a str>) -> Vec<u32> {
    let codes = column(&[ImError::table()], "code", args);
    codes.iter().map(|code| code.parse().unwrap()).collect()
}

#[test]
fn rows_contain_codes_names_and_texts() {
    let run = run(["898001", "803001"]);
    assert_eq!((run.status, &*run.errors), (0, ""));
    let lines: Vec<&str> = run.output.lines().collect();
    assert_eq!(lines.len(), 4);
    for cell in ["898001", "UserExists", "User exists", "用户已存在"] {
        assert!(lines[2].contains(cell), "{cell}");
    }
    for cell in ["803001", "SendMessageInternalError", "发送消息失败，系统内部异常"] {
        assert!(lines[3].contains(cell), "{cell}");
    }
}

#[test]
fn chinese_characters_are_two_columns_wide() {
    // The Chinese texts have 5 and 13 characters, and 10 and 26 columns.
    let run = run(["898001", "803001"]);
    let rule = run.output.lines().nth(1).unwrap();
    let before_the_texts = run.output.lines().nth(2).unwrap().split('用').next().unwrap();
    assert_eq!(rule.chars().count(), before_the_texts.chars().count() + 26 + 1);
}

#[test]
fn names_and_parts_of_texts_match_every_row_that_contains_them() {
    assert_eq!(codes(["UserExists"]), [898_001]);
    assert_eq!(codes(["userEXISTS"]), [898_001]);
    let not_in_the_group = [809_002, 810_003, 810_006, 811_003, 812_002];
    assert_eq!(codes(["user not in the group"]), not_in_the_group);
    let containing = |part: &str| -> Vec<u32> {
        let contains = |error: &ImError| {
            [error.name(), error.en(), error.zh()]
                .iter()
                .any(|text| text.to_lowercase().contains(part))
        };
        ImError::iter().filter(contains).map(ImError::code).collect()
    };
    for part in ["讨论组", "appkey", "not"] {
        assert_eq!(codes([part]), containing(part));
        assert_eq!(codes([&*part.to_uppercase()]), containing(part));
        assert!(codes([part]).len() >= 5);
    }
}

#[test]
fn words_match_in_any_order_and_in_any_column() {
    assert_eq!(codes(["exists user"]), [898_001]);
    assert_eq!(codes(["用户 EXISTS  存在 user"]), [898_001]);
    assert_eq!(codes(["group the in not user"]), codes(["user not in the group"]));
    assert_eq!(codes(["8030 internal"]), [803_001]);
    assert_eq!(run(["user exists nowhere"]).status, 1);
}

#[test]
fn case_and_separators_of_names_are_ignored() {
    for name in ["user_exists", "USER_EXISTS", "user-exists", "User-Exists", "userexists"] {
        assert_eq!(codes([name]), [898_001], "{name}");
    }
    assert_eq!(codes(["ImError::UserExists"]), [898_001]);
    assert_eq!(codes(["im_error::user_ex"]), [898_001]);
    for no_name in ["ImError", "exists_user", "-user", "_", "--"] {
        assert_eq!(run(["--", no_name]).status, 1, "{no_name}");
    }
}

#[test]
fn whitespace_around_an_argument_is_ignored() {
    for argument in ["898001 ", "\t898001", "\u{3000}UserExists\n"] {
        assert_eq!(codes([argument]), [898_001], "{argument:?}");
    }
    assert!(run([" 898005\n"]).errors.starts_with("no match for `898005` in `ImError`\n"));
}

#[test]
fn the_name_of_a_subcommand_can_be_searched() {
    let no_match = "no match for `import` in `ImError`\n";
    for args in [&["--", "import"][..], &["898001", "import"], &["--lang", "en", "import"]] {
        let run = run(args);
        assert_eq!(run.status, 1, "{args:?}");
        assert!(run.errors.starts_with(no_match), "{}", run.errors);
    }
    assert!(run(["--help"]).output.contains("im-errors -- import"));
    for name in ["import", "explain", "completions"] {
        let incomplete = run([name]);
        assert_eq!(incomplete.status, 2);
        let tip = format!("to search for `{name}`, write `im-errors -- {name}`\n");
        assert!(incomplete.errors.contains(&tip), "{}", incomplete.errors);
        let more = run([name, "--no-such-option"]);
        assert!(!more.errors.contains("to search for"), "{}", more.errors);
    }
}

#[test]
fn a_number_matches_its_code_and_codes_with_this_prefix() {
    assert_eq!(codes(["8030"]), [803_001, 803_002, 803_003, 803_004, 803_005, 803_006]);
    assert_eq!(codes(["0"]), [0]);
    assert_eq!(codes(["0898001"]), [898_001]);
}

#[test]
fn rows_are_written_once_in_the_order_of_the_arguments() {
    assert_eq!(
        codes(["803001", "898001", "UserExists", "80300"])[..3],
        [803_001, 898_001, 803_002]
    );
}

#[test]
fn without_arguments_all_rows_are_written() {
    assert_eq!(codes([]), ImError::iter().map(ImError::code).collect::<Vec<_>>());
    assert_eq!(run::<&str>([]).output.lines().count(), 2 + ImError::COUNT);
}

#[test]
fn json_is_an_array_of_objects() {
    let run = run(["--format", "json", "898001", "803001"]);
    let rows: serde_json::Value = serde_json::from_str(&run.output).unwrap();
    for (row, expected) in [
        ("/0", [json!(898_001), json!("UserExists"), json!("User exists"), json!("用户已存在")]),
        (
            "/1",
            [
                json!(803_001),
                json!("SendMessageInternalError"),
                json!(""),
                json!("发送消息失败，系统内部异常"),
            ],
        ),
    ] {
        let row = rows.pointer(row).unwrap();
        assert_eq!(["code", "name", "en", "zh"].map(|key| row[key].clone()), expected);
    }
}

#[test]
fn lang_omits_the_other_language() {
    let [en, zh] =
        ["en", "zh-CN"].map(|lang| run(["--lang", lang, "--format", "tsv", "898001"]).output);
    assert!(en.starts_with("code\tname\ten\tkind\t"), "{en}");
    assert!(en.contains("\n898001\tUserExists\tUser exists\talready_exists\t"), "{en}");
    assert!(zh.starts_with("code\tname\tzh\tkind\t"), "{zh}");
    assert!(zh.contains("\n898001\tUserExists\t用户已存在\talready_exists\t"), "{zh}");
    let table = run(["--lang", "en"]).output;
    assert!(table.chars().all(|c| c.is_ascii() || c == '─'), "{table}");
    let json = run(["--lang", "zh", "--format", "json", "0"]).output;
    let rows: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&rows[0]["zh"], rows[0].get("en")), (&json!("成功"), None));
}

#[test]
fn a_message_suggests_the_nearest_row() {
    for (wanted, nearest) in [
        ("898005", "help: the nearest code is 898004 (`PasswordError`)"),
        ("89801", "help: the nearest code is 898001 (`UserExists`)"),
        ("-5", "help: the nearest code is 0 (`Success`)"),
        ("UserExist5", "help: the nearest name is `UserExists` (898001)"),
        ("USEREXIST5", "help: the nearest name is `UserExists` (898001)"),
        ("8980O1", "help: the nearest name is `UserExists` (898001)"),
        ("用户以存在", "help: the nearest name is `UserExists` (898001)"),
        ("apkey not exists", "help: the nearest name is `AppkeyDoesNotExist` (898009)"),
        ("?\nsuch\x1b[31mname", "help: the nearest name is "),
        ("340282366920938463463374607431768211456", "help: the nearest code is "),
    ] {
        let run = run([wanted]);
        assert_eq!((run.status, &*run.output), (1, ""), "{wanted:?}");
        assert_eq!(run.errors.lines().count(), 2);
        let wanted = wanted.replace('\n', "\\n").replace('\x1b', "\\u{1b}");
        let message = format!("no match for `{wanted}` in `ImError`\n{nearest}");
        assert!(run.errors.starts_with(&message), "{}", run.errors);
    }
}

#[test]
fn matches_are_written_even_if_other_arguments_have_none() {
    let run = run(["xyz", "898001", "898005"]);
    assert_eq!(run.status, 1);
    assert!(run.output.contains("UserExists"));
    assert_eq!(run.errors.matches("no match for ").count(), 2);
}

#[test]
fn formats_for_programs_are_valid_without_rows() {
    assert_eq!(run(["--format", "json", "xyz"]).output, "[]\n");
    assert_eq!(run(["--format", "tsv", "xyz"]).output.lines().count(), 1);
}

#[test]
fn usage_errors_have_status_2() {
    for args in [
        &[""][..],
        &[" \t\u{3000}\n"],
        &["explain", " "],
        &["explain", "--lang", "fr", "0"],
        &["completions", "csh"],
        &["man", "import"],
        &["--lang", "fr"],
        &["--lang"],
        &["--format", "xml"],
        &["--no-such-option"],
        &["-x"],
    ] {
        let run = run(args);
        assert_eq!((run.status, &*run.output), (2, ""), "{args:?}");
        assert!(run.errors.starts_with("error: "), "{}", run.errors);
    }
}

#[test]
fn ten_thousand_arguments_are_found() {
    let args: Vec<String> = (890_000..900_000).map(|code: u32| code.to_string()).collect();
    let run = run(&args);
    assert_eq!(run.status, 1);
    let known = ImError::iter().filter(|error| (890_000..900_000).contains(&error.code())).count();
    assert_eq!(run.output.lines().count(), 2 + known);
    assert_eq!(run.errors.matches("no match for ").count(), 10_000 - known);
}

#[test]
fn an_argument_may_have_many_words() {
    let words = (0..20_000).map(|word| format!("e{} ", word % 7 + word / 10_000 * word));
    assert_eq!(run([words.collect::<String>()]).status, 1);
    assert!(run(["e ".repeat(100_000)]).output.lines().count() > 10);
}

#[test]
fn messages_truncate_long_arguments() {
    let run = run(["x".repeat(100_000)]);
    assert_eq!(run.status, 1);
    assert!(run.errors.contains("xxx…` in `ImError`\n"));
    assert!(run.errors.len() < 200);
}
