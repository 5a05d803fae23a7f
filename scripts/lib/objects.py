"""Objects (ELF, 64 bits, little-endian) whose sections are tied to what they are about, and cut."""

import bisect
import struct

import instructions

RETAIN, LINK_ORDER, CODE = 0x200000, 0x80, 0x4
SYMBOLS, RELOCATIONS = 2, 4
LOCAL, WEAK, SECTION = 0, 2, 3
ABSOLUTE, RELATIVE, CALL = 1, 2, 4
MOST = 0xFF00
HEADER, REFERENCE, SYMBOL = "<IIQQQQIIQQ", "<QQq", "<IBBHQQ"


class Section:
    """A section, as its header has it."""

    def __init__(self, fields, name):
        (self.name_at, self.kind, self.flags, self.address, self.offset, self.size, self.link, self.info,
         self.alignment, self.entry) = fields
        self.name = name

    def fields(self):
        return (self.name_at, self.kind, self.flags, self.address, self.offset, self.size, self.link,
                self.info, self.alignment, self.entry)


class Symbol:
    """A name for a place in a section."""

    def __init__(self, place, name, fields):
        self.place, self.name = place, name
        self.name_at, self.info, self.other, self.home, self.value, self.size = fields
        self.is_local, self.is_section = self.info >> 4 == LOCAL, self.info & 15 == SECTION


class Reference:
    """A place in a section where the linker writes where a symbol is."""

    def __init__(self, fields):
        self.place, info, self.addend = fields
        self.symbol, self.kind = info >> 32, info & 0xFFFFFFFF


class Object:
    """One object in memory."""

    def __init__(self, data):
        self.data = bytearray(data)
        self.head, = struct.unpack_from("<Q", data, 0x28)
        self.machine, = struct.unpack_from("<H", data, 0x12)
        count, names = struct.unpack_from("<HH", data, 0x3C)
        # Where they are too many for these fields, the first section has them.
        first = struct.unpack_from(HEADER, data, self.head)
        count, names = count or first[5], first[6] if names == 0xFFFF else names
        headers = [struct.unpack_from(HEADER, data, self.head + i * 64) for i in range(count)]
        self.sections = [Section(each, self.text(headers[names][4] + each[0])) for each in headers]
        self.symbols, self.references = [], {}
        for section in self.sections:
            if section.kind == SYMBOLS:
                words = self.sections[section.link].offset
                for place in range(section.offset, section.offset + section.size, 24):
                    fields = struct.unpack_from(SYMBOL, data, place)
                    self.symbols.append(Symbol(place, self.text(words + fields[0]), fields))
            elif section.kind == RELOCATIONS:
                self.references[section.info] = section

    def text(self, place):
        return self.data[place:self.data.index(b"\0", place)].decode()

    def references_in(self, number):
        """What a section refers to, by its places."""
        section = self.references.get(number)
        places = range(section.offset, section.offset + section.size, 24) if section else ()
        return [Reference(struct.unpack_from(REFERENCE, self.data, at)) for at in places]

    def subject(self, number, place):
        """The section to which another refers by a relative reference at one place, and where in it."""
        for reference in self.references_in(number):
            if reference.place == place:
                symbol = self.symbols[reference.symbol]
                return symbol.home, symbol.value + (reference.addend if symbol.is_section else 0)
        # Within one section the compiler has written the distance itself.
        section = self.sections[number]
        distance, = struct.unpack_from("<i", self.data, section.offset + place)
        return (number, place + distance) if distance and 0 <= place + distance < section.size else (0, 0)

    def tie(self, section, home):
        """Has a section be kept if another is, instead of always."""
        if 0 < home < len(self.sections):
            section.flags = section.flags & ~RETAIN | LINK_ORDER
            section.link = home

    def write_symbol(self, symbol):
        struct.pack_into(SYMBOL, self.data, symbol.place, symbol.name_at, symbol.info, symbol.other,
                         symbol.home, symbol.value, symbol.size)

    def packed(self):
        """The bytes of the object, with the headers of its sections at the end."""
        self.data += bytes(-len(self.data) % 8)
        struct.pack_into("<Q", self.data, 0x28, len(self.data))
        if struct.unpack_from("<H", self.data, 0x3C)[0]:
            struct.pack_into("<H", self.data, 0x3C, len(self.sections))
        return self.data + b"".join(struct.pack(HEADER, *each.fields()) for each in self.sections)


