#!/usr/bin/env python3
"""Reduces Unicode's Unihan database to the two tables PipelineBot.Language carries.

    tools/unihan/make-tables.py FOLDER

FOLDER holds Unihan_Readings.txt and Unihan_Variants.txt, plain or as .bz2. See README.md beside this file for where they come from.
The result depends on nothing but those two files and the choices written down here.
"""
import bz2
import pathlib
import re
import sys
import unicodedata

TABLES = pathlib.Path(__file__).resolve().parents[2] / "src/PipelineBot.Language/Names/Tables"
MOST_READINGS = 3

# Variants Unihan knows by another property than kSimplifiedVariant, or leaves open, and people do write.
MORE_SIMPLIFIED = "週周裏里妳你祇只佈布佔占併并倂并菸烟牠它祂他鉅巨彷仿儘尽嚐尝崑昆侖仑琺珐毘毗"

# Simplified characters in their own right as well: folding 著名 to 着名 would lose the reading people type.
KEPT = "乾著"

# The commonest reading in running text is not the commonest in names: 长城, 成都, 厦门, 东莞, 朝阳, 翟.
READINGS_FIRST = {"长": "chang", "都": "du", "厦": "xia", "莞": "guan", "朝": "chao", "翟": "zhai", "葛": "ge", "阿": "a", "蔚": "wei", "娜": "na", "茜": "qian", "乐": "le"}

HEADER = """\
# Made from Unihan {version} (Unicode Character Database) by tools/unihan/make-tables.py; reduced and modified, do not edit by hand.
# Copyright (c) 1991-2022 Unicode, Inc. See UNICODE-LICENSE.txt beside this file.
"""


def read(folder, name):
    plain, packed = folder / name, folder / (name + ".bz2")
    text = plain.read_text("utf-8") if plain.exists() else bz2.decompress(packed.read_bytes()).decode("utf-8")
    version = re.search(r"Unicode version: (\S+)", text).group(1)
    data = {}
    for line in text.splitlines():
        if line and line[0] != "#":
            code, field, value = line.split("\t")
            data.setdefault(chr(int(code[2:], 16)), {})[field] = value
    return data, version


def toneless(reading):
    plain = unicodedata.normalize("NFD", reading.strip().lower()).replace("u\u0308", "v").replace("e\u0302", "e")
    return "".join(c for c in plain if "a" <= c <= "z")


def in_table(c):
    return len(c) == 1 and "\u3400" <= c <= "\u9fff"


def readings(fields):
    """Toneless, commonest first: frequencies of spoken words where known, then the preferred reading, then today's dictionary."""
    often = {}
    for item in fields.get("kHanyuPinlu", "").split():
        reading, count = re.fullmatch(r"(.+)\((\d+)\)", item).groups()
        often[toneless(reading)] = often.get(toneless(reading), 0) + int(count)
    found = sorted(often, key=lambda r: -often[r])
    found += [toneless(r) for r in fields.get("kMandarin", "").split()[:1]]
    for field in ("kTGHZ2013", "kXHC1983"):
        if field == "kTGHZ2013" or "kTGHZ2013" not in fields:
            found += [toneless(r) for item in fields.get(field, "").split() for r in item.split(":")[1].split(",")]
    # hm, ng, m and the like are cries, not syllables anybody types.
    return [r for r in dict.fromkeys(found) if re.search("[aeiouv]", r)]


def variants(fields, *names):
    for name in names:
        for item in fields.get(name, "").split():
            code, _, sources = item.partition("<")
            if sources and all(s.startswith("kMorohashi") for s in sources.split(",")):
                continue
            yield chr(int(code[2:], 16))


def simplified_of(data, chars):
    standard = {c for c, f in data.items() if "kTGHZ2013" in f}
    one = dict(zip(MORE_SIMPLIFIED[::2], MORE_SIMPLIFIED[1::2]))
    for c in chars:
        fields = data[c]
        if c in one or c in KEPT:
            continue
        others = [v for v in variants(fields, "kSimplifiedVariant") if v != c and in_table(v)]
        if others:
            # Several: the one in general use today, the same sound first.
            same = [v for v in others if readings(data.get(v, {}))[:1] == readings(fields)[:1]]
            one[c] = next((v for v in same + others if v in standard), others[0])
        elif c not in standard:
            near = [v for v in variants(fields, "kZVariant", "kSemanticVariant") if in_table(v)]
            sound = readings(fields)[:1]
            for v in near:
                target = one.get(v) or next((s for s in variants(data.get(v, {}), "kSimplifiedVariant") if s != v), v)
                if target in standard and in_table(target) and readings(data.get(target, {}))[:1] == sound:
                    one[c] = target
                    break

    def end(c):
        seen = {c}
        while c in one and one[c] not in seen:
            c = one[c]
            seen.add(c)
        return c

    ends = {c: end(c) for c in one}
    # What something else becomes must itself stay: folding twice is folding once.
    return {c: e for c, e in ends.items() if e != c and e not in ends}


def write(name, version, lines):
    path = TABLES / name
    path.write_text(HEADER.format(version=version) + "\n".join(lines) + "\n", "utf-8", newline="\n")
    print(f"{path.name}: {path.stat().st_size} bytes, {len(lines)} lines")


def main(folder):
    data, version = read(folder, "Unihan_Readings.txt")
    more, _ = read(folder, "Unihan_Variants.txt")
    for c, fields in more.items():
        data.setdefault(c, {}).update(fields)
    chars = sorted(c for c in data if in_table(c))

    one = simplified_of(data, chars)
    pairs = [c + one[c] for c in sorted(one)]
    write("simplified.txt", version, ["# Pairs: a character, and the one it is read as."] + ["".join(pairs[i:i + 40]) for i in range(0, len(pairs), 40)])

    columns = {}
    for c in chars:
        if c in one or c < "\u4e00":
            continue
        found = readings(data[c])
        first = READINGS_FIRST.get(c)
        found = ([first] if first else []) + [r for r in found if r != first]
        for place, reading in enumerate(found[:MOST_READINGS]):
            columns.setdefault(reading, [""] * MOST_READINGS)[place] += c
    lines = ["# A syllable, then the characters that have it as their first, second and third reading."]
    for syllable in sorted(columns):
        lines.append(" ".join([syllable] + [column or "-" for column in columns[syllable]]))
    write("pinyin.txt", version, lines)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
