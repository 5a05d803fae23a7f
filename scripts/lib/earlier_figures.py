"""Figures of looking up earlier checks, for scripts/bench, with SQLite's FTS5 (porter, bm25) beside it.

The checks are made here: claims of words as frequent as words are, and of every one asked about another
wording with other words around it. Their ranking on public posts is measured too where the test set is
there (FACTDESK_SHARED, or "shared" beside the checkout).
"""

import gzip
import json
import os
import random
import re
import sqlite3
import statistics
import subprocess
import sys
import time

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SHARED = os.environ.get("FACTDESK_SHARED", os.path.join(TOP, "../shared"))
PROGRAM = os.path.join(TOP, ".build/release/factdesk")
ARTICLE = "Notes\n\nNothing is said of it here.\n"
ASKED = 200


class Words:
    """Claims of made-up words, of which few are frequent and most are rare, as in languages."""

    def __init__(self, seed=1):
        self.random = random.Random(seed)
        starts = ["b", "br", "d", "f", "g", "gr", "k", "l", "m", "n", "p", "pl", "r", "s", "st", "t", "v"]
        parts = [start + vowel + end for start in starts for vowel in "aeiou" for end in ["", "l", "n", "r"]]
        self.words = [first + second for first in parts for second in parts]
        self.random.shuffle(self.words)
        self.words = self.words[:60_000]
        total, self.weights = 0, []
        for rank in range(len(self.words)):
            total += 1 / (rank + 3)
            self.weights.append(total)

    def some(self, count):
        return self.random.choices(self.words, cum_weights=self.weights, k=count)

    def claim(self):
        words = self.some(self.random.randint(8, 18))
        if self.random.random() < 0.4:
            words.insert(self.random.randrange(len(words)), str(self.random.randint(2, 3000)))
        return words

    def post(self, claim):
        """A claim as somebody repeats it: some words less, other words around."""
        kept = [word for word in claim if self.random.random() < 0.75]
        return " ".join(self.some(self.random.randint(3, 12)) + kept + self.some(self.random.randint(0, 6)))


def check(number, claim, title=None):
    """A line of the file of earlier checks."""
    value = {"claim": claim, "rating": "False", "publisher": "Bench", "url": f"https://check.example/{number}",
             "published": "2024-03-01", "origin": "bench", "by": {"name": "Bench"},
             "at": "2024-03-01T00:00:00.000Z"}
    if title:
        value["title"] = title
    return json.dumps(value, ensure_ascii=False) + "\n"


class Desk:
    """A folder with earlier checks and one session."""

    def __init__(self, folder):
        self.folder = folder
        os.makedirs(folder)
        with open(folder + "/article.txt", "w", encoding="utf-8") as file:
            file.write(ARTICLE)

    def run(self, lines, arguments=()):
        """What commands print, and the seconds that each takes, as the program itself says."""
        done = subprocess.run(
            [PROGRAM, "--sessions", self.folder + "/sessions", "-s", "notes", "-q", "-f", "-", *arguments],
            input="time on\n" + "\n".join(lines) + "\n", text=True, check=True, capture_output=True)
        times = [float(line.split()[1]) / 1e3 for line in done.stderr.splitlines()
                 if line.startswith("Time: ")]
        return done.stdout, times[-len(lines):]

    def begin(self):
        subprocess.run([PROGRAM, "--sessions", self.folder + "/sessions", self.folder + "/article.txt",
                        "-c", "claim 1.1"], check=True, capture_output=True)


def quoted(text):
    return 'before "' + text.replace('"', " ").replace("“", " ").replace("”", " ") + '"'


def fts5(folder, claims):
    """An index of SQLite with the same claims, and the seconds it took."""
    path = folder + "/fts5.db"
    base = sqlite3.connect(path)
    start = time.perf_counter()
    base.execute("create virtual table checks using fts5(claim, tokenize='porter unicode61', content='')")
    base.executemany("insert into checks(rowid, claim) values (?, ?)", enumerate(claims, 1))
    base.commit()
    return base, time.perf_counter() - start, path


def fts5_times(base, posts):
    times = []
    for post in posts:
        words = " OR ".join(f'"{word}"' for word in dict.fromkeys(post.split()))
        start = time.perf_counter()
        base.execute("select rowid from checks where checks match ? order by bm25(checks) limit 10",
                     (words,)).fetchall()
        times.append(time.perf_counter() - start)
    return times


def size(folder):
    return sum(os.path.getsize(os.path.join(place, name)) for place, _, names in os.walk(folder) for name in names)


