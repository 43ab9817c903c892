#!/usr/bin/env python3
"""Write crates/desk/data/currencies.tsv and time-zones.tsv from the Python package Babel (Unicode CLDR).

    pip install --target target/desk-data babel==2.18.0
    PYTHONPATH=target/desk-data python3 scripts/desk/lists.py

Currencies: ISO 4217 code, name in English, German, Polish, Italian; those that are money somewhere today.
Time zones: IANA name, name of its city in the same languages; those of tzdata's zone.tab, found by both.
"""
import datetime
import pathlib

from babel import Locale
from babel.dates import get_timezone_location
from babel.numbers import get_currency_name, get_territory_currencies

OUT = pathlib.Path(__file__).resolve().parents[2] / "crates/desk/data"
ZONES = pathlib.Path("/usr/share/zoneinfo/zone.tab")
LANGUAGES = ["en_GB", "de", "pl", "it"]
# Paid in nowhere by a backer: units of account that CLDR lists beside the money of their country.
LEFT_OUT = {"CHE", "CHW", "CLF", "CNH", "COU", "MXV", "USN", "UYI", "UYW", "BOV", "XDR"}


def capital(name):
    """Names begin a line here; German and Polish dictionaries write some of them small."""
    return name[:1].upper() + name[1:]


def currencies():
    today = datetime.date.today()
    codes = set()
    for territory in Locale("en").territories:
        if len(territory) == 2 and territory.isalpha():
            codes.update(get_territory_currencies(territory, today, today))
    for code in sorted(codes - LEFT_OUT):
        names = [capital(get_currency_name(code, locale=lang)) for lang in LANGUAGES]
        if code not in names:
            yield [code, *names]


def zones():
    names = {line.split("\t")[2].strip() for line in ZONES.read_text().splitlines() if not line.startswith("#")}
    for name in sorted(names):
        cities = [get_timezone_location(name, locale=lang, return_city=True) for lang in LANGUAGES]
        yield [name, *[capital(city) for city in cities]]


def write(name, rows):
    (OUT / name).write_text("".join("\t".join(row) + "\n" for row in rows))


write("currencies.tsv", currencies())
write("time-zones.tsv", zones())
