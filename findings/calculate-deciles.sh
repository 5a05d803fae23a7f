#!/usr/bin/env bash
# latimes-calculate 0.3.1, made for figures in news stories: of ten schools none is in the first decile and two
# are in the tenth, and of a hundred nine are in the first and eleven in the tenth, since the share of values at or
# below one counts the value itself. From a loss of 10 to a profit of 5 is a change of -150 percent.
source "$(dirname "$0")/setup.sh"

need_python_packages latimes-calculate==0.3.1 six==1.17.0
seen=$(run_python <<'PYTHON'
from collections import Counter
import calculate

for count in (10, 100):
    schools = list(range(1, count + 1))
    sizes = Counter(calculate.decile(schools, school) for school in schools)
    print(f"{count} schools:", [sizes[decile] for decile in range(1, 11)])
print("from -10 to 5:", calculate.percentage_change(-10, 5))
PYTHON
)
expect '10 schools: [0, 1, 1, 1, 1, 1, 1, 1, 1, 2]
100 schools: [9, 10, 10, 10, 10, 10, 10, 10, 10, 11]
from -10 to 5: -150.0' "$seen"
