//! Tests of reading HTML.

use super::*;

fn tables(page: &str) -> Vec<Table> {
    parse(page).tables
}

fn cells(table: &[&[&str]]) -> Table {
    table.iter().map(|row| row.iter().map(|&cell| cell.into()).collect()).collect()
}

#[test]
fn cells_are_plain_text() {
    let page = "<TABLE><thead><tr><th>Code</th><th>Text<br>in English</th></tr></thead>
        <!-- <tr><td>2</td></tr> --><tbody><tr class='a>b'>
        <td><a name=x>1</a></td><td> <b>it&#39;s</b>  &lt;one&gt;\n &amp; &nbsp;<p>only</p></td>
        </tr></table>";
    let expected = cells(&[&["Code", "Text\nin English"], &["1", "it's <one> &\nonly"]]);
    assert_eq!(tables(page), [expected]);
}

#[test]
fn end_tags_are_optional() {
    let page = "<table><tr><td>1<td>one<tr><td>2<td>two</table><table><td>3<td>three";
    let expected = [cells(&[&["1", "one"], &["2", "two"]]), cells(&[&["3", "three"]])];
    assert_eq!(tables(page), expected);
}

#[test]
fn a_nested_table_is_a_separate_table() {
    let page = "<table><tr><td>left<td>a<table><tr><td>1<td>one</table>b<td>right</table>";
    let expected = [cells(&[&["1", "one"]]), cells(&[&["left", "ab", "right"]])];
    assert_eq!(tables(page), expected);
}

#[test]
fn cells_that_span_rows_are_repeated_in_each() {
    let page = "<table><tr><th rowspan=2>code<th colspan='2'>text<tr><th>English<th>Chinese
        <tr><td>1<td>one<td>eins<tr><td>2<td rowspan=3>same<td rowspan=2>selbe
        <tr><td>3<tr><td>4<td>own<tr><td>5<td>five<td>V</table>";
    let expected = cells(&[
        &["code", "text", ""],
        &["code", "English", "Chinese"],
        &["1", "one", "eins"],
        &["2", "same", "selbe"],
        &["3", "same", "selbe"],
        &["4", "same", "own"],
        &["5", "five", "V"],
    ]);
    assert_eq!(tables(page), [expected]);
}

#[test]
fn spans_are_limited() {
    let page = "<table><tr><td colspan=4000000000 rowspan=99999999999999>1<td>one<tr><td>2";
    let wide = tables(page);
    assert_eq!(wide[0].iter().map(Vec::len).collect::<Vec<_>>(), [17, 17]);
    let none = tables("<table><tr><td colspan=0 rowspan=0>1<td>one<tr><td>2<td>two");
    assert_eq!(none, [cells(&[&["1", "one"], &["2", "two"]])]);
    let rows = "<tr><td>1".repeat(2000);
    let filled = |page: &str| tables(page)[0].iter().filter(|row| row.len() > 1).count();
    assert_eq!(filled(&format!("<table><tr><td>1<td rowspan=99999>a{rows}")), MAX_SPANNED_ROWS + 1);
    let long = "a".repeat(MAX_SPANNING_TEXT + 1);
    assert_eq!(filled(&format!("<table><tr><td>1<td rowspan=99999>{long}{rows}")), 1);
    let page = format!("<table><tr>{}", "<td rowspan=9>1".repeat(100));
    assert_eq!(tables(&page)[0][0].len(), 100);
}

#[test]
fn scripts_and_styles_are_not_text() {
    let page = "<title><table></title><script>'<table><tr><td>9'</script>
        <table><tr><td>1<td>o<script>if (a<b) '</td>'</script>n<style>td{}</style>e</table>";
    assert_eq!(tables(page), [cells(&[&["1", "one"]])]);
}

#[test]
fn line_breaks_separate_lines() {
    let page =
        "<table><tr><td><p>a\nb</p><p>c</p><br>d<br><br>&nbsp;e&nbsp; f<div>g</div></div></table>";
    assert_eq!(tables(page), [cells(&[&["a b\nc\n\nd\n\ne f\ng"]])]);
}

