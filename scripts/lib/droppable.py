"""Copies an archive of objects so that the linker may leave out what nothing refers to.

    python3 scripts/lib/droppable.py FROM.a TO.a

Swift's standard library marks all that is in it to be kept (SHF_GNU_RETAIN). The mark is taken off code and
data, and off what only a debugger reads.

Tables that are found by their places in the program (swift5_...) name all types and all that each of them
can do, and by that all of the library. A line of such a table is of use as long as there is the type or the
protocol that it is about: it is tied to that (SHF_LINK_ORDER), and kept if anything else refers to it.

Half of the library's code lies in one section, which by that refers to everything, and so do its data and the
names of types. They are cut into what is in them. (On x86-64; elsewhere they stay whole.)

What is not cut calls functions for which a program that does not use them needs half a megabyte of tables:
these calls (UNUSED) are made to lead nowhere. scripts/check-program looks that the program has no such call
itself.
"""

import struct
import sys

from objects import WEAK, Cut, Object

RETAIN = 0x200000
X86_64, HIDDEN, NOTHING = 62, 2, 0
# What is reached by references, or by nothing but a debugger.
KINDS = (".text", ".data", ".rodata", ".bss")
DEBUGGING = ("swift5_assocty", "swift5_builtin", "swift5_capture", "swift5_fieldmd", "swift5_mpenum")
# Tables each line of which refers to a type or a protocol, and the one each line of which refers to a conformance.
TYPES = ("swift5_type_metadata", "swift5_type_metadata_2", "swift5_protocols")
CONFORMANCES = "swift5_protocol_conformances"
# What is worth cutting.
WHOLE, LEAST = (".text", ".data", ".data.rel.ro", "swift5_typeref"), 1000
# The name of a character, which `Unicode.Scalar.Properties.name` asks for.
UNUSED = ("_swift_stdlib_getScalarName",)
PREFIX = len("_swift_stdlib_")


def loosen(object):
    """Takes marks off, and ties the lines of tables to what they are about."""
    for number, section in enumerate(object.sections):
        if not section.flags & RETAIN:
            continue
        if section.name.startswith(KINDS + DEBUGGING):
            section.flags &= ~RETAIN
        elif section.name in TYPES:
            object.tie(section, object.subject(number, 0)[0])
        elif section.name == CONFORMANCES:
            home, place = object.subject(number, 0)
            if home:
                # The protocol, the type, and how it conforms.
                object.tie(section, object.subject(home, place + 4)[0])


def detach(object):
    """Has undefined symbols that are in UNUSED stand for nothing that is anywhere."""
    for symbol in object.symbols:
        if symbol.home == 0 and symbol.name in UNUSED:
            symbol.name_at += PREFIX
            symbol.info, symbol.other = WEAK << 4, HIDDEN
            object.write_symbol(symbol)


def cut(object):
    """Cuts sections in which much lies together."""
    numbers = [
        number for number, section in enumerate(object.sections)
        if section.name in WHOLE and section.size > LEAST
    ]
    if object.machine != X86_64 or not any(object.sections[number].name == WHOLE[-1] for number in numbers):
        return
    for number, section in enumerate(object.sections):
        if section.name == ".eh_frame":
            # Tables for unwinding the stack, which scripts/lib/program.lds throws away.
            section.kind = object.references.pop(number).kind = NOTHING
    Cut(object, numbers).finish()


def members(archive):
    """The place, the header and the bytes of each file in an archive."""
    place = 8
    while place + 60 <= len(archive):
        length = int(archive[place + 48:place + 58])
        yield place, archive[place:place + 60], archive[place + 60:place + 60 + length]
        place += 60 + length + length % 2


def changed(data):
    """An object's bytes as they are to be."""
    object = Object(data)
    loosen(object)
    detach(object)
    kept = object.packed()
    try:
        object = Object(kept)
        cut(object)
        return object.packed()
    except (ValueError, KeyError, IndexError) as error:
        print(f"The standard library is not cut, so the program is larger: {error}", file=sys.stderr)
        return kept


def main():
    source, target = sys.argv[1:]
    with open(source, "rb") as file:
        archive = file.read()
    files, places, place = [], {}, 8
    for old, header, data in members(archive):
        if data[:6] == b"\x7fELF\x02\x01":
            data = changed(data)
        places[old] = place
        files.append((header[:48] + b"%-10d" % len(data) + header[58:], bytearray(data)))
        place += 60 + len(data) + len(data) % 2
    header, index = files[0]
    if header.startswith(b"/ "):
        # Which file has a symbol, by where it begins.
        for entry in range(4, 4 + 4 * struct.unpack_from(">I", index, 0)[0], 4):
            struct.pack_into(">I", index, entry, places[struct.unpack_from(">I", index, entry)[0]])
    with open(target, "wb") as file:
        file.write(b"!<arch>\n")
        for header, data in files:
            file.write(header + data + b"\n" * (len(data) % 2))


main()
