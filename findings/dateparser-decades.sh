#!/usr/bin/env bash
# dateparser 1.5.0 finds "the 1990s" in a text and reads it as 1,990 seconds ago: a moment of the same
# evening in place of a decade. "the 45th" of a session is the year 2045.
source "$(dirname "$0")/setup.sh"

need_python_packages dateparser==1.5.0
seen=$(run_python <<'PYTHON'
import datetime
from dateparser.search import search_dates

base = datetime.datetime(2024, 1, 30)
for text in ("Rents rose in the 1990s.", "since the 45th session"):
    found = search_dates(text, languages=["en"], settings={"RELATIVE_BASE": base})
    print(text, "->", [(words, str(day)) for words, day in found])
PYTHON
)
expect "$(cat <<'SEEN'
Rents rose in the 1990s. -> [('in the 1990s', '2024-01-29 23:26:50')]
since the 45th session -> [('the 45th', '2045-01-30 00:00:00')]
SEEN
)" "$seen"
