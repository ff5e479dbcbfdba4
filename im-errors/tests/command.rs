//! The command, run as a user runs it.

use std::ffi::OsStr;
use std::io;
use std::process::Command;

use im_errors::ImError;

/// What a run of the command left behind.
struct Run {
    status: Option<i32>,
    stdout: String,
    stderr: String,
}

fn command() -> Command {
    Command::new(env!("CARGO_BIN_EXE_im-errors"))
}

#[expect(clippy::expect_used, reason = "a test fails by panicking")]
fn run<A: AsRef<OsStr>>(args: impl IntoIterator<Item = A>) -> Run {
    let output = command().args(args).output().expect("the command starts");
    Run {
        status: output.status.code(),
        stdout: String::from_utf8(output.stdout).expect("the answer is UTF-8"),
        stderr: String::from_utf8(output.stderr).expect("the complaint is UTF-8"),
    }
}

/// The codes that arguments find, in the order of the answer.
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
fn found<'a>(args: impl IntoIterator<Item = &'a str>) -> Vec<u32> {
    let run = run(["--format", "tsv"].into_iter().chain(args));
    assert_eq!((run.status, &*run.stderr), (Some(0), ""));
    run.stdout
        .lines()
        .skip(1)
        .map(|line| line.split('\t').next().unwrap().parse().unwrap())
        .collect()
}

#[test]
fn codes_are_explained() {
    let run = run(["898001", "803001"]);
    assert_eq!((run.status, &*run.stderr), (Some(0), ""));
    let lines: Vec<&str> = run.stdout.lines().collect();
    assert_eq!(lines.len(), 4);
    for part in ["898001", "UserExists", "User exists", "用户已存在"] {
        assert!(lines[2].contains(part), "{part}");
    }
    for part in ["803001", "SendMessageInternalError", "发送消息失败，系统内部异常"] {
        assert!(lines[3].contains(part), "{part}");
    }
}

#[test]
fn columns_are_as_wide_as_chinese_is_on_a_screen() {
    // The first Chinese text is 5 characters and 10 columns wide, the other one 13 and 26.
    let run = run(["898001", "803001"]);
    let rule = run.stdout.lines().nth(1).unwrap();
    let before_the_texts = run.stdout.lines().nth(2).unwrap().split('用').next().unwrap();
    assert_eq!(rule.chars().count(), before_the_texts.chars().count() + 26 + 1);
}

#[test]
fn names_and_pieces_of_texts_find_every_row_that_holds_them() {
    assert_eq!(found(["UserExists"]), [898_001]);
    assert_eq!(found(["userEXISTS"]), [898_001]);
    assert_eq!(found(["user not in the group"]), [809_002, 810_003, 811_003, 812_002]);
    let holding = |piece: &str| -> Vec<u32> {
        let holds = |error: &ImError| {
            [error.name(), error.en(), error.zh()]
                .iter()
                .any(|text| text.to_lowercase().contains(piece))
        };
        ImError::iter().filter(holds).map(ImError::code).collect()
    };
    for piece in ["讨论组", "appkey", "not"] {
        assert_eq!(found([piece]), holding(piece));
        assert_eq!(found([&*piece.to_uppercase()]), holding(piece));
        assert!(found([piece]).len() >= 5);
    }
}

#[test]
fn a_number_finds_its_code_and_those_that_begin_with_it() {
    assert_eq!(found(["8030"]), [803_001, 803_002, 803_003, 803_004, 803_005, 803_006]);
    assert_eq!(found(["0"]), [0]);
    assert_eq!(found(["0898001"]), [898_001]);
}

#[test]
fn a_row_is_shown_once_in_the_order_of_the_arguments() {
    assert_eq!(
        found(["803001", "898001", "UserExists", "80300"])[..3],
        [803_001, 898_001, 803_002]
    );
}

#[test]
fn without_an_argument_the_whole_table_is_shown() {
    assert_eq!(found([]), ImError::iter().map(ImError::code).collect::<Vec<_>>());
    assert_eq!(run::<&str>([]).stdout.lines().count(), 2 + ImError::COUNT);
}

#[test]
fn json_is_an_array_of_objects() {
    let run = run(["--format", "json", "898001", "803001"]);
    let rows: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let expected = serde_json::json!([
        { "code": 898_001, "name": "UserExists", "en": "User exists", "zh": "用户已存在" },
        {
            "code": 803_001,
            "name": "SendMessageInternalError",
            "en": "",
            "zh": "发送消息失败，系统内部异常",
        },
    ]);
    assert_eq!(rows, expected);
}

