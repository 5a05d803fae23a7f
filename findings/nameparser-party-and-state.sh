#!/usr/bin/env bash
# nameparser 2.6.0 and the party and state behind the name of a member of Congress: written as news agencies
# do, with an abbreviated state, they become the family name, and the family name a middle one. A state
# without a full stop is a nickname.
source "$(dirname "$0")/setup.sh"

need_python_packages nameparser==2.6.0
seen=$(run_python <<'PYTHON'
from nameparser import HumanName

for text in ("Sen. Jane Roe (D-Mo.)", "Rep. Juan Doe (R-Texas)", "Jane Roe (Millie)"):
    name = HumanName(text)
    print(text, "->", {key: part for key, part in name.as_dict().items() if part})
PYTHON
)
expect "$(cat <<'SEEN'
Sen. Jane Roe (D-Mo.) -> {'title': 'Sen.', 'first': 'Jane', 'middle': 'Roe', 'last': 'D-Mo.'}
Rep. Juan Doe (R-Texas) -> {'title': 'Rep.', 'first': 'Juan', 'last': 'Doe', 'nickname': 'R-Texas'}
Jane Roe (Millie) -> {'first': 'Jane', 'last': 'Roe', 'nickname': 'Millie'}
SEEN
)" "$seen"
