"""Articles made to exhaust what reads them, for scripts/bench: the time and memory that each takes."""

import base64
import io
import itertools
import os
import subprocess
import sys
import zipfile
import zlib

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


# Documents


def archive(files):
    """A ZIP archive with files of these names and contents, packed as tightly as can be."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target:
        for name, content in files.items():
            # The media type has to be readable from outside.
            kind = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            target.writestr(name, content, kind)
    return made.getvalue()


OFFICE = "http://schemas.openxmlformats.org"


def docx(body, **others):
    return archive({
        "[Content_Types].xml": (
            f'<Types xmlns="{OFFICE}/package/2006/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
            'officedocument.wordprocessingml.document.main+xml"/></Types>'),
        "_rels/.rels": (
            f'<Relationships xmlns="{OFFICE}/package/2006/relationships"><Relationship Id="r1" '
            f'Type="{OFFICE}/officeDocument/2006/relationships/officeDocument" '
            'Target="word/document.xml"/></Relationships>'),
        "word/document.xml": (
            f'<w:document xmlns:w="{OFFICE}/wordprocessingml/2006/main"><w:body>{body}</w:body>'
            "</w:document>"), **others})


def odt(body):
    names = "urn:oasis:names:tc:opendocument:xmlns"
    return archive({
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": (
            f'<office:document-content xmlns:office="{names}:office:1.0" xmlns:text="{names}:text:1.0">'
            f"<office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>"),
        "styles.xml": (
            f'<office:document-styles xmlns:office="{names}:office:1.0"><office:font-face-decls/>'
            "<office:styles/><office:automatic-styles/><office:master-styles/>"
            "</office:document-styles>")})


def epub(body, chapters=1):
    numbers = range(chapters)
    return archive({
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": (
            '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
            '<rootfiles><rootfile full-path="a.opf" media-type="application/oebps-package+xml"/>'
            "</rootfiles></container>"),
        "a.opf": (
            '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata '
            'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A book</dc:title></metadata><manifest>'
            + "".join(f'<item id="c{n}" href="c{n}.xhtml" media-type="application/xhtml+xml"/>'
                      for n in numbers) + "</manifest><spine>"
            + "".join(f'<itemref idref="c{n}"/>' for n in numbers) + "</spine></package>"),
        **{f"c{n}.xhtml": f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{body}</body></html>'
           for n in numbers}})


def pdf(content, pages=1):
    packed = zlib.compress(content.encode(), 9)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (
            pages, b" ".join(b"%d 0 R" % (5 + n) for n in range(pages))),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed),
        *[b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F 3 0 R>>>>"
          b"/Contents 4 0 R>>"] * pages]
    made, places = b"%PDF-1.4\n", []
    for number, entry in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, entry)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return made + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1, table, len(objects) + 1, len(made))


def documents():
    word = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>".format
    huge = "x" * 500_000_000
    yield "DOCX of 600,000 paragraphs", docx(word("a") * 600_000)
    yield "DOCX of 60,000 long paragraphs", docx(word(SENTENCE) * 60_000)
    yield "DOCX of 20,000 nested tables", docx(
        "<w:tbl><w:tr><w:tc>" * 20_000 + word("a") + "</w:tc></w:tr></w:tbl>" * 20_000)
    yield "DOCX that grows to 500 MB", docx(word(huge))
    yield "DOCX with a picture that grows to 500 MB", docx(word(SENTENCE), **{"word/a.png": huge})
    yield "ODT of 600,000 paragraphs", odt("<text:p>a</text:p>" * 600_000)
    yield "ODT that grows to 500 MB", odt(f"<text:p>{huge}</text:p>")
    yield "EPUB of 600,000 paragraphs", epub("<p>a</p>" * 600_000)
    yield "EPUB of 5,000 chapters", epub(f"<p>{SENTENCE}</p>", 5_000)
    yield "EPUB that grows to 500 MB", epub(f"<p>{huge}</p>")
    yield "RTF of 200,000 nested groups", "{\\rtf1 " + "{" * 200_000 + "a" + "}" * 200_001
    yield "RTF of 600,000 paragraphs", "{\\rtf1 " + "a\\par " * 600_000 + "}"
    lines = "(The council voted on Monday) Tj 0 -12 Td " * 60
    yield "PDF of 500,000 words on a page", pdf(
        "BT /F 9 Tf 50 700 Td " + "(ab cd) Tj 0 -0.001 Td " * 250_000 + "ET")
    yield "PDF of 20,000 pages", pdf(f"BT /F 9 Tf 50 760 Td {lines} ET", 20_000)
    yield "PDF that grows to 500 MB", pdf("BT /F 9 Tf 50 700 Td" + " " * 500_000_000 + "(a) Tj ET")


# Texts


def texts():
    prose = (SENTENCE * 5 + "\n\n")
    head = "From: Jane Doe <jane@example.org>\nSubject: The bridge\nDate: Tue, 30 Jan 2024 10:00:00\n"
    yield "a text of 94 MB", prose * (94_000_000 // len(prose))
    yield "90 MB in one word", "x" * 90_000_000
    yield "45,000,000 lines", "a\n" * 45_000_000
    yield "a million lines", "a b\n\n" * 500_000
    yield "900,000 lines with speakers", "JOHN SMITH: a\n" * 900_000
    yield "an e-mail of 32 MB", head + "\n" + prose * (32_000_000 // len(prose))
    yield "an e-mail of 32 MB, quoted", head + "\nYes.\n\n" + f"> {SENTENCE}\n" * 360_000
    coded = head + "MIME-Version: 1.0\n"
    yield "an e-mail of 60 MB in base64", (
        coded + "Content-Transfer-Encoding: base64\n\n"
        + base64.encodebytes(prose.encode() * (44_000_000 // len(prose))).decode())
    yield "an e-mail with 10,000 parts in one another", coded + "".join(
        f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(10_000))
    yield "an e-mail of 5,000,000 boundaries", (
        coded + "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n" * 5_000_000)


# A process takes over the most memory that the one which started it had used until then: a small
# one stands between. It prints seconds, kilobytes and the status.
STARTER = """
import os, subprocess, sys, time
start = time.perf_counter()
child = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
_, status, usage = os.wait4(child.pid, 0)
print(time.perf_counter() - start, usage.ru_maxrss, os.waitstatus_to_exitcode(status))
"""


def bench_hostile(row, work):
    path = os.path.join(work, "hostile")
    for name, page in itertools.chain(pages(), documents(), texts()):
        with open(path, "wb") as file:
            file.write(page if isinstance(page, bytes) else page.encode("utf-8", "surrogateescape"))
        done = subprocess.run(
            [sys.executable, "-c", STARTER, PROGRAM, "read", path], text=True, capture_output=True,
            check=True)
        seconds, kilobytes, code = (float(part) for part in done.stdout.split())
        megabytes, complaint = kilobytes / 1024, done.stderr
        outcome = "read" if code == 0 else complaint.split(": ", 2)[-1].strip()[:40]
        met = code in (0, 1) and seconds <= MOST_SECONDS and megabytes <= MOST_MEGABYTES
        row(f"hostile: {name}", f"{seconds:.2f} s, {megabytes:.0f} MB", outcome, None,
            f"≤ {MOST_SECONDS} s, {MOST_MEGABYTES} MB", met)


BENCHES = {"hostile": bench_hostile}
