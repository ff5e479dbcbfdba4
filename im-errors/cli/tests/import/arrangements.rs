//! Tests of tables with several codes per row, or without a header.

use super::columns::imported;
use super::import;

#[test]
fn tables_side_by_side_are_read_below_each_other() {
    let page = "<table><tr><th>错误码<th>说明<th>错误码<th>说明<tr><td>40001<td>用户不存在<td>40003<td>余额不足
        <tr><td>40002<td>密码错误<td><td></table>";
    let expected = [
        "40001 as Code40001 => \"\", \"用户不存在\";",
        "40002 as Code40002 => \"\", \"密码错误\";",
        "40003 as Code40003 => \"\", \"余额不足\";",
    ];
    for args in [&[][..], &["--columns", "code,zh"]] {
        let (rows, summary) = imported(args, page);
        assert_eq!(rows, expected);
        let columns = "rows: 3\ncolumns: code = \"错误码\", zh = \"说明\"\nwithout English";
        assert!(summary.starts_with(columns), "{summary}");
    }
    let (rows, _) = imported(&["--columns", "-,-,code,zh"], page);
    assert_eq!(rows, [expected[2]]);
}

#[test]
fn a_table_without_a_header_continues_tables_side_by_side() {
    let page = "<table><tr><th>错误码<th>说明<th>错误码<th>说明<tr><td>1<td>一<td>2<td>二</table>
        <table><tr><td>3<td>三<td>4<td>四</table><table><tr><td>5<td>五</table>";
    let (rows, summary) = imported(&[], page);
    let codes: Vec<&str> = rows.iter().filter_map(|row| row.split(' ').next()).collect();
    assert_eq!(codes, ["1", "2", "3", "4", "5"]);
    assert!(!summary.contains("ignored"), "{summary}");
}

#[test]
fn a_repeated_title_is_not_an_explanation() {
    let page = "code,说明,module,说明\n1,用户不存在,x,密码错误\n";
    let imported = import(&["-"], page);
    assert!(!imported.output.contains("密码错误"), "{}", imported.output);
    assert!(imported.errors.contains("\"说明\" could be zh instead"), "{}", imported.errors);
}

#[test]
fn a_title_to_the_left_of_a_value_is_not_a_text() {
    let properties = "<table><tr><th>错误码<td>1001<tr><th>描述<td>错误</table>";
    let imported = import(&["-"], properties);
    assert_eq!(imported.status, 1);
    let note = "\ntable 1: ignored because of titles to the left of the values\n";
    assert!(imported.errors.contains(note), "{}", imported.errors);

    for row in [
        "<td>1002<td>密码错误",
        "<th>错误码<th>描述<tr><td>1002<td>密码错误",
        "<th>描述<th>错误码<tr><td>密码错误<td>1002",
    ] {
        let (rows, summary) = self::imported(&[], format!("<table><tr>{row}</table>{properties}"));
        assert_eq!(rows, ["1002 as Code1002 => \"\", \"密码错误\";"]);
        assert!(summary.contains("table 2: ignored because of titles"), "{summary}");
    }
    let (rows, _) = self::imported(&["--columns", "zh,code"], properties);
    assert_eq!(rows, ["1001 as Code1001 => \"\", \"错误码\";"]);
}
