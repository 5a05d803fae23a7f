"""Where instructions of x86-64 end, and where in them stands what is relative to their end.

Only what compilers emit for any processor is known: for all else there is an error, and so is for what is no
whole number of instructions.
"""

NONE, BYTE, WORD, LONG, FULL = range(5)  # LONG is 16 bits after the prefix 66; FULL is 64 bits for REX.W

PREFIXES = frozenset([0x66, 0xF0, 0xF2, 0xF3, 0x2E, 0x36, 0x3E, 0x26, 0x64, 0x65])
BRANCHES = frozenset([*range(0x70, 0x80), *range(0xE0, 0xE4), 0xEB])


def one_byte():
    """Each opcode of one byte: whether an operand follows (ModRM), and what immediate value."""
    table = {}
    for row in range(0, 0x40, 8):
        for column in range(4):
            table[row + column] = (True, NONE)
        table[row + 4], table[row + 5] = (False, BYTE), (False, LONG)
    for opcode in [*range(0x50, 0x60), *range(0x90, 0x9A), 0x9B, 0xC3, 0xC9, 0xCC, 0xF4, *range(0xA4, 0xA8),
                   *range(0xAA, 0xB0), 0xF8, 0xF9, 0xFC, 0xFD]:
        table[opcode] = (False, NONE)
    for opcode in [0x63, *range(0x84, 0x90), *range(0xD0, 0xD4), *range(0xD8, 0xE0), 0xF6, 0xF7, 0xFE, 0xFF]:
        table[opcode] = (True, NONE)
    table.update({0x68: (False, LONG), 0x69: (True, LONG), 0x6A: (False, BYTE), 0x6B: (True, BYTE)})
    table.update({0x80: (True, BYTE), 0x81: (True, LONG), 0x83: (True, BYTE), 0xC0: (True, BYTE)})
    table.update({0xC1: (True, BYTE), 0xC6: (True, BYTE), 0xC7: (True, LONG), 0xC2: (False, WORD)})
    table.update({0xA8: (False, BYTE), 0xA9: (False, LONG), 0xCD: (False, BYTE)})
    for opcode in range(0xB0, 0xB8):
        table[opcode], table[opcode + 8] = (False, BYTE), (False, FULL)
    return table


def two_bytes():
    """The same for each opcode that begins with 0F."""
    table = {0x05: (False, NONE), 0x0B: (False, NONE), 0x0D: (True, NONE), 0x31: (False, NONE),
             0x77: (False, NONE), 0xA2: (False, NONE)}
    for opcode in [*range(0x10, 0x20), *range(0x28, 0x30), *range(0x40, 0x70), *range(0x74, 0x77),
                   *range(0x7C, 0x80), *range(0x90, 0xA0), 0xA3, 0xA5, 0xAB, *range(0xAD, 0xB9),
                   *range(0xBB, 0xC2), 0xC3, 0xC7, *range(0xD0, 0xFF)]:
        table[opcode] = (True, NONE)
    for opcode in [0x70, 0x71, 0x72, 0x73, 0xA4, 0xAC, 0xBA, 0xC2, 0xC4, 0xC5, 0xC6]:
        table[opcode] = (True, BYTE)
    for opcode in range(0xC8, 0xD0):
        table[opcode] = (False, NONE)
    return table


ONE_BYTE, TWO_BYTES = one_byte(), two_bytes()


def decode(code, start, end):
    """Yields (field, length of the field, end) for each instruction from `start` to `end`.

    The field is what counts from the end of the instruction, or None. All immediate values lie behind it.
    """
    place = start
    while place < end:
        short, wide = False, False
        opcode = code[place]
        while opcode in PREFIXES:
            short |= opcode == 0x66
            place += 1
            opcode = code[place]
        if opcode & 0xF0 == 0x40:
            wide = opcode & 8
            place += 1
            opcode = code[place]
        place += 1
        if opcode in BRANCHES:
            field, place = (place, 1), place + 1
        elif opcode in (0xE8, 0xE9):
            field, place = (place, 4), place + 4
        elif opcode == 0x0F and code[place] & 0xF0 == 0x80:
            field, place = (place + 1, 4), place + 5
        else:
            if opcode == 0x0F:
                opcode = code[place]
                place += 1
                if opcode in (0x38, 0x3A):
                    operand, value = True, BYTE if opcode == 0x3A else NONE
                    place += 1
                else:
                    operand, value = TWO_BYTES[opcode]
            else:
                operand, value = ONE_BYTE[opcode]
                # `test` has an immediate value where its operand's number says so.
                if opcode in (0xF6, 0xF7) and code[place] & 0x38 <= 8:
                    value = BYTE if opcode == 0xF6 else LONG
            field = (None, 0)
            if operand:
                mode, register = code[place] >> 6, code[place] & 7
                place += 1
                if mode != 3:
                    if register == 4:
                        register = code[place] & 7 if mode == 0 else register
                        place += 1
                        place += 4 if mode == 0 and register == 5 else 0
                    elif mode == 0 and register == 5:
                        field, place = (place, 4), place + 4
                    place += (0, 1, 4)[mode]
            if value == LONG:
                place += 2 if short else 4
            elif value == FULL:
                place += 8 if wide else 2 if short else 4
            else:
                place += value
        yield field[0], field[1], place
    if place != end:
        raise ValueError(f"an instruction ends at {place}, not at {end}")
