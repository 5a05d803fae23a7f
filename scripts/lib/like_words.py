"""Makes Sources/PlainText/LikeWords.swift again: which English words have a neighbour that is a word, too.

    python3 scripts/lib/like_words.py FOLDER

FOLDER has the word lists of Debian's packages wamerican and wbritish (SCOWL), `american-english` and
`british-english`, which lie in /usr/share/dict where they are installed.

Two words are neighbours where one slip makes one of the other: a letter more or less, another one, two swapped,
behind the first two letters and before the last two (`persecuted`, `prosecuted`). Two spellings of
one word, of which each country has one, are no neighbours. The words are kept as bits: one for the sum over a
word's letters, so that a word may be taken for one that has a neighbour, and none is missed.
"""

import collections
import re
import sys
import textwrap

HEAD, TAIL, SHORTEST, BITS = 2, 2, 7, 15
# Begins the sum: with it few of the slips that people make fall on the bit of a word.
SEED = 5555
TARGET = "Sources/PlainText/LikeWords.swift"
TEXT = '''/// Which long English words have a neighbour that is a word, too, one slip away.
///
/// Made by scripts/lib/like_words.py from SCOWL's word lists: a bit for the sum over each word's letters. A
/// word may be taken for one that has a neighbour; none that has is missed.
enum LikeWords {
  /// Whether a word of small Latin letters may have one.
  static func has(_ word: [UInt8]) -> Bool {
    let sum = word.reduce(UInt32(%d)) { $0 &* 33 ^ UInt32($1) }
    let place = Int((sum ^ sum >> %d) & %d)
    let digit = bits[place / 6]
    return digit & 1 << UInt8(place %% 6) != 0
  }

  /// Six bits in each letter, as Base64 has them.
  private static let bits: [UInt8] = Array(letters.utf8).filter { $0 != 0x0A }.map { letter in
    switch letter {
    case 0x41...0x5A: letter - 0x41
    case 0x61...0x7A: letter - 0x61 + 26
    case 0x30...0x39: letter - 0x30 + 52
    case 0x2B: 62
    default: 63
    }
  }

  private static let letters = """
%s
    """
}
'''


def words(path):
    with open(path, encoding="utf-8") as file:
        return {line.strip() for line in file if re.fullmatch("[a-z]{%d,}\n" % SHORTEST, line)}


def is_slip(one, other):
    short, long = sorted((one, other), key=len)
    before = next((i for i, (a, b) in enumerate(zip(short, long)) if a != b), len(short))
    behind = next((i for i, (a, b) in enumerate(zip(short[::-1], long[::-1])) if a != b), len(short))
    if len(short) != len(long):
        return len(long) == len(short) + 1 and before + behind >= len(short)
    middle = short[before:len(short) - behind]
    return len(middle) == 1 or len(middle) == 2 and middle[::-1] == long[before:len(long) - behind]


def sum_of(word):
    sum = SEED
    for letter in word.encode():
        sum = (sum * 33 & 0xFFFFFFFF) ^ letter
    return (sum ^ sum >> BITS) & (1 << BITS) - 1


def main(folder):
    american, british = (words(f"{folder}/{name}-english") for name in ("american", "british"))
    frames = collections.defaultdict(list)
    for word in sorted(american | british):
        frames[word[:HEAD] + word[-TAIL:]].append(word)
    found, pairs = set(), 0
    for same in frames.values():
        for index, one in enumerate(same):
            for other in same[index + 1:]:
                if abs(len(one) - len(other)) > 1 or max(len(one), len(other)) == SHORTEST:
                    continue
                is_variant = (one in american) != (one in british) and (one in american) == (other in british) \
                    and (one in british) == (other in american)
                if not is_variant and is_slip(one, other):
                    found |= {one, other}
                    pairs += 1
    bits = [0] * ((1 << BITS) // 6 + 1)
    for word in found:
        place = sum_of(word)
        bits[place // 6] |= 1 << place % 6
    digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    letters = "".join(digits[value] for value in bits)
    lines = "\n".join("    " + line for line in textwrap.wrap(letters, 96))
    with open(TARGET, "w", encoding="utf-8") as file:
        file.write(TEXT % (SEED, BITS, (1 << BITS) - 1, lines))
    print(f"{pairs} pairs, {len(found)} words, {sum(bin(b).count('1') for b in bits)} of {1 << BITS} bits")


main(sys.argv[1])
