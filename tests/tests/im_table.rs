//! The IM table against the published one, of which `data/im-error-codes.tsv` is a copy.

use im_errors::ImError;
use im_errors_tests::assert_agrees_with_itself;

/// The published rows: code, English, Chinese.
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
fn every_published_row_is_in_the_catalog_and_no_other() {
    let mut published = published();
    assert_eq!(published.len(), 46);

    // 898006 is published twice; the second time its Chinese text has a blank more.
    let again = published.iter().rposition(|[code, ..]| code == "898006").unwrap();
    let again = published.remove(again);
    let first = published.iter().find(|[code, ..]| code == "898006").unwrap();
    assert_eq!(again[1], first[1]);
    assert_eq!(again[2].replace(' ', ""), first[2]);

    let declared: Vec<[String; 3]> = ImError::iter()
        .map(|error| [error.code().to_string(), error.en().to_owned(), error.zh().to_owned()])
        .collect();
    assert_eq!(declared.len(), 45);
    assert_eq!(declared, published);
}

#[test]
fn all_ways_through_the_table_agree() {
    assert_agrees_with_itself::<ImError>();
}

#[test]
fn zero_alone_is_the_success() {
    let successes: Vec<ImError> = ImError::iter().filter(|error| error.is_success()).collect();
    assert_eq!(successes, [ImError::Success]);
    assert_eq!(ImError::Success.code(), 0);
}

#[test]
fn six_rows_have_no_english_and_speak_chinese() {
    let silent: Vec<ImError> = ImError::iter().filter(|error| error.en().is_empty()).collect();
    assert_eq!(silent.len(), 6);
    assert!(silent.iter().all(|error| error.to_string() == error.zh()));
}

/// Renaming a variant breaks the code of its users.
#[test]
fn names_stay_as_they_are() {
    let names: Vec<&str> = ImError::iter().map(ImError::name).collect();
    assert_eq!(names, NAMES);
}

#[test]
fn names_say_the_operation_where_texts_do_not() {
    let refused: Vec<&str> =
        ImError::find_by_text("user not in the group").map(ImError::name).collect();
    assert_eq!(
        refused,
        [
            "LeaveGroupUserNotInGroup",
            "AddMemberUserNotInGroup",
            "RemoveMemberUserNotInGroup",
            "UpdateGroupUserNotInGroup",
        ]
    );
}

#[test]
fn what_the_service_does_not_publish_is_unknown() {
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
