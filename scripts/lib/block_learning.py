"""Scores that tell the blocks of articles from the others, one after the other, and their worth.

The first score is that of a block by itself; the second also knows what the first says of it and of
the blocks around it. What the second learns from was said by a score that had not seen the page, and
so are the worths of words that both learn from.
"""
import collections
import textwrap

import numpy as np

import block_words
import boosted_steps
import page_sets

# Pages with fewer blocks are left to the rules; what is text to them.
FEWEST, KEPT_TEXT = 20, 2
# Limits of likelihood to choose among: for what the rules keep, and for what they leave out.
LIMITS = [(kept, left_out) for kept in (0.1, 0.2, 0.3, 0.4) for left_out in (0.4, 0.5, 0.6, 0.75)]
# Text that is lost is worse than text too much: the lowest limits are taken of those that are nearly
# as good as the best by the sum of the three figures.
NEARLY = 0.001
ROUNDS, RATE = 200, 0.25
LIKELIHOODS = ("likelihood", "likelihoodBefore3", "likelihoodBefore2", "likelihoodBefore1",
               "likelihoodBehind1", "likelihoodBehind2", "likelihoodBehind3", "siblingLikelihood",
               "articleBefore", "likelihoodToBest")

ORIGIN = """/// Origin: made by scripts/learn-blocks from the public test sets that it names,
/// {} pages; docs/reading-folds.md has what that is worth.
"""

DOCUMENT = """# How well pages are read that nobody looked at

Which blocks of a page are its article is decided by scores that `scripts/learn-blocks` makes from
three public test sets (`Sources/ArticleReading/Page/BlockWeights.swift`). The pages are in five
folds by their sites. “Other” pages are those of the fold that the scores have not seen; “own” pages
are those that they were made from. The difference is what does not hold elsewhere.

{table}
News and web: F1 of precision and recall of runs of four words, averaged over pages. Snippets: F1 of
texts that must be there and must not. Counted is what the rules and the scores choose together: a
block that the rules keep goes where its likelihood is not above {kept}, one that they leave out comes
back above {left_out}: the lowest limits of those that are as good as any on pages that were not seen.
"""


