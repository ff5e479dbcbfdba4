im_errors::error_catalog! {
    pub enum ServiceError {
        0 as Success => "success", "成功";
        898000 as ServerInternalError => "Server internal error", "内部错误";
        898001 as UserExists => "User exists", "用户已存在";
        898002 as NoSushUser => "No sush user", "用户不存在";
        898003 as ParameterInvalid => "Parameter invalid!", "请求参数不合法";
        898004 as PasswordError => "Password error", "密码错误";
        898006 as GidInvalid => "gid invalid", "gid不存在";
        // duplicate code 898006: "gid invalid", "gid 不存在"
        898008 as BasicAuthenticationFailed => "Basic authentication failed.", "校验失败";
        898009 as AppkeyNotExists => "appkey not exists", "appkey不存在";
        808030 as ServerResponseTimeOutPleaseTryAgainLater => "Server response time out, please try again later", "系统繁忙，稍后重试";
        800002 as AppkeyInfoIsNil => "appkey info is nil", "appkey信息为空";
        800003 as AppkeyNotRegister => "appkey not register", "appkey未注册";
        800005 as UserIdNotRegister => "user id not register", "用户ID未注册（appkey无该UID）";
        800006 as UserIdNotExist => "user id not exist", "用户ID不存在（数据库中无该UID）";
        800009 as SystemError => "system error", "服务器系统错误";
        800010 as SyncCouchbaseError => "sync couchbase error", "服务器系统错误";
        800011 as SyncMysqlError => "sync mysql error", "服务器系统错误";
        800012 as UserNeverLogin => "user never login", "发起的用户从未登录过";
        800013 as UserLogout => "user logout", "发起的用户已登出";
        800014 as AppkeyNotMatch => "appkey not match", "发起的用户appkey与目标不匹配";
        801003 as UserNameNotRegister => "user name not register", "用户名不存在";
        801004 as UserPasswordIsWrong => "user password is wrong", "用户密码错误";
        803001 as Code803001 => "", "发送消息失败，系统内部异常";
        803002 as Code803002 => "", "发送消息失败，系统网络异常";
        803003 as Code803003 => "", "发送消息失败，目标用户未注册或从未登录过";
        803004 as Code803004 => "", "发送消息失败，目标讨论组不存在";
        803005 as Code803005 => "", "发送消息失败，发起者不在目标讨论组中";
        803006 as Code803006 => "", "发送消息失败，发起者权限不够或者类别不匹配";
        808002 as UserHaveNotRightToCreateGroup => "user have not right to create group", "用户无创建讨论组权限，创建讨论组失败";
        808003 as TheAmountOfGroupExceedLimit => "the amount of group exceed limit", "用户拥有的讨论组数量已达上限,无法再创建";
        809002 as UserNotInTheGroup => "user not in the group", "用户退出讨论组时，用户不在该讨论组中，退出讨论组失败";
        810003 as Code810003 => "user not in the group", "用户添加成员到讨论组时，用户不在该讨论组中，添加成员失败";
        810004 as UserNotHaveRightOfGroupToAddMember => "user not have right of group to add member", "用户添加成员到讨论组时，用户没有往讨论组中添加成员的权限，添加成员失败";
        810005 as MemberNotRegister => "member not register", "用户添加成员到讨论组时，添加的成员列表中有成员未注册，添加成员失败";
        810006 as UserHaveNotRightToAddMemberInTheGroup => "user have not right to add member in the group", "用户添加成员到讨论组时，添加的成员列表中有成员该用户没有权限进行添加，添加成员失败";
        810007 as MemberRepeatedAdd => "member repeated add", "用户添加成员到讨论组时，添加的成员列表中有成员重复添加，添加成员失败";
        810008 as TheAmountOfMemberExceedGroupLimit => "the amount of member exceed group limit", "用户添加成员到讨论组时，添加的成员数量超出讨论组拥有的最大成员数上限，添加成员失败";
        810009 as TheAmountOfGroupExceedMemberLimit => "the amount of group exceed member limit", "用户添加成员到讨论组时，添加的成员列表中有成员拥有的讨论组数量已达上限，添加成员失败";
        811003 as Code811003 => "user not in the group", "用户删除讨论组成员时，用户不在该讨论组中，删除成员失败";
        811004 as UserNotHaveRightOfGroupToRemoveMember => "user not have right of group to remove member", "用户删除讨论组成员时，用户没有删除讨论组中成员的权限，删除成员失败";
        811005 as Code811005 => "member not register", "用户删除讨论组成员时，删除的成员列表中有成员未注册，删除成员失败";
        811006 as UserHaveNotRightToRemoveMemberFromTheGroup => "user have not right to remove member from the group", "用户删除讨论组成员时，删除的成员列表中有成员该用户没有权限进行删除，删除成员失败";
        811007 as MemberRepeatedRemove => "member repeated remove", "用户删除讨论组成员时，删除的成员列表中有成员重复删除，删除成员失败";
        811008 as MemberNotInTheGroup => "member not in the group", "用户删除讨论组成员时，删除的成员列表中有成员不在该讨论组中，删除成员失败";
        812002 as Code812002 => "user not in the group", "用户修改讨论组信息时，用户不在该讨论组中，修改讨论组信息失败";
    }
}
