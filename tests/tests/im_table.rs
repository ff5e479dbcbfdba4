//! `ImError`, compared with the published table, of which `data/im-error-codes.tsv` is a copy.

use im_errors::ImError;
use im_errors_tests::assert_agrees_with_itself;

/// Returns the code, the English text and the Chinese text of each published row.
#[expect(clippy::expect_used, reason = "a test fails by panicking")]
fn published() -> Vec<[String; 3]> {
    let mut lines = include_str!("../data/im-error-codes.tsv").lines();
    assert_eq!(lines.next(), Some("code\ten\tzh"));
    lines
        .map(|line| {
            let cells: Vec<String> = line.split('\t').map(str::to_owned).collect();
            cells.try_into().expect("a row has three cells")
        })
        .collect()
}

#[test]
fn the_catalog_has_exactly_the_published_rows() {
    let mut published = published();
    assert_eq!(published.len(), 46);

    // 898006 is published twice. The second Chinese text has an additional space.
    let second = published.iter().rposition(|[code, ..]| code == "898006").unwrap();
    let second = published.remove(second);
    let first = published.iter().find(|[code, ..]| code == "898006").unwrap();
    assert_eq!(second[1], first[1]);
    assert_eq!(second[2].replace(' ', ""), first[2]);

    let declared: Vec<[String; 3]> = ImError::iter()
        .map(|error| [error.code().to_string(), error.en().to_owned(), error.zh().to_owned()])
        .collect();
    assert_eq!(declared.len(), 45);
    assert_eq!(declared, published);
}

#[test]
fn all_lookups_are_consistent() {
    assert_agrees_with_itself::<ImError>();
}

#[test]
fn zero_is_the_only_success_code() {
    let successes: Vec<ImError> = ImError::iter().filter(|error| error.is_success()).collect();
    assert_eq!(successes, [ImError::Success]);
    assert_eq!(ImError::Success.code(), 0);
}

#[test]
fn rows_without_an_english_text_display_the_chinese_text() {
    let untranslated: Vec<ImError> =
        ImError::iter().filter(|error| error.en().is_empty()).collect();
    assert_eq!(untranslated.len(), 6);
    assert!(untranslated.iter().all(|error| error.to_string() == error.zh()));
}

/// Renaming a variant is a breaking change.
#[test]
fn names_of_variants_do_not_change() {
    let names: Vec<&str> = ImError::iter().map(ImError::name).collect();
    assert_eq!(names, NAMES);
}

#[test]
fn rows_with_equal_texts_are_named_after_their_operation() {
    let names: Vec<&str> =
        ImError::find_by_text("user not in the group").map(ImError::name).collect();
    assert_eq!(
        names,
        [
            "LeaveGroupUserNotInGroup",
            "AddMemberUserNotInGroup",
            "RemoveMemberUserNotInGroup",
            "UpdateGroupUserNotInGroup",
        ]
    );
}

#[test]
fn unpublished_codes_are_unknown() {
    let published: Vec<u32> = published().iter().map(|[code, ..]| code.parse().unwrap()).collect();
    for code in (0..1000).chain(799_000..900_000) {
        assert_eq!(ImError::from_code(code).is_some(), published.contains(&code), "{code}");
    }
}

const NAMES: [&str; 45] = [
    "Success",
    "ServerInternalError",
    "UserExists",
    "NoSuchUser",
    "ParameterInvalid",
    "PasswordError",
    "GidInvalid",
    "BasicAuthenticationFailed",
    "AppkeyDoesNotExist",
    "ServerResponseTimedOut",
    "AppkeyInfoIsNil",
    "AppkeyNotRegistered",
    "UserIdNotRegistered",
    "UserIdDoesNotExist",
    "SystemError",
    "CouchbaseSyncError",
    "MysqlSyncError",
    "UserNeverLoggedIn",
    "UserLoggedOut",
    "AppkeyMismatch",
    "UserNameNotRegistered",
    "UserPasswordIsWrong",
    "SendMessageInternalError",
    "SendMessageNetworkError",
    "SendMessageTargetUserUnknown",
    "SendMessageTargetGroupDoesNotExist",
    "SendMessageSenderNotInGroup",
    "SendMessageNotPermitted",
    "CreateGroupNotPermitted",
    "CreateGroupLimitExceeded",
    "LeaveGroupUserNotInGroup",
    "AddMemberUserNotInGroup",
    "AddMemberNotPermittedInGroup",
    "AddMemberNotRegistered",
    "AddMemberNotPermittedForMember",
    "AddMemberRepeated",
    "AddMemberGroupFull",
    "AddMemberInTooManyGroups",
    "RemoveMemberUserNotInGroup",
    "RemoveMemberNotPermittedInGroup",
    "RemoveMemberNotRegistered",
    "RemoveMemberNotPermittedForMember",
    "RemoveMemberRepeated",
    "MemberNotInTheGroup",
    "UpdateGroupUserNotInGroup",
];
