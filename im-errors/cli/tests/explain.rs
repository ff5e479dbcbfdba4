//! Tests of `explain`.

use im_errors::{ImError, Lang, Table, error_catalog};
use unicode_width::UnicodeWidthStr as _;

use super::{Run, own::OwnError, run, run_in, run_own, run_with};

error_catalog! {
    /// Rows with all properties.
    pub enum OrderError {
        /// The order was deleted, or it never existed.
        ///
        /// Ask the customer for:
        ///
        ///   - the number of the order, which is a rather long sentence in this explanation
        ///     with `code	and a tab`
        #[catalog(not_found)]
        40001 as OrderNotFound(id: u64, note: Option<String>) => "order {id} not found{note}", "订单 {id} 不存在{note}";
        #[catalog(unavailable, retry = 5)]
        50301 as Busy => "try again", "请稍后重试";
        #[catalog(retry = 1)]
        50302 as Slow => "too slow", "太慢";
        #[catalog(retry)]
        50303 as Flaky => "flaky", "";
        /// Two lines:
        ///                                                             a deep one
        #[catalog(internal)]
        50000 as Deep => "deep", "深";
        #[catalog(success)]
        0 as Ok => "ok", "成功";
        #[deprecated = "use `OrderNotFound`"]
        40002 as NoSuchOrder => "no such order", "没有此订单";
        #[deprecated]
        40003 as Gone => "gone", "已删除";
        reserved 40010..=40019 => "removed in version 2";
        reserved 40020;
        success 200..=299;
    }
}

fn explain(args: &[&str]) -> Run {
    run_with(&[OrderError::table()], ["explain"].iter().chain(args), b"", None)
}

fn explanation(args: &[&str]) -> String {
    let run = explain(args);
    assert_eq!((run.status, &*run.errors), (0, ""));
    run.output
}

const ORDER_NOT_FOUND: &str = r"40001 OrderNotFound
  English:     order {id} not found{note}
  Chinese:     订单 {id} 不存在{note}
  Kind:        not_found
  HTTP status: 404
  Arguments:   id: integer
               note: string or null

  The order was deleted, or it never existed.

  Ask the customer for:

    - the number of the order, which is a rather long sentence in this explanation
      with `code\tand a tab`
";

#[test]
fn all_properties_of_a_row_are_written() {
    assert_eq!(explanation(&["40001"]), ORDER_NOT_FOUND);
    assert_eq!(
        explanation(&["50301", "50302", "Flaky"]),
        "50301 Busy
  English:     try again
  Chinese:     请稍后重试
  Kind:        unavailable
  HTTP status: 503
  Retry:       yes, after 5 seconds

50302 Slow
  English: too slow
  Chinese: 太慢
  Retry:   yes, after 1 second

50303 Flaky
  English: flaky
  Chinese: (none)
  Retry:   yes
"
    );
    assert_eq!(
        explanation(&["0", "40002", "40003"]),
        "0 Ok
  English: ok
  Chinese: 成功
  Success: yes

40002 NoSuchOrder
  English:    no such order
  Chinese:    没有此订单
  Deprecated: use `OrderNotFound`

40003 Gone
  English:    gone
  Chinese:    已删除
  Deprecated: yes
"
    );
}

#[test]
fn labels_are_in_the_language_of_the_user() {
    let chinese = "40001 OrderNotFound
  中文：        订单 {id} 不存在{note}
  英文：        order {id} not found{note}
  类别：        not_found
  HTTP 状态码： 404
  参数：        id: integer
                note: string or null

";
    let of_user = run_in(&[OrderError::table()], ["explain", "40001"], b"", |environment| {
        environment.lang = Lang::Zh;
    });
    assert!(of_user.output.starts_with(chinese), "{}", of_user.output);
    assert_eq!(explanation(&["--lang", "zh", "40001"]), of_user.output);
    let option =
        run_in(&[OrderError::table()], ["explain", "--lang", "en", "40001"], b"", |environment| {
            environment.lang = Lang::Zh;
        });
    assert_eq!(option.output, ORDER_NOT_FOUND);
    for (code, property) in [
        ("50301", "可重试：      是，5 秒后重试"),
        ("50303", "英文：   flaky"),
        ("50303", "中文：   （无）"),
        ("0", "成功码： 是"),
        ("40003", "已废弃： 是"),
        ("40010", "已保留： removed in version 2"),
        ("40020", "已保留： 是"),
    ] {
        let output = explanation(&["--lang", "zh-CN", code]);
        assert!(output.contains(&format!("  {property}\n")), "{output}");
    }
}

#[test]
fn case_and_separators_of_names_are_ignored() {
    for name in [
        "OrderNotFound",
        "ordernotfound",
        "order_not_found",
        "ORDER_NOT_FOUND",
        "order-not-found",
        "OrderError::OrderNotFound",
        " 40001 ",
        "+040001",
    ] {
        assert_eq!(explanation(&[name]), ORDER_NOT_FOUND, "{name}");
    }
    assert_eq!(explanation(&["40001", "OrderNotFound", "40001"]), ORDER_NOT_FOUND);
}

