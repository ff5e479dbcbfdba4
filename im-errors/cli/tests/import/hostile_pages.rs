//! Tests of pages that are designed to take much time or memory.

use super::import;

/// Would take minutes if one of the pages took quadratic time.
#[test]
fn hostile_pages_are_read() {
    let wide = format!("code,text\n1,one\n{}\n{}", ",".repeat(30_000), "2,two\n".repeat(30_000));
    let attributes: String =
        (0..30_000).map(|number: u32| " a".to_owned() + &number.to_string()).collect();
    for page in [
        wide,
        format!("<table><tr><td>1<td>one<tr><td{attributes}>2<td>two</table>"),
        format!("<table><tr><td>1<td>one</table>{}", "<a".repeat(200_000)),
        format!("<table><tr><td>1<td>one</table>{}", "<a b='x' c=\"y\" ".repeat(15_000)),
        "code,text\n".repeat(30_000) + "1,one\n",
        "code,text\n1,one\n".repeat(15_000),
        "<table><tr><td>code<td>text<tr><td>1<td>one</table>".repeat(6_000),
        format!("code;text\n1;one\n{}", "1~100;two\n".repeat(2_000)),
        format!("code;text\n1;one\n{}", "0~99999;reserved\n".repeat(6_000)),
        format!("code,text\n1,one\n2/{},two\n", "3/".repeat(15_000)),
        format!("code,text\n1,one\n2{},two\n", "*".repeat(30_000)),
        format!("code,text\n1,one\n2,\"{}\"\n", "a\n".repeat(30_000)),
        format!("[{}]", "{\"code\":1,\"text\":\"one\"},".repeat(15_000) + "{}"),
        format!("{}\n1,one\n{}", "code,text,".repeat(30_000), "2,two,3,three\n".repeat(15_000)),
        format!(
            "<table><tr><td>1<td>one<tr><td>2<td>two.{}{}</table>",
            " ".repeat(300_000),
            "<sup>1</sup>".repeat(30_000)
        ),
        format!("<table><tr><td>1<td>one</table>\n\n|--|\n\n{}", "~~a ~b <del>".repeat(15_000)),
        format!("code,text,deprecated\n1,one,{}\n", "(".repeat(30_000)),
    ] {
        let imported = import(&["-"], &page);
        let start: String = page.chars().take(40).collect();
        assert!(imported.output.contains("as One => \"one\""), "{start}: {}", imported.errors);
    }
}

#[test]
fn a_small_page_does_not_become_a_huge_catalog() {
    let row = format!("1~100,{}\n", "a".repeat(300_000));
    let imported = import(&["-"], format!("code,text\n{}", row.repeat(20)));
    assert_eq!(imported.errors, "-: the rows are larger than 256 MiB in total\n");
}

#[test]
fn tags_that_are_ignored_are_reported() {
    let attributes: String =
        (0..1001).map(|number: u32| " a".to_owned() + &number.to_string()).collect();
    let note = "ignored tags with more than 1000 attributes: 1\n";
    for page in ["<td>1<td>one<tr>", ""] {
        let imported = import(&["-"], format!("<table><tr>{page}<td{attributes}>2<td>two</table>"));
        assert!(imported.errors.contains(note), "{}", imported.errors);
    }
}