class Learner:
    def __init__(self, pages, names, without=()):
        self.pages, self.names = pages, names
        self.first_columns = self.columns(names, set(without) | set(LIKELIHOODS))
        self.second_columns = self.columns(names, set(without))

    @staticmethod
    def columns(names, without):
        return np.array([i for i, name in enumerate(names) if name not in without])

    def fit(self, pages, rows, columns):
        matrix = np.concatenate([rows[id(page)] for page in pages])
        wanted = np.concatenate([page["wanted"] for page in pages])
        weight = np.concatenate([page["weight"] for page in pages]) * (wanted >= 0)
        known = weight > 0
        steps = boosted_steps.fit(matrix[known][:, columns], (wanted[known] >= 0.5).astype(float),
                                  weight[known], ROUNDS, RATE)
        steps.steps = {columns[index]: found for index, found in steps.steps.items()}
        return steps

    def split(self, fold):
        return ([p for p in self.pages if p["fold"] != fold],
                [p for p in self.pages if p["fold"] == fold])

    def folds(self):
        """The table of figures; keeps what the second score is learned from."""
        for fold in range(page_sets.FOLDS):
            others, own = self.split(fold)
            worths = block_words.worths(others)
            for page in own:
                block_words.fill(page, self.names, worths)
        plain = {id(page): page["features"] for page in self.pages}
        said, models = {}, []
        for fold in range(page_sets.FOLDS):
            others, own = self.split(fold)
            score = self.fit(others, plain, self.first_columns)
            models.append(score)
            for page in own:
                said[id(page)] = score.probabilities(page["features"])
        self.with_context = {id(page): self.context(page, said[id(page)]) for page in self.pages}
        rows = []
        for fold in range(page_sets.FOLDS):
            others, own = self.split(fold)
            score = self.fit(others, self.with_context, self.second_columns)
            seen = {id(page): self.context(page, models[fold].probabilities(page["features"]))
                    for page in others}
            rows.append(([(page, score.probabilities(self.with_context[id(page)])) for page in own],
                         [(page, score.probabilities(seen[id(page)])) for page in others]))
        worths = {limit: self.worth(rows, limit) for limit in LIMITS}
        self.limit = min(limit for limit, worth in worths.items()
                         if worth >= max(worths.values()) - NEARLY)
        return self.table(rows)

    def worth(self, rows, limit):
        """The sum of the three figures on pages that were not seen."""
        texts = [text for other, _ in rows for text in self.texts(other, limit)]
        return sum(page_sets.f1(kind, [t for t in texts if t[0]["set"] == kind])
                   for kind in page_sets.SETS)

    def context(self, page, likelihood):
        """The rows of a page with what the first score says; as BlockChoice.swift does it."""
        rows = page["features"].copy()
        count = len(likelihood)
        put = lambda name, values: rows.__setitem__((slice(None), self.names.index(name)), values)
        padded = np.concatenate([np.zeros(3), likelihood, np.zeros(3)])
        put("likelihood", likelihood)
        for name, distance in (("Before3", -3), ("Before2", -2), ("Before1", -1), ("Behind1", 1),
                               ("Behind2", 2), ("Behind3", 3)):
            put("likelihood" + name, padded[3 + distance:3 + distance + count])
        points = np.exp2(rows[:, self.names.index("points")]) - 1
        family = collections.defaultdict(lambda: [0.0, 0.0])
        for parent, size, value in zip(page["parents"], points, likelihood):
            family[parent][0] += size
            family[parent][1] += size * value
        put("siblingLikelihood", [family[p][1] / max(1, family[p][0]) for p in page["parents"]])
        article = np.cumsum(points * likelihood)
        put("articleBefore", article / max(1, article[-1] if count else 1))
        put("likelihoodToBest", likelihood / max(1e-6, likelihood.max() if count else 1))
        return rows

    @staticmethod
    def texts(judged, limit):
        """What is read of pages whose blocks have these likelihoods; as BlockChoice.swift chooses."""
        least = np.array([2.0, limit[1], limit[0], 2.0])
        return [(page, page_sets.text_of(
            page, likelihood > least[page["rulings"]] if len(likelihood) >= FEWEST
            else page["rulings"] == KEPT_TEXT)) for page, likelihood in judged]

    def table(self, rows):
        lines = ["| fold | pages | news: own | other | web: own | other | snippets: own | other |",
                 "|---|---|---|---|---|---|---|---|"]
        all_own, all_other = [], []
        for fold, (other, own) in enumerate(rows):
            texts = self.texts(own, self.limit), self.texts(other, self.limit)
            lines.append(self.line(str(fold + 1), len(other), *texts))
            all_own += texts[0]
            all_other += texts[1]
        lines.append(self.line("all", len(self.pages), all_own, all_other))
        return "\n".join(lines) + "\n"

    @staticmethod
    def line(name, count, own_texts, other_texts):
        cells = [name, str(count)]
        for kind in page_sets.SETS:
            for texts in (own_texts, other_texts):
                cells.append("%.4f" % page_sets.f1(kind, [t for t in texts if t[0]["set"] == kind]))
        return "| " + " | ".join(cells) + " |"

    def document(self, table):
        return DOCUMENT.format(table=table, kept=self.limit[0], left_out=self.limit[1])

    # What the program reads

    def write(self, path):
        """Learns from all pages and writes the scores as Swift."""
        plain = {id(page): page["features"] for page in self.pages}
        first = self.fit(self.pages, plain, self.first_columns)
        second = self.fit(self.pages, self.with_context, self.second_columns)
        with open(path, "w", encoding="utf-8") as file:
            file.write(
                "/// What each feature of a block is worth: a value, and what is added above it.\n///\n"
                + ORIGIN.format(len(self.pages)) + "enum BlockWeights {\n"
                "  /// For a block by itself.\n" + self.swift("first", first)
                + "\n  /// With what the first score says of the blocks around it.\n"
                + self.swift("second", second)
                + "\n  /// A block that the rules keep goes up to this, one that they leave out comes back\n"
                "  /// above that.\n"
                "  static let limit: (kept: Float, leftOut: Float) = (%g, %g)\n}\n" % self.limit)

    def write_words(self, path):
        """Learns what words are worth from all pages and writes it as Swift."""
        lines = "\n".join(block_words.swift(block_words.worths(self.pages)))
        with open(path, "w", encoding="utf-8") as file:
            file.write(
                ORIGIN.format(len(self.pages)) + "extension BlockWords {\n"
                "  /// What words are worth; those that stand around articles come first.\n"
                f"  static let learned = BlockWords(\n    \"\"\"\n{lines}\n    \"\"\"\n  )\n}}\n")

    def swift(self, name, score):
        lines = []
        for column in sorted(score.steps):
            steps = score.steps[column]
            pairs = [f"{t:.4g}:{steps[t]:+.3f}" for t in sorted(steps)]
            lines.append(textwrap.fill(self.names[column] + " " + " ".join(pairs), 98,
                                       initial_indent="    ", subsequent_indent="      "))
        return (f"  static let {name} = BlockScore(\n    start: {score.start:.3f},\n    \"\"\"\n"
                + "\n".join(lines) + "\n    \"\"\"\n  )\n")
