#!/usr/bin/env bash
# docx2txt 0.9 leaves out what Word writes as elements of its own: a symbol of the font Symbol ("at least"),
# and the hyphen that does not break. "≥5" is read as 5, "A‑320" as A320. python-docx 1.2.0 keeps the hyphen only.
source "$(dirname "$0")/setup.sh"

need_python_packages docx2txt==0.9 python-docx==1.2.0
seen=$(run_python <<'PYTHON'
import docx
import docx2txt
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

draft = docx.Document()
run = "<w:r %s>%s</w:r>"
parts = (
    "<w:t>A</w:t><w:noBreakHyphen/><w:t>320: </w:t>",
    '<w:sym w:font="Symbol" w:char="F0B3"/><w:t>5 seats</w:t>',
)
paragraph = draft.add_paragraph()
for part in parts:
    paragraph._p.append(parse_xml(run % (nsdecls("w"), part)))
draft.save("draft.docx")
print("docx2txt:   ", docx2txt.process("draft.docx").strip())
print("python-docx:", docx.Document("draft.docx").paragraphs[-1].text)
PYTHON
)
expect "$(cat <<'SEEN'
docx2txt:    A320: 5 seats
python-docx: A-320: 5 seats
SEEN
)" "$seen"
