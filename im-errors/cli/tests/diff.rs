//! Tests of `diff`.

mod several;

use std::path::Path;

use im_errors::{ImError, Table, error_catalog};
use serde_json::{Value, json};

use super::own::OwnError;
use super::{Run, run, run_with};

error_catalog! {
    /// Shares a code with [`ImError`].
    enum OrderError {
        #[catalog(success)] 0 as Ok => "ok", "好";
        #[catalog(verbatim)] 40001 as OrderNotFound => "order {id} not found", "订单 {id} 不存在";
        40002 => "already paid", "订单已支付";
        40003 as Closed => "", "订单已关闭";
        reserved 40010..=40019 => "removed in version 2";
        success 200..=299;
    }
}

/// Compares [`OrderError`] with a page.
fn diff(args: &[&str], page: impl AsRef<[u8]>) -> Run {
    diff_all(&[OrderError::table()], args, page)
}

fn diff_all(tables: &[Table], args: &[&str], page: impl AsRef<[u8]>) -> Run {
    run_with(tables, ["diff", "-"].iter().chain(args), page.as_ref(), None)
}

/// Asserts that these are the differences.
#[track_caller]
fn assert_differences(page: &str, expected: &[&str]) {
    let run = diff(&[], page);
    assert_eq!(run.output.lines().collect::<Vec<_>>(), expected);
    assert_eq!(run.status, u8::from(!expected.is_empty()));
}

/// A page without differences.
const SAME: &str = "code,en,zh
0,ok,好
40001,order {id} not found,订单 {id} 不存在
40002,already paid,订单已支付
40003,,订单已关闭
";

#[test]
fn the_published_page_contains_a_duplicate_row() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/im-errorcode.html");
    let compare = |format: &str| {
        let run = run(["diff", "--format", format, &page.to_string_lossy()]);
        assert_eq!(run.status, 1);
        run.output
    };
    assert_eq!(compare("text"), "duplicate zh: 898006 GidInvalid \"gid{+ +}不存在\"\n");
    let expected = json!({
        "missing_here": [],
        "missing_there": [],
        "different": [],
        "duplicates": [{
            "code": 898_006,
            "name": "GidInvalid",
            "column": "zh",
            "here": "gid不存在",
            "there": "gid 不存在",
        }],
        "ranges": [],
    });
    assert_eq!(serde_json::from_str::<Value>(&compare("json")).unwrap(), expected);
}

#[test]
fn a_page_without_differences_is_silent() {
    let silent = Run { status: 0, output: String::new(), errors: String::new() };
    assert_eq!(diff(&[], SAME), silent);
    let repeated = SAME.to_owned() + "40002,already paid,订单已支付\n";
    assert_eq!(diff(&[], repeated), silent);
    let json = diff(&["--format", "json"], SAME);
    let empty: Value = serde_json::from_str(&json.output).unwrap();
    assert!(empty.as_object().unwrap().values().all(|list| *list == json!([])), "{empty}");
    assert_eq!((json.status, &*json.errors), (0, ""));
}

#[test]
fn exports_have_no_differences() {
    let catalogs = [ImError::table(), OwnError::table(), OrderError::table()];
    for tables in [&catalogs[..1], &catalogs[1..2], &catalogs[2..], &catalogs] {
        for format in ["csv", "tsv", "markdown", "html", "json"] {
            let export = run_with(tables, ["--format", format], b"", None).output;
            let run = diff_all(tables, &[], export);
            assert_eq!((run.status, &*run.output, &*run.errors), (0, "", ""), "{format}");
        }
        let export = run_with(tables, ["--format", "json", "--all"], b"", None).output;
        assert_eq!(diff_all(tables, &[], export).status, 0);
    }
}

