"""What the words of short blocks say about them, learned from pages; as BlockWords.swift looks it up."""
import collections
import math
import textwrap
import unicodedata

COLUMNS = ("wordsMean", "wordsLeast", "wordsMost")
LONGEST_BYTES, LONGEST_WORDS, SINGLED = 1200, 60, 3
# A word is known that stands in blocks of so many pages, and says so much.
LEAST_PAGES, LEAST_WORTH, STEP = 8, 1.5, 0.5
# So many different words are one text's own.
OWN_WORDS = 8


def folded(text):
    """The words of a text in lower case, without figures; as PhraseTable.folded makes them."""
    letters = []
    for letter in text:
        if letter in "’'":
            letters.append("'")
        elif letter.isalpha() or unicodedata.category(letter) == "Mn":
            letters.append(letter.lower())
        else:
            letters.append(" ")
    return "".join(letters).split()


def keys(text):
    """The words of a short text, and its first one with ^ before it; none for a longer text."""
    if len(text) > LONGEST_BYTES:
        return frozenset()
    words = folded(text)
    is_long = len(" ".join(words).encode()) > LONGEST_BYTES or len(words) > LONGEST_WORDS
    return frozenset() if is_long or not words else frozenset(words) | {"^" + words[0]}


def worths(pages):
    """What each word is worth: how much oftener it stands in an article than in what is none.

    Each page counts once for a word and a side, however often the word is repeated there. A longer
    text that stands on several pages counts once: blind text, a publisher's words about itself.
    """
    sides = (collections.Counter(), collections.Counter())
    seen = set()
    for page in pages:
        found = (set(), set())
        for wanted, words in zip(page["wanted"], page["words"]):
            if words in seen or 0.2 <= wanted < 0.5 or wanted < 0:
                continue
            found[int(wanted >= 0.5)].update(words)
            if len(words) >= OWN_WORDS:
                seen.add(words)
        for side, words in zip(sides, found):
            side.update(words)
    table = {}
    for word in set(sides[0]) | set(sides[1]):
        without, within = sides[0][word], sides[1][word]
        if within + without >= LEAST_PAGES:
            worth = round(math.log((within + 1) / (without + 1)) / STEP) * STEP
            if abs(worth) >= LEAST_WORTH:
                table[word] = worth
    return table


def fill(page, names, table):
    """Puts the worths of a page's words into its rows."""
    places = [names.index(name) for name in COLUMNS]
    for row, words in zip(page["features"], page["words"]):
        found = sorted(table[word] for word in words if word in table)
        row[places] = ((sum(found) / len(found), sum(found[:SINGLED]) / SINGLED,
                        sum(found[-SINGLED:]) / SINGLED) if found else 0)


def swift(table):
    """The table in lines as BlockWords reads them."""
    lines = collections.defaultdict(list)
    for word, worth in table.items():
        lines[worth].append(word)
    return [line for worth in sorted(lines) for line in textwrap.wrap(
        " ".join(sorted(lines[worth])), 96, break_long_words=False, break_on_hyphens=False,
        initial_indent=f"    {worth:g} ", subsequent_indent=f"    {worth:g} ")]
