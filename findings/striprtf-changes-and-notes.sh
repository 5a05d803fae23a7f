#!/usr/bin/env bash
# striprtf 0.0.35 and a draft with tracked changes: words that were deleted stand beside those that replaced
# them, words that are hidden are shown, and a footnote is gone without a trace.
source "$(dirname "$0")/setup.sh"

need_python_packages striprtf==0.0.35
seen=$(run_python <<'PYTHON'
from striprtf.striprtf import rtf_to_text

print(rtf_to_text(r"{\rtf1\ansi It lost {\revised\revauth1 35 }{\deleted\revauth1 350 }jobs.}"))
print(rtf_to_text(r"{\rtf1\ansi A{\v  hidden} word.}"))
print(rtf_to_text(r"{\rtf1\ansi It lost jobs.{\footnote Not counted: 12.}}"))
PYTHON
)
expect "$(cat <<'SEEN'
It lost 35 350 jobs.
A hidden word.
It lost jobs.
SEEN
)" "$seen"
