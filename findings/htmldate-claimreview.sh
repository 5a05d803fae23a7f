#!/usr/bin/env bash
# htmldate 1.11.0, asked for the original date of a page of a fact-checker, answers with the day of the
# claim instead of the day of the check where the ClaimReview names the claim first. The order of keys in
# a JSON object means nothing, so two equal pages get two dates, years apart.
source "$(dirname "$0")/setup.sh"

need_python_packages htmldate==1.11.0
seen=$(run_python <<'PYTHON'
from htmldate import find_date

REVIEW = '"datePublished": "2024-03-05"'
CLAIM = '"itemReviewed": {"@type": "Claim", "datePublished": "2019-01-02"}'
PAGE = """<html><head><script type="application/ld+json">
{"@context": "https://schema.org", "@type": "ClaimReview", %s, %s}
</script></head><body><p>The bridge did not cost five million.</p></body></html>"""

print("review first:", find_date(PAGE % (REVIEW, CLAIM), original_date=True))
print("claim first: ", find_date(PAGE % (CLAIM, REVIEW), original_date=True))
PYTHON
)
expect 'review first: 2024-03-05
claim first:  2019-01-02' "$seen"
