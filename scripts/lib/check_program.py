#!/usr/bin/env python3
"""Looks whether everything that the program acknowledged is in the folder that a crash left.

    check_program.py PROGRAM FOLDER ARTICLE ACKED

Opens the session on an article that is there with the program, finds the edits that made the claims c1 to c ACKED, has it
verified, makes one edit more, and has it verified again.
"""

import json
import subprocess
import sys


def main():
    program, folder, article, acked = *sys.argv[1:4], int(sys.argv[4])

    def run(*arguments):
        result = subprocess.run([program, "--sessions", folder, *arguments], text=True,
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, timeout=50)
        if result.returncode != 0:
            sys.exit(f"{' '.join(arguments)}: status {result.returncode}: {result.stderr}")
        return result.stdout

    sessions = json.loads(run("sessions", "--json"))
    if not sessions:
        if acked:
            sys.exit("no session is there")
        run("-q", "-c", "claim 1.1", article)
        return run("verify")
    name = sessions[0]["name"]
    history = commands(run("-s", name, "--json", "-c", "history"))
    expected = [command for command in history if command.startswith("claim")]
    if len(expected) < acked:
        sys.exit(f"{len(expected)} claims were made, {acked} acknowledged: {history}")
    # The last ten claims were made in the changed article.
    if acked > 30 and not any(command.startswith("reload") for command in history):
        sys.exit(f"the reload is lost: {history}")
    run("verify")
    run("-s", name, "-c", "claim 1.1")
    if len(commands(run("-s", name, "--json", "-c", "history"))) != len(history) + 1:
        sys.exit("the next edit is lost")
    run("verify")


def commands(output):
    edits = sorted(json.loads(output), key=lambda edit: edit["seq"])
    if [edit["seq"] for edit in edits] != list(range(1, len(edits) + 1)):
        sys.exit(f"the edits are out of order: {edits}")
    return [edit["command"] for edit in edits]


if __name__ == "__main__":
    main()