#[test]
fn one_language_leaves_the_other_out() {
    let [en, zh] =
        ["en", "zh-CN"].map(|lang| run(["--lang", lang, "--format", "tsv", "898001"]).stdout);
    assert_eq!(en, "code\tname\ten\n898001\tUserExists\tUser exists\n");
    assert_eq!(zh, "code\tname\tzh\n898001\tUserExists\t用户已存在\n");
    let table = run(["--lang", "en"]).stdout;
    assert!(table.chars().all(|c| c.is_ascii() || c == '─'), "{table}");
    let json = run(["--lang", "zh", "--format", "json", "0"]).stdout;
    let rows: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(rows, serde_json::json!([{ "code": 0, "name": "Success", "zh": "成功" }]));
}

#[test]
fn a_pipe_gets_no_colours() {
    let run = run(["--help"]);
    assert_eq!(run.status, Some(0));
    assert!(!run.stdout.contains('\x1b'));
    assert!(!self::run(["898001"]).stdout.contains('\x1b'));
}

#[test]
fn what_is_not_found_is_said_in_a_line_with_the_nearest() {
    for (wanted, nearest) in [
        ("898005", "the nearest code is 898004 (PasswordError)"),
        ("89801", "the nearest code is 898001 (UserExists)"),
        ("-5", "the nearest code is 0 (Success)"),
        ("UserExist5", "the nearest name is UserExists (898001)"),
        ("8980O1", "the nearest name is UserExists (898001)"),
        ("用户以存在", "the nearest name is UserExists (898001)"),
        ("apkey not exists", "the nearest name is AppkeyDoesNotExist (898009)"),
        ("?\nsuch\x1b[31mname", "the nearest name is "),
        ("340282366920938463463374607431768211456", "the nearest code is "),
    ] {
        let run = run([wanted]);
        assert_eq!((run.status, &*run.stdout), (Some(1), ""), "{wanted:?}");
        assert_eq!(run.stderr.lines().count(), 1);
        assert!(
            run.stderr.contains(&format!("nothing like {wanted:?}; {nearest}")),
            "{}",
            run.stderr
        );
        assert!(!run.stderr.contains('\x1b'));
    }
}

#[test]
fn what_is_found_is_shown_beside_what_is_not() {
    let run = run(["xyz", "898001", "898005"]);
    assert_eq!(run.status, Some(1));
    assert!(run.stdout.contains("UserExists"));
    assert_eq!(run.stderr.lines().count(), 2);
}

#[test]
fn programs_get_an_empty_answer_where_nothing_is_found() {
    assert_eq!(run(["--format", "json", "xyz"]).stdout, "[]\n");
    assert_eq!(run(["--format", "tsv", "xyz"]).stdout, "code\tname\ten\tzh\n");
}

#[test]
fn wrong_usage_is_status_2() {
    for args in [
        &[""][..],
        &["--lang", "fr"],
        &["--lang"],
        &["--format", "xml"],
        &["--no-such-option"],
        &["-x"],
    ] {
        let run = run(args);
        assert_eq!((run.status, &*run.stdout), (Some(2), ""), "{args:?}");
        assert!(run.stderr.starts_with("error: "), "{}", run.stderr);
    }
}

#[cfg(unix)]
#[test]
fn an_argument_that_is_not_utf_8_is_wrong_usage() {
    use std::os::unix::ffi::OsStrExt as _;

    let run = run([OsStr::from_bytes(b"\xff\xfe898001")]);
    assert_eq!((run.status, &*run.stdout), (Some(2), ""));
    assert!(run.stderr.contains("UTF-8"), "{}", run.stderr);
}

#[test]
fn ten_thousand_arguments_are_answered() {
    let args: Vec<String> = (890_000..900_000).map(|code: u32| code.to_string()).collect();
    let run = run(&args);
    assert_eq!(run.status, Some(1));
    let known = ImError::iter().filter(|error| (890_000..900_000).contains(&error.code())).count();
    assert_eq!(run.stdout.lines().count(), 2 + known);
    assert_eq!(run.stderr.lines().count(), 10_000 - known);
}

#[test]
fn a_long_argument_is_answered_in_a_short_line() {
    let run = run(["x".repeat(100_000)]);
    assert_eq!(run.status, Some(1));
    assert!(run.stderr.contains("xxx\"…;"));
    assert!(run.stderr.len() < 200);
}

#[test]
fn a_closed_pipe_ends_it_quietly() {
    for format in ["table", "json", "tsv"] {
        let (reader, writer) = io::pipe().expect("the system has a pipe left");
        drop(reader);
        let output = command().args(["--format", format]).stdout(writer).output().unwrap();
        assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()), "{format}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_cannot_be_written_is_a_failure() {
    let full = std::fs::File::options().write(true).open("/dev/full").expect("Linux has it");
    let output = command().stdout(full).output().expect("the command starts");
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stderr.starts_with(b"the answer can't be written: "));
}
