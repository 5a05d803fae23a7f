#!/usr/bin/env bash
# extruct 0.18.0 gives no JSON-LD at all of a page with one script that is no JSON: the ClaimReview in the
# script beside it is lost, too, and with errors="ignore" the answer looks like that of a page without any.
source "$(dirname "$0")/setup.sh"

need_python_packages extruct==0.18.0
seen=$(run_python <<'PYTHON'
import extruct

GOOD = '<script type="application/ld+json">{"@type": "ClaimReview", "url": "u"}</script>'
BAD = '<script type="application/ld+json">{"@type": }</script>'

print(extruct.extract(GOOD, syntaxes=["json-ld"], errors="ignore"))
print(extruct.extract(GOOD + BAD, syntaxes=["json-ld"], errors="ignore"))
PYTHON
)
expect "{'json-ld': [{'@type': 'ClaimReview', 'url': 'u'}]}
{}" "$seen"
