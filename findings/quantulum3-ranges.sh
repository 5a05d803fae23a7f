#!/usr/bin/env bash
# quantulum3 0.10.0 makes one value with an uncertainty of a range. The magnitude behind the second number
# does not count for the first, so "between 3 and 4 million" is 2,000,001.5; and a change from one figure to
# another ("up 0.5% to 3.2%") is a range for it, too.
source "$(dirname "$0")/setup.sh"

need_python_packages quantulum3==0.10.0
seen=$(run_python <<'PYTHON'
from quantulum3 import parser

for text in ("between 3 and 4 million euros", "600 to 700 people", "up 0.5% to 3.2%"):
    print(text, "->", [(q.value, round(q.uncertainty, 2)) for q in parser.parse(text)])
PYTHON
)
expect 'between 3 and 4 million euros -> [(2000001.5, 1999998.5)]
600 to 700 people -> [(650.0, 50.0)]
up 0.5% to 3.2% -> [(1.85, 1.35)]' "$seen"
