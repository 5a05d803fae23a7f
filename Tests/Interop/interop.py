"""Exports two sessions in every format and has independent readers read them.

The one is the sample session; the other is made to be hostile: markup, quotation marks, pipes, formulas,
emoji, right-to-left text, notes of a megabyte. What a reader finds must be what `export jsonl` says.
"""

import csv
import html
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import warnings

warnings.filterwarnings("ignore")
HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(os.path.dirname(HERE))
PROGRAM = os.path.abspath(sys.argv[1])
SCHEMA = "https://schema.org/"
errors = []
checks = 0


def check(holds, what):
    global checks
    checks += 1
    if not holds:
        errors.append(what)
        print(f"  WRONG: {what}")


class Session:
    """An exported session: a folder with a file for every format."""

    def __init__(self, name, folder):
        self.name = name
        self.folder = folder
        lines = self.read("story.jsonl").decode().splitlines()
        self.claims = [c for c in map(json.loads, lines) if c["type"] == "claim"]
        self.rated = [c for c in self.claims if c.get("verdicts")]
        # What is rated as to who said it has no rating of the content, in formats for readers.
        self.contents = [c for c in self.rated if c.get("about") != "attribution"]
        self.text = self.read("story.txt").decode()

    def path(self, name):
        return os.path.join(self.folder, name)

    def read(self, name):
        with open(self.path(name), "rb") as file:
            return file.read()

    def json(self, name):
        return json.loads(self.read(name))


def run(arguments, script, folder):
    environment = {
        "HOME": folder, "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "FACTDESK_HISTORY": "",
        "FACTDESK_USER": "Ada Example, checker",
    }
    done = subprocess.run(
        [PROGRAM, *arguments, "-q", "-f", "-"], input=script.encode(), cwd=folder, env=environment,
        capture_output=True)
    if done.returncode:
        sys.exit(f"factdesk {arguments} ended with {done.returncode}: {done.stderr.decode()}")
    return done.stderr.decode()


FILES = {
    "jsonl": "story.jsonl", "claimreview": "review.json", "claimreview-feed": "feed.json",
    "web-annotation": "anno.json", "averitec": "averitec.json", "fever": "fever.jsonl",
    "csv": "story.csv", "tsv": "story.tsv", "doccano": "doccano.jsonl", "label-studio": "ls.json",
    "brat": "story.ann", "xmi": "cas.xmi", "prodigy": "prodigy.jsonl",
    "hypothesis": "hypothesis.json", "csl-json": "library.json", "bibtex": "library.bib",
    "ris": "library.ris",
}
EXPORTS = "".join(
    f"export {name} {file} notes url=https://desk.example/check overwrite\n"
    for name, file in FILES.items()) + (
    "report public check.md for=github overwrite\nreport public hugo.md for=hugo overwrite\n")


def sample():
    folder = tempfile.mkdtemp()
    shutil.copytree(os.path.join(TOP, "sessions"), folder + "/sessions")
    run(["--sessions", "sessions", "-s", "china"], EXPORTS, folder)
    return Session("sample", folder)


