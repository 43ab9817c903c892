#!/usr/bin/env python3
"""Write crates/kernel/data/vat-rates.tsv from two PyPI packages and vat-additions.tsv beside this script.

    python3 -m venv target/places-data/python
    target/places-data/python/bin/pip install eu-vat-rates-data==2026.9.29 duty27-eu-vat==0.1.0
    target/places-data/python/bin/python scripts/places/vat_rates.py

duty27-eu-vat: standard rates of the 27 member states with the day each began, since 2016.
eu-vat-rates-data: all national rates of 45 jurisdictions on one day, without the day they began; a rate that is
only known from there is valid from that day.

Columns: country, class (standard, reduced, books, zero), per cent, valid from, source.
"""
import json
import pathlib
import sys

import eu_vat_rates_data
from duty27_eu_vat import _data as history

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE.parents[1] / "crates/kernel/data"

# Rates of a part of the country only: Corsica and overseas (FR), Azores and Madeira (PT), Jungholz and
# Mittelberg (AT), islands of the Aegean (GR).
LOCAL = {"FR": {"0.9", "1.05", "8.5", "13"}, "PT": {"16", "22"}, "AT": {"19"}, "GR": {"4", "17"}}


def plain(rate):
    return rate.rstrip("0").rstrip(".") if "." in rate else rate


def main():
    snapshot = json.loads((pathlib.Path(eu_vat_rates_data.__file__).parent / "eu_vat_rates_data.json").read_text(),
                          parse_float=str, parse_int=str)
    seen_on = snapshot["version"]
    seen = f"eu-vat-rates-data {seen_on} (European Commission TEDB); valid from the day it was seen, began earlier"
    countries = {line.split("\t")[0] for line in (DATA / "countries.tsv").read_text().splitlines()}

    rows, dated = [], set()
    for line in (HERE / "vat-additions.tsv").read_text().splitlines():
        if line and not line.startswith("#"):
            row = line.split("\t")
            rows.append(row)
            if row[1] == "standard":
                dated.add(row[0])
    for code, _, rates in history.DATA:
        code = "GR" if code == "EL" else code
        current = plain(snapshot["rates"][code]["standard"])
        if rates[-1][1] != current:
            sys.exit(f"{code}: the packages disagree, {rates[-1][1]} and {current}")
        dated.add(code)
        for begin, rate in rates:
            note = "; began earlier" if begin == "2016-01-01" else ""
            rows.append([code, "standard", rate, begin, f"duty27-eu-vat 0.1.0, as of {history.DATA_AS_OF}{note}"])
    for code, entry in snapshot["rates"].items():
        if code not in countries:
            continue
        if code not in dated:
            rows.append([code, "standard", plain(entry["standard"]), seen_on, seen])
        reduced = entry["reduced"] + [entry["super_reduced"]]
        for rate in sorted({plain(r) for r in reduced if r} - LOCAL.get(code, set()), key=float):
            rows.append([code, "reduced", rate, seen_on, seen])
    order = ["standard", "reduced", "books", "zero"]
    rows.sort(key=lambda r: (r[0], order.index(r[1]), r[3], float(r[2])))
    target = DATA / "vat-rates.tsv"
    target.write_text("".join("\t".join(row) + "\n" for row in rows))
    print(f"{len(rows)} rates, {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
