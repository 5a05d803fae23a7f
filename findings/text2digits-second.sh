#!/usr/bin/env bash
# text2digits 0.1.2 takes words that are ordinals only sometimes for figures: a second of time becomes a 2.
# Where the word is an ordinal, its ending is gone, so that a rank and a count look the same.
source "$(dirname "$0")/setup.sh"

need_python_packages text2digits==0.1.2
seen=$(run_python <<'PYTHON'
from text2digits.text2digits import Text2Digits

for text in ("a second later she denied it", "the second reading of the bill"):
    print(Text2Digits().convert(text))
PYTHON
)
expect "$(cat <<'SEEN'
a 2 later she denied it
the 2 reading of the bill
SEEN
)" "$seen"
