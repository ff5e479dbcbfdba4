//! Tests of the detection of columns.

use super::import;

/// Imports a page. Returns the rows of the catalog, and the summary.
pub(super) fn imported(args: &[&str], page: impl AsRef<[u8]>) -> (Vec<String>, String) {
    let args: Vec<&str> = args.iter().copied().chain(["-"]).collect();
    let imported = import(&args, page);
    assert_eq!(imported.status, 0, "{}", imported.errors);
    let lines = imported.output.lines().map(str::trim);
    let rows = lines.filter(|line| line.ends_with(';')).map(str::to_owned);
    (rows.collect(), imported.errors)
}

/// Imports a page. Returns the rows of the catalog.
pub(super) fn rows(page: &str) -> Vec<String> {
    imported(&[], page).0
}

#[test]
fn titles_determine_the_column_of_codes() {
    let expected = [
        "40001 as Code40001 => \"\", \"用户不存在\";",
        "40002 as Code40002 => \"\", \"密码错误\";",
    ];
    for page in [
        "序号,错误码,说明\n1,40001,用户不存在\n2,40002,密码错误\n",
        "No.,code,说明\n1,40001,用户不存在\n2,40002,密码错误\n",
        "#,Error Code,说明\n1,40001,用户不存在\n2,40002,密码错误\n",
        "说明,id,返回码\n用户不存在,10,40001\n密码错误,20,40002\n",
        "状态码,错误码,说明\n200,40001,用户不存在\n200,40002,密码错误\n",
    ] {
        let rows = rows(page);
        assert!(
            rows.iter().zip(expected).all(|(row, expected)| row.ends_with(expected)),
            "{rows:#?}"
        );
    }
    // A column of HTTP statuses is not the column of codes, even with such a title.
    let page = "code,错误码,message\n404,40001,user gone\n409,40002,user there\n";
    let (rows, summary) = imported(&[], page);
    assert_eq!(rows[0], "40001 as UserGone => \"user gone\", \"\";");
    assert!(summary.contains("columns: http = \"code\", code = \"错误码\""), "{summary}");
    // A heading above the header is not a header.
    let page = "Error codes,,\ncode,message,unknown\n40001,user gone,x\n";
    assert_eq!(self::rows(page), ["40001 as UserGone => \"user gone\", \"\";"]);

    let page = "序号,错误码,说明\n1,40001,用户不存在\n";
    let columns = "columns: code = \"错误码\", zh = \"说明\"; ignored: \"序号\"\n";
    assert!(imported(&[], page).1.contains(columns));
}

#[test]
fn cells_determine_the_columns_without_titles() {
    let page = "USER_NOT_FOUND,40401,404 Not Found,no such user,没有用户\n\
        PASSWORD_WRONG,40101,401 Unauthorized,wrong password,密码错误\n";
    let (rows, summary) = imported(&[], page);
    assert_eq!(
        rows,
        [
            "40401 as UserNotFound => \"no such user\", \"没有用户\";",
            "40101 as PasswordWrong => \"wrong password\", \"密码错误\";",
        ]
    );
    let columns = "columns: name = column 1, code = column 2, http = column 3, en = column 4, zh = column 5\n";
    assert!(summary.contains(columns), "{summary}");
}

#[test]
fn names_are_taken_from_the_page() {
    let page = "code,name,message\n1,USER_NOT_FOUND,no user\n2,ErrPasswordWrong,no\n3,USER_NOT_FOUND,no\n4,,so\n";
    let expected = [
        "1 as UserNotFound => \"no user\", \"\";",
        "2 as ErrPasswordWrong => \"no\", \"\";",
        "3 as UserNotFound3 => \"no\", \"\";",
        "4 as So => \"so\", \"\";",
    ];
    assert_eq!(rows(page), expected);
    // Without texts, texts are derived from the names.
    let (rows, summary) = imported(&[], "code,constant\n1,USER_NOT_FOUND\n");
    assert_eq!(rows, ["1 as UserNotFound => \"user not found\", \"\";"]);
    assert!(summary.contains("texts derived from names: 1 (1)\n"), "{summary}");
    // The texts may be in another table.
    let page = "<table><tr><th>code<th>name<tr><td>1<td>USER_GONE</table>
        <table><tr><th>code<th>message<tr><td>1<td>no user</table>";
    assert_eq!(self::rows(page), ["1 as UserGone => \"no user\", \"\";"]);
    // Chinese names are texts.
    let rows = self::rows("错误码,名称\n1,用户不存在\n2,密码错误\n");
    assert_eq!(rows[0], "1 as Code1 => \"\", \"用户不存在\";");
}

