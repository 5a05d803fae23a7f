"""System calls of a program, as strace writes them down."""

import os
import re
import subprocess
import tempfile

# Every call that changes something on a disk, in the names of several architectures.
WRITING = ["write", "pwrite64", "writev", "rename", "renameat", "renameat2", "fsync", "fdatasync",
           "unlink", "unlinkat", "link", "linkat", "ftruncate", "mkdir", "mkdirat", "openat", "open",
           "fchmod"]
OPENING = ("open", "openat")
LINE = re.compile(r"^(?:\d+ +)?(\w+)\((.*)\) += (-?\d+)(.*)$", re.S)
HEX = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')


def strace(command, scratch, folder, *options):
    """Runs a command in a folder; returns the lines that strace wrote."""
    handle, path = tempfile.mkstemp(dir=scratch)
    os.close(handle)
    subprocess.run(["strace", "-f", "-o", path, "-e", "trace=" + ",".join(known()), *options,
                    *command], cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL, check=True)
    with open(path, encoding="utf-8", errors="surrogateescape") as file:
        lines = file.read().splitlines()
    os.unlink(path)
    return lines


def known():
    """The calls that this machine has; a question mark has strace pass over the others."""
    return ["?" + call for call in WRITING]


def count_calls(command, scratch, folder):
    """For each call that writes, which of its occurrences do: all of them, but for opening."""
    places = {}
    seen = {}
    for line in strace(command, scratch, folder):
        match = re.match(r"^(?:\d+ +)?(\w+)\((.*)$", line)
        if not match:
            continue
        name, rest = match.groups()
        seen[name] = seen.get(name, 0) + 1
        if name in OPENING and not re.search(r"O_WRONLY|O_RDWR|O_CREAT", rest):
            continue
        places.setdefault(name, []).append(seen[name])
    return places


class Call:
    """One call that succeeded."""

    def __init__(self, number, name, arguments, result):
        self.number = number
        self.name = name
        self.arguments = arguments
        self.result = result
        self.strings = [bytes.fromhex(text.replace("\\x", "")) for text, _ in
                        HEX.findall(arguments)]

    @property
    def is_sync(self):
        return self.name in ("fsync", "fdatasync")

    @property
    def descriptor(self):
        return int(re.match(r"\d+", self.arguments).group())

    @property
    def numbers(self):
        return [int(n) for n in re.findall(r"(?:^|, )(\d+)(?=,|$)", self.arguments)]

    def written_to(self, descriptor):
        """The bytes written, if it is a write to that descriptor."""
        if self.name != "write" or self.descriptor != descriptor:
            return None
        return self.strings[0][:self.result]


def record(command, scratch, folder):
    """The calls of one run, with everything that was written."""
    calls = []
    for number, line in enumerate(strace(command, scratch, folder, "-xx", "-s", "100000000")):
        match = LINE.match(line)
        if match and int(match.group(3)) >= 0:
            calls.append(Call(number, match.group(1), match.group(2), int(match.group(3))))
    return calls