def hostile():
    folder = tempfile.mkdtemp()
    with open(folder + "/story.txt.in", "w") as file:
        file.write(
            "Größe 👩‍👩‍👧‍👦: </script><b>bold</b> & co\n\n"
            "He said “cafe\u0301 prices 🐈 rose 5 %” in تقرير הדו״ח today. "
            "The 😀 report | says =1+1 \"600\" people left.\n\n"
            "-2 of them <came> 'back', @once; +1 more. \u202eReversed\u202c 한국 🇦🇺🇦🇺 ends.\n\n"
            "Nobody denies it, <!-- and --> ]]> nobody says so.\n")
    note = ("=HYPERLINK(\"https://evil.example\") | <script>alert(1)</script> 😀\u202e ' \" \\ ") * 14000
    script = "".join([
        "1.1 f @https://a.example/?q=[1]|2&x=<y> =1+1 </script><script>alert(\"1\")</script> | ' \\\n",
        "\"cafe\u0301 prices 🐈 rose 5 %\" mf -2 🐈 and <b>\n",
        "\"تقرير הדו״ח\" t -- @once more\n", "2.1\"+1 more\" u\n", "2.1 mx +1 \u202eReversed\n", "3.1 t ]]> <!-- -->\n",
        "restate c1 =cmd|' /C calc'!A0\n", "restate c2 He said \"so\", <i>then</i> & there 👩‍👩‍👧‍👦\n",
        "claimant c1 @Evil </script>, \"role\"\n", "tag c1 =tag +plus @at\n", "fix c2 must =1+1 <fix>\n",
        "question c1 -Who? <b>\n", f"note c1 {note}\n", "note c2 @note\n",
    ])
    run(["story.txt.in", "--sessions", "sessions"], script + EXPORTS, folder)
    return Session("hostile", folder)


# JSON-LD


def loader():
    """Contexts from here: nothing is fetched while testing."""
    with open(HERE + "/anno.context.json") as file:
        anno = json.load(file)
    schema = {"@context": {"@vocab": SCHEMA, "type": "@type", "id": "@id"}}

    def load(url, options=None):
        document = anno if "anno" in url else schema
        return {"contextUrl": None, "documentUrl": url, "document": document,
                "contentType": "application/ld+json"}
    return load


def linked_data(session):
    import extruct
    import pyshacl
    import rdflib
    from pyld import jsonld
    jsonld.set_document_loader(loader())
    html = "<html><head>%s</head><body></body></html>" % "".join(
        f'<script type="application/ld+json">{session.read(name).decode()}</script>'
        for name in ("review.json", "feed.json"))
    found = extruct.extract(html, syntaxes=["json-ld"])["json-ld"]
    reviews = [item for item in found if item["@type"] == "ClaimReview"]
    check(len(reviews) == len(session.contents), f"extruct finds {len(reviews)} reviews")
    feeds = [item for item in found if item["@type"] == "DataFeed"]
    check(len(feeds) == 1 and len(feeds[0]["dataFeedElement"]) == len(session.contents),
          "extruct finds the feed")
    words = [c.get("restatement") or c["passages"][0]["exact"] for c in session.contents]
    check([r["claimReviewed"] for r in reviews] == words, "the reviews' claims are the claims")
    for review in reviews:
        expanded = jsonld.expand(review)
        types = expanded[0]["@type"]
        check(types == [SCHEMA + "ClaimReview"], f"pyld: the type is {types}")
        check(SCHEMA + "reviewRating" in expanded[0], "pyld keeps the rating")
    shapes = rdflib.Graph().parse(HERE + "/claimreview.shapes.ttl")
    for name in ("review.json", "feed.json"):
        quads = jsonld.to_rdf(session.json(name), {"format": "application/n-quads"})
        graph = rdflib.Graph().parse(data=quads, format="nt")
        conforms, _, text = pyshacl.validate(graph, shacl_graph=shapes)
        check(conforms, f"pyshacl on {name}: {text}")


def web_annotation(session):
    import jsonschema
    from pyld import jsonld
    with open(HERE + "/web-annotation.schema.json") as file:
        schema = json.load(file)
    collection = session.json("anno.json")
    for problem in jsonschema.Draft202012Validator(schema).iter_errors(collection):
        check(False, f"jsonschema: {problem.json_path} {problem.message[:200]}")
    check(True, "jsonschema")
    flat = jsonld.expand(collection)
    check(len(flat) == 1 and len(flat[0]) > 3, "pyld expands the collection")
    claims = [item for item in collection["first"]["items"]
              if item["motivation"] in ("assessing", "highlighting")]
    check(len(claims) == len(session.claims), "one annotation a claim")
    for item, claim in zip(claims, session.claims):
        targets = item["target"] if isinstance(item["target"], list) else [item["target"]]
        for target, passage in zip(targets, claim["passages"]):
            place, quote = target["selector"]
            check(session.text[place["start"]:place["end"]] == quote["exact"] == passage["exact"],
                  f"{claim['label']}: the selectors agree")


