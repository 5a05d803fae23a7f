"""Looks at the size of rooms and at circles of files in them.

    python3 scripts/lib/rooms.py

A file uses another when it names a type or function that the other alone declares. Files that use one
another in a loop are a circle: a small one can be a value and its parts, a large one means that the files
are not the real pieces. Sources are read as text, so a finding is a place to look at.
"""

import collections
import os
import re
import sys

# The longest room, in lines, and the largest circle of files.
LONGEST, LARGEST = 12_000, 3

DECLARATION = re.compile(
    r"^(?:@\w+(?:\([^)]*\))?\s+)*"
    r"((?:(?:public|package|internal|private|fileprivate|final|indirect|nonisolated)\s+)*)"
    r"(?:struct|class|enum|protocol|actor|typealias|func)\s+([A-Za-z_]\w*)", re.M)
TEXT_OR_COMMENT = re.compile(r'"""[\s\S]*?"""|#?"(?:\\.|[^"\\\n])*"#?|//[^\n]*|/\*[\s\S]*?\*/')


def read(room):
    """The code of a room's files, without texts and comments."""
    code = {}
    for folder, _, names in os.walk(os.path.join("Sources", room)):
        for name in names:
            if name.endswith(".swift"):
                path = os.path.join(folder, name)
                with open(path, encoding="utf-8") as file:
                    code[path] = TEXT_OR_COMMENT.sub('""', file.read())
    return code


def uses(code):
    """Which files of a room each of them uses."""
    owners = collections.defaultdict(set)
    for path, text in code.items():
        for modifiers, name in DECLARATION.findall(text):
            if "private" not in modifiers:
                owners[name].add(path)
    words = {path: set(re.findall(r"\b[A-Za-z_]\w*\b", text)) for path, text in code.items()}
    graph = {path: set() for path in code}
    for name, where in owners.items():
        if len(where) == 1:
            (owner,) = where
            for path in code:
                if path != owner and name in words[path]:
                    graph[path].add(owner)
    return graph


def reached(graph, start):
    """The files that one uses, and those that they use."""
    seen, waiting = set(), [start]
    while waiting:
        for path in graph[waiting.pop()]:
            if path not in seen:
                seen.add(path)
                waiting.append(path)
    return seen


def circles(graph):
    """The sets of files that use one another in a loop."""
    found, reach = [], {path: reached(graph, path) for path in graph}
    left = {path for path in graph if path in reach[path]}
    while left:
        start = left.pop()
        circle = {start} | {path for path in left if path in reach[start] and start in reach[path]}
        left -= circle
        if len(circle) > 1:
            found.append(sorted(circle))
    return found


def main():
    findings = []
    for room in sorted(os.listdir("Sources")):
        code = read(room)
        lines = 0
        for path in code:
            with open(path, encoding="utf-8") as file:
                text = file.read().splitlines()
            # Tables that a script makes are data.
            if not any("ade by scripts/" in line for line in text[:5]):
                lines += len(text)
        if lines > LONGEST:
            findings.append(f"Sources/{room} has {lines} lines; at most {LONGEST}")
        for circle in circles(uses(code)):
            if len(circle) > LARGEST:
                names = ", ".join(os.path.basename(path) for path in circle)
                findings.append(f"Sources/{room}: a circle of {len(circle)} files, at most "
                                f"{LARGEST}: {names}")
    print("\n".join(findings) if findings else "Rooms: none too large, no circle too large",
          file=sys.stderr)
    sys.exit(1 if findings else 0)


main()
