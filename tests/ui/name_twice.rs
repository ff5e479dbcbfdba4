use im_errors::error_catalog;

error_catalog! {
    pub enum GroupError {
        809002 => "user not in the group", "退出讨论组失败";
        810003 => "user not in the group", "添加成员失败";
        811003 as UserNotInTheGroup => "cannot remove", "删除成员失败";
        812002 as r#UserNotInTheGroup => "cannot edit", "修改失败";
    }
}

fn main() {
    let _ = GroupError::UserNotInTheGroup.zh();
}