# Annotation tools


def xmi(session):
    import cassis
    with open(session.path("cas.types.xml"), "rb") as file:
        types = cassis.load_typesystem(file)
    with open(session.path("cas.xmi"), "rb") as file:
        cas = cassis.load_cas_from_xmi(file, typesystem=types)
    check(cas.sofa_string == session.text, "cassis has the text")
    claims = sorted(cas.select("webanno.custom.Claim"), key=lambda c: label_order(c.identifier))
    check(len(claims) == len(session.claims), f"cassis finds {len(claims)} claims")
    for found, claim in zip(claims, session.claims):
        check(found.get_covered_text() == claim["passages"][0]["exact"], f"{claim['label']} in cassis")
        if claim.get("verdicts"):
            check(found.rating == claim["verdicts"][-1]["rating"], f"{claim['label']}: its rating")
            check(found.reason == claim["verdicts"][-1].get("reason"), f"{claim['label']}: its reason")
    again = cassis.load_cas_from_xmi(cas.to_xmi(), typesystem=types)
    check(again.sofa_string == session.text, "cassis writes it again")


def label_order(label):
    return [int(part) for part in label[1:].split(".")]


def label_studio(session):
    from label_studio_sdk.label_interface import LabelInterface
    interface = LabelInterface(session.read("ls.labels.xml").decode())
    interface.validate()
    for task in session.json("ls.json"):
        check(interface.validate_task({"data": task["data"]}), "label-studio-sdk takes the task")
        for annotation in task["annotations"]:
            fits = interface.validate_annotation(annotation)
            # Only the check of predictions, which is the same, tells what is wrong.
            why = "" if fits else interface.validate_prediction(annotation, return_errors=True)
            check(fits, f"label-studio-sdk: {why}")
            for result in annotation["result"]:
                value = result.get("value", {})
                if result["type"] == "labels":
                    check(session.text[value["start"]:value["end"]] == value["text"],
                          f"{result['id']} in Label Studio")


def brat(session):
    from bioc import brat as reader
    with open(session.path("story.txt")) as text, open(session.path("story.ann")) as annotations:
        document = reader.load(text, annotations)
    claims = [entity for entity in document.entities if entity.type == "Claim"]
    check(len(claims) == len(session.claims), f"bioc finds {len(claims)} claims")
    for entity, claim in zip(claims, session.claims):
        pieces = [session.text[part.begin:part.end] for part in sorted(entity.locations)]
        check(" ".join(pieces) == entity.text, f"{claim['label']} in bioc")
        check("".join(pieces).split() == claim["passages"][0]["exact"].split()
              or len(pieces) > 1, f"{claim['label']}: its words in bioc")


def utf16(text, start, end):
    return text.encode("utf-16-le")[2 * start:2 * end].decode("utf-16-le")


def offsets(session):
    """Formats whose readers are web clients or pipelines: what they cut out must be the passage."""
    firsts = [claim["passages"][0]["exact"] for claim in session.claims]
    cut = []
    for line in session.read("doccano.jsonl").decode().splitlines():
        record = json.loads(line)
        check(record["text"] == session.text, "doccano has the text")
        spans = record.get("label") or [[s["start_offset"], s["end_offset"], s["label"]]
                                        for s in record["entities"]]
        ends = sorted((start, end) for start, end, _ in spans)
        check(all(left[1] <= right[0] for left, right in zip(ends, ends[1:])),
              "doccano's spans do not overlap")
        cut += [utf16(session.text, start, end) for start, end, label in spans
                if label != "Further passage"]
    check(sorted(cut) == sorted(firsts), "doccano's spans are the passages")
    rows = session.json("hypothesis.json")["rows"]
    for row, exact in zip(rows, firsts, strict=True):
        place, quote = row["target"][0]["selector"]
        check(utf16(session.text, place["start"], place["end"]) == quote["exact"] == exact,
              "Hypothesis' selectors agree")
    task = json.loads(session.read("prodigy.jsonl"))
    for span in task["spans"]:
        first, last = task["tokens"][span["token_start"]], task["tokens"][span["token_end"]]
        check((first["start"], last["end"]) == (span["start"], span["end"]),
              "Prodigy's span is of whole tokens")
    for token in task["tokens"]:
        check(task["text"][token["start"]:token["end"]] == token["text"], "Prodigy's token")


