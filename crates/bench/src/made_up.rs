//! Made-up exports: a Kickstarter file of 2024 with 30 columns, of invented people of many scripts, any size, the
//! same for the same seed.

use std::io::Write;
use std::path::Path;

/// Columns of the file.
pub const COLUMNS: [&str; 30] = [
    "Backer Number",
    "Backer UID",
    "Backer Name",
    "Email",
    "Shipping Country",
    "Shipping Amount",
    "Reward Title",
    "Backing Minimum",
    "Reward ID",
    "Bonus Support",
    "Pledge Amount",
    "Pledged At",
    "Fulfillment Status",
    "Pledged Status",
    "Notes",
    "[Addon: 9150435] Wooden Insert",
    "Tidefall: Base Game",
    "Wooden Insert",
    "Survey Response",
    "Shipping Name",
    "Shipping Address 1",
    "Shipping Address 2",
    "Shipping City",
    "Shipping State",
    "Shipping Postal Code",
    "Shipping Country Name",
    "Shipping Country Code",
    "Shipping Phone Number",
    "Shipping Delivery Notes",
    "Coin colour",
];

/// Numbers from a seed (SplitMix64, Steele and others, OOPSLA 2014).
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// The throws of this seed.
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below another.
    pub fn below(&mut self, below: u64) -> u64 {
        self.next() % below.max(1)
    }

    fn one_of<'a>(&mut self, of: &[&'a str]) -> &'a str {
        let place = usize::try_from(self.below(of.len() as u64)).unwrap_or(0);
        of.get(place).copied().unwrap_or_default()
    }
}

/// First names, beginnings and endings of family names, a script a line.
const PEOPLE: [([&str; 6], [&str; 8], [&str; 4]); 10] = [
    (
        ["Ada", "Ben", "Cora", "Dylan", "Ella", "Finn"],
        ["Ash", "Black", "Clay", "Dun", "East", "Fair", "Green", "Hart"],
        ["ford", "wood", "ley", "ton"],
    ),
    (
        ["Łucja", "Michał", "Zofia", "Żaneta", "Paweł", "Agnieszka"],
        ["Kowal", "Wiśniew", "Dąbrow", "Zieliń", "Jabłoń", "Szymań", "Głów", "Świerk"],
        ["ska", "ski", "czyk", "owicz"],
    ),
    (
        ["Jürgen", "Käthe", "Sören", "Åsa", "Björn", "Renée"],
        ["Groß", "Müll", "Schön", "Weiß", "Lind", "Berg", "Öst", "Nord"],
        ["er", "mann", "hoff", "ström"],
    ),
    (
        ["Zoë", "José", "Chloé", "François", "Beatriz", "Niccolò"],
        ["Conceiç", "Garc", "Rossi", "Dupont", "Pérez", "D'Ang", "Ferreir", "Lefèv"],
        ["ão", "ía", "elli", "eau"],
    ),
    (
        ["Олена", "Иван", "Ганна", "Дмитро", "Света", "Юрій"],
        ["Шевчен", "Кузнец", "Бондар", "Мороз", "Ткач", "Соловь", "Гончар", "Петр"],
        ["ко", "ов", "енко", "ева"],
    ),
    (
        ["Ελένη", "Γιώργος", "Μαρία", "Νίκος", "Άννα", "Κώστας"],
        ["Παπα", "Γεωργ", "Νικολ", "Δημητρ", "Βασιλ", "Αλεξ", "Χατζ", "Οικον"],
        ["ίδης", "όπουλος", "άκης", "ίου"],
    ),
    (
        ["محمد", "فاطمة", "علي", "ليلى", "يوسف", "مريم"],
        ["الأحمد", "الحسن", "النجار", "الخطيب", "الشامي", "المصري", "البغدادي", "الحداد"],
        ["", "ي", "ين", "ان"],
    ),
    (
        ["דנה", "יואב", "נועה", "איתי", "תמר", "אורי"],
        ["כהן", "לוי", "מזרחי", "פרץ", "ביטון", "אברהם", "פרידמן", "שפירא"],
        ["", "-לב", "-גל", "-רון"],
    ),
    (
        ["สมชาย", "अनिल", "ณัฐ", "प्रिया", "อารี", "सुनील"],
        ["ใจดี", "शर्मा", "สุขสันต์", "वर्मा", "ทองดี", "गुप्ता", "แสงทอง", "सिंह"],
        ["", "กุล", "वाल", "วงศ์"],
    ),
    (
        ["美咲", "伟", "지훈", "さくら", "芳", "서연"],
        ["佐藤", "王", "김", "高橋", "李", "박", "渡辺", "陈"],
        ["", "原", "川", "木"],
    ),
];

