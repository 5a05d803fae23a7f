#!/usr/bin/env bash
# striprtf 0.0.35 does not join the two halves in which RTF writes a character beyond U+FFFF: the text holds
# two lone surrogates, counts one code point more than there are, and cannot be written to a file as UTF-8.
source "$(dirname "$0")/setup.sh"

need_python_packages striprtf==0.0.35
seen=$(run_python <<'PYTHON'
from striprtf.striprtf import rtf_to_text

text = rtf_to_text(r"{\rtf1\ansi 1\u55296 ?\u57152 ?2}")
print(len(text))
try:
    print(text.encode("utf-8"))
except UnicodeEncodeError as error:
    print(error.reason)
PYTHON
)
expect "$(cat <<'SEEN'
4
surrogates not allowed
SEEN
)" "$seen"
