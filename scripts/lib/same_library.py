"""Says whether the standard library's code and data lead to the same in two programs.

    python3 scripts/lib/same_library.py LIBRARY.a PROGRAM PROGRAM

For programs that were linked with --icf=none and not stripped: one with the toolchain's library, one with the
copy that scripts/lib/droppable.py makes of it. Looks at each function and each constant that is in both, and
there at each field that counts from where it stands, and each pointer: it must lead to what has the same name,
or, where that has none, to the same bytes. Ends with status 1 where one does not.
"""

import bisect
import collections
import struct
import subprocess
import sys

import instructions

# Names within a protocol's description, whose sizes say nothing.
PARTS = ("Tl", "Tn", "Tq", "TL", "Tb")
# A literal's text is referred to by a place so far before it.
BEFORE = 32


def output(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


class Program:
    """A program's bytes by their addresses, and the names of these."""

    def __init__(self, path):
        with open(path, "rb") as file:
            self.data = file.read()
        self.named, self.names = collections.defaultdict(list), collections.defaultdict(set)
        for line in output("nm", "-S", path):
            address, _, rest = line.partition(" ")
            size, kind, name = rest.split(" ", 2) if rest[1] != " " else ("0", *rest.split(" ", 1))
            if address and not name.startswith("OUTLINED"):
                self.named[name].append((int(address, 16), int(size, 16), kind))
                self.names[int(address, 16)].add(name)
        self.addresses = sorted(self.names)
        parts = [line.split() for line in output("readelf", "-lW", path)]
        self.parts = [[int(part[i], 16) for i in (2, 4, 1)] for part in parts if part[:1] == ["LOAD"]]

    def bytes(self, address, size):
        for start, length, offset in self.parts:
            if start <= address < start + length:
                return self.data[offset + address - start:offset + address - start + size]
        return None

    def word(self, address, form):
        found = self.bytes(address, struct.calcsize(form))
        return struct.unpack(form, found)[0] if found and len(found) == struct.calcsize(form) else None

    def place(self, address):
        """The names before an address, and how far."""
        start = self.addresses[bisect.bisect_right(self.addresses, address) - 1]
        return self.names[start], address - start

    def is_named(self, address):
        """Whether what is at an address is part of something that has a name."""
        names, distance = self.place(address)
        return any(distance < size for name in names for start, size, _ in self.named[name] if start + distance == address)


def is_same(one, other, first, second):
    """Whether two addresses are those of the same thing."""
    if first is None or second is None:
        return False
    (names, distance), (others, far) = one.place(first), other.place(second)
    if distance == far and names & others:
        return True
    if one.is_named(first) or other.is_named(second):
        return False
    for before, length in ((0, 12), (BEFORE, 1)):
        found = one.bytes(first + before, length)
        if found and found == other.bytes(second + before, length):
            return True
    # A pointer of which nothing has the name, and a relative one.
    for form, base in (("<Q", 0), ("<i", 1)):
        value, beside = one.word(first, form), other.word(second, form)
        if value is not None and beside is not None:
            (names, distance), (others, far) = one.place(value + base * first), other.place(beside + base * second)
            if distance == far and names & others:
                return True
    return False


def unlike_code(one, other, start, begin, size):
    """Where in a function something leads elsewhere."""
    code, beside = bytearray(one.bytes(start, size)), bytearray(other.bytes(begin, size))
    for field, length, end in list(instructions.decode(bytes(code), 0, size)):
        if field is not None and length == 4:
            first, = struct.unpack_from("<i", code, field)
            second, = struct.unpack_from("<i", beside, field)
            if not is_same(one, other, start + end + first, begin + end + second):
                yield field
            code[field:field + 4] = beside[field:field + 4]
    if code != beside:
        yield size


def unlike_data(one, other, start, begin, size):
    """Where in a constant something leads elsewhere."""
    for place in range(0, size - 3, 4):
        first, second = start + place, begin + place
        if one.bytes(first, 4) == other.bytes(second, 4):
            continue
        near = one.word(first, "<i") + first, other.word(second, "<i") + second
        far = one.word(first, "<Q"), other.word(second, "<Q")
        indirect = near[0] & ~1, near[1] & ~1
        if not any(is_same(one, other, *each) for each in (near, far, indirect)):
            yield place


def main():
    library, *paths = sys.argv[1:]
    one, other = map(Program, paths)
    count, status = 0, 0
    for name in sorted({line.split()[-1] for line in output("nm", "--defined-only", library) if line}):
        if len(one.named[name]) != 1 or len(other.named[name]) != 1 or name.endswith(PARTS):
            continue
        (start, size, kind), (begin, length, _) = one.named[name][0], other.named[name][0]
        if kind in "bB" or not size or size != length:
            continue
        count += 1
        for place in (unlike_code if kind in "tTwW" else unlike_data)(one, other, start, begin, size):
            print(f"{name}: leads elsewhere at {place}")
            status = 1
    print(f"{count} functions and constants looked at")
    return status


sys.exit(main())
