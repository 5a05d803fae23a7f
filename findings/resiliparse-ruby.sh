#!/usr/bin/env bash
# resiliparse 2.0.1 keeps the reading aid of a ruby annotation and drops the word that it stands above: of a
# Japanese place name the small letters are left, which on the page are no part of the sentence.
source "$(dirname "$0")/setup.sh"

need_python_packages resiliparse==2.0.1
seen=$(run_python <<'PYTHON'
from resiliparse.extract.html2text import extract_plain_text

WORDS = "houses is empty now, says the council, which has sold most of the old ones near the river. "
PAGE = "<html><body><article><p>One in <ruby>五<rt>go</rt></ruby> %s</p></article></body></html>"
print(extract_plain_text(PAGE % (WORDS * 4), main_content=True)[:30])
PYTHON
)
expect "$(cat <<'SEEN'
One in go houses is empty now,
SEEN
)" "$seen"
