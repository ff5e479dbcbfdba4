//! Tests of separators, encodings, JSON, and notations of codes.

use encoding_rs::GB18030;

use super::columns::{imported, rows};
use super::import;

const EXPECTED: &str = "40001 as UserGone => \"user gone\", \"用户不存在\";";

#[test]
fn separators_are_detected() {
    let page = "code,en,zh\n40001,user gone,用户不存在\n40002,no,否\n";
    for (separator, note) in [
        (",", ""),
        (";", "separator: ';'\n"),
        ("\t", "separator: '\\t'\n"),
        ("|", "separator: '|'\n"),
    ] {
        let (rows, summary) = imported(&[], page.replace(',', separator));
        assert_eq!(rows[0], EXPECTED, "{separator}");
        assert!(
            summary.contains(note) && summary.contains("separator") != note.is_empty(),
            "{summary}"
        );
    }
}

#[test]
fn encodings_are_detected() {
    let page = "code,en,zh\n40001,user gone,用户不存在\n";
    let utf_16 = |to_bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        "\u{FEFF}".encode_utf16().chain(page.encode_utf16()).flat_map(to_bytes).collect()
    };
    for (bytes, encoding) in [
        (GB18030.encode(page).0.into_owned(), "gb18030"),
        (utf_16(u16::to_le_bytes), "UTF-16LE"),
        (utf_16(u16::to_be_bytes), "UTF-16BE"),
    ] {
        let (rows, summary) = imported(&[], bytes);
        assert_eq!(rows, [EXPECTED]);
        assert!(summary.contains(&format!("encoding: {encoding}\n")), "{summary}");
    }
    assert!(!imported(&[], page).1.contains("encoding"));
}

#[test]
fn json_has_rows_as_objects_or_arrays() {
    for page in [
        r#"[{"code":40001,"en":"user gone","zh":"用户不存在"}]"#,
        r#"{"data":[{"msgZh":"用户不存在","errcode":"40001","msg_en":"user gone"}]}"#,
        r#"{"40001":{"en":"user gone","zh":"用户不存在"}}"#,
        r#"[[40001,"user gone","用户不存在"]]"#,
    ] {
        assert_eq!(rows(page), [EXPECTED], "{page}");
    }
    assert_eq!(rows(r#"{"-1":"busy now"}"#), ["-1 as BusyNow => \"busy now\", \"\";"]);
}

#[test]
fn codes_may_be_hexadecimal_or_negative() {
    let page = "code,message\n0x8000000B,out of bounds\n-1,busy\n";
    assert_eq!(
        rows(page),
        ["2147483659 as OutOfBounds => \"out of bounds\", \"\";", "-1 as Busy => \"busy\", \"\";"]
    );
}

#[test]
fn a_cell_may_contain_several_codes() {
    let page = "code;name;message\n40001/40002;ERR_USER;no user\n40010~40012;;busy\n50000-59999;;server errors\n\
        60000~69999;;reserved\n7~1;;backwards\n";
    let (rows, summary) = imported(&[], page);
    assert_eq!(
        rows,
        [
            "40001 as ErrUser => \"no user\", \"\";",
            "40002 as ErrUser40002 => \"no user\", \"\";",
            "40010 as Busy => \"busy\", \"\";",
            "40011 as Code40011 => \"busy\", \"\";",
            "40012 as Code40012 => \"busy\", \"\";",
            "reserved 60000..=69999;",
        ]
    );
    for note in [
        "rows with several codes: 2\n  \"40001/40002 | ERR_USER | no user\"\n  \"40010~40012 | busy\"\n",
        "skipped rows with too many codes: 1\n  \"50000-59999 | server errors\"\n",
        "skipped rows without a code: 1\n  \"7~1 | backwards\"\n",
    ] {
        assert!(summary.contains(note), "{summary}");
    }
}

#[test]
fn ranges_may_be_reserved_or_mean_success() {
    let page = "错误码,说明,备注\n0,成功,\n200~299,成功,\n300~301,成功,缓存\n40001,系统保留时间过长,\n\
        40020-40029,系统预留,\n40030,reserved for future use,\n40031,保留,v2\n\
        1000001~9000000,系统保留,v3\n10000000~19999999,预留给支付,\n";
    assert_eq!(
        rows(page),
        [
            "0 as Code0 => \"\", \"成功\";",
            "300 as Code300 => \"\", \"成功\";",
            "301 as Code301 => \"\", \"成功\";",
            "40001 as Code40001 => \"\", \"系统保留时间过长\";",
            "success 200..=299;",
            "reserved 40020..=40029 => \"系统预留\";",
            "reserved 40030 => \"reserved for future use\";",
            "reserved 40031 => \"v2\";",
            "reserved 1000001..=9000000 => \"系统保留; v3\";",
            "reserved 10000000..=19999999 => \"预留给支付\";",
        ]
    );
}

#[test]
fn a_space_does_not_separate_codes() {
    let page = "<table><tr><th>code<th>message<tr><td>40001<td>one<tr><td>40 002<td>two
        <tr><td>40&nbsp;003<td>three<tr><td>40004<br>40005<td>four</table>";
    let (rows, summary) = imported(&[], page);
    assert_eq!(rows.len(), 3, "{rows:#?}");
    let note = "skipped rows without a code: 2\n  \"40 002 | two\"\n  \"40 003 | three\"\n";
    assert!(summary.contains(note), "{summary}");
}

#[test]
fn a_footnote_is_not_part_of_the_code() {
    let page = "<table><tr><th>code<th>message<tr><td>40004<sup>1</sup><td>user&nbsp;gone&nbsp;
        <tr><td>40005<sup><a href='#2'>2</a></sup><td>10<sup>3</sup> users</table>";
    assert_eq!(
        rows(page),
        ["40004 as UserGone => \"user gone\", \"\";", "40005 as Code40005 => \"103 users\", \"\";"]
    );
    assert_eq!(rows("code,message\n1,user&nbsp;gone\n"), ["1 as UserGone => \"user gone\", \"\";"]);
}

#[test]
fn unterminated_quoted_cells_do_not_hide_rows() {
    let page = "code,message\n1,\"one\n2,two\n3,\"three\n4,four\n";
    let imported = import(&["-"], page);
    assert_eq!(imported.status, 1);
    let message = "-: unterminated quoted cell in line 2\n";
    assert!(imported.errors.starts_with(message), "{}", imported.errors);

    let (rows, summary) =
        super::columns::imported(&[], "code,message\n1,\"one\n2,two\n3,three\"\n4,four\n");
    assert_eq!(rows.len(), 2);
    let note = "the quoted cell in line 2 contains lines that look like rows\n";
    assert!(summary.contains(note), "{summary}");
}

#[test]
fn skipped_rows_are_listed() {
    let page = "code,message\n1,one\nE2,two \u{202E}x\n,\nuser errors,\n3.,three\n4,four\n";
    let (rows, summary) = imported(&[], page);
    assert_eq!(rows.len(), 2);
    let list = "skipped rows without a code: 3\n  \"E2 | two \\u{202e}x\"\n  \"user errors\"\n  \"3. | three\"\n";
    assert!(summary.contains(list), "{summary}");
    let many: String =
        (0..200).map(|row: u8| "E".to_owned() + &row.to_string() + ",text\n").collect();
    let (_, summary) = imported(&[], format!("code,message\n1,one\n{many}"));
    assert!(summary.contains("skipped rows without a code: 200\n"), "{summary}");
    assert!(summary.contains("  \"E49 | text\"\n  …\n"), "{summary}");
}
