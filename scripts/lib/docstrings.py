"""Looks for declarations of a room's interface that do not say what they are.

    python3 scripts/lib/docstrings.py

The linter of swift-format looks at `public` declarations, of which there are none: a room's interface is
`package`. Types and functions of it need a comment, and functions that throw say what: by the type of the
error (`throws(Problem)`), or in words.
"""

import os
import re
import sys

DECLARATION = re.compile(
    r"\s*(?:@\w+(?:\([^)]*\))?\s+)*package (?:static |mutating |nonisolated |final |indirect "
    r"|override |consuming )*(func|struct|enum|class|actor|protocol|subscript|typealias)\b")
# What a conformance asks for says nothing new.
CONFORMANCE = re.compile(
    r"func (?:[<=]+ ?\(|hash\(into|encode\(to|walk\(_ walk: inout FieldWalk, _ one: inout Self"
    r"|continues\(_ other: Self|unlink\(from gone: Set)")


def above(lines, index):
    """The comment above a line, past attributes."""
    comment = []
    index -= 1
    while index >= 0 and lines[index].strip().startswith("@"):
        index -= 1
    while index >= 0 and lines[index].strip().startswith("///"):
        comment.insert(0, lines[index].strip()[3:])
        index -= 1
    return " ".join(comment)


def throws_anything(lines):
    """Whether the function that is declared there throws any error, without naming a type of error."""
    signature = ""
    for line in lines:
        signature += line + " "
        if "{" in line:
            break
    return re.search(r"\bthrows\b(?!\()", signature.split("{")[0]) is not None


def findings(path):
    with open(path, encoding="utf-8") as file:
        lines = file.read().split("\n")
    for index, line in enumerate(lines):
        match = DECLARATION.match(line)
        if not match or CONFORMANCE.search(line):
            continue
        comment = above(lines, index).strip()
        if not comment:
            yield f"{path}:{index + 1}: no comment above: {line.strip()}"
        elif throws_anything(lines[index:]) and "throw" not in comment.lower():
            yield f"{path}:{index + 1}: it throws, and nothing says what: {line.strip()}"


def main():
    found = [finding for folder, _, files in sorted(os.walk("Sources")) for name in sorted(files)
             if name.endswith(".swift") for finding in findings(os.path.join(folder, name))]
    print("\n".join(found) if found else "Comments of interfaces: nothing is missing",
          file=sys.stderr)
    sys.exit(1 if found else 0)


main()
