//! The table of the IM service.

crate::error_catalog! {
    /// The published error codes of the IM service.
    ///
    /// The texts are those of the service's error code table, including their typos. The table has no names;
    /// the variant names are ours. If several operations share a text, the name starts with the operation
    /// that failed, as in `LeaveGroupUserNotInGroup` and `AddMemberUserNotInGroup`.
    ///
    /// ```
    /// use im_errors::{ImError, Lang};
    ///
    /// let error = ImError::from_code(898002).ok_or("not a code of the IM service")?;
    /// assert_eq!(error, ImError::NoSuchUser);
    /// assert_eq!(error.text(Lang::Zh), "用户不存在");
    /// assert_eq!(format!("{error:#}"), "898002: No sush user");
    /// # Ok::<(), &str>(())
    /// ```
    ///
    /// The table has no [kinds](crate::Kind) either; they are our interpretation of the texts. A kind
    /// determines the HTTP status of replies that report the error, and whether a retry may help.
    /// [`ServerResponseTimedOut`](Self::ServerResponseTimedOut) is marked `retry` because its text asks for a
    /// retry.
    ///
    /// The service may add codes at any time, and any release of this crate may add variants.
    #[non_exhaustive]
    pub enum ImError {
        #[catalog(success)]
        0                                            => "success",                                               "成功";
        #[catalog(internal)]
        898000                                       => "Server internal error",                                 "内部错误";
        #[catalog(already_exists)]
        898001                                       => "User exists",                                           "用户已存在";
        #[catalog(not_found)]
        898002 as NoSuchUser                         => "No sush user",                                          "用户不存在";
        #[catalog(invalid_argument)]
        898003                                       => "Parameter invalid!",                                    "请求参数不合法";
        #[catalog(unauthenticated)]
        898004                                       => "Password error",                                        "密码错误";
        /// The published table contains this row twice, the second time with the Chinese text
        /// `gid 不存在`.
        #[catalog(not_found)]
        898006                                       => "gid invalid",                                           "gid不存在";
        #[catalog(unauthenticated)]
        898008                                       => "Basic authentication failed.",                          "校验失败";
        #[catalog(not_found)]
        898009 as AppkeyDoesNotExist                 => "appkey not exists",                                     "appkey不存在";
        #[catalog(unavailable, retry)]
        808030 as ServerResponseTimedOut             => "Server response time out, please try again later",      "系统繁忙，稍后重试";
        #[catalog(invalid_argument)]
        800002                                       => "appkey info is nil",                                    "appkey信息为空";
        #[catalog(not_found)]
        800003 as AppkeyNotRegistered                => "appkey not register",                                   "appkey未注册";
        #[catalog(not_found)]
        800005 as UserIdNotRegistered                => "user id not register",                                  "用户ID未注册（appkey无该UID）";
        #[catalog(not_found)]
        800006 as UserIdDoesNotExist                 => "user id not exist",                                     "用户ID不存在（数据库中无该UID）";
        #[catalog(internal)]
        800009                                       => "system error",                                          "服务器系统错误";
        #[catalog(internal)]
        800010 as CouchbaseSyncError                 => "sync couchbase error",                                  "服务器系统错误";
        #[catalog(internal)]
        800011 as MysqlSyncError                     => "sync mysql error",                                      "服务器系统错误";
        #[catalog(failed_precondition)]
        800012 as UserNeverLoggedIn                  => "user never login",                                      "发起的用户从未登录过";
        #[catalog(failed_precondition)]
        800013 as UserLoggedOut                      => "user logout",                                           "发起的用户已登出";
        #[catalog(permission_denied)]
        800014 as AppkeyMismatch                     => "appkey not match",                                      "发起的用户appkey与目标不匹配";
        #[catalog(not_found)]
        801003 as UserNameNotRegistered              => "user name not register",                                "用户名不存在";
        #[catalog(unauthenticated)]
        801004                                       => "user password is wrong",                                "用户密码错误";
        /// Sending the message failed: internal system error.
        #[catalog(internal)]
        803001 as SendMessageInternalError           => "",                                                      "发送消息失败，系统内部异常";
        /// Sending the message failed: system network error.
        #[catalog(unavailable)]
        803002 as SendMessageNetworkError            => "",                                                      "发送消息失败，系统网络异常";
        /// Sending the message failed: the target user is not registered or has never logged in.
        #[catalog(not_found)]
        803003 as SendMessageTargetUserUnknown       => "",                                                      "发送消息失败，目标用户未注册或从未登录过";
        /// Sending the message failed: the target group does not exist.
        #[catalog(not_found)]
        803004 as SendMessageTargetGroupDoesNotExist => "",                                                      "发送消息失败，目标讨论组不存在";
        /// Sending the message failed: the sender is not in the target group.
        #[catalog(failed_precondition)]
        803005 as SendMessageSenderNotInGroup        => "",                                                      "发送消息失败，发起者不在目标讨论组中";
        /// Sending the message failed: the sender has insufficient permissions, or the category does not match.
        #[catalog(permission_denied)]
        803006 as SendMessageNotPermitted            => "",                                                      "发送消息失败，发起者权限不够或者类别不匹配";
        #[catalog(permission_denied)]
        808002 as CreateGroupNotPermitted            => "user have not right to create group",                   "用户无创建讨论组权限，创建讨论组失败";
        #[catalog(resource_exhausted)]
        808003 as CreateGroupLimitExceeded           => "the amount of group exceed limit",                      "用户拥有的讨论组数量已达上限,无法再创建";
        #[catalog(failed_precondition)]
        809002 as LeaveGroupUserNotInGroup           => "user not in the group",                                 "用户退出讨论组时，用户不在该讨论组中，退出讨论组失败";
        #[catalog(failed_precondition)]
        810003 as AddMemberUserNotInGroup            => "user not in the group",                                 "用户添加成员到讨论组时，用户不在该讨论组中，添加成员失败";
        #[catalog(permission_denied)]
        810004 as AddMemberNotPermittedInGroup       => "user not have right of group to add member",            "用户添加成员到讨论组时，用户没有往讨论组中添加成员的权限，添加成员失败";
        #[catalog(not_found)]
        810005 as AddMemberNotRegistered             => "member not register",                                   "用户添加成员到讨论组时，添加的成员列表中有成员未注册，添加成员失败";
        #[catalog(permission_denied)]
        810006 as AddMemberNotPermittedForMember     => "user have not right to add member in the group",        "用户添加成员到讨论组时，添加的成员列表中有成员该用户没有权限进行添加，添加成员失败";
        #[catalog(already_exists)]
        810007 as AddMemberRepeated                  => "member repeated add",                                   "用户添加成员到讨论组时，添加的成员列表中有成员重复添加，添加成员失败";
        #[catalog(resource_exhausted)]
        810008 as AddMemberGroupFull                 => "the amount of member exceed group limit",               "用户添加成员到讨论组时，添加的成员数量超出讨论组拥有的最大成员数上限，添加成员失败";
        #[catalog(resource_exhausted)]
        810009 as AddMemberInTooManyGroups           => "the amount of group exceed member limit",               "用户添加成员到讨论组时，添加的成员列表中有成员拥有的讨论组数量已达上限，添加成员失败";
        #[catalog(failed_precondition)]
        811003 as RemoveMemberUserNotInGroup         => "user not in the group",                                 "用户删除讨论组成员时，用户不在该讨论组中，删除成员失败";
        #[catalog(permission_denied)]
        811004 as RemoveMemberNotPermittedInGroup    => "user not have right of group to remove member",         "用户删除讨论组成员时，用户没有删除讨论组中成员的权限，删除成员失败";
        #[catalog(not_found)]
        811005 as RemoveMemberNotRegistered          => "member not register",                                   "用户删除讨论组成员时，删除的成员列表中有成员未注册，删除成员失败";
        #[catalog(permission_denied)]
        811006 as RemoveMemberNotPermittedForMember  => "user have not right to remove member from the group",   "用户删除讨论组成员时，删除的成员列表中有成员该用户没有权限进行删除，删除成员失败";
        #[catalog(invalid_argument)]
        811007 as RemoveMemberRepeated               => "member repeated remove",                                "用户删除讨论组成员时，删除的成员列表中有成员重复删除，删除成员失败";
        #[catalog(failed_precondition)]
        811008                                       => "member not in the group",                               "用户删除讨论组成员时，删除的成员列表中有成员不在该讨论组中，删除成员失败";
        #[catalog(failed_precondition)]
        812002 as UpdateGroupUserNotInGroup          => "user not in the group",                                 "用户修改讨论组信息时，用户不在该讨论组中，修改讨论组信息失败";
    }
}

#[cfg(feature = "serde")]
crate::__serde!(ImError {});
#[cfg(feature = "axum")]
crate::__axum!(ImError {});
#[cfg(feature = "tonic")]
crate::__tonic!(ImError {});
#[cfg(feature = "utoipa")]
crate::__utoipa!(ImError {});
