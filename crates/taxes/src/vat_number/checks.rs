//! Shapes and check digits by country.
//!
//! Sources: the Commission's *VIES FAQ* (structures of VAT numbers, question 11) for the shapes; for the check digits the
//! descriptions the authorities publish, as python-stdnum's modules name them; compared with that program in the tests.

pub(super) enum Verdict {
    Right,
    WrongShape,
    WrongDigit,
    /// No rule for the country.
    Unknown,
}

const fn digit_is(right: bool) -> Verdict {
    if right { Verdict::Right } else { Verdict::WrongDigit }
}

/// The digits of a text, if it is nothing but so many digits.
fn digits(text: &str, lengths: &[usize]) -> Option<Vec<i64>> {
    let all = text.bytes().all(|b| b.is_ascii_digit()) && lengths.contains(&text.len());
    all.then(|| text.bytes().map(|b| i64::from(b - b'0')).collect())
}

fn weighted(digits: &[i64], weights: &[i64]) -> i64 {
    digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum()
}

fn number(digits: &[i64]) -> i64 {
    digits.iter().fold(0, |number, digit| number * 10 + digit)
}

fn last(digits: &[i64]) -> i64 {
    digits.last().copied().unwrap_or(-1)
}

fn luhn(digits: &[i64]) -> bool {
    let sum: i64 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(n, digit)| if n % 2 == 0 { *digit } else { (digit * 2) / 10 + (digit * 2) % 10 })
        .sum();
    sum % 10 == 0
}

/// ISO 7064, modulo 11, 10.
fn iso_11_10(digits: &[i64]) -> bool {
    let check =
        digits.iter().fold(5, |check, digit| (if check == 0 { 10 } else { check } * 2 % 11 + digit) % 10);
    check == 1
}

