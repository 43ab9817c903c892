//! Dates as exports write them. A zone is kept where there is one and never invented.

/// What a cell with a date says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Moment {
    /// `2018-03-28`, `2018-03-28T10:27` or `2015-10-05T01:02:55-07:00`, as exact as it was written.
    Known(String),
    /// No date, or one that can be read in two ways.
    Unknown,
}

/// Reads `2018/03/28, 10:27`, `2024-01-15 10:00:00`, `2015-10-05 01:02:55 -0700`, `01.04.2025` (day first).
/// Of `01/03/2019` nobody knows the month; of `28/03/2019` everybody does.
pub fn read_moment(text: &str) -> Moment {
    moment(text.trim()).map_or(Moment::Unknown, Moment::Known)
}

fn moment(text: &str) -> Option<String> {
    let date_end = text.find([',', ' ', 'T']).unwrap_or(text.len());
    let date = date(text.get(..date_end)?)?;
    let rest = text.get(date_end..)?.trim_start_matches([',', ' ', 'T']);
    if rest.is_empty() {
        return Some(date);
    }
    let time_end = rest.find(|c: char| !c.is_ascii_digit() && c != ':' && c != '.').unwrap_or(rest.len());
    let (clock, rest) = rest.split_at_checked(time_end)?;
    let rest = rest.trim();
    let half = ["am", "pm"].into_iter().find(|half| rest.eq_ignore_ascii_case(half));
    let clock = time(clock, half)?;
    let zone = if half.is_some() { String::new() } else { offset(rest)? };
    Some(format!("{date}T{clock}{zone}"))
}

fn date(text: &str) -> Option<String> {
    let mark = text.find(|c: char| !c.is_ascii_digit()).and_then(|at| text.get(at..)?.chars().next())?;
    let mut parts = text.split(mark);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let (year, month, day) = match (mark, first.len(), third.len()) {
        ('/' | '-' | '.', 4, 1 | 2) => (first, second, third),
        ('.', 1 | 2, 4) => (third, second, first),
        ('/' | '-', 1 | 2, 4) => {
            let (a, b) = (number(first)?, number(second)?);
            match (a > 12, b > 12) {
                (true, false) => (third, second, first),
                (false, true) => (third, first, second),
                (false, false) if a == b => (third, first, second),
                _ => return None,
            }
        }
        _ => return None,
    };
    let (year, month, day) = (number(year)?, number(month)?, number(day)?);
    (day >= 1 && day <= days_in(year, month)?).then(|| format!("{year:04}-{month:02}-{day:02}"))
}

const fn days_in(year: u32, month: u32) -> Option<u32> {
    Some(match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => return None,
    })
}

/// `10:27` or `10:27:05`; a fraction of a second is left out.
fn time(text: &str, half: Option<&str>) -> Option<String> {
    let mut parts = text.split(':');
    let (hour, minute) = (number(parts.next()?)?, number(parts.next()?)?);
    let second = match parts.next() {
        None => None,
        Some(second) => Some(number(second.split('.').next()?)?),
    };
    let hour = match half {
        None => hour,
        Some(_) if hour == 0 || hour > 12 => return None,
        Some("pm") => hour % 12 + 12,
        Some(_) => hour % 12,
    };
    if parts.next().is_some() || hour > 23 || minute > 59 || second.is_some_and(|second| second > 59) {
        return None;
    }
    Some(match second {
        None => format!("{hour:02}:{minute:02}"),
        Some(second) => format!("{hour:02}:{minute:02}:{second:02}"),
    })
}

fn offset(text: &str) -> Option<String> {
    if text.is_empty() {
        return Some(String::new());
    }
    if ["Z", "UTC", "GMT"].contains(&text) {
        return Some("+00:00".to_owned());
    }
    let (sign, digits) = text.split_at_checked(1)?;
    let digits: String = digits.chars().filter(|c| *c != ':').collect();
    let (hours, minutes) = digits.split_at_checked(2)?;
    let fits =
        (sign == "+" || sign == "-") && digits.len() == 4 && number(hours)? <= 14 && number(minutes)? <= 59;
    fits.then(|| format!("{sign}{hours}:{minutes}"))
}

fn number(text: &str) -> Option<u32> {
    (text.len() <= 4 && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_known_form_keeps_what_it_says_and_no_more() {
        for (text, expected) in [
            ("2018/03/28, 10:27", "2018-03-28T10:27"),
            ("2024-01-15 10:00:00", "2024-01-15T10:00:00"),
            ("2015-10-05 01:02:55 -0700", "2015-10-05T01:02:55-07:00"),
            ("2025-06-01T12:00:00Z", "2025-06-01T12:00:00+00:00"),
            ("2025-06-01T12:00:00.250+02:00", "2025-06-01T12:00:00+02:00"),
            ("2024-02-29", "2024-02-29"),
            ("01.04.2025", "2025-04-01"),
            ("1.4.2025 9:05", "2025-04-01T09:05"),
            ("28/03/2019", "2019-03-28"),
            ("03/28/2019 10:15 PM", "2019-03-28T22:15"),
            ("12/31/2019 12:05 am", "2019-12-31T00:05"),
        ] {
            assert_eq!(read_moment(text), Moment::Known(expected.into()), "{text}");
        }
    }

    #[test]
    fn what_can_be_read_in_two_ways_or_none_is_unknown() {
        for text in [
            "01/03/2019",
            "2023-02-29",
            "2024/13/01, 10:00",
            "2024/01/01, 25:00",
            "soon",
            "",
            "1/2/3",
            "2024",
        ] {
            assert_eq!(read_moment(text), Moment::Unknown, "{text}");
        }
    }
}