#[test]
fn codes_without_a_row_are_explained() {
    assert_eq!(explanation(&["40019"]), "40019\n  Reserved: removed in version 2\n");
    assert_eq!(explanation(&["40020"]), "40020\n  Reserved: yes\n");
    assert_eq!(explanation(&["204", "204"]), "204\n  Success: yes\n");
}

#[test]
fn only_exact_codes_and_names_are_explained() {
    for (wanted, nearest) in [
        ("4000", "help: the nearest code is 40001 (`OrderNotFound`)"),
        ("order", "help: the nearest name is "),
        ("NotFound", "help: the nearest name is `OrderNotFound` (40001)"),
        ("order not found", "help: the nearest name is "),
    ] {
        let run = explain(&[wanted, "0"]);
        assert_eq!(run.status, 1, "{wanted}");
        assert!(run.output.starts_with("0 Ok\n"), "{}", run.output);
        let message = format!("no match for `{wanted}` in `OrderError`\n{nearest}");
        assert!(run.errors.starts_with(&message), "{}", run.errors);
    }
}

#[test]
fn negative_codes_are_not_options() {
    let run = run_own(["explain", "-1"]);
    assert_eq!(run.output, "-1 Negative\n  English: negative\n  Chinese: (none)\n");
    assert_eq!(run_own(["explain", "-x"]).status, 2);
}

#[test]
fn several_catalogs_are_named() {
    let tables = [OwnError::table(), OrderError::table(), ImError::table()];
    let run = run_with(&tables, ["explain", "0", "9", "OrderError::Gone"], b"", None);
    assert_eq!((run.status, &*run.errors), (0, ""));
    assert_eq!(
        run.output,
        "0 Ok
  Catalog: OwnError
  English: ok
  Chinese: 成功
  Success: yes

0 Ok
  Catalog: OrderError
  English: ok
  Chinese: 成功
  Success: yes

0 Success
  Catalog: ImError
  English: success
  Chinese: 成功
  Success: yes

9
  Catalog:  OwnError
  Reserved: yes

40003 Gone
  Catalog:    OrderError
  English:    gone
  Chinese:    已删除
  Deprecated: yes
"
    );
}

#[test]
fn invisible_characters_of_texts_are_escaped() {
    let run = run_own(["explain", "NotFound", "Separators"]);
    assert!(run.output.contains(r"English: tab\tline\nreturn and back\slash"), "{}", run.output);
    assert!(run.output.contains(r"English: #line\nline\nend"), "{}", run.output);
}

#[test]
fn lines_are_wrapped_in_a_terminal_only() {
    let at = |table: Table, args: &[&str], width| {
        run_with(&[table], ["explain"].iter().chain(args), b"", Some(width)).output
    };
    assert_eq!(
        at(OrderError::table(), &["40001"], 80),
        ORDER_NOT_FOUND
            .replace("sentence in this explanation\n", "sentence in this\n    explanation\n",)
    );
    assert_eq!(
        at(ImError::table(), &["810006"], 42),
        "810006 AddMemberNotPermittedForMember
  English:     user have not right to add
               member in the group
  Chinese:     用户添加成员到讨论组时，添
               加的成员列表中有成员该用户
               没有权限进行添加，添加成员
               失败
  Kind:        permission_denied
  HTTP status: 403
"
    );
    assert!(at(ImError::table(), &["898001"], 30).contains("  English:\n    User exists\n"));
    let deep = |width| at(OrderError::table(), &["50000"], width);
    assert!(deep(12).ends_with("\n  Two lines:\n  a deep one\n"), "{}", deep(12));
    let indent = " ".repeat(62);
    assert!(deep(130).ends_with(&format!("\n{indent}a deep one\n")), "{}", deep(130));
    for width in 8..120 {
        for line in at(OrderError::table(), &["40001", "50000", "50301"], width).lines() {
            assert!(line.width() <= usize::from(width), "{width}: {line:?}");
        }
    }
    for width in 1..8 {
        assert!(!at(OrderError::table(), &["40001"], width).is_empty());
    }
}

#[test]
fn the_heading_is_bold_if_the_environment_has_color() {
    let colored = run_in(&[ImError::table()], ["explain", "0"], b"", |environment| {
        environment.has_color = true;
    });
    assert!(colored.output.starts_with("\x1b[1m0 Success\x1b[0m\n"), "{}", colored.output);
    assert!(!run(["explain", "0"]).output.contains('\x1b'));
}

#[test]
fn ten_thousand_arguments_are_explained() {
    let codes = (0..10_000).map(|code| code.to_string());
    let run =
        run_with(&[OwnError::table()], ["explain".to_owned()].into_iter().chain(codes), b"", None);
    let unmatched = run.errors.matches("no match for ").count();
    assert_eq!(unmatched + run.output.matches("\n\n").count() + 1, 10_000);
}
