#!/usr/bin/env python3
"""Write crates/kernel/data/countries.tsv from the npm package i18n-iso-countries.

    npm install --prefix target/places-data i18n-iso-countries@7.14.0
    python3 scripts/places/countries.py target/places-data/node_modules/i18n-iso-countries

Columns: alpha-2, alpha-3, name in English, German, Polish, Italian, further spellings joined by `|`.
What this script changes, and why, is in country-spellings.tsv beside it.
"""
import json
import pathlib
import sys
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
OUT = HERE.parents[1] / "crates/kernel/data/countries.tsv"
LANGUAGES = ["en", "de", "pl", "it"]
LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ı": "i", "&": " and "})


def fold(name):
    """The same folding as places::fold in the kernel, so that a clash is found here already."""
    plain = unicodedata.normalize("NFD", name.lower())
    plain = "".join(c for c in plain if not unicodedata.combining(c)).translate(LETTERS)
    words = "".join(c if c.isalnum() else " " for c in plain if c not in "'’.").split()
    words = [w for w in words if w != "the"]
    return " ".join("saint" if w == "st" and len(words) > 1 else w for w in words)


def main():
    package = pathlib.Path(sys.argv[1])
    lists = {lang: json.loads((package / f"langs/{lang}.json").read_text())["countries"] for lang in LANGUAGES}
    alpha3 = {row[0]: row[1] for row in json.loads((package / "codes.json").read_text())}

    shown, extra = {}, {}
    for line in (HERE / "country-spellings.tsv").read_text().splitlines():
        if not line or line.startswith("#"):
            continue
        code, kind, value = line.split("\t")
        if kind == "also":
            extra.setdefault(code, []).extend(value.split("|"))
        else:
            shown[code, kind] = value

    not_a_spelling = {("CD", "Congo"), ("CD", "Kongo")}
    owner, lines = {}, []
    for code in sorted(lists["en"]):
        names, also = [], []
        for lang in LANGUAGES:
            given = lists[lang][code]
            given = [given] if isinstance(given, str) else list(given)
            name = shown.get((code, lang), given[0])
            names.append(name)
            also.extend(x for x in given if (code, x) not in not_a_spelling)
        also.extend(extra.get(code, []))
        seen, kept = {fold(n) for n in names + [code, alpha3[code]]}, []
        for spelling in also:
            if fold(spelling) not in seen:
                seen.add(fold(spelling))
                kept.append(" ".join(spelling.split()))
        for key in seen:
            if owner.setdefault(key, code) != code:
                sys.exit(f"{key!r} names both {owner[key]} and {code}")
        lines.append("\t".join([code, alpha3[code], *names, "|".join(kept)]))
    OUT.write_text("\n".join(lines) + "\n")
    print(f"{len(lines)} countries, {len(owner)} spellings, {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
