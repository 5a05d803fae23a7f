#!/usr/bin/env bash
# microdata 0.8.0 does not follow itemref, so a ClaimReview whose parts stand elsewhere on the page comes
# out empty; and of a data element it takes the words that people see, not the value for machines.
source "$(dirname "$0")/setup.sh"

need_python_packages microdata==0.8.0
seen=$(run_python <<'PYTHON'
import json
import microdata

REFERRING = """<div itemscope itemtype="https://schema.org/ClaimReview" itemref="words"></div>
<p id="words" itemprop="claimReviewed">The bridge cost 5 million.</p>"""
VALUE = """<p itemscope itemtype="https://schema.org/Rating">
<data itemprop="ratingValue" value="1">one of five</data></p>"""

for page in (REFERRING, VALUE):
    for item in microdata.get_items(page):
        print(json.dumps(json.loads(item.json())["properties"]))
PYTHON
)
expect '{}
{"ratingValue": ["one of five"]}' "$seen"
