#!/usr/bin/env bash
# datefinder 1.0.0 counts a year as 365 days: "12 years ago", said on 30 January 2024, is 2 February 2012.
# Of "24-26 June 2023" it keeps the last day only.
source "$(dirname "$0")/setup.sh"

need_python_packages datefinder==1.0.0
seen=$(run_python <<'PYTHON'
import datetime
import datefinder

base = datetime.datetime(2024, 1, 30)
for text in ("It was built 12 years ago.", "They met on 24-26 June 2023."):
    print(text, "->", [str(day.date()) for day in datefinder.find_dates(text, base_date=base)])
PYTHON
)
expect 'It was built 12 years ago. -> ['"'2012-02-02'"']
They met on 24-26 June 2023. -> ['"'2023-06-26'"']' "$seen"