/// `country` as in the number: `EL`, `XI`.
pub(super) fn check(country: &str, body: &str) -> Verdict {
    match country {
        "AT" => body.strip_prefix('U').map_or(Verdict::WrongShape, |rest| of_digits(rest, &[8], austria)),
        "CY" => cyprus(body),
        "ES" => spain(body),
        "FR" | "MC" => france(body),
        "GB" | "XI" => of_digits(body, &[9, 12], britain),
        "IE" => ireland(body),
        "NL" => netherlands(body),
        "CH" => switzerland(body),
        "NO" => of_digits(body.strip_suffix("MVA").unwrap_or(body), &[9], |d| {
            weighted(d, &[3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0
        }),
        _ => by_sum(country, body),
    }
}

fn of_digits(text: &str, lengths: &[usize], rule: impl Fn(&[i64]) -> bool) -> Verdict {
    digits(text, lengths).map_or(Verdict::WrongShape, |digits| digit_is(rule(&digits)))
}

/// Countries whose number is digits only, checked by one sum.
fn by_sum(country: &str, body: &str) -> Verdict {
    match country {
        "BE" => of_digits(body, &[10], |d| 97 - number(d) / 100 % 97 == number(d) % 100),
        "BG" => of_digits(body, &[9, 10], bulgaria),
        "CZ" => of_digits(body, &[8, 9, 10], czechia),
        "DE" => of_digits(body, &[9], |d| d.first() != Some(&0) && iso_11_10(d)),
        "DK" => of_digits(body, &[8], |d| weighted(d, &[2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0),
        "EE" => of_digits(body, &[9], |d| weighted(d, &[3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 == 0),
        "EL" => of_digits(body, &[9], |d| weighted(d, &[256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10 == last(d)),
        "FI" => of_digits(body, &[8], |d| weighted(d, &[7, 9, 10, 5, 8, 4, 2, 1]) % 11 == 0),
        "HR" => of_digits(body, &[11], iso_11_10),
        "HU" => of_digits(body, &[8], |d| weighted(d, &[9, 7, 3, 1, 9, 7, 3, 1]) % 10 == 0),
        "IT" => of_digits(body, &[11], luhn),
        "LT" => of_digits(body, &[9, 12], lithuania),
        "LU" => of_digits(body, &[8], |d| number(d) / 100 % 89 == number(d) % 100),
        "LV" => of_digits(body, &[11], |d| {
            // People's numbers begin with 0 to 3; newer ones have no check digit.
            d.first().is_some_and(|first| *first <= 3)
                || weighted(d, &[9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 == 3
        }),
        "MT" => of_digits(body, &[8], |d| weighted(d, &[3, 4, 6, 7, 8, 9, 10, 1]) % 37 == 0),
        "PL" => of_digits(body, &[10], |d| weighted(d, &[6, 5, 7, 2, 3, 4, 5, 6, 7, -1]) % 11 == 0),
        "PT" => of_digits(body, &[9], |d| {
            d.first() != Some(&0) && (11 - weighted(d, &[9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11 % 10 == last(d)
        }),
        "RO" => romania(body),
        "SE" => of_digits(body, &[12], |d| number(d) % 100 >= 1 && luhn(d.get(..10).unwrap_or_default())),
        "SI" => of_digits(body, &[8], |d| {
            d.first() != Some(&0) && (11 - weighted(d, &[8, 7, 6, 5, 4, 3, 2]) % 11) % 11 % 10 == last(d)
        }),
        // The second way is that of people's numbers, whose rest of 10 is written as 0.
        "SK" => of_digits(body, &[10], |d| {
            d.first() != Some(&0) && (number(d) % 11 == 0 || (number(d) / 10 % 11 == 10 && last(d) == 0))
        }),
        "LI" => of_digits(body, &[5], |_| true),
        _ => Verdict::Unknown,
    }
}

fn austria(d: &[i64]) -> bool {
    let sum: i64 = d
        .iter()
        .take(7)
        .enumerate()
        .map(|(n, d)| if n % 2 == 0 { *d } else { d * 2 / 10 + d * 2 % 10 })
        .sum();
    (10 - (sum + 4) % 10) % 10 == last(d)
}

fn bulgaria(d: &[i64]) -> bool {
    if d.len() == 10 {
        return true; // a person's number: several systems, not told apart here
    }
    let first = weighted(d, &[1, 2, 3, 4, 5, 6, 7, 8]) % 11;
    let sum = if first == 10 { weighted(d, &[3, 4, 5, 6, 7, 8, 9, 10]) % 11 % 10 } else { first };
    sum == last(d)
}

fn czechia(d: &[i64]) -> bool {
    if d.len() != 8 {
        return true; // a person's number, made from the day of birth
    }
    let rest = (11 - weighted(d, &[8, 7, 6, 5, 4, 3, 2]) % 11) % 11;
    d.first() != Some(&9) && (if rest == 0 { 1 } else { rest }) % 10 == last(d)
}

fn lithuania(d: &[i64]) -> bool {
    let body = d.get(..d.len() - 1).unwrap_or_default();
    let sum = |shift: i64| -> i64 {
        (0i64..).zip(body).map(|(n, digit)| (1 + (n + shift) % 9) * digit).sum::<i64>() % 11
    };
    let check = if sum(0) == 10 { sum(2) % 10 } else { sum(0) };
    // The last digit but one says that it is a VAT number.
    body.last() == Some(&1) && check == last(d)
}

fn romania(body: &str) -> Verdict {
    let Some(d) = digits(body, &[2, 3, 4, 5, 6, 7, 8, 9, 10]) else { return Verdict::WrongShape };
    let filled: Vec<i64> = std::iter::repeat_n(0, 10 - d.len()).chain(d).collect();
    digit_is(10 * weighted(&filled, &[7, 5, 3, 2, 1, 7, 5, 3, 2]) % 11 % 10 == last(&filled))
}

fn britain(d: &[i64]) -> bool {
    let rest = weighted(d, &[8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97;
    let is_newer = d.get(..3).is_some_and(|first| number(first) >= 100);
    rest == 0 || (is_newer && matches!(rest, 42 | 55))
}

fn cyprus(body: &str) -> Verdict {
    const EVEN: [i64; 10] = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
    let Some((text, letter)) = body.split_at_checked(8) else { return Verdict::WrongShape };
    let (Some(d), [letter @ b'A'..=b'Z']) = (digits(text, &[8]), letter.as_bytes()) else {
        return Verdict::WrongShape;
    };
    let value = |(n, digit): (usize, &i64)| {
        let mapped = usize::try_from(*digit).ok().and_then(|digit| EVEN.get(digit)).copied().unwrap_or(0);
        if n % 2 == 0 { mapped } else { *digit }
    };
    digit_is(d.iter().enumerate().map(value).sum::<i64>() % 26 == i64::from(letter - b'A'))
}

fn france(body: &str) -> Verdict {
    let Some((key, siren)) = body.split_at_checked(2) else { return Verdict::WrongShape };
    let Some(d) = digits(siren, &[9]) else { return Verdict::WrongShape };
    let is_monaco = siren.starts_with("000");
    if !is_monaco && !luhn(&d) {
        return Verdict::WrongDigit;
    }
    match digits(key, &[2]) {
        Some(key) => digit_is((number(&d) * 100 + 12) % 97 == number(&key)),
        None if key.bytes().all(|b| b.is_ascii_alphanumeric() && !matches!(b, b'I' | b'O')) => Verdict::Right,
        None => Verdict::WrongShape,
    }
}

fn ireland(body: &str) -> Verdict {
    const LETTERS: &[u8] = b"WABCDEFGHIJKLMNOPQRSTUV";
    let bytes = body.as_bytes();
    let place = |byte: &u8| LETTERS.iter().position(|l| l == byte).and_then(|n| i64::try_from(n).ok());
    let Some(d) = body.get(..7).and_then(|text| digits(text, &[7])) else {
        // The form before 2013: a digit, a letter or sign, five digits, a letter.
        let is_old =
            bytes.len() == 8 && bytes.iter().enumerate().all(|(n, b)| n == 1 || n == 7 || b.is_ascii_digit());
        return if is_old { Verdict::Right } else { Verdict::WrongShape };
    };
    let sum = weighted(&d, &[8, 7, 6, 5, 4, 3, 2]);
    match bytes.get(7..) {
        Some([check]) => digit_is(place(check) == Some(sum % 23)),
        Some([check, second]) => {
            digit_is(place(second).is_some_and(|value| place(check) == Some((sum + 9 * value) % 23)))
        }
        _ => Verdict::WrongShape,
    }
}

fn netherlands(body: &str) -> Verdict {
    let Some((first, second)) = body.split_once('B') else { return Verdict::WrongShape };
    let (Some(d), Some(tail)) = (digits(first, &[9]), digits(second, &[2])) else {
        return Verdict::WrongShape;
    };
    let of_business = weighted(&d, &[9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 == 0;
    // Sole traders since 2020: letters count from 10 (N 23, L 21, B 11), modulo 97.
    let with_letters = [2, 3, 2, 1].into_iter().chain(d).chain([1, 1]).chain(tail);
    let of_person = with_letters.fold(0, |rest, digit| (rest * 10 + digit) % 97) == 1;
    digit_is(of_business || of_person)
}

fn switzerland(body: &str) -> Verdict {
    let Some(rest) = body.strip_prefix('E') else { return Verdict::WrongShape };
    let plain = ["MWST", "TVA", "IVA", "TPV"].iter().find_map(|tail| rest.strip_suffix(tail)).unwrap_or(rest);
    of_digits(plain, &[9], |d| (11 - weighted(d, &[5, 4, 3, 2, 7, 6, 5, 4]) % 11) % 11 == last(d))
}

fn spain(body: &str) -> Verdict {
    const PERSON: &[u8] = b"TRWAGMYFPDXBNJZSQVHLCKE";
    let bytes = body.as_bytes();
    let (Some(first), Some(check), Some(middle)) = (bytes.first(), bytes.get(8), body.get(1..8)) else {
        return Verdict::WrongShape;
    };
    let (Some(d), 9) = (digits(middle, &[7]), bytes.len()) else { return Verdict::WrongShape };
    let in_front = match first {
        b'0'..=b'9' => Some(i64::from(first - b'0')),
        b'X' | b'K' | b'L' | b'M' => Some(0),
        b'Y' => Some(1),
        b'Z' => Some(2),
        _ => None,
    };
    if let Some(front) = in_front {
        let letter = usize::try_from((front * 10_000_000 + number(&d)) % 23).ok().and_then(|n| PERSON.get(n));
        return digit_is(letter == Some(check));
    }
    let sum: i64 =
        d.iter().enumerate().map(|(n, d)| if n % 2 == 1 { *d } else { d * 2 / 10 + d * 2 % 10 }).sum();
    let rest = (10 - sum % 10) % 10;
    let as_digit = i64::from(*check) - i64::from(b'0') == rest;
    let letter = usize::try_from(rest).ok().and_then(|n| b"JABCDEFGHI".get(n));
    digit_is(as_digit || letter == Some(check))
}