#[test]
fn footnotes_are_not_part_of_a_code_or_a_text() {
    let page =
        "<table><tr><td>40004<sup>1</sup><td>gone<sup><a href='#n'>2</a></sup><td>10<sup>th</sup> x
        <tr><td>40005 <SUP>[1]</SUP></td><td>2 m<sup>2</sup><td>a<sup>b";
    let expected = cells(&[&["40004", "gone", "10th x"], &["40005", "2 m2", "ab"]]);
    assert_eq!(tables(page), [expected]);
}

#[test]
fn footnotes_follow_ideographs_and_punctuation() {
    for (cell, text) in [
        ("token过期<sup>1</sup>", "token过期"),
        ("过期<sup>[12]</sup>，请重试<sup>注1</sup>", "过期，请重试"),
        ("过期 <sup>*</sup>", "过期"),
        ("过期<b> </b><sup>1</sup>", "过期"),
        ("gone.<sup>†</sup> Try", "gone. Try"),
        ("没有“用户”<sup>（2）</sup>", "没有“用户”"),
        ("过期<sup>1</sup><sup>2</sup>", "过期"),
        ("ユーザー<sup>1", "ユーザー"),
        ("2 m<sup>2</sup>, 10<sup>th</sup> 第１<sup>2</sup>", "2 m2, 10th 第１2"),
        ("过期<sup>beta</sup>，x<sup></sup>", "过期beta，x"),
        ("<sup>1</sup>过期", "1过期"),
    ] {
        assert_eq!(tables(&format!("<table><td>{cell}")), [cells(&[&[text]])], "{cell}");
    }
}

#[test]
fn codes_that_are_struck_out_have_a_remark() {
    for (cell, text) in [
        ("<del>1004</del>", "1004 (deprecated)"),
        (" <b><S>1004<sup>1</sup></S></b> <sup>2</sup>", "1004 (deprecated)"),
        ("<strike>1004<br>1005", "1004\n1005 (deprecated)"),
        ("<del></del>1004", "1004"),
        ("</s><del>1004</del> 1005", "1004 1005"),
        ("<del>gone</del>", "gone"),
    ] {
        assert_eq!(tables(&format!("<table><td>{cell}")), [cells(&[&[text]])], "{cell}");
    }
}

#[test]
fn an_exported_page_contains_its_model() {
    let page = "<script id=im-errors>1</script><script type=\"application/json\" id=\"im-errors\">{\"a\":
        \"\\u003c\"}</script><script type=\"application/json\" id=\"im-errors\">2</script><table><td>3";
    let document = parse(page);
    assert_eq!(document.model.as_deref(), Some("{\"a\":\n        \"\\u003c\"}"));
    assert_eq!(document.tables.len(), 1);
}

/// Would take minutes in quadratic time.
#[test]
fn many_attributes_are_read() {
    let attributes: String =
        (0..100_000).map(|number: u32| " a".to_owned() + &number.to_string()).collect();
    let page = format!(
        "<!-- <b c='\"--><table><tr><td{attributes}>1<td>2<td title='\"'{attributes}>3<td>4"
    );
    let document = parse(&page);
    // The tag in the comment is unterminated, so it contains the attributes of the others.
    assert_eq!(document.disabled_tags, 3);
    let [text, last] = &document.tables[0][0][..] else { panic!() };
    assert!(text.ends_with(" a99999>3") && &**last == "4");
}

#[test]
fn deeply_nested_pages_are_read() {
    for nested in [
        "<tr><td rowspan=9999>",
        "<td rowspan=9999 colspan=9999>",
        "<div>",
        "<table>",
        "<table><tr><td>",
        "</table>",
        "<script>",
        "<a><p>",
        "&",
    ] {
        let page = format!("<table>{}", nested.repeat(20_000));
        assert!(!tables(&page).is_empty(), "{nested}");
    }
}
