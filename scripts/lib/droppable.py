"""Copies an archive of objects so that the linker may leave out what nothing refers to.

    python3 scripts/lib/droppable.py FROM.a TO.a

Swift's standard library has each function in a section of its own, and marks all of them to be kept
(SHF_GNU_RETAIN). The mark is taken off code and data; it stays on the tables (swift5_...), which are
found by their places in the program and not by references, and from which all that they name is reached.
"""

import struct
import sys

RETAIN = 0x200000
KINDS = (b".text", b".data", b".rodata", b".bss")


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
        name = texts + struct.unpack_from("<I", archive, section)[0]
        flags, = struct.unpack_from("<Q", archive, section + 8)
        if flags & RETAIN and archive.startswith(KINDS, name):
            struct.pack_into("<Q", archive, section + 8, flags & ~RETAIN)


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
