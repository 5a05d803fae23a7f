#!/usr/bin/env bash
# pybtex 0.26.1 reads a bibliography and writes it: "\%" becomes "\\%", which in LaTeX is a new line and a comment, so
# that the rest of the title is not printed, and the URL gets backslashes. Each time it is saved there is one more.
# bibtexparser 2.1.0 writes what it read.
source "$(dirname "$0")/setup.sh"

need_python_packages pybtex==0.26.1 latexcodec==3.0.1 bibtexparser==2.1.0
seen=$(run_python <<'PYTHON'
import bibtexparser
import pybtex.database

SOURCE = r"""@misc{a, title = {Rents rose 5\% in a year}, year = {2024}, url = {https://example.org/rents_2024%20b}}"""


def fields(text):
    return [line.strip() for line in text.split("\n") if "title" in line or "url" in line]


text = SOURCE
for count in (1, 2, 3):
    text = pybtex.database.parse_string(text, "bibtex").to_string("bibtex")
    print(f"pybtex, saved {count} times:", *fields(text))
print("bibtexparser:", *fields(bibtexparser.write_string(bibtexparser.parse_string(SOURCE))))
PYTHON
)
expect 'pybtex, saved 1 times: title = "Rents rose 5\\% in a year", url = "https://example.org/rents\_2024\%20b"
pybtex, saved 2 times: title = "Rents rose 5\\\% in a year", url = "https://example.org/rents\\_2024\\%20b"
pybtex, saved 3 times: title = "Rents rose 5\\\\% in a year", url = "https://example.org/rents\\\_2024\\\%20b"
bibtexparser: title = {Rents rose 5\% in a year}, url = {https://example.org/rents_2024%20b}' "$seen"
