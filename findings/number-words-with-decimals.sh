#!/usr/bin/env bash
# Three packages that turn numbers in words into digits, and "two point five million": each reads a decimal
# and a magnitude apart, and none comes to 2500000. What comes out still looks like a figure.
source "$(dirname "$0")/setup.sh"

need_python_packages number-parser==0.3.2 text2digits==0.1.2 text2num==3.1.0
seen=$(run_python <<'PYTHON'
from number_parser import parse
from text2digits.text2digits import Text2Digits
from text_to_num import alpha2digit

TEXT = "two point five million people"
print("number-parser:", parse(TEXT))
print("text2digits:  ", Text2Digits().convert(TEXT))
print("text2num:     ", alpha2digit(TEXT, "en"))
PYTHON
)
expect 'number-parser: 2 point 5000000 people
text2digits:   2.5000000 people
text2num:      2.5 1000000 people' "$seen"
