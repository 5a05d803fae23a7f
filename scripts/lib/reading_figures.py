"""Figures of reading pages and cutting sentences, for scripts/bench.

They need public test sets that are no part of the project: the folder that FACTDESK_SHARED names, or
"shared" beside the checkout. Where it is missing, the figures are said to be skipped. What stands
beside the figures of others was measured on exactly these pages and texts, but on another day and
machine; only the parser runs here and now.
"""

import glob
import gzip
import json
import os
import re
import statistics
import subprocess
import sys
import time

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SHARED = os.environ.get("FACTDESK_SHARED", os.path.join(TOP, "../shared"))
PROGRAM = os.path.join(TOP, ".build/release/factdesk")
PROBE = os.path.join(TOP, ".build/release/ReadingProbe")

PEERS = {
    "pages-news": "trafilatura 0.959, readability-lxml 0.949",
    "pages-web": "readability-lxml 0.980, trafilatura 0.939",
    "gum_dev": "blingfire 0.981, syntok 0.969",
    "ewt_dev": "pySBD 0.908, syntok 0.907",
}


def is_there(row, what):
    if os.path.isdir(os.path.join(SHARED, "data")):
        return True
    row(what, "skipped", f"no test sets in {SHARED}")
    return False


def score(tool, *arguments):
    """What one of the scoring tools prints."""
    command = [sys.executable, os.path.join(SHARED, "tools", tool), *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def read(paths, output):
    """Has the program read files; the articles go to a file, a line each."""
    with open(output, "wb") as file:
        subprocess.run([PROGRAM, "read", "--json", *paths], stdout=file, stderr=subprocess.DEVNULL)


def unpacked(name, work):
    """The pages of a test set as files."""
    folder = os.path.join(work, name)
    os.makedirs(folder, exist_ok=True)
    for path in sorted(glob.glob(os.path.join(SHARED, "data", name, "html", "*.gz"))):
        with gzip.open(path) as page, open(
                os.path.join(folder, os.path.basename(path)[:-3]), "wb") as file:
            file.write(page.read())
    return sorted(glob.glob(os.path.join(folder, "*")))


def probed(*arguments):
    """The figures that the probe prints, by their names."""
    build = "source scripts/common.sh; need_swift; build_release ReadingProbe"
    subprocess.run(["bash", "-c", build], cwd=TOP, check=True, stderr=subprocess.DEVNULL)
    lines = subprocess.run([PROBE, *arguments], check=True, capture_output=True, text=True).stdout
    return {name: float(figure) for name, figure in (line.split() for line in lines.splitlines())}


def bench_pages(row, work):
    if not is_there(row, "pages"):
        return
    for name in ("pages-news", "pages-web"):
        pages, output = unpacked(name, work), os.path.join(work, name + ".jsonl")
        read(pages, output)
        truth = os.path.join(SHARED, "data", name, "ground-truth.json")
        figure = float(re.search(r"F1 ([\d.]+)", score("score_pages.py", truth, output))[1])
        row(f"F1 of {len(pages)} pages, {name}", f"{figure:.4f}", PEERS[name], None, "≥ 0.970",
            figure >= 0.970)
    found = probed("pages", "9", *unpacked("pages-news", work))
    speed = found["pages"] / found["whole"]
    row("pages a CPU second, pages-news", f"{speed:.0f}",
        "trafilatura 29, its fast mode 42, resiliparse 410", None, "≥ 100", speed >= 100)
    for name, beside, goal in (("parser", "libxml2 making its tree", 2),
                               ("events", "libxml2 with nobody listening", None)):
        ratio = found["whole"] / found[name]
        row("reading a page, CPU time", f"{found['whole'] / found['pages'] * 1e3:.2f} ms",
            f"{beside} {found[name] / found['pages'] * 1e3:.2f} ms", ratio,
            f"≤ {goal}" if goal else "", ratio <= goal if goal else None)


def bench_metadata(row, work):
    if not is_there(row, "metadata"):
        return
    output = os.path.join(work, "pages-web.jsonl")
    read(unpacked("pages-web", work), output)
    truth = os.path.join(SHARED, "data", "pages-web", "ground-truth.json")
    line = score("score_metadata.py", truth, output).splitlines()[0]
    peers = {"title": "goose3 0.80, newspaper4k 0.73", "byline": "trafilatura 0.68 (overlapping)"}
    goals = {"title": 0.95, "byline": 0.85, "date": 0.90}
    for fact, right, total in re.findall(r"(\w+) (\d+)/(\d+)", line):
        if fact not in goals:
            continue
        share = int(right) / int(total)
        row(f"{fact}s of pages-web", f"{right}/{total} = {share:.3f}", peers.get(fact, ""), None,
            f"≥ {goals[fact]:.2f}", share >= goals[fact])


def bench_sentences(row, work):
    if not is_there(row, "sentences"):
        return
    for name, goal in (("gum_dev", 0.985), ("ewt_dev", 0.920)):
        gold = os.path.join(SHARED, "data", "sentences", name + ".jsonl")
        folder, output = os.path.join(work, name), os.path.join(work, name + ".jsonl")
        score("score_sentences.py", "write", gold, folder)
        read(sorted(glob.glob(os.path.join(folder, "*"))), output)
        lines = score("score_sentences.py", "score", gold, output)
        figure = float(re.search(r"all .*F1 ([\d.]+)", lines)[1])
        row(f"F1 of sentence ends, {name}", f"{figure:.4f}", PEERS[name], None, f"≥ {goal:.3f}",
            figure >= goal)


def bench_segment(row, work):
    if not is_there(row, "segment"):
        return
    path = os.path.join(work, "running-text.txt")
    truth = os.path.join(SHARED, "data", "pages-news", "ground-truth.json")
    with open(truth, encoding="utf-8") as file:
        text = "\n".join(page["articleBody"] for page in json.load(file).values()).encode()
    with open(path, "wb") as file:
        for _ in range(50_000_000 // len(text) + 1):
            file.write(text)
    found = probed("sentences", path)
    speed = found["bytes"] / 1e6 / found["seconds"]
    row(f"sentences of {found['bytes'] / 1e6:.0f} MB, in the process", f"{speed:.0f} MB/s",
        "ICU 55–80, blingfire 9, syntok 0.65", None, "≥ 50 MB/s", speed >= 50)


def running_text(words):
    """As many words of real text, a paragraph a line: news pages or, without them, the sample article."""
    truth = os.path.join(SHARED, "data", "pages-news", "ground-truth.json")
    if os.path.exists(truth):
        with open(truth, encoding="utf-8") as file:
            bodies = [page["articleBody"] for page in json.load(file).values()]
    else:
        with open(os.path.join(TOP, "sessions/china-north-korean-defectors.txt"), encoding="utf-8") as file:
            bodies = [file.read()]
    lines = []
    while sum(len(line.split()) for line in lines) < words:
        for body in bodies:
            lines += [line for line in body.splitlines() if line.strip()]
    text, left = [], words
    for line in lines:
        if left <= 0:
            break
        text.append(" ".join(line.split()[:left]))
        left -= len(line.split())
    return "\n\n".join(text) + "\n"


def bench_items(row, work):
    """Beside the rules: Python's regular expressions, cutting the same text into words and marks."""
    for words, name, what, goal in (
            (1000, "seconds", "items of 1,000 words", 3e-3),
            (10000, "meanings", "names and dates of 10,000 words, with what they mean", 35e-3)):
        path = os.path.join(work, f"words-{words}.txt")
        text = running_text(words)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        found = probed("items", path)
        pattern = re.compile(r"\w+(?:[-’'.,]\w+)*|[^\w\s]")
        times = []
        for _ in range(9):
            start = time.process_time()
            tokens = [(match.start(), match.end(), match[0].lower()) for match in pattern.finditer(text)]
            times.append(time.process_time() - start)
        assert len(tokens) > words
        beside = statistics.median(times)
        row(what, f"{found[name] * 1e3:.2f} ms", f"Python, words alone {beside * 1e3:.2f} ms",
            found[name] / beside, f"< {goal * 1e3:.0f} ms", found[name] < goal)
        parsed = dateparser_seconds(path)
        if parsed is not None:
            row(f"dates of {words:,} words", f"{found['meanings'] * 1e3:.2f} ms",
                f"dateparser {parsed * 1e3:.0f} ms", found["meanings"] / parsed,
                "< 0.02", found["meanings"] * 50 < parsed)


def dateparser_seconds(path):
    """CPU seconds of dateparser's search for dates in a text; None where it is not installed."""
    try:
        from dateparser.search import search_dates
    except ImportError:
        return None
    with open(path, encoding="utf-8") as file:
        text = file.read()
    search_dates("It opened on 30 January 2024.", languages=["en"])
    start = time.process_time()
    search_dates(text, languages=["en"])
    return time.process_time() - start


BENCHES = {
    "items": bench_items,
    "pages": bench_pages, "metadata": bench_metadata, "sentences": bench_sentences,
    "segment": bench_segment,
}