# Tables


def tables(session):
    csv.field_size_limit(1 << 30)
    for name, dialect in [("story.csv", "excel"), ("story.tsv", "excel-tab")]:
        text = session.read(name).decode("utf-8-sig")
        rows = list(csv.DictReader(io.StringIO(text, newline=""), dialect=dialect, strict=True))
        check(len(rows) == len(session.claims), f"{name}: {len(rows)} rows")
        for row, claim in zip(rows, session.claims):
            check(None not in row and None not in row.values(), f"{name}: a row is ragged")
            for key, field in row.items():
                check(field[:1] not in list("=+-@\t\r\n"), f"{name}: {key} begins like a formula")
            check(restored(row["exact"]) == claim["passages"][0]["exact"], f"{name}: {row['id']}")
            check(session.text[int(row["start"]):int(row["end"])] == restored(row["exact"]),
                  f"{name}: the offsets of {row['id']}")


def pandas_tables(session):
    """pandas has the same cells, also where a field looks like nothing or like a number."""
    import pandas

    for name, separator in [("story.csv", ","), ("story.tsv", "\t")]:
        frame = pandas.read_csv(session.path(name), sep=separator, dtype=str, keep_default_na=False)
        check(len(frame) == len(session.claims), f"pandas has {len(frame)} rows of {name}")
        check(list(frame.columns)[:1] == ["session"], f"pandas takes the mark for a part of a heading of {name}")
        for (_, row), claim in zip(frame.iterrows(), session.claims):
            check(restored(row["exact"]) == claim["passages"][0]["exact"], f"pandas: {row['id']} of {name}")


