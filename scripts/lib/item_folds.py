"""Scores what the program finds in texts that were marked by hand, by folds of their documents.

A rule is made while looking at the documents of folds 0 and 1; what it gains on the others is what it
is worth. A document's fold is the last hexadecimal digits of the SHA-1 of its `id`, modulo 5.

FOLDER has dates/, names/, quotes/ and figures/ with files of one JSON object a line; places are code points:
  dates    {"id", "text", "published", "dates": [{"start", "end", "core", "from", "through"}]}
  names    {"id", "text", "names": [{"start", "end", "type"}]}
  quotes   {"id", "text", "quotes": [{"start", "end", "kind", "speaker_start", "speaker_end"}]}
  figures  {"id", "draft", "source", "draft_phrase", "published", "source_published", "expected"}
"""
import argparse
import collections
import hashlib
import json
import pathlib
import subprocess
import tempfile

LOOKED_AT = (0, 1)
KINDS = {"name": "person", "organisation": "organisation", "place": "place"}


def fold(document):
    return int(hashlib.sha1(document["id"].encode()).hexdigest()[-4:], 16) % 5


def run(program, text, commands):
    """The JSON values that the program prints for commands on a text."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "article.txt")
        path.write_text(text, encoding="utf8", newline="")
        arguments = [word for command in commands for word in ("-c", command)]
        environment = {"HOME": folder, "FACTDESK_SESSIONS": folder, "PATH": "/usr/bin:/bin"}
        done = subprocess.run(
            [program, "-X", str(path), "--json", *arguments],
            capture_output=True, text=True, env=environment, cwd=folder, timeout=300)
    values, decoder, at = [], json.JSONDecoder(), 0
    while at < len(done.stdout):
        if done.stdout[at].isspace():
            at += 1
            continue
        value, at = decoder.raw_decode(done.stdout, at)
        values.append(value)
    return [value for value in values if isinstance(value, list)]


def overlap(one, other):
    return min(one["end"], other["end"]) - max(one["start"], other["start"])


def best(wanted, found):
    near = [item for item in found if overlap(wanted, item) > 0]
    return max(near, key=lambda item: overlap(wanted, item), default=None)


def score_dates(program, document):
    found = (run(program, document["text"], [f"article published={document['published'][:10]}", "dates"]) or [[]])[0]
    core = [date for date in document["dates"] if date["core"] and not date.get("dateline")]
    hits = 0
    for date in core:
        item = best(date, found)
        hits += bool(item) and (item.get("from"), item.get("through")) == (date["from"], date["through"])
    met = [i for i in found if any(overlap(d, i) > 0 for d in core)]
    spare = [i for i in found if i.get("from") and not any(overlap(d, i) > 0 for d in document["dates"])]
    return hits, len(met) + len(spare), len(core)


def score_names(program, document):
    found = (run(program, document["text"], ["items"]) or [[]])[0]
    names = {(i["start"], i["end"], KINDS[i["kind"]]) for i in found if i["kind"] in KINDS}
    wanted = {(n["start"], n["end"], n["type"]) for n in document["names"]}
    return len(names & wanted), len(names), len(wanted)


def score_quotes(program, document):
    found = (run(program, document["text"], ["quotes"]) or [[]])[0]
    wanted = [q for q in document["quotes"] if q["kind"] in ("direct", "mixed") and q.get("speaker_start") is not None]
    hits = answered = 0
    for quote in wanted:
        item = best(quote, found)
        if not item or item.get("speakerStart") is None:
            continue
        answered += 1
        hits += item["speakerStart"] < quote["speaker_end"] and quote["speaker_start"] < item["speakerEnd"]
    return hits, answered, len(wanted)


def score_figures(program, document):
    commands = [
        f"article published={document['published']}", "source https://example.org/report",
        f"source @1 published={document['source_published']}", "keep @1 text " + document["source"], "figures 1 @1"]
    text = "A report on the matter\n\n" + document["draft"] + "\n"
    rows = [r for v in run(program, text, commands) for r in v if isinstance(r, dict) and "agreement" in r]
    start = text.index(document["draft_phrase"], text.index(document["draft"]))
    row = best({"start": start, "end": start + len(document["draft_phrase"])}, rows)
    given = row["agreement"] if row else "missing"
    given = "not comparable" if given == "missing" else given
    return int(given == document["expected"]), 1, 1


SCORERS = {"dates": score_dates, "names": score_names, "quotes": score_quotes, "figures": score_figures}


def measure(hits, given, wanted):
    precision, recall = (hits / given if given else 0.0), (hits / wanted if wanted else 0.0)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def main():
    parser = argparse.ArgumentParser(description="Scores items by folds.")
    parser.add_argument("program")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--save", type=pathlib.Path, help="keep the counts, to compare a later run with")
    parser.add_argument("--before", type=pathlib.Path, help="counts of an earlier run")
    options = parser.parse_args()
    before = json.loads(options.before.read_text()) if options.before else {}
    kept = {}
    for area, score in SCORERS.items():
        for path in sorted((options.folder / area).glob("*.jsonl")):
            counts = collections.defaultdict(lambda: [0, 0, 0])
            for line in path.read_text(encoding="utf8").splitlines():
                document = json.loads(line)
                side = "looked at" if fold(document) in LOOKED_AT else "not looked at"
                counts[side] = [a + b for a, b in zip(counts[side], score(options.program, document))]
            for side, numbers in sorted(counts.items()):
                key = f"{area}/{path.stem}, {side}"
                kept[key] = numbers
                gain = f"  gain {measure(*numbers) - measure(*before[key]):+.3f}" if key in before else ""
                print(f"{key:44s} F1 {measure(*numbers):.3f}  of {numbers[2]}{gain}", flush=True)
    if options.save:
        options.save.write_text(json.dumps(kept, indent=1))


main()
