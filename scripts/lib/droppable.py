"""Copies an archive of objects so that the linker may leave out what nothing refers to.

    python3 scripts/lib/droppable.py FROM.a TO.a

Swift's standard library has each function in a section of its own, and marks all of them to be kept
(SHF_GNU_RETAIN). The mark is taken off code and data; it stays on the tables (swift5_...), which are
found by their places in the program and not by references, and from which all that they name is reached.

What the library does not keep in sections of their own is all kept, and calls functions for which a program
that does not use them needs half a megabyte of tables: these calls (UNUSED) are made to lead nowhere.
scripts/check-program looks that the program has no such call itself.
"""

import struct
import sys

RETAIN = 0x200000
KINDS = (b".text", b".data", b".rodata", b".bss")
# The name of a character, which `Unicode.Scalar.Properties.name` asks for.
UNUSED = (b"_swift_stdlib_getScalarName",)
PREFIX = len("_swift_stdlib_")
SYMBOLS, WEAK, HIDDEN = 2, 2 << 4, 2


def members(archive):
    """The start and length of each file in an archive."""
    place = 8
    while place + 60 <= len(archive):
        length = int(archive[place + 48:place + 58])
        yield place + 60, length
        place += 60 + length + length % 2


def loosen(archive, start):
    """Takes the mark off the sections of one object (ELF, 64 bits, little-endian)."""
    head, = struct.unpack_from("<Q", archive, start + 0x28)
    size, count, names = struct.unpack_from("<HHH", archive, start + 0x3A)
    head += start
    # Where they are too many for these fields, the first section has them.
    count = count or struct.unpack_from("<Q", archive, head + 0x20)[0]
    if names == 0xFFFF:
        names, = struct.unpack_from("<I", archive, head + 0x28)
    texts = start + struct.unpack_from("<Q", archive, head + names * size + 0x18)[0]
    for section in range(head, head + count * size, size):
        name, kind, flags = struct.unpack_from("<IIQ", archive, section)
        name += texts
        if kind == SYMBOLS:
            table, length, link = struct.unpack_from("<QQI", archive, section + 0x18)
            words = start + struct.unpack_from("<Q", archive, head + link * size + 0x18)[0]
            detach(archive, start + table, length, words)
        if flags & RETAIN and archive.startswith(KINDS, name):
            struct.pack_into("<Q", archive, section + 8, flags & ~RETAIN)


def detach(archive, table, length, words):
    """Has undefined symbols of one table that are in UNUSED stand for nothing that is anywhere."""
    for symbol in range(table, table + length, 24):
        name, _, _, section = struct.unpack_from("<IBBH", archive, symbol)
        if section == 0 and any(archive.startswith(word + b"\0", words + name) for word in UNUSED):
            struct.pack_into("<IBB", archive, symbol, name + PREFIX, WEAK, HIDDEN)


def main():
    source, target = sys.argv[1:]
    with open(source, "rb") as file:
        archive = bytearray(file.read())
    for start, length in members(archive):
        if length > 64 and archive[start:start + 6] == b"\x7fELF\x02\x01":
            loosen(archive, start)
    with open(target, "wb") as file:
        file.write(archive)


main()
