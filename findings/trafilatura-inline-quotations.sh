#!/usr/bin/env bash
# trafilatura 2.3.1 drops the marks of an inline quotation (<q>), which browsers draw, and breaks the line
# behind it: the speaker's words run into the reporter's, and one sentence becomes two lines.
source "$(dirname "$0")/setup.sh"

need_python_packages trafilatura==2.3.1 lxml_html_clean==0.4.3
seen=$(run_python <<'PYTHON'
import trafilatura

WORDS = "before anybody could ask a question about the money that the town had spent on it. "
PAGE = "<html><body><article><p>He said <q>we counted twice</q> and left %s</p></article></body></html>"
print(trafilatura.extract(PAGE % (WORDS * 4))[:60])
PYTHON
)
expect "$(cat <<'SEEN'
He said we counted twice
and left before anybody could ask a
SEEN
)" "$seen"
