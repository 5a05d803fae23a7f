"""Pages with what is known about their text, and the measures of three public test sets.

A page is a dictionary: `set`, `name`, `fold`, `blocks` (kind and text), `features` (a row a block),
`wanted` (1 for a block of the article, 0 for none, -1 where nobody knows), `weight`, `words`, `parents`
(which element each block stands in) and `rulings` (what the program's rules say, as BlockRuling).
"""
import collections
import glob
import gzip
import hashlib
import json
import os
import re
import subprocess

import numpy as np

import block_words

SETS = ("news", "web", "snippets")
FOLDS = 5
NOT_BODY = {"title", "byline", "dateline", "caption", "credit", "furniture"}
UNKNOWN = -1


def features(top):
    """The names of the columns, from the source."""
    path = os.path.join(top, "Sources/ArticleReading/Page/BlockFeature.swift")
    with open(path, encoding="utf-8") as file:
        body = re.sub(r"//.*", "", file.read().split("{", 1)[1])
    return [name for name in re.findall(r"\b[a-z]\w*\b", body) if name != "case"]


def load(data, probe, work, peers=None):
    """Measures the pages of a folder of test sets with ReadingProbe.

    peers: A file with a line of JSON a page: its `set` and `id`, and `texts`, what other programs take
    for its article. Where all of them agree on a block of which nothing else is known, so it is.
    """
    agreed = {}
    if peers:
        with open(peers, encoding="utf-8") as file:
            for line in map(json.loads, file):
                agreed[line["set"], line["id"]] = line["texts"]
    pages = []
    for name in SETS:
        folder = os.path.join(data, "pages-" + name)
        with open(os.path.join(folder, "ground-truth.json"), encoding="utf-8") as file:
            truth = json.load(file)
        for path in sorted(glob.glob(os.path.join(folder, "html", "*.gz"))):
            key = os.path.basename(path).split(".")[0]
            if key not in truth:
                continue
            with gzip.open(path) as packed:
                page = packed.read()
            file = os.path.join(work, key + ".html")
            with open(file, "wb") as out:
                out.write(page)
            lines = subprocess.run([probe, "blocks", file], check=True, capture_output=True).stdout
            os.remove(file)
            pages.append(known(name, key, truth[key], page, json.loads(lines),
                               agreed.get((name, key), ())))
    return pages


def known(name, key, truth, page, survey, peers=()):
    blocks = [(block[0], block[1]) for block in survey["blocks"]]
    rows = np.array([block[2] for block in survey["blocks"]], np.float32)
    wanted, weight = labels(name, truth, [text for _, text in blocks])
    if peers:
        add_agreement(wanted, weight, [text for _, text in blocks], peers)
    return {
        "set": name, "name": key, "truth": truth, "fold": fold(name, key, truth, page),
        "blocks": blocks, "features": rows.reshape(len(blocks), -1), "wanted": wanted,
        "weight": weight, "words": [block_words.keys(text) for _, text in blocks],
        "parents": [block[4] for block in survey["blocks"]],
        "rulings": np.array([block[5] for block in survey["blocks"]], int),
    }


def fold(name, key, truth, page):
    """All pages of a site are in one fold."""
    address = truth.get("url") or ""
    if not address:
        found = re.search(rb'(?:rel=["\']?canonical["\']? href|property=["\']og:url["\'] content)='
                          rb'["\']?(https?://[^/"\' >]+)', page)
        address = found[1].decode("latin-1") if found else ""
    host = re.sub(r"^https?://(www\.)?|/.*$", "", address) or re.sub(r"-\d+$", "", key)
    return int(hashlib.sha1(host.encode()).hexdigest(), 16) % FOLDS


# What is wanted


def tokens(text):
    return re.findall(r"\w+", text or "")


def runs(text, size=4):
    words = tokens(text)
    return [tuple(words[i:i + size]) for i in range(len(words) - size + 1)]


def flat(text):
    return re.sub(r"\s+", " ", text).strip()


def labels(name, truth, texts):
    """For each block whether it is wanted, and what that counts for."""
    wanted, weight = np.full(len(texts), float(UNKNOWN)), np.zeros(len(texts))
    if name == "snippets":
        lists = [(1.0, [flat(t) for t in truth["with"]]), (0.0, [flat(t) for t in truth["without"]])]
        for index, text in enumerate(texts):
            line = flat(text)
            for value, snippets in lists:
                if any(snippet in line for snippet in snippets):
                    wanted[index], weight[index] = value, 0.15
                    break
        return wanted, weight
    body = truth["articleBody"]
    known, line = set(runs(body)), " " + " ".join(tokens(body)) + " "
    total = max(100, len(tokens(body)))
    for index, text in enumerate(texts):
        wanted[index] = share_in(text, known, line)
        weight[index] = min(0.25, len(tokens(text)) / total) + 0.002
    return wanted, weight


def share_in(text, known, line):
    """The share of a text's runs that another has; 1 or 0 for a shorter one."""
    own = runs(text)
    if own:
        return sum(run in known for run in own) / len(own)
    words = " ".join(tokens(text))
    return float(bool(words) and " " + words + " " in line)


def add_agreement(wanted, weight, texts, peers):
    """Fills in what nobody has said: what all peers have is wanted, what none has is not."""
    known = [(set(runs(peer)), " " + " ".join(tokens(peer)) + " ") for peer in peers]
    for index, text in enumerate(texts):
        if wanted[index] != UNKNOWN:
            continue
        shares = [share_in(text, *peer) for peer in known]
        if min(shares) > 0.8 or max(shares) < 0.2:
            wanted[index] = float(min(shares) > 0.8)
            weight[index] = min(0.05, len(tokens(text)) / 1000) / 2 + 0.001


# Measures


def text_of(page, chosen):
    return "\n".join(text for (kind, text), is_chosen in zip(page["blocks"], chosen)
                     if is_chosen and kind not in NOT_BODY)


def shingle_figures(texts):
    """Precision and recall of runs of four words, averaged over pages; F1 of the averages."""
    precision, recall = [], []
    for page, text in texts:
        want, got = (collections.Counter(runs(t)) for t in (page["truth"]["articleBody"], text))
        shared = sum((want & got).values())
        if got:
            precision.append(shared / sum(got.values()))
        if want:
            recall.append(shared / sum(want.values()))
    return np.mean(precision or [0]), np.mean(recall or [0])


def snippet_figures(texts):
    found = missing = surplus = 0
    for page, text in texts:
        line = flat(text)
        lacks = sum(flat(snippet) not in line for snippet in page["truth"]["with"])
        found += len(page["truth"]["with"]) - lacks
        missing += lacks
        surplus += sum(flat(snippet) in line for snippet in page["truth"]["without"] if line)
    return found / max(1, found + surplus), found / max(1, found + missing)


def f1(name, texts):
    precision, recall = (snippet_figures if name == "snippets" else shingle_figures)(texts)
    return 2 * precision * recall / max(1e-9, precision + recall)
