#!/usr/bin/env bash
# Three raters gave six claims the same label, so agreement by chance is certain and a coefficient is
# undefined (0/0). Packages differ: nltk 3.9.1 says α = 1 but divides by zero for κ and π; krippendorff
# 0.8.1 refuses; simpledorff 0.0.2 divides by zero; irrCAC 0.4.4 says 1 with an interval of no width for α,
# Fleiss' κ and Brennan-Prediger, 1 with an interval from nothing for AC1, and nothing for Conger's κ.
source "$(dirname "$0")/setup.sh"

need_python_packages nltk==3.9.1 krippendorff==0.8.1 irrCAC==0.4.4 simpledorff==0.0.2 \
  numpy==1.26.4 pandas==2.3.3
seen=$(run_python <<'PYTHON'
import krippendorff
import numpy
import pandas
import simpledorff
from irrCAC.raw import CAC
from nltk.metrics.agreement import AnnotationTask

RATERS = ["ann", "ben", "eva"]


def say(name, compute):
    try:
        print(f"{name}: {compute()}")
    except (ValueError, ZeroDivisionError) as error:
        print(f"{name}: {type(error).__name__}")


def estimate(name):
    found = getattr(table, name)()["est"]
    return float(found["coefficient_value"]), tuple(map(float, found["confidence_interval"]))


ratings = [(rater, str(claim), "true") for claim in range(6) for rater in RATERS]
task = AnnotationTask(data=ratings)
for name in ("alpha", "multi_kappa", "pi"):
    say(f"nltk {name}", getattr(task, name))
say("krippendorff", lambda: krippendorff.alpha(reliability_data=numpy.zeros((3, 6)), level_of_measurement="nominal"))
rows = pandas.DataFrame(ratings, columns=["rater", "claim", "label"])
say("simpledorff", lambda: simpledorff.calculate_krippendorffs_alpha_for_df(
    rows, experiment_col="claim", annotator_col="rater", class_col="label"))
table = CAC(pandas.DataFrame([dict.fromkeys(RATERS, "true")] * 6))
for name in ("krippendorff", "fleiss", "bp", "gwet", "conger"):
    say(f"irrCAC {name}", lambda: estimate(name))
PYTHON
)
expect 'nltk alpha: 1
nltk multi_kappa: ZeroDivisionError
nltk pi: ZeroDivisionError
krippendorff: ValueError
simpledorff: ZeroDivisionError
irrCAC krippendorff: (1.0, (1.0, 1.0))
irrCAC fleiss: (1.0, (1.0, 1.0))
irrCAC bp: (1.0, (1.0, 1.0))
irrCAC gwet: (1.0, (nan, 1.0))
irrCAC conger: (nan, (nan, 1.0))' "$seen"
