//! Tests of catalogs.

use super::*;

fn rows(rows: &[(i128, &str, &str)]) -> Page {
    let row = |&(code, en, zh): &(i128, &str, &str)| Row {
        code,
        en: en.into(),
        zh: zh.into(),
        ..Row::default()
    };
    Page {
        is_export: false,
        rows: rows.iter().map(row).collect(),
        ranges: Vec::new(),
        notes: Vec::new(),
    }
}

#[test]
fn a_row_is_named_after_its_text_or_else_its_code() {
    let catalog = Catalog::new(
        Some("OrderError"),
        rows(&[
            (0, "ok", "成功"),
            (7, "order not found", "订单不存在"),
            (8, "Order not found!", ""),
            (9, "", "订单已支付"),
            (10, "404 page", "缺 {page}"),
            (11, "code 9", ""),
            (7, "order \"gone\"", "订\u{202E}单"),
            (12, "", ""),
            (7, "", ""),
            (13, "self", "a\n\tb\\"),
        ]),
    );
    assert_eq!(
        catalog.unwrap().to_string(),
        r#"im_errors::error_catalog! {
    pub enum OrderError {
        0 as Ok => "ok", "成功";
        7 as OrderNotFound => "order not found", "订单不存在";
        // duplicate code 7: "order \"gone\"", "订\u{202e}单"
        // duplicate code 7: "", ""
        8 as Code8 => "Order not found!", "";
        9 as Code9 => "", "订单已支付";
        #[catalog(verbatim)]
        10 as Code10 => "404 page", "缺 {page}";
        11 as Code11 => "code 9", "";
        // no text for code 12
        13 as Code13 => "self", "a\n\tb\\";
    }
}"#
    );
}

#[test]
fn rows_with_texts_replace_rows_without_texts() {
    let catalog = rows(&[(1, "", ""), (2, "", ""), (1, "one", "一"), (1, "", ""), (1, "uno", "")]);
    let source = Catalog::new(Some("E"), catalog).unwrap().to_string();
    let expected = "        1 as One => \"one\", \"一\";
        // duplicate code 1: \"\", \"\"
        // duplicate code 1: \"uno\", \"\"
        // no text for code 2\n";
    assert!(source.contains(expected), "{source}");
}

#[test]
fn the_type_holds_all_codes() {
    let max = |greatest: u64| i128::from(greatest);
    for (codes, repr) in [
        (&[0, max(u32::MAX.into())][..], None),
        (&[0, max(u32::MAX.into()) + 1], Some("u64")),
        (&[0, max(u64::MAX)], Some("u64")),
        (&[-1, max(i32::MAX as u64)], Some("i32")),
        (&[i32::MIN.into(), 1], Some("i32")),
        (&[-1, max(i32::MAX as u64) + 1], Some("i64")),
        (&[i128::from(i32::MIN) - 1], Some("i64")),
        (&[i64::MIN.into(), i64::MAX.into()], Some("i64")),
    ] {
        let rows_: Vec<_> = codes.iter().map(|&code| (code, "a", "")).collect();
        let source = Catalog::new(Some("E"), rows(&rows_)).unwrap().to_string();
        let written = source.split_once("#[repr(").and_then(|(_, it)| it.split_once(")]"));
        assert_eq!(written.map(|(repr, _)| repr), repr, "{codes:?}");
    }
    let both = rows(&[(-1, "a", ""), (i128::from(i64::MAX) + 1, "b", "")]);
    assert!(matches!(Catalog::new(Some("E"), both), Err(Error::NoType)));
}

#[test]
fn a_catalog_needs_a_row_with_a_text() {
    let blank = rows(&[(1, "", ""), (2, "", "")]);
    assert!(matches!(Catalog::new(Some("E"), blank), Err(Error::NoText(_))));
}

#[test]
fn the_summary_counts_the_rows_to_review() {
    let plain = Catalog::new(Some("E"), rows(&[(1, "a", "一"), (2, "b", "二")])).unwrap();
    assert_eq!(summary::summary(&plain), "rows: 2");

    let mut many: Vec<(i128, &str, &str)> = (1..=8).map(|code| (code, "a", "")).collect();
    many.extend([(1, "b", "一"), (9, "c", ""), (10, "", "一"), (11, "", ""), (12, "", "一")]);
    let many = Page { notes: vec!["rows without a code: 2".into()], ..rows(&many) };
    assert_eq!(
        summary::summary(&Catalog::new(Some("E"), many).unwrap()),
        "rows: 11
rows without a code: 2
duplicate codes: 1 (1)
without English text: 3 (10, 11, 12)
without Chinese text: 10 (1, 2, 3, 4, 5, 6, 7, 8, …)
duplicate text \"a\": 8 (1, 2, 3, 4, 5, 6, 7, 8)
duplicate text \"一\": 2 (10, 12)"
    );
}
