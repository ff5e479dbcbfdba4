//! Tests of comparisons with several catalogs.

use im_errors::ImError;

use super::{OrderError, diff_all};
use crate::{run, run_with};

#[test]
fn a_page_is_compared_with_all_catalogs() {
    let tables = [ImError::table(), OrderError::table()];
    let page = run(["--format", "csv", "--lang", "zh"]).output
        + "40001,,订单 {id} 不存在\n40002,,订单没支付\n";
    let run = diff_all(&tables, &[], page);
    assert_eq!(
        run.output,
        "missing there: 0 OrderError::Ok \"ok\", \"好\"\n\
         missing there: 40003 OrderError::Closed \"\", \"订单已关闭\"\n\
         different zh: 40002 OrderError::AlreadyPaid \"订单[-已-]{+没+}支付\"\n"
    );
}

#[test]
fn a_code_of_several_catalogs_is_compared_with_the_best_row() {
    let tables = [ImError::table(), OrderError::table()];
    let compare = |page: &str| diff_all(&tables, &[], page).output;
    let export = run_with(&tables, ["--format", "csv"], b"", None).output;
    assert_eq!(
        compare(&export.replace("ok,好", "okay,好")),
        "different en: 0 OrderError::Ok \"[-ok-]{+okay+}\"\n"
    );
    let without = |row: &str| {
        export.lines().filter(|line| !line.contains(row)).collect::<Vec<_>>().join("\n")
    };
    assert_eq!(
        compare(&without("OrderError,0,")),
        "missing there: 0 OrderError::Ok \"ok\", \"好\"\n"
    );
    assert_eq!(
        compare(&export.replace("ImError,0,Success", "OtherError,0,Success")),
        "missing here: 0 OtherError::Success \"success\", \"成功\"\n\
         missing there: 0 ImError::Success \"success\", \"成功\"\n"
    );

    // Without names, one row documents the code of both catalogs.
    let of_zero = |page: &str| -> Vec<String> {
        compare(page).lines().filter(|line| line.contains(": 0 ")).map(str::to_owned).collect()
    };
    assert_eq!(of_zero("code,en,zh\n0,ok,好\n"), [""; 0]);
    assert_eq!(of_zero("code,en,zh\n0,ok,好\n0,success,成功\n"), [""; 0]);
    assert_eq!(
        of_zero("code,en,zh\n0,ok,好\n0,success,成功\n0,ok,棒\n"),
        ["duplicate zh: 0 OrderError::Ok \"[-好-]{+棒+}\""]
    );
    // Names decide if no row has both texts.
    assert_eq!(
        of_zero("code,name,en,zh\n0,OK,ok!,好\n0,SUCCESS,success!,成功\n"),
        [
            "different en: 0 ImError::Success \"success{+!+}\"",
            "different en: 0 OrderError::Ok \"ok{+!+}\"",
        ]
    );
}
