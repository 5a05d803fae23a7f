#!/usr/bin/env bash
# quantulum3 0.10.0, without its classifier, and money as newspapers write it: of "A$5,000" it makes one
# dollar to the fifth power and a nought, and "1.2bn pounds" are barn times newton.
source "$(dirname "$0")/setup.sh"

need_python_packages quantulum3==0.10.0
seen=$(run_python <<'PYTHON'
from quantulum3 import parser

for text in ("It cost A$5,000.", "It cost 1.2bn pounds.", "It cost 5,000 US dollars."):
    print(text, "->", [(q.value, q.unit.name) for q in parser.parse(text)])
PYTHON
)
expect "It cost A\$5,000. -> [(1.0, 'dollar to the 5'), (0.0, 'dimensionless')]
It cost 1.2bn pounds. -> [(1.2, 'barn newton')]
It cost 5,000 US dollars. -> [(5000.0, 'united states dollar')]" "$seen"