#[test]
fn cause_remedy_and_remark_become_the_doc_comment() {
    let page = "错误码|错误信息|原因|解决方案|备注\n1|no user|用户已注销|请重新注册|since 2.0\n2|busy|-||已废弃\n";
    let output = import(&["-"], page).output;
    let expected = "        /// 原因：用户已注销
        ///
        /// 解决办法：请重新注册
        ///
        /// since 2.0
        1 as NoUser => \"no user\", \"\";
        #[deprecated]
        2 as Busy => \"busy\", \"\";\n";
    assert!(output.contains(expected), "{output}");
}

#[test]
fn deprecated_rows_are_marked() {
    let page = "code,message,deprecated,remark\n1,a,yes,\n2,b,no,\n3,c,use 4,\n4,d,,\"已废弃，请使用 5\"\n\
        5,e (deprecated),,\n6（已废弃）,f,,\n";
    let output = import(&["-"], page).output;
    for rows in [
        "#[deprecated]\n        1 as A =>",
        "\n        2 as B =>",
        "#[deprecated(note = \"use 4\")]\n        3 as C =>",
        "#[deprecated(note = \"已废弃，请使用 5\")]\n        4 as D =>",
        "#[deprecated]\n        5 as EDeprecated =>",
        "#[deprecated]\n        6 as F =>",
    ] {
        assert!(output.contains(rows), "{output}");
    }
    assert_eq!(output.matches("#[deprecated").count(), 5);
}

#[test]
fn rows_whose_code_is_struck_out_are_deprecated() {
    // The text contains a word that also occurs in titles.
    let html =
        "<table><tr><th>code<th>message<tr><td><del>1</del><td>one message<tr><td>2<td>two</table>";
    for page in [html, "| code | message |\n|--|--|\n| ~~1~~ | one message |\n| 2 | two |\n"] {
        let output = import(&["-"], page).output;
        let expected = "        #[deprecated]\n        1 as OneMessage => \"one message\", \"\";\n        2 as Two";
        assert!(output.contains(expected), "{output}");
    }
}

#[test]
fn a_repeated_header_may_swap_the_columns() {
    let page =
        "code,English,中文\n1,one,一\ncode,中文,English\n2,二,two\n,English,中文\n3,three,三\n";
    let expected = [
        "1 as One => \"one\", \"一\";",
        "2 as Two => \"two\", \"二\";",
        "3 as Three => \"three\", \"三\";",
    ];
    assert_eq!(rows(page), expected);
}

#[test]
fn other_languages_are_reported() {
    let page = "code,message,説明\n1,no user,ユーザーが存在しません\n2,wrong,認証失敗\n";
    let (rows, summary) = imported(&[], page);
    assert_eq!(rows[0], "1 as NoUser => \"no user\", \"\";");
    let columns = "; ignored: \"説明\" (neither English nor Chinese)\n";
    assert!(summary.contains(columns), "{summary}");
    let page = import(&["-"], "code,text\n1,ユーザーが存在しません\n");
    assert!(page.errors.contains("codes but no texts\n"), "{}", page.errors);
    assert!(page.errors.contains("\"text\" (neither English nor Chinese)"), "{}", page.errors);
}

