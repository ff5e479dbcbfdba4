//! The header `Retry-After`.

use core::str;
use core::time::Duration;
use std::time::SystemTime;

/// The time to wait according to the header `Retry-After`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) enum Retry {
    /// The header is missing or malformed.
    #[default]
    Unknown,
    /// The header contains a date, but the response has no `Date`.
    Later,
    /// The time to wait.
    After(Duration),
}

/// The maximum time to wait. Callers can add it to any time without an overflow.
const MAX: Duration = Duration::from_secs(u32::MAX as u64);

impl Retry {
    /// Reads the first valid `Retry-After`. A date is relative to the `Date` of the same response.
    pub(super) fn read<N: AsRef<str>, V: AsRef<[u8]>>(
        headers: impl IntoIterator<Item = (N, V)>,
    ) -> Self {
        let (mut retry_after, mut now) = (None, None);
        for (name, value) in headers {
            let name = name.as_ref();
            if name.eq_ignore_ascii_case("retry-after") {
                retry_after = retry_after.or_else(|| RetryAfter::parse(value.as_ref()));
            } else if name.eq_ignore_ascii_case("date") {
                now = now.or_else(|| date(trimmed(value.as_ref())?));
            }
        }
        match (retry_after, now) {
            (None, _) => Self::Unknown,
            (Some(RetryAfter::Delay(delay)), _) => Self::After(delay),
            (Some(RetryAfter::Date(_)), None) => Self::Later,
            (Some(RetryAfter::Date(date)), Some(now)) => {
                Self::After(date.duration_since(now).unwrap_or_default().min(MAX))
            }
        }
    }
}

/// The value of the header ([RFC 9110](https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3)).
enum RetryAfter {
    Delay(Duration),
    Date(SystemTime),
}

impl RetryAfter {
    fn parse(value: &[u8]) -> Option<Self> {
        let value = trimmed(value)?;
        if value.is_empty() || !value.bytes().all(|digit| digit.is_ascii_digit()) {
            return date(value).map(Self::Date);
        }
        let delay = value.parse().map_or(MAX, Duration::from_secs);
        Some(Self::Delay(delay.min(MAX)))
    }
}

fn trimmed(value: &[u8]) -> Option<&str> {
    str::from_utf8(value.trim_ascii()).ok()
}

fn date(value: &str) -> Option<SystemTime> {
    httpdate::parse_http_date(value).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const DATE: (&str, &str) = ("date", "Sun, 06 Nov 1994 08:49:37 GMT");

    fn after(seconds: u64) -> Retry {
        Retry::After(Duration::from_secs(seconds))
    }

    #[test]
    fn seconds_become_a_duration() {
        for (value, expected) in [
            ("0", after(0)),
            ("5", after(5)),
            (" 005\t", after(5)),
            ("4294967295", Retry::After(MAX)),
            ("4294967296", Retry::After(MAX)),
            ("99999999999999999999", Retry::After(MAX)),
        ] {
            assert_eq!(Retry::read([("Retry-AFTER", value)]), expected, "{value}");
        }
    }

    #[test]
    fn a_date_is_relative_to_the_date_of_the_response() {
        for (value, seconds) in [
            ("Sun, 06 Nov 1994 08:50:37 GMT", 60),
            ("Sunday, 06-Nov-94 08:50:37 GMT", 60),
            ("Sun Nov  6 08:50:37 1994", 60),
            ("Sun, 06 Nov 1994 08:49:37 GMT", 0),
            ("Sun, 06 Nov 1994 08:49:36 GMT", 0),
            ("Fri, 31 Dec 9999 23:59:59 GMT", u32::MAX.into()),
        ] {
            let value = ("retry-after", value);
            assert_eq!(Retry::read([value, DATE]), after(seconds), "{value:?}");
            assert_eq!(Retry::read([DATE, value]), after(seconds), "{value:?}");
            assert_eq!(Retry::read([value]), Retry::Later, "{value:?}");
            assert_eq!(Retry::read([value, ("date", "today")]), Retry::Later, "{value:?}");
        }
    }

    #[test]
    fn malformed_values_are_ignored() {
        for value in
            ["", " ", "-5", "+5", "1.5", "5s", "soon", "5, 6", "Sun, 99 Nov 1994 08:49:37 GMT"]
        {
            let value = ("retry-after", value);
            assert_eq!(Retry::read([value, DATE]), Retry::Unknown, "{value:?}");
            assert_eq!(Retry::read([value, ("retry-after", "5")]), after(5), "{value:?}");
        }
        assert_eq!(Retry::read([("retry-after", [0xff])]), Retry::Unknown);
        assert_eq!(Retry::read([("retry", "5"), DATE]), Retry::Unknown);
    }
}
