#!/usr/bin/env bash
# Two people rated eight claims on a scale of five verdicts. irrCAC 0.4.4 with ordinal, linear or quadratic
# weights takes the alphabet for the scale, without a word: "Mixture" stands between "False" and "Mostly false". So
# α falls from 0.81 to 0.67. krippendorff 0.9.0 refuses labels whose order it was not told.
source "$(dirname "$0")/setup.sh"

need_python_packages irrCAC==0.4.4 krippendorff==0.9.0 numpy==1.26.4 pandas==2.3.3 scipy==1.12.0
seen=$(run_python <<'PYTHON'
import krippendorff
import pandas
from irrCAC.raw import CAC

SCALE = ["False", "Mostly false", "Mixture", "Mostly true", "True"]
ANN = [SCALE[step] for step in (0, 1, 2, 3, 4, 0, 4, 1)]
BEN = [SCALE[step] for step in (1, 0, 2, 4, 3, 0, 4, 2)]
rows = pandas.DataFrame({"ann": ANN, "ben": BEN})

for weights in ("identity", "ordinal", "linear", "quadratic"):
    for title, more in (("told nothing", {}), ("told the scale", {"categories": SCALE})):
        table = CAC(rows, weights=weights, **more)
        found = [getattr(table, name)()["est"]["coefficient_value"] for name in ("krippendorff", "gwet")]
        print(f"irrCAC, {weights}, {title}: α {found[0]:.2f}, AC {found[1]:.2f}")
print("the order it took:", ", ".join(CAC(rows, weights="ordinal").categories))
try:
    krippendorff.alpha(reliability_data=[ANN, BEN], level_of_measurement="ordinal")
except ValueError:
    print("krippendorff: refused")
told = krippendorff.alpha(reliability_data=[ANN, BEN], level_of_measurement="ordinal", value_domain=SCALE)
print(f"krippendorff, told the scale: α {told:.2f}")
PYTHON
)
expect 'irrCAC, identity, told nothing: α 0.26, AC 0.22
irrCAC, identity, told the scale: α 0.26, AC 0.22
irrCAC, ordinal, told nothing: α 0.67, AC 0.61
irrCAC, ordinal, told the scale: α 0.81, AC 0.78
irrCAC, linear, told nothing: α 0.52, AC 0.46
irrCAC, linear, told the scale: α 0.66, AC 0.62
irrCAC, quadratic, told nothing: α 0.72, AC 0.67
irrCAC, quadratic, told the scale: α 0.87, AC 0.85
the order it took: False, Mixture, Mostly false, Mostly true, True
krippendorff: refused
krippendorff, told the scale: α 0.85' "$seen"
