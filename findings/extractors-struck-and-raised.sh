#!/usr/bin/env bash
# Corrections and powers in the text that extractors give: trafilatura, inscriptis and resiliparse print a
# figure that the publisher struck out beside the one that replaced it, unmarked, and ten to the sixth as 106.
source "$(dirname "$0")/setup.sh"

need_python_packages trafilatura==2.3.1 lxml_html_clean==0.4.3 inscriptis==2.7.6 resiliparse==2.0.1
seen=$(run_python <<'PYTHON'
import inscriptis
import trafilatura
from resiliparse.extract.html2text import extract_plain_text

WORDS = "in the last year, the harbour master told the council in a letter that was read aloud. "
PAGE = (
    "<html><body><article><p>The port lost <del>350</del> <ins>35</ins> jobs %s</p>"
    "<p>It holds 10<sup>6</sup> tonnes of sand %s</p></article></body></html>"
) % (WORDS * 3, WORDS * 3)
texts = {
    "trafilatura": trafilatura.extract(PAGE),
    "inscriptis": inscriptis.get_text(PAGE),
    "resiliparse": extract_plain_text(PAGE, main_content=True),
}
for name, text in texts.items():
    print(name, "350 35 jobs" in text, "holds 106 tonnes" in text)
PYTHON
)
expect 'trafilatura True True
inscriptis True True
resiliparse True True' "$seen"