#[test]
fn rows_may_be_missing_on_both_sides() {
    let page = SAME.replace("40002,", "40004,");
    assert_differences(
        &page,
        &[
            r#"missing here: 40004 "already paid", "订单已支付""#,
            r#"missing there: 40002 AlreadyPaid "already paid", "订单已支付""#,
        ],
    );
    let json: Value = serde_json::from_str(&diff(&["--format", "json"], page).output).unwrap();
    let [en, zh] = ["already paid", "订单已支付"];
    let [here, there] = [(40004, Value::Null), (40002, "AlreadyPaid".into())].map(
        |(code, name)| json!([{ "code": code, "name": name, "en": en, "zh": zh, "instead": null }]),
    );
    assert_eq!((&json["missing_here"], &json["missing_there"]), (&here, &there));
}

#[test]
fn texts_that_differ_are_marked() {
    let page = SAME.replace("{id} not", "{order_id} not").replace("已支付", "已经支付");
    assert_differences(
        &page,
        &[
            r#"different en: 40001 OrderNotFound "order {[-id-]{+order_id+}} not found""#,
            r#"different zh: 40002 AlreadyPaid "订单已{+经+}支付""#,
        ],
    );
    let json: Value = serde_json::from_str(&diff(&["--format", "json"], page).output).unwrap();
    let expected = json!({
        "code": 40002,
        "name": "AlreadyPaid",
        "column": "zh",
        "here": "订单已支付",
        "there": "订单已经支付",
    });
    assert_eq!(json["different"][1], expected);
}

