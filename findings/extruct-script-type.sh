#!/usr/bin/env bash
# extruct 0.18.0 compares the type of a script letter by letter: JSON-LD whose media type is written with
# capital letters or with a charset, both of them valid, is passed over, and the answer is an empty list.
source "$(dirname "$0")/setup.sh"

need_python_packages extruct==0.18.0
seen=$(run_python <<'PYTHON'
import extruct

for kind in ("application/ld+json", "Application/LD+JSON", "application/ld+json; charset=utf-8"):
    page = '<script type="%s">{"@type": "ClaimReview"}</script>' % kind
    print(kind, "->", extruct.extract(page, syntaxes=["json-ld"])["json-ld"])
PYTHON
)
expect "application/ld+json -> [{'@type': 'ClaimReview'}]
Application/LD+JSON -> []
application/ld+json; charset=utf-8 -> []" "$seen"
