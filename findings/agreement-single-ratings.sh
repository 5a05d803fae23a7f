#!/usr/bin/env bash
# Claims that only one of three people rated tell nothing about agreement, and Krippendorff's α leaves them
# out. irrCAC 0.4.4 leaves them out of what was observed but not of what is expected by chance, so that two
# such claims raise Fleiss' κ and lower AC1; its interval grows by half though nothing was compared. nltk 3.9.1
# computes α beside them, and ends every κ, π and S with "generator raised StopIteration".
source "$(dirname "$0")/setup.sh"

need_python_packages nltk==3.9.1 irrCAC==0.4.4 numpy==1.26.4 pandas==2.3.3
seen=$(run_python <<'PYTHON'
import pandas
from irrCAC.raw import CAC
from nltk.metrics.agreement import AnnotationTask

RATERS = ["ann", "ben", "eva"]
ALL = ["TTT", "FFF", "TFT", "FFF", "MMM", "TTT"]
SINGLE = ALL + ["T  ", " M "]


def estimate(table, name):
    found = getattr(table, name)()["est"]
    low, high = found["confidence_interval"]
    return f"{found['coefficient_value']:.4f} ({low:.2f} to {high:.2f})"


for title, claims in ("all rated by three", ALL), ("two more, rated by one", SINGLE):
    print(title)
    rows = [{r: None if label == " " else label for r, label in zip(RATERS, claim)} for claim in claims]
    table = CAC(pandas.DataFrame(rows))
    for name in ("krippendorff", "fleiss", "gwet"):
        print(f"  irrCAC {name}: {estimate(table, name)}")
    task = AnnotationTask(data=[
        (rater, str(claim), label) for claim, row in enumerate(rows) for rater, label in row.items() if label
    ])
    for name in ("alpha", "multi_kappa", "pi", "S"):
        try:
            print(f"  nltk {name}: {getattr(task, name)():.4f}")
        except RuntimeError as error:
            print(f"  nltk {name}: {error}")
PYTHON
)
expect 'all rated by three
  irrCAC krippendorff: 0.8317 (0.36 to 1.00)
  irrCAC fleiss: 0.8218 (0.35 to 1.00)
  irrCAC gwet: 0.8386 (0.43 to 1.00)
  nltk alpha: 0.8317
  nltk multi_kappa: 0.8235
  nltk pi: 0.8218
  nltk S: 0.8333
two more, rated by one
  irrCAC krippendorff: 0.8317 (0.36 to 1.00)
  irrCAC fleiss: 0.8270 (0.24 to 1.00)
  irrCAC gwet: 0.8363 (0.26 to 1.00)
  nltk alpha: 0.8317
  nltk multi_kappa: generator raised StopIteration
  nltk pi: generator raised StopIteration
  nltk S: generator raised StopIteration' "$seen"
