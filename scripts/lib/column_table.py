#!/usr/bin/python3
"""Writes Sources/Terminal/ColumnTable.swift from the Unicode data of Debian's package unicode-data.

    scripts/lib/column_table.py > Sources/Terminal/ColumnTable.swift
"""

DATA = "/usr/share/unicode/"
# Planes and blocks whose unassigned places are wide as well (EastAsianWidth.txt, at its head).
WIDE_BLOCKS = [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FFFD),
               (0x30000, 0x3FFFD)]
# Signs that stand before digits and enclose them: format characters that are seen.
PREPENDED = {*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}


def categories():
    """The general category of every assigned character."""
    found, first = {}, None
    with open(DATA + "UnicodeData.txt") as file:
        for line in file:
            fields = line.split(";")
            value = int(fields[0], 16)
            if fields[1].endswith(", First>"):
                first = value
                continue
            for place in range(value if first is None else first, value + 1):
                found[place] = fields[2]
            first = None
    return found


def widths():
    """The East Asian Width of every character that has one."""
    found = {}
    with open(DATA + "EastAsianWidth.txt") as file:
        for line in file:
            line = line.split("#")[0].strip()
            if line:
                places, width = (part.strip() for part in line.split(";"))
                first, _, last = places.partition("..")
                for place in range(int(first, 16), int(last or first, 16) + 1):
                    found[place] = width
    return found


def ranges(places):
    runs = []
    for place in sorted(places):
        if runs and runs[-1][1] == place - 1:
            runs[-1][1] = place
        else:
            runs.append([place, place])
    return runs


def table(name, comment, places):
    print(f"  /// {comment}")
    print(f"  static let {name}: [ClosedRange<UInt32>] = [")
    row = ""
    for first, last in ranges(places):
        cell = f"0x{first:X}...0x{last:X}, "
        if len(row) + len(cell) > 94:
            print("    " + row.rstrip())
            row = ""
        row += cell
    print("    " + row.rstrip())
    print("  ]")


def main():
    category, width = categories(), widths()
    # The vowels and finals of a Hangul syllable stand in the columns of its first letter.
    jamo = {*range(0x1160, 0x1200), *range(0xD7B0, 0xD7C7), *range(0xD7CB, 0xD7FC)}
    none = {place for place, kind in category.items() if kind in ("Mn", "Me", "Cf")} | jamo
    # A soft hyphen is drawn, or it would not be in a text that is shown.
    none -= PREPENDED | {0xAD}
    wide = {place for place, kind in width.items() if kind in ("W", "F")}
    for first, last in WIDE_BLOCKS:
        wide.update(range(first, last + 1))
    print("// Made by scripts/lib/column_table.py from Unicode 15.0; do not edit.")
    print()
    print("/// Which characters take no column in a terminal, and which take two; in order.")
    print("enum ColumnTable {")
    table("none", "Marks that stand on the character before, and format characters.", none)
    print()
    table("two", "Wide and fullwidth characters, emoji shown as pictures among them.", wide - none)
    print("}")


main()