#[test]
fn a_version_history_is_not_a_catalog() {
    let history = "<table><tr><th>版本<th>日期<th>说明<tr><td>1<td>2020-01-01<td>初稿<tr><td>2<td>2021-01-01<td>修改</table>";
    let codes = "<table><tr><th>错误码<th>说明<tr><td>40001<td>用户不存在</table>";
    for page in [format!("{history}{codes}"), format!("{codes}{history}")] {
        assert_eq!(rows(&page), ["40001 as Code40001 => \"\", \"用户不存在\";"]);
    }
    let untitled = "100,2020-01-01,first draft\n200,2021-01-01,second draft\n";
    for page in [history, untitled] {
        let imported = import(&["-"], page);
        assert!(imported.errors.contains("no table has a column of codes"), "{}", imported.errors);
    }
}

#[test]
fn tables_with_a_title_for_the_codes_are_preferred() {
    let page = "<table><tr><th>步骤<th>操作<tr><td>1<td>登录<tr><td>2<td>退出</table>
        <table><tr><th>错误码<th>说明<tr><td>40001<td>用户不存在</table>
        <table><tr><td>40002<td>密码错误</table>
        <table><tr><td>3<td>登录<td>退出</table>";
    let (rows, summary) = imported(&[], page);
    assert_eq!(rows.len(), 2, "{rows:#?}");
    let ignored = "tables 1, 4: ignored because other tables have a title for the codes\n";
    assert!(summary.contains(ignored), "{summary}");
}

#[test]
fn alternatives_are_suggested() {
    let page = "code,描述,说明\n1,用户不存在,用户没有注册\n2,密码错误,密码不对\n";
    let (rows, summary) = imported(&[], page);
    assert_eq!(rows[0], "1 as Code1 => \"\", \"用户不存在\";");
    assert!(import(&["-"], page).output.contains("        /// 用户没有注册\n        1 as Code1"));
    let note = "\"说明\" could be zh instead of \"描述\"\n\
        help: to read it this way, use `--columns code,-,zh`\n";
    assert!(summary.contains(note), "{summary}");
    let (rows, summary) = imported(&["--columns", "code,-,zh"], page);
    assert_eq!(rows[0], "1 as Code1 => \"\", \"用户没有注册\";");
    assert!(
        summary.contains("columns: code = \"code\", zh = \"说明\"; ignored: \"描述\"\n"),
        "{summary}"
    );

    let (rows, summary) = imported(&[], "10,40001,busy now\n20,40002,no user\n");
    assert_eq!(rows[0], "10 as BusyNow => \"busy now\", \"\";");
    let note = "column 2 could be code instead of column 1\n\
        help: to read it this way, use `--columns -,code,en`\n";
    assert!(summary.contains(note), "{summary}");
    assert_eq!(
        imported(&["--columns", "-,code,en"], "10,40001,busy now\n20,40002,no user\n").0[0],
        "40001 as BusyNow => \"busy now\", \"\";"
    );
}

#[test]
fn columns_override_the_detected_ones() {
    let page = "原因,code,http,en,zh\n40001,7,404,不存在,not there\n";
    let (rows, _) = imported(&["--columns", "code,-,http,zh,en"], page);
    assert_eq!(rows, ["40001 as NotThere => \"not there\", \"不存在\";"]);
    for (columns, message) in [
        ("code,what", "unknown column `what`"),
        ("en,zh", "missing column `code`"),
        ("code,en,en", "duplicate column `en`"),
    ] {
        let imported = import(&["-", "--columns", columns], page);
        assert_eq!(imported.status, 2);
        assert!(imported.errors.contains(message), "{}", imported.errors);
    }
}

#[test]
fn placeholders_for_missing_texts_are_not_texts() {
    let page = "code,message,说明\n1,no user,—\n2,N/A,密码错误\n3,--,/\n4,wrong,-\n";
    let imported = import(&["-"], page);
    for line in [
        "1 as NoUser => \"no user\", \"\";",
        "2 as Code2 => \"\", \"密码错误\";",
        "// no text for code 3",
    ] {
        assert!(imported.output.contains(line), "{line}: {}", imported.output);
    }
}