def of_size(row, work, count, asked):
    """Figures at a number of checks: built, asked, and what it takes on the disk."""
    words = Words()
    desk = Desk(f"{work}/earlier-{count}")
    claims = [words.claim() for _ in range(count)]
    desk.begin()
    with open(desk.folder + "/sessions/earlier-checks.jsonl", "w", encoding="utf-8") as file:
        for number, claim in enumerate(claims):
            file.write(check(number, " ".join(claim)))
    posts = [words.post(words.random.choice(claims)) for _ in range(asked)]
    base, built, path = fts5(desk.folder, (" ".join(claim) for claim in claims))
    _, (first,) = desk.run([quoted(posts[0])])
    theirs = fts5_times(base, posts)
    # The first of a run opens the library and the index.
    single = desk.run([quoted(post) for post in [posts[0]] + posts])[1][1:]
    middle, theirs_middle = statistics.median(single), statistics.median(theirs)
    late = sorted(single)[len(single) * 95 // 100]
    goal = 6 if count <= 10_000 else 25
    row(f"before, {count:,} checks: median", f"{middle * 1e3:.2f} ms", f"FTS5 {theirs_middle * 1e3:.2f} ms",
        middle / theirs_middle, f"≥ {goal} times as fast", middle * goal <= theirs_middle)
    theirs_late = sorted(theirs)[len(theirs) * 95 // 100]
    row(f"before, {count:,} checks: 95 of 100", f"{late * 1e3:.2f} ms", f"FTS5 {theirs_late * 1e3:.2f} ms",
        late / theirs_late)
    row(f"building the index of {count:,}", f"{first:.1f} s", f"FTS5 {built:.1f} s", first / built,
        "≤ 60 s", first <= 60)
    index = size(desk.folder + "/sessions/.cache") / 1e6
    row(f"size of the index of {count:,}", f"{index:.1f} MB", f"FTS5 {os.path.getsize(path) / 1e6:.1f} MB",
        index * 1e6 / os.path.getsize(path), "≤ 250 MB", index <= 250)
    with open(desk.folder + "/sessions/earlier-checks.jsonl", "a", encoding="utf-8") as file:
        file.write(check(count, "zanzibar quokka"))
    added = desk.run([quoted(posts[0])])[1][0] - min(desk.run([quoted(posts[0])])[1][0] for _ in range(3))
    row(f"adding one check to {count:,}", f"{max(0, added) * 1e3:.1f} ms", goal="≤ 5 ms", met=added <= 0.005)


def own_session(row, work):
    """What a session more costs, of which one claim is rated, beside 200 others of the desk's own."""
    words = Words(2)
    desk = Desk(work + "/own")
    desk.begin()
    sessions = desk.folder + "/sessions"
    for number in range(200):
        text = f"{desk.folder}/{number}.txt"
        with open(text, "w", encoding="utf-8") as file:
            file.write(f"Story {number}\n\n{' '.join(words.claim())}.\n")
        subprocess.run([PROGRAM, "--sessions", sessions, "-q", "--new", text, "-c", "1.1 t So it is."], check=True,
                       capture_output=True)
    asked = quoted(" ".join(words.some(8)))
    desk.run([asked])
    known = min(desk.run([asked])[1][0] for _ in range(3))
    costs = []
    for number in range(5):
        text = f"{desk.folder}/more-{number}.txt"
        with open(text, "w", encoding="utf-8") as file:
            file.write(f"More {number}\n\n{' '.join(words.claim())}.\n")
        subprocess.run([PROGRAM, "--sessions", sessions, "-q", "--new", text, "-c", "1.1 t So it is."], check=True,
                       capture_output=True)
        costs.append(desk.run([asked])[1][0] - known)
    added = max(0, statistics.median(costs))
    row("adding a session to 200", f"{added * 1e3:.1f} ms", goal="≤ 5 ms", met=added <= 0.005)


def bench_before(row, work):
    of_size(row, work, 10_000, ASKED)
    own_session(row, work)
    ranking(row, work)


def bench_million(row, work):
    of_size(row, work, 1_000_000, 40)


def ranking(row, work):
    """MAP@5 on posts and the checks that they repeat."""
    data = os.path.join(SHARED, "data/earlier-checks")
    if not os.path.isdir(data):
        row("ranking of earlier checks", "skipped", f"no test set in {data}")
        return
    desk = Desk(work + "/ranking")
    desk.begin()
    with gzip.open(data + "/checks.jsonl.gz", "rt", encoding="utf-8") as file:
        checks = [json.loads(line) for line in file]
    with open(desk.folder + "/sessions/earlier-checks.jsonl", "w", encoding="utf-8") as file:
        for one in checks:
            file.write(check(one["id"], one["claim"], one["title"]))
    with open(data + "/queries.jsonl", encoding="utf-8") as file:
        queries = [json.loads(line) for line in file]
    lines = [quoted(" ".join(query["text"].split())) for query in queries]
    output, _ = desk.run(lines, ["--json"])
    answers = [json.loads(line) for line in output.splitlines() if line.startswith("[")]
    ranked = desk.folder + "/ranked.jsonl"
    with open(ranked, "w", encoding="utf-8") as file:
        for query, answer in zip(queries, answers):
            ids = [one["url"].rsplit("/", 1)[-1] for one in answer]
            file.write(json.dumps({"id": query["id"], "ranked": ids}) + "\n")
    score = subprocess.run([sys.executable, os.path.join(SHARED, "tools/score_ranking.py"),
                            data + "/queries.jsonl", ranked], check=True, capture_output=True, text=True).stdout
    base, _, _ = fts5(desk.folder, (f"{one['claim']} {one['title'] or ''}" for one in checks))
    with open(ranked, "w", encoding="utf-8") as file:
        for query in queries:
            words = " OR ".join(f'"{word}"' for word in dict.fromkeys(re.findall(r"\w+", query["text"])))
            rows = base.execute("select rowid from checks where checks match ? order by bm25(checks) limit 5",
                                (words,)).fetchall() if words else []
            file.write(json.dumps({"id": query["id"], "ranked": [checks[row[0] - 1]["id"] for row in rows]}) + "\n")
    theirs = subprocess.run([sys.executable, os.path.join(SHARED, "tools/score_ranking.py"),
                             data + "/queries.jsonl", ranked], check=True, capture_output=True, text=True).stdout
    ours, beside = (text.split("MAP@5 ")[1].split()[0] for text in (score, theirs))
    row("MAP@5 of posts and checks", ours, f"FTS5 {beside}", goal="≥ FTS5", met=float(ours) >= float(beside))


BENCHES = {"before": bench_before}
ON_REQUEST = {"million": bench_million}