def doccano_lines(session):
    """Doccano takes every span and relation, and drops none for overlapping another."""
    import doccano_import

    with tempfile.TemporaryDirectory() as folder:
        lines, refused = doccano_import.read(session.path("doccano.jsonl"), folder)
    check(not refused, f"doccano refuses {refused}")
    check(bool(lines), "doccano has a text")
    for text, spans, relations in lines:
        places = sorted((span.start_offset, span.end_offset) for span in spans)
        check(all(first[1] <= second[0] for first, second in zip(places, places[1:])), "doccano: spans overlap")
        check(all(end <= len(text.encode("utf-16-le")) // 2 for _, end in places), "doccano: a span ends behind the text")
        known = {span.id for span in spans}
        check(all({relation.from_id, relation.to_id} <= known for relation in relations), "doccano: a lost relation")


def restored(field):
    return field[1:] if field[:1] == "'" and field.lstrip("'")[:1] in list("=+-@\t\r\n＝＋－＠") else field


def spreadsheet(session):
    """LibreOffice opens the table, saves it, and has the same cells."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if not office:
        print("  LibreOffice is not installed: skipped")
        return
    folder = tempfile.mkdtemp()
    source = list(csv.reader(io.StringIO(session.read("story.csv").decode("utf-8-sig"), newline="")))
    # A cell of a spreadsheet holds 32,767 characters.
    source = [[field if len(field) < 32_000 else "" for field in row] for row in source]
    with open(folder + "/in.csv", "w", newline="") as file:
        csv.writer(file, lineterminator="\r\n").writerows(source)
    for extension, options in [("ods", ""), ("csv", ":Text - txt - csv (StarCalc):44,34,76,1")]:
        entry = folder + ("/in.csv" if extension == "ods" else "/in.ods")
        subprocess.run(
            [office, "--headless", f"-env:UserInstallation=file://{folder}/profile",
             "--infilter=CSV:44,34,76,1,,0,false,true,false" if extension == "ods" else "--calc",
             "--convert-to", extension + options, "--outdir", folder + ("" if extension == "ods" else "/out"),
             entry], check=True, capture_output=True, env={**os.environ, "HOME": folder})
    with open(folder + "/out/in.csv", newline="") as file:
        back = list(csv.reader(file))
    check(len(back) == len(source), f"LibreOffice has {len(back)} rows")
    for before, after in zip(source, back):
        for left, right in zip(before, after):
            # True and False are truth values to a spreadsheet, which it writes in its own way.
            same = left == right or left.lower() == right.lower() in ("true", "false")
            check(same, f"LibreOffice: {left[:60]!r} became {right[:60]!r}")


def data_sets(session):
    records = session.json("averitec.json")
    labels = {"Supported", "Refuted", "Not Enough Evidence", "Conflicting Evidence/Cherrypicking"}
    check(len(records) == len(session.contents), "AVeriTeC has every rated claim")
    for record in records:
        check(record["label"] in labels, f"AVeriTeC's label {record['label']}")
        for question in record["questions"]:
            for answer in question["answers"]:
                check(answer["answer_type"] in {"Abstractive", "Extractive", "Boolean", "Unanswerable"},
                      "AVeriTeC's answer type")
    for line in session.read("fever.jsonl").decode().splitlines():
        record = json.loads(line)
        check(record["label"] in {"SUPPORTS", "REFUTES", "NOT ENOUGH INFO"}, "FEVER's label")
        check(all(len(part) == 4 for group in record["evidence"] for part in group), "FEVER's evidence")


# Reference managers


def libraries(session):
    """pybtex, rispy and pandoc's citeproc read the sources: titles, authors and addresses."""
    import pybtex.database
    import rispy
    from pylatexenc.latex2text import LatexNodes2Text
    items = session.json("library.json")
    check(len(items) == len({item["id"] for item in items}) > 0, "CSL JSON has sources, each once")
    plain = LatexNodes2Text(math_mode="verbatim").latex_to_text
    entries = pybtex.database.parse_bytes(session.read("library.bib"), "bibtex").entries
    check(len(entries) == len(items), f"pybtex finds {len(entries)} entries")
    for item, entry in zip(items, entries.values()):
        if "title" in item:
            check(plain(entry.fields["title"]).split() == item["title"].split(),
                  f"pybtex: {entry.fields['title']!r} is {item['title']!r}")
        check(entry.fields.get("url") == item.get("URL"), f"pybtex: the address of {item['id']}")
        check(len(entry.persons.get("author", [])) == len(item.get("author", [])),
              f"pybtex: the authors of {item['id']}")
    records = rispy.loads(session.read("library.ris").decode())
    check(len(records) == len(items), f"rispy finds {len(records)} records")
    for item, record in zip(items, records):
        check(record.get("title") == item.get("title"), f"rispy: the title of {item['id']}")
        check((record.get("urls") or [None])[0] == item.get("URL"), f"rispy: the address of {item['id']}")
    if not shutil.which("pandoc"):
        print("  pandoc is not installed: skipped")
        return
    formats = subprocess.run(["pandoc", "--list-input-formats"], capture_output=True, text=True).stdout
    names = ["library.json", "library.bib", "library.ris"]
    if "ris" not in formats.split():
        print("  this pandoc does not read RIS: skipped")
        names.pop()
    for name in names:
        text = "---\nnocite: '@*'\n---\n"
        done = subprocess.run(
            ["pandoc", "--citeproc", f"--bibliography={session.path(name)}", "-t", "plain"],
            input=text, capture_output=True, text=True)
        cited = plain_words(done.stdout)
        for item in items:
            # Styles change capitals and punctuation; what looks like markup is read as such by some.
            known = (item.get("URL") or item.get("title")).split("<")[0]
            check(plain_words(known) in cited, f"pandoc on {name}: {known} is not cited")


def markdown(session):
    """markdown-it and mistune show every reason, and the links inside the report lead to its headings."""
    import mistune
    from markdown_it import MarkdownIt
    from mdit_py_plugins.anchors import anchors_plugin
    from mdit_py_plugins.footnote import footnote_plugin
    text = session.read("check.md").decode()
    reader = MarkdownIt("gfm-like", {"linkify": False}).use(footnote_plugin)
    other = mistune.create_markdown(escape=False, plugins=["footnotes", "table", "strikethrough"])
    page = reader.use(anchors_plugin, max_level=4).render(text)
    for name, shown in {"markdown-it": page, "mistune": other(text)}.items():
        words = plain_words(html.unescape(re.sub("<[^>]*>", " ", shown)))
        for claim in session.rated:
            # What reorders text is shown by its number.
            reason = (claim["verdicts"][-1].get("reason") or "").replace("\u202e", "U+202E")
            check(plain_words(reason) in words, f"{name}: the reason of {claim['label']}")
    ids = set(re.findall(r'id="([^"]+)"', page))
    links = re.findall(r'href="#([^"]+)"', page)
    check(links, "markdown-it: the report has links inside")
    for link in links:
        check(link in ids, f"markdown-it: #{link} leads nowhere")


def hugo(session):
    """Hugo, where it is installed, builds a page that shows every reason, and whose links inside lead to something."""
    if not shutil.which("hugo"):
        print("  hugo is not installed: apt-get install --no-install-recommends hugo")
        return
    site = session.path("site")
    files = {
        "config.toml": 'baseURL = "https://desk.example/"\ntitle = "Desk"\n'
                       'disableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n',
        "layouts/_default/single.html": "<title>{{ .Title }}</title>\n{{ .Content }}",
        "layouts/_default/list.html": "{{ range .Pages }}{{ .Title }}{{ end }}",
        "content/check.md": session.read("hugo.md").decode(),
    }
    for name, text in files.items():
        os.makedirs(os.path.dirname(os.path.join(site, name)), exist_ok=True)
        with open(os.path.join(site, name), "w", encoding="utf-8") as file:
            file.write(text)
    done = subprocess.run(["hugo", "--buildDrafts", "--quiet", "--source", site], capture_output=True, text=True)
    check(done.returncode == 0, f"hugo: {done.stdout}{done.stderr}")
    if done.returncode:
        return
    page = session.read("site/public/check/index.html").decode()
    words = plain_words(html.unescape(re.sub("<[^>]*>", " ", page)))
    for claim in session.rated:
        reason = (claim["verdicts"][-1].get("reason") or "").replace("\u202e", "U+202E")
        check(plain_words(reason) in words, f"hugo: the reason of {claim['label']}")
    check("<script" not in page and "<b>" not in page, "hugo: markup of the article is markup")
    ids = set(re.findall(r'id="([^"]+)"', page))
    for link in re.findall(r'href="#([^"]+)"', page):
        check(link in ids, f"hugo: #{link} leads nowhere")


def plain_words(text):
    return "".join(letter for letter in text.lower() if letter.isalnum())


for session in [sample(), hostile()]:
    for reader in [linked_data, web_annotation, xmi, label_studio, brat, offsets, tables, pandas_tables,
                   doccano_lines, spreadsheet,
                   data_sets, libraries, markdown, hugo]:
        print(f"{session.name}: {reader.__name__}")
        reader(session)
print(f"{checks} checks, {len(errors)} errors")
sys.exit(1 if errors else 0)
