#!/usr/bin/env bash
# jusText 3.0.2 on a corrected figure: the struck number and the one put in its place become one number of
# five digits, because the space between two elements is not kept. Nobody wrote 35035.
source "$(dirname "$0")/setup.sh"

need_python_packages justext==3.0.2 lxml_html_clean==0.4.3
seen=$(run_python <<'PYTHON'
import justext

PAGE = b"<html><body><p>The port lost <del>350</del> <ins>35</ins> jobs in a year.</p></body></html>"
print([p.text for p in justext.justext(PAGE, justext.get_stoplist("English"))])
PYTHON
)
expect "['The port lost 35035 jobs in a year.']" "$seen"
