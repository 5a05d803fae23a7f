"""Prints the names of what a program uses at its start, in the order of first use.

    start_order.py PROGRAM SESSIONS

PROGRAM has its table of symbols; SESSIONS is a folder with sample sessions, of which copies are used.
"""

import bisect
import os
import pty
import re
import shutil
import subprocess
import sys
import tempfile
import threading

SAMPLE = "china-dismisses-south-koreas-concerns"

# What is run, and what is typed if that is at a terminal: what everybody waits for, the most frequent first.
RUNS = [
    (["--version"], None),
    (["-s", SAMPLE, "-c", "status"], None),
    (["-s", SAMPLE], "todo\n1.1 t\nlist\nquit\n"),
]

# Each address once; a line is `I  0401ab70,3` for what is executed, ` L 1ffeffdff8,8` for what is read or written.
FIRST_USES = """{ if ($1 == "I") address = $2; else if ($1 == "") address = $3; else next }
!(address in seen) { seen[address]; print address }"""


def sections(program):
    """The ranges of addresses of what is executed and of what is zero at the start, and the program's end."""
    ranges, end = [], 0
    listing = subprocess.run(["readelf", "-SW", program], capture_output=True, text=True, check=True).stdout
    for line in listing.splitlines():
        match = re.match(r"\s+\[\s*\d+\] (\S+)\s+\S+\s+([0-9a-f]{16}) [0-9a-f]+ ([0-9a-f]+)", line)
        if not match:
            continue
        start, size = int(match[2], 16), int(match[3], 16)
        if start:
            end = max(end, start + size)
        if match[1] in (".text", ".bss"):
            ranges.append((start, start + size))
    return ranges, end


def symbols(program, ranges):
    """Addresses, ascending, and a name for each."""
    names = {}
    listing = subprocess.run(["nm", "--defined-only", program], capture_output=True, text=True, check=True).stdout
    for line in listing.splitlines():
        address, _, name = line.split(maxsplit=2)
        address = int(address, 16)
        if any(start <= address < end for start, end in ranges):
            # Functions that are alike share an address: one of their names is enough.
            names[address] = min(names.get(address, name), name, key=lambda name: (len(name), name))
    return sorted(names), names


def shared(program):
    """The names of the functions that the compiler made of sequences which come often.

    Each module has some of every name, of a few bytes: all of them are laid together.
    """
    listing = subprocess.run(["nm", "--defined-only", program], capture_output=True, text=True, check=True).stdout
    numbers = {int(number) for number in re.findall(r" OUTLINED_FUNCTION_(\d+)$", listing, re.MULTILINE)}
    return [f"OUTLINED_FUNCTION_{number}" for number in sorted(numbers)]


def base(program, end):
    """Where valgrind loads a program."""
    told = subprocess.run(["valgrind", "-d", "-d", "--tool=none", program, "--version"], capture_output=True, text=True)
    heap = int(re.search(r"brk_base=0x([0-9A-F]+)", told.stdout + told.stderr)[1], 16)
    return heap - (end + 0xFFF & ~0xFFF)


def used(program, arguments, typed, ranges, base, environment):
    """The addresses that a run executes, reads or writes, in the order of first use."""
    reading, writing = os.pipe()
    os.set_inheritable(writing, True)
    command = ["valgrind", "--tool=lackey", "--trace-mem=yes", f"--log-fd={writing}", program, *arguments]
    terminal, theirs = pty.openpty()
    with open(os.devnull, "r+b") as nothing:
        ends = {"stdin": nothing, "stdout": nothing} if typed is None else {"stdin": theirs, "stdout": theirs}
        run = subprocess.Popen(
            command, stderr=nothing, pass_fds=[writing], env=environment, start_new_session=True, **ends
        )
    os.close(writing)
    os.close(theirs)
    if typed is not None:
        os.write(terminal, typed.encode())
        threading.Thread(target=drained, args=(terminal,), daemon=True).start()
    seen = []
    with subprocess.Popen(["awk", "-F[ ,]+", FIRST_USES], stdin=reading, stdout=subprocess.PIPE) as uses:
        os.close(reading)
        for word in uses.stdout:
            address = int(word, 16) - base
            if any(start <= address < end for start, end in ranges):
                seen.append(address)
    if run.wait() != 0:
        sys.exit(f"{' '.join(command)}: status {run.returncode}")
    return seen


def drained(terminal):
    try:
        while os.read(terminal, 4096):
            pass
    except OSError:
        pass


def main(program, sample_folder):
    ranges, end = sections(program)
    addresses, names = symbols(program, ranges)
    loaded = base(program, end)
    order = dict.fromkeys(shared(program))
    for arguments, typed in RUNS:
        with tempfile.TemporaryDirectory() as home:
            # Without the list that makes finished samples read-only: a session is opened to be worked on.
            shutil.copytree(sample_folder, f"{home}/sessions", ignore=shutil.ignore_patterns(".samples"))
            environment = {
                "HOME": home, "FACTDESK_SESSIONS": f"{home}/sessions", "FACTDESK_USER": "Ada Example",
                "PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TERM": "xterm",
            }
            for address in used(program, arguments, typed, ranges, loaded, environment):
                place = bisect.bisect_right(addresses, address) - 1
                if place >= 0:
                    order[names[addresses[place]]] = None
    print("\n".join(order))


main(*sys.argv[1:])