class Cut:
    """Sections cut into one for each thing in them, so that the linker may keep some and not others.

    Nothing is moved: a piece has the same bytes. What counts from one piece to another, or from elsewhere to
    the section as a whole, becomes a reference to a symbol of the piece. Raises ValueError where something is
    not understood; the object is then of no use.
    """

    def __init__(self, object, numbers):
        self.object, self.numbers, self.ends = object, sorted(numbers), {}
        self.starts = {number: self.pieces(number) for number in numbers}
        self.own = {number: self.read(number) for number in numbers}

    def pieces(self, number):
        """Where the things in a section begin: symbols whose bytes overlap name one thing."""
        starts, end = [], 0
        extents = sorted(
            (symbol.value, -symbol.size) for symbol in self.object.symbols
            if symbol.home == number and not symbol.is_section
        )
        for value, size in extents:
            if value >= end:
                starts.append(value)
            end = max(end, value - size, value + 1)
        # What has no name belongs to what is before it, or at the beginning to what comes next.
        return [0, *starts[1:]]

    def read(self, number):
        """A section's references, with those that its instructions have within it."""
        section = self.object.sections[number]
        references = self.object.references_in(number)
        if section.flags & CODE:
            known = {reference.place: reference for reference in references}
            ends = self.ends[number] = {}
            starts, joined = self.starts[number], set()
            code = self.object.data[section.offset:section.offset + section.size]
            for start, end in zip(starts, starts[1:] + [section.size]):
                for field, length, place in instructions.decode(code, start, end):
                    if field is None:
                        continue
                    if field in known:
                        ends[known.pop(field).place] = place
                        continue
                    target = place + int.from_bytes(code[field:field + length], "little", signed=True)
                    if start <= target < end:
                        continue
                    if not 0 <= target < section.size:
                        raise ValueError(f"{section.name} leads out of itself at {field}")
                    if length == 1:
                        joined.update(self.between(starts, start, target))
                    else:
                        reference = Reference((field, RELATIVE, field - place))
                        reference.symbol, reference.target = None, target
                        references.append(reference)
            if known:
                raise ValueError(f"{section.name} refers to something within an instruction")
            self.starts[number] = [start for start in starts if start not in joined]
        return sorted(references, key=lambda reference: reference.place)

    def between(self, starts, start, target):
        """The pieces that are one with those before them, since one leads into another by a byte."""
        low, high = sorted((start, starts[bisect.bisect_right(starts, target) - 1]))
        return starts[bisect.bisect_right(starts, low):bisect.bisect_right(starts, high)]

    def piece(self, number, place):
        return self.starts[number][bisect.bisect_right(self.starts[number], place) - 1]

    def finish(self):
        """Cuts, and has all that refers to the sections refer to their pieces."""
        aims = self.aims()
        self.join({(home, target) for _, _, home, target in aims})
        anchors = self.anchors()
        for _, reference, home, target in aims:
            index = anchors[home, self.piece(home, target)]
            # All that is in a piece moves with it, so that its distance from the symbol stays.
            reference.addend += (target if reference.symbol is None else 0) - self.object.symbols[index].value
            reference.symbol = index
        for number in {number for number, *_ in aims} - set(self.numbers):
            self.rewrite(self.object.references[number], self.own[number])
        for number in self.numbers:
            self.split(number)
        if len(self.object.sections) >= MOST:
            raise ValueError("more sections than an object's header can count")

    def aims(self):
        """Each reference to a section as a whole or within one: from where, the reference, and what is meant."""
        tables, aims = self.tables(), []
        for number in self.object.references:
            references = self.own.get(number) or self.object.references_in(number)
            for reference in references:
                if reference.symbol is None:
                    aims.append((number, reference, number, reference.target))
                    continue
                symbol = self.object.symbols[reference.symbol]
                if symbol.is_section and symbol.home in self.starts:
                    target = self.target(number, reference, symbol.home, tables)
                    aims.append((number, reference, symbol.home, target))
                    self.own[number] = references
        return aims

    def anchors(self):
        """For each piece a symbol in it for which no other object has another meaning."""
        return {
            (symbol.home, self.piece(symbol.home, symbol.value)): index
            for index, symbol in enumerate(self.object.symbols)
            if symbol.home in self.starts and symbol.is_local and not symbol.is_section
        }

    def join(self, aims):
        """Has pieces that are meant and have no symbol of their own be one with those before them."""
        anchors = self.anchors()
        for home in self.numbers:
            meant = {self.piece(home, target) for of, target in aims if of == home}
            starts = []
            # From the end, so that what was joined is looked at with what is before it.
            for start in reversed(self.starts[home]):
                if start in meant and (home, start) not in anchors and start:
                    meant.add(self.piece(home, start - 1))
                else:
                    starts.append(start)
            self.starts[home] = starts[::-1]

    def target(self, number, reference, home, tables):
        """Which place in a section is meant by a reference to the section as a whole."""
        source = self.object.sections[number]
        if reference.kind == ABSOLUTE:
            return reference.addend
        if reference.kind not in (RELATIVE, CALL):
            raise ValueError(f"a reference of kind {reference.kind} to {self.object.sections[home].name}")
        if source.flags & CODE:
            return reference.addend + self.end(number, reference) - reference.place
        if self.object.sections[home].flags & CODE and number in tables:
            target = self.jump(reference, home, tables[number])
            return reference.addend if target is None else target
        return reference.addend

    def end(self, number, reference):
        """Where the instruction ends in which a reference stands."""
        if number not in self.ends:
            section = self.object.sections[number]
            code = self.object.data[section.offset:section.offset + section.size]
            self.ends[number] = {field: end for field, _, end in instructions.decode(code, 0, section.size)}
        if reference.place not in self.ends[number]:
            raise ValueError(f"{self.object.sections[number].name} refers to something within an instruction")
        return self.ends[number][reference.place]

    def tables(self):
        """Where in a section that is not cut tables of jumps begin, and the place of the code that uses each.

        Nothing names such a table. What it has counts from its beginning, so a reference to code in it says
        nothing by itself.
        """
        tables = {}
        for number in self.object.references:
            if self.object.sections[number].flags & CODE:
                for reference in self.own.get(number) or self.object.references_in(number):
                    symbol = self.object.symbols[reference.symbol] if reference.symbol is not None else None
                    if symbol and symbol.is_section and symbol.home and symbol.home not in self.starts:
                        # Elsewhere it is the code's own table, of which only the beginning matters.
                        end = self.ends[number][reference.place] if number in self.own else reference.place + 4
                        place = reference.addend + end - reference.place
                        tables.setdefault(symbol.home, {}).setdefault(place, set()).add((number, reference.place))
        return {home: (sorted(places), places, self.named(home)) for home, places in tables.items()}

    def named(self, number):
        """The parts of a section that a symbol names."""
        return sorted(
            (symbol.value, symbol.value + symbol.size) for symbol in self.object.symbols
            if symbol.home == number and symbol.size
        )

    def jump(self, reference, home, table):
        """Where a table's line leads, or None for what is no line of a table."""
        places, users, named = table
        at = bisect.bisect_right(named, (reference.place, 1 << 62)) - 1
        if at >= 0 and reference.place < max(end for _, end in named[max(0, at - 3):at + 1]):
            return None
        base = places[bisect.bisect_right(places, reference.place) - 1]
        target = reference.addend - (reference.place - base)
        owners = {(number, self.piece(number, place)) for number, place in users[base] if number in self.starts}
        if base > reference.place or owners != {(home, self.piece(home, target))}:
            raise ValueError(f"a table at {base} does not lead into the code that uses it")
        return target

    def rewrite(self, section, references):
        """Writes references of a section anew, in its place if they are as many, else at the end."""
        packed = b"".join(
            struct.pack(REFERENCE, each.place, each.symbol << 32 | each.kind, each.addend)
            for each in references
        )
        if len(packed) != section.size:
            section.offset, section.size = len(self.object.data), len(packed)
            self.object.data += packed
        else:
            self.object.data[section.offset:section.offset + section.size] = packed

    def split(self, number):
        """Makes a section of its own for each piece."""
        whole, of_whole = self.object.sections[number], self.object.references.get(number)
        starts, homes, at = self.starts[number], {}, 0
        references = self.own[number]
        for start, end in zip(starts, starts[1:] + [whole.size]):
            homes[start] = len(self.object.sections)
            piece = Section(whole.fields(), whole.name)
            piece.offset, piece.size = whole.offset + start, end - start
            # As it lay before.
            piece.alignment = min(whole.alignment, start & -start or whole.alignment)
            self.object.sections.append(piece)
            first = at
            while at < len(references) and references[at].place < end:
                references[at].place -= start
                at += 1
            if at > first:
                own = Section(of_whole.fields(), of_whole.name)
                own.info, own.size = homes[start], -1
                self.rewrite(own, references[first:at])
                self.object.sections.append(own)
        for symbol in self.object.symbols:
            if symbol.home == number and not symbol.is_section:
                start = self.piece(number, symbol.value)
                symbol.home, symbol.value = homes[start], symbol.value - start
                self.object.write_symbol(symbol)
        whole.size = 0
        if of_whole:
            of_whole.size = 0
