//! Tests of columns with HTTP statuses.

use super::columns::{imported, rows};
use super::import;

#[test]
fn a_status_before_the_codes_is_the_http_status() {
    let page = "HTTP状态码,错误码,message\n404 Not Found,40401,no such user\n409,40901,it exists\n\
        503,50301,try again\n418,41801,a teapot\n-,1,unknown\n";
    let output = import(&["-"], page).output;
    for rows in [
        "#[catalog(not_found)]\n        40401 as NoSuchUser => \"no such user\", \"\";",
        "#[catalog(http = 409)]\n        40901 as",
        "#[catalog(unavailable)]\n        50301 as",
        "#[catalog(http = 418)]\n        41801 as ATeapot",
        ";\n        1 as Unknown",
    ] {
        assert!(output.contains(rows), "{output}");
    }
    // Without titles, the cells determine the column of statuses.
    let rows = rows("404,40401,no such user\n409,40901,it exists\n");
    assert_eq!(rows[0], "40401 as NoSuchUser => \"no such user\", \"\";");
}

#[test]
fn messages_are_preferred_to_reason_phrases() {
    let page = "code,HTTP,message\n40401,404 Not Found,gone\n40901,409 Conflict,busy\n";
    assert_eq!(rows(page)[0], "40401 as Gone => \"gone\", \"\";");
    let page = "code,answer,message\n40401,404 Not Found,gone\n40901,409 Conflict,busy\n";
    assert_eq!(rows(page)[0], "40401 as Gone => \"gone\", \"\";");
}

#[test]
fn other_cells_of_a_column_of_statuses_are_reported() {
    let page = "code,HTTP,message\n1,404,no user\n2,500/503,busy\n3,-,so\n4,4xx,wrong\n5,409,there\n\
        6,600,beyond\n7,500,broken\n";
    let imported = import(&["-"], page);
    assert!(imported.errors.contains("http = \"HTTP\""), "{}", imported.errors);
    let note = "rows with an invalid HTTP status: 3
  \"2 | 500/503 | busy\"
  \"4 | 4xx | wrong\"
  \"6 | 600 | beyond\"
";
    assert!(imported.errors.contains(note), "{}", imported.errors);
    assert!(
        imported.output.contains("#[catalog(not_found)]\n        1 as NoUser"),
        "{}",
        imported.output
    );
}

#[test]
fn statuses_are_not_codes_if_the_codes_are_identifiers() {
    for title in ["HTTP", "HTTP Status", "Status", "Answer"] {
        let page =
            format!("{title},Code,Message\n404,USER_NOT_FOUND,no user\n409,USER_EXISTS,is there\n");
        let imported = import(&["-"], &page);
        assert_eq!((imported.status, &*imported.output), (1, ""), "{title}");
        assert_eq!(
            imported.errors,
            "-: no table has a column of codes\n\
             help: to read the HTTP statuses as codes, use `--columns code,name,en`\n"
        );
        let rows = self::imported(&["--columns", "code,name,en"], page).0;
        assert_eq!(rows[0], "404 as UserNotFound => \"no user\", \"\";");
    }
    let imported = import(&["-"], "HTTP,说明\n404,用户不存在\n");
    assert!(imported.errors.contains("use `--columns code,zh`\n"), "{}", imported.errors);
    // Identifiers with such a title are names.
    let page = "errno,Code,Message\n40401,USER_NOT_FOUND,no user\n";
    assert_eq!(rows(page), ["40401 as UserNotFound => \"no user\", \"\";"]);
}