#[test]
fn an_empty_text_differs_and_a_missing_column_does_not() {
    let page = SAME.replace("40003,,", "40003,closed,").replace(",好", ",");
    assert_differences(
        &page,
        &[r#"different zh: 0 Ok "[-好-]""#, r#"different en: 40003 Closed "{+closed+}""#],
    );
    assert_differences(
        "code,zh\n0,好\n40001,订单 {id} 不存在\n40002,订单已支付\n40003,订单已关闭\n",
        &[],
    );
}

#[test]
fn messages_distinguish_codes_without_a_row() {
    assert_differences(&(SAME.to_owned() + "40013,,\n"), &["reserved here: 40013"]);
    let page = SAME.to_owned() + "204,no content,\n40012,gone,没了\n40020,other,\n";
    assert_differences(
        &page,
        &[
            r#"success here: 204 "no content", """#,
            r#"reserved here: 40012 "gone", "没了""#,
            r#"missing here: 40020 "other", """#,
        ],
    );
    let json: Value = serde_json::from_str(&diff(&["--format", "json"], page).output).unwrap();
    let instead: Vec<&Value> =
        json["missing_here"].as_array().unwrap().iter().map(|row| &row["instead"]).collect();
    assert_eq!(instead, [&json!("success"), &json!("reserved"), &Value::Null]);
}

#[test]
fn codes_without_a_row_are_compared_if_the_page_lists_some() {
    let export = run_with(&[OrderError::table()], ["--format", "csv"], b"", None).output;
    let page = export
        .replace("200..=299,", "200..=249,")
        .replace("40010..=40019,", "40002,")
        .replace("40002,AlreadyPaid,", "40015,AlreadyPaid,");
    assert_differences(
        &page,
        &[
            r#"reserved here: 40015 AlreadyPaid "already paid", "订单已支付""#,
            r#"reserved there: 40002 AlreadyPaid "already paid", "订单已支付""#,
            "reserved only here: 40010..=40014",
            "reserved only here: 40016..=40019",
            "success only here: 250..=299",
        ],
    );
    let page = export.replace("40010..=40019,", "40010..=40020,");
    assert_differences(&page, &["reserved only there: 40020"]);
    let json: Value = serde_json::from_str(&diff(&["--format", "json"], page).output).unwrap();
    let expected = json!([
        { "side": "there", "state": "reserved", "first": 40020, "last": 40020 },
    ]);
    assert_eq!(json["ranges"], expected);
}

#[test]
fn names_are_compared_if_the_page_has_some() {
    let page = "code,name,en,zh
0,ERR_OK,ok,好
40001,order_not_found,order {id} not found,订单 {id} 不存在
40002,ErrOrderPaid,already paid,订单已支付
40003,,,订单已关闭
";
    assert_differences(
        page,
        &[r#"different name: 40002 AlreadyPaid "[-AlreadyPaid-]{+ErrOrderPaid+}""#],
    );
}

#[test]
fn an_index_of_the_codes_is_not_a_duplicate() {
    let page = "<table><tr><th>code<th>see</tr><tr><td>40001<td></tr><tr><td>40002<td></tr></table>
        <table><tr><th>code<th>en<th>zh</tr><tr><td>0<td>ok<td>好</tr>
        <tr><td>40001<td>order {id}\n not found<td>订单 {id} 不存在</tr>
        <tr><td>40002<td>already paid!<td>订单已支付</tr><tr><td>40003<td><td>订单已关闭</tr></table>
        <table><tr><th>code<th>see</tr><tr><td>40001<td></tr></table>";
    assert_differences(page, &[r#"different en: 40002 AlreadyPaid "already paid{+!+}""#]);
    assert_differences(&(SAME.to_owned() + "40001,,\n40002,,\n"), &[]);
}

#[test]
fn the_error_stream_describes_how_the_page_was_read() {
    let page = SAME.replace("code,en,zh", "Code,Message,说明").replace("ok", "OK");
    let run = diff(&[], &page);
    assert_eq!(run.output, "different en: 0 Ok \"[-ok-]{+OK+}\"\n");
    assert!(run.errors.contains("Message"), "{}", run.errors);
    let swapped = SAME.replace("code,en,zh\n", "");
    assert_eq!(diff(&["--columns", "code,en,zh"], &swapped).status, 0);
    assert_eq!(diff(&["--columns", "code,zh,en"], &swapped).output.lines().count(), 8);
}

#[test]
fn invisible_characters_of_the_page_are_escaped() {
    let page =
        SAME.replace("paid", "pa\u{202E}id\u{2066}").replace("40003,", "40005,\u{200B}\u{9B}");
    let run = diff(&[], page);
    assert_eq!(run.status, 1);
    let is_raw = |c: char| c != '\n' && (c.is_control() || matches!(c, '\u{2000}'..='\u{2fff}'));
    assert!(!run.output.contains(is_raw), "{:?}", run.output);
    // Catalogs cannot contain them, so they are not compared.
    assert!(!run.output.contains("paid"), "{}", run.output);
}

#[test]
fn json_contains_no_invisible_characters_of_the_page() {
    let text = "pa\u{202E}id\t\u{E0041}👩\u{200D}👩";
    let run = diff(&["--format", "json"], SAME.replace("paid", text));
    let json: Value = serde_json::from_str(&run.output).unwrap();
    assert_eq!(json["different"][0]["there"], "already paid\t👩\u{200D}👩");
}

#[test]
fn long_texts_and_many_rows_are_compared() {
    let long = format!("40001,{},{}\n", "order ".repeat(50_000), "订单".repeat(50_000));
    let duplicates: Vec<String> = (0..5_000).map(|row| format!("40002,already {row},\n")).collect();
    let run = diff(&[], format!("code,en,zh\n{long}{}", duplicates.concat()));
    assert_eq!(run.status, 1);
    let of_code = |code: &str| run.output.lines().filter(|line| line.contains(code)).count();
    assert_eq!([of_code(": 40001 "), of_code(": 40002 ")], [2, 10_000]);
}

#[test]
fn a_page_that_cannot_be_read_is_a_failure() {
    let unreadable = run(["diff", "no/such/page.html"]);
    assert_eq!((unreadable.status, &*unreadable.output), (1, ""));
    assert!(unreadable.errors.starts_with("no/such/page.html: cannot read the page: "));
    let without_codes = diff(&[], "text\n");
    assert_eq!((without_codes.status, &*without_codes.output), (1, ""));
    assert!(!without_codes.errors.is_empty());
}

#[test]
fn usage_errors_have_status_2() {
    for args in [&["diff"][..], &["diff", "-", "--format", "csv"], &["diff", "-", "--columns", "x"]]
    {
        let run = run(args);
        assert_eq!((run.status, &*run.output), (2, ""), "{args:?}");
    }
}
