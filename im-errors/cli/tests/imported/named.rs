im_errors::error_catalog! {
    pub enum NamedError {
        /// See `GET /users/{id}`:
        ///
        /// ```json
        /// { "id": 1 }
        /// ```
        1 as user_id => "one", "一";
        2 as toString => "two", "二";
        /// - `__proto__`
        ///   - ~~nested~~
        3 as __proto__ => "three", "三";
        4 as User_Gone => "four", "四";
    }
}
