"""Boosted steps for two classes, in numpy: a score that each column adds to by itself.

Every round looks for the column and the threshold at which a step helps most (logistic loss, second
order), and takes a part of that step. The steps of a column are then one function of its value.
"""
import numpy as np

BINS = 48
ROUNDS_A_SAMPLE = 5


class Binning:
    """Cuts each column at quantiles, so that there are only a few thresholds to choose among."""

    def __init__(self, columns):
        self.cuts = []
        for values in columns.T:
            distinct = np.unique(values)
            if len(distinct) <= BINS:
                cuts = (distinct[:-1] + distinct[1:]) / 2
            else:
                cuts = np.unique(np.quantile(values, np.linspace(0, 1, BINS + 1)[1:-1]))
            # What is written down has four figures; what is learned is what is written.
            self.cuts.append(np.unique([float("%.4g" % cut) for cut in cuts]).astype(np.float32))

    def bins(self, columns):
        out = np.empty(columns.shape, np.uint8, order="F")
        for index, cuts in enumerate(self.cuts):
            out[:, index] = np.searchsorted(cuts, columns[:, index], side="left")
        return out


class Steps:
    """`steps`: for each column that has any, thresholds and what is added above each."""

    def __init__(self, start):
        self.start, self.steps = start, {}

    def add(self, column, threshold, below, above):
        self.start += below
        steps = self.steps.setdefault(column, {})
        steps[threshold] = steps.get(threshold, 0.0) + above - below

    def probabilities(self, columns):
        score = np.full(len(columns), self.start, np.float64)
        for column, steps in self.steps.items():
            thresholds = np.array(sorted(steps), np.float32)
            sums = np.concatenate([[0], np.cumsum([steps[t] for t in sorted(steps)])])
            score += sums[np.searchsorted(thresholds, columns[:, column], side="left")]
        return 1 / (1 + np.exp(-score))


def fit(columns, labels, weights, rounds, rate, ridge=1.0, share=0.4, seed=1):
    """Learns steps; each round looks at a share of the columns, a few at the same share of the rows."""
    random = np.random.default_rng(seed)
    weights = weights / weights.mean()
    binning = Binning(columns)
    bins = binning.bins(columns)
    mean = np.average(labels, weights=weights)
    steps = Steps(float(np.log(mean / (1 - mean))))
    score = np.full(len(labels), steps.start)
    usable = [index for index, cuts in enumerate(binning.cuts) if len(cuts)]
    for turn in range(rounds):
        if turn % ROUNDS_A_SAMPLE == 0:
            rows = np.sort(random.choice(len(labels), int(len(labels) * share), replace=False))
            sample = np.asfortranarray(bins[rows])
        probability = 1 / (1 + np.exp(-score[rows]))
        slope = weights[rows] * (probability - labels[rows])
        curve = weights[rows] * probability * (1 - probability)
        chosen = random.choice(usable, max(1, int(len(usable) * share)), replace=False)
        column, cut = best_cut(sample, binning.cuts, slope, curve, sorted(chosen), ridge)
        above = sample[:, column] > cut
        values = [-slope[part].sum() / (curve[part].sum() + ridge) * rate for part in (~above, above)]
        steps.add(column, float(binning.cuts[column][cut]), *values)
        score += np.where(bins[:, column] > cut, values[1], values[0])
    return steps


def best_cut(bins, cuts, slope, curve, chosen, ridge):
    best = (-1.0, chosen[0], 0)
    all_slope, all_curve = slope.sum(), curve.sum()
    for column in chosen:
        size = len(cuts[column]) + 1
        left_slope = np.cumsum(np.bincount(bins[:, column], slope, size))[:-1]
        left_curve = np.cumsum(np.bincount(bins[:, column], curve, size))[:-1]
        right_slope, right_curve = all_slope - left_slope, all_curve - left_curve
        gain = left_slope ** 2 / (left_curve + ridge) + right_slope ** 2 / (right_curve + ridge)
        gain[(left_curve < 1) | (right_curve < 1)] = 0
        top = int(gain.argmax())
        if gain[top] > best[0]:
            best = (gain[top], column, top)
    return best[1], best[2]
