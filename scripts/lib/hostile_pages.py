"""Pages made to exhaust what reads them, for scripts/bench: the time and memory that each takes."""

import os
import subprocess
import time

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.path.join(TOP, ".build/release/factdesk")
SENTENCE = "The council voted on Monday to close the old bridge, which carries 12,000 cars a day. "
MOST_SECONDS, MOST_MEGABYTES = 5, 500


def nested(*tags):
    return "".join(f"<{tag}>a" for tag in tags) * (100_000 // len(tags)) + f"<p>{SENTENCE * 3}"


def pages():
    long = "x " * 500_000
    yield "100,000 nested elements", nested("div")
    yield "100,000 nested inline elements", nested("b")
    yield "100,000 nested links", nested("a href=x")
    yield "100,000 nested quotations", nested("q", "blockquote")
    yield "100,000 nested tables", nested("table", "tr", "td")
    yield "100,000 nested lists", nested("ul", "li")
    yield "100,000 nested raised texts", nested("sup", "a")
    yield "100,000 nested headings", nested("h1", "h2")
    yield "100,000 nested comments", nested("div class=comments")
    yield "100,000 nested noscripts", nested("noscript")
    yield "100,000 headings of asides", f"<div><h3>Comments</h3><p>{SENTENCE}</div>" * 100_000
    yield "500,000 line breaks", "<p>a" + "<br> " * 500_000
    yield "500,000 ends of nothing", "<div>" * 50_000 + "</i>" * 500_000 + SENTENCE
    yield "attributes of a megabyte", (
        f"<meta name=author content='{long}'><div class='{long}' id='{long}' style='{long}'>"
        f"<a href='{long}' rel='{long}'>b</a><p>{SENTENCE * 3}")
    yield "200,000 attributes", "<p " + " ".join(f"a{n}" for n in range(200_000)) + ">" + SENTENCE
    yield "nothing closed", f"<html<body<div class='a<p>{SENTENCE}<b><table><td><p>{SENTENCE}"
    yield "NUL bytes", (SENTENCE * 1000).replace(" ", " \0") + "<p>" + "\0" * 1_000_000
    yield "invalid UTF-8", f"<p>{SENTENCE * 3}".encode() + b"\xff\xc3\x28\xed\xa0\x80" * 100_000
    yield "conflicting charsets", (
        b"\xef\xbb\xbf<meta charset=shift_jis><meta http-equiv=content-type content='text/html; "
        b"charset=utf-16'><p>" + (SENTENCE * 3).encode("utf-8") + "Zoë — 東京".encode())
    yield "an entity bomb", (
        "<!DOCTYPE html [<!ENTITY a0 'aaaaaaaaaa'>"
        + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10))
        + f"]><p>{SENTENCE * 3} &a9;</p>")
    yield "1,000,000 entities", "<p>" + "&amp;&#x110000;&#0;&#27;&nope" * 250_000
    yield "linked data of 10 MB", (
        '<script type=application/ld+json>{"@graph":['
        + '{"@type":"Article","author":{"@id":"a"}},' * 250_000 + f"{{}}]}}</script><p>{SENTENCE}")
    yield "scripts", f"<script>alert(1)</script><a href='javascript:x'>{SENTENCE}</a>" * 20_000
    yield "escape sequences", f"<p>\x1b]0;owned\x07\x1b[2J{SENTENCE}\x9b31m&#27;[31m</p>" * 20_000
    yield "50 MB of paragraphs", f"<p>{SENTENCE * 5}</p>\n" * (50_000_000 // (len(SENTENCE) * 5))
    yield "50 MB in one paragraph", "<p>" + SENTENCE * (50_000_000 // len(SENTENCE))
    yield "50 MB in one word", "<p>" + "x" * 50_000_000
    yield "50 MB of links", "<li><a href=x>The ferry ran aground</a>" * 1_250_000


def bench_hostile(row, work):
    path = os.path.join(work, "hostile.html")
    for name, page in pages():
        with open(path, "wb") as file:
            file.write(page if isinstance(page, bytes) else page.encode("utf-8", "surrogateescape"))
        start = time.perf_counter()
        process = subprocess.Popen(
            [PROGRAM, "read", path], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE)
        complaint = process.stderr.read().decode()
        _, status, usage = os.wait4(process.pid, 0)
        seconds, megabytes = time.perf_counter() - start, usage.ru_maxrss / 1024
        code = os.waitstatus_to_exitcode(status)
        outcome = "read" if code == 0 else complaint.split(": ", 2)[-1].strip()[:40]
        met = code in (0, 1) and seconds <= MOST_SECONDS and megabytes <= MOST_MEGABYTES
        row(f"hostile: {name}", f"{seconds:.2f} s, {megabytes:.0f} MB", outcome, None,
            f"≤ {MOST_SECONDS} s, {MOST_MEGABYTES} MB", met)


BENCHES = {"hostile": bench_hostile}