/// Code, name, city, postal code (`#` is a digit), shipping in dollars.
const COUNTRIES: [(&str, &str, &str, &str, u64); 12] = [
    ("US", "United States", "Portland", "97###", 12),
    ("US", "United States", "Boston", "021##", 12),
    ("DE", "Germany", "Leipzig", "041##", 15),
    ("GB", "United Kingdom", "Leeds", "LS1 #AB", 15),
    ("PL", "Poland", "Łódź", "90-###", 15),
    ("FR", "France", "Lyon", "6900#", 15),
    ("IT", "Italy", "Torino", "101##", 15),
    ("CA", "Canada", "Toronto", "M5V #T6", 18),
    ("AU", "Australia", "Perth", "60##", 29),
    ("JP", "Japan", "京都市", "604-####", 29),
    ("IL", "Israel", "תל אביב-יפו", "66882##", 29),
    ("GR", "Greece", "Αθήνα", "105 ##", 15),
];

/// Title, id, price in dollars.
const REWARDS: [(&str, &str, u64); 3] =
    [("Captain", "9150002", 79), ("Admiral", "9150003", 149), ("Digital Explorer", "9150001", 15)];

/// The e-mail address of a backer.
pub fn email(backer: u32) -> String {
    // Some people back twice.
    let person = if backer % 400 == 399 { backer - 1 } else { backer };
    format!("backer.{person}@mail.example.org")
}

/// The name of a backer, whose dice are their own.
pub fn name(seed: u64, backer: u32) -> String {
    let mut dice = Dice::new(seed ^ (u64::from(backer) << 20));
    let place = usize::try_from(dice.below(PEOPLE.len() as u64)).unwrap_or(0);
    let Some((first, family, ending)) = PEOPLE.get(place) else { return String::new() };
    format!("{} {}{}", dice.one_of(first), dice.one_of(family), dice.one_of(ending))
}

/// The number by which Kickstarter knows a backer.
pub fn uid(backer: u32) -> u64 {
    400_000_000 + u64::from(backer) * 7
}

/// Writes an export.
pub fn write_export(file: &Path, backers: u32, seed: u64) -> anyhow::Result<()> {
    let mut out = csv::Writer::from_writer(std::io::BufWriter::new(std::fs::File::create(file)?));
    out.write_record(COLUMNS)?;
    for backer in 0..backers {
        out.write_record(row(backer, seed))?;
    }
    Ok(out.into_inner()?.flush()?)
}

fn row(backer: u32, seed: u64) -> [String; 30] {
    let mut dice = Dice::new(seed.rotate_left(32) ^ u64::from(backer));
    let name = name(seed, backer);
    let place = usize::try_from(dice.below(COUNTRIES.len() as u64)).unwrap_or(0);
    let (code, country, city, postal, shipping) = COUNTRIES.get(place).copied().unwrap_or(COUNTRIES[0]);
    let reward = if dice.below(10) < 6 {
        REWARDS[0]
    } else if dice.below(10) < 8 {
        REWARDS[1]
    } else {
        REWARDS[2]
    };
    let is_parcel = reward.1 != "9150001";
    let shipping = if is_parcel { shipping } else { 0 };
    let inserts = if is_parcel { dice.below(4) / 2 } else { 0 };
    let bonus = if dice.below(10) == 0 { dice.below(20) } else { 0 };
    let status = match dice.below(100) {
        0 | 1 => "errored",
        2 => "dropped",
        _ => "collected",
    };
    let postal: String = postal
        .chars()
        .map(|c| if c == '#' { char::from(b'0' + u8::try_from(dice.below(10)).unwrap_or(0)) } else { c })
        .collect();
    let answered = is_parcel && dice.below(10) < 9;
    let given = |text: String| if answered { text } else { String::new() };
    let dollars = |amount: u64| format!("${amount}.00");
    [
        (backer + 1).to_string(),
        uid(backer).to_string(),
        name.clone(),
        email(backer),
        code.to_owned(),
        dollars(shipping),
        reward.0.to_owned(),
        dollars(reward.2),
        reward.1.to_owned(),
        dollars(bonus),
        dollars(reward.2 + shipping + inserts * 24 + bonus),
        format!("2024/01/{:02}, {:02}:{:02}", 1 + dice.below(28), dice.below(24), dice.below(60)),
        String::new(),
        status.to_owned(),
        if dice.below(50) == 0 { "Met at the fair".to_owned() } else { String::new() },
        inserts.to_string(),
        u64::from(is_parcel).to_string(),
        inserts.to_string(),
        given(format!("2024/05/{:02}, 08:00", 1 + dice.below(28))),
        given(name),
        given(format!("{} Harbour Street", 1 + dice.below(300))),
        given(if dice.below(5) == 0 { format!("Flat {}", 1 + dice.below(40)) } else { String::new() }),
        given(city.to_owned()),
        given(if code == "US" { "OR".to_owned() } else { String::new() }),
        given(postal),
        given(country.to_owned()),
        given(code.to_owned()),
        given(format!("+1 555 {:04}", dice.below(10_000))),
        given(if dice.below(20) == 0 { "Ring twice".to_owned() } else { String::new() }),
        given(dice.one_of(&["Bronze", "Patina", "Silver"]).to_owned()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_seed_decides_every_row() {
        assert_eq!(row(7, 1), row(7, 1));
        assert_ne!(row(7, 1), row(7, 2));
        assert_eq!(row(7, 1)[2], name(1, 7));
    }
}
