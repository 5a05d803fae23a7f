#!/usr/bin/env bash
# Comments and deleted words in an ODT draft, as two packages give the text of a paragraph: odfpy 1.4.1 puts
# the comment with its author and date into the middle of the sentence; odfdo 3.27.3 does so in str() but not in
# its formatted text; both list deleted words as a paragraph of the article.
source "$(dirname "$0")/setup.sh"

need_python_packages odfpy==1.4.1 odfdo==3.27.3
seen=$(run_python <<'PYTHON'
import zipfile
import odfdo
from odf import teletype, text
from odf.opendocument import load

NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text")
)
CHANGE = "<office:change-info><dc:creator>Jane</dc:creator><dc:date>2024-01-01T00:00:00</dc:date></office:change-info>"
CONTENT = f"""<?xml version="1.0"?><office:document-content {NAMES} xmlns:dc="http://purl.org/dc/elements/1.1/"
 office:version="1.2"><office:body><office:text><text:tracked-changes><text:changed-region text:id="c1">
<text:deletion>{CHANGE}<text:p>350 </text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:p>It lost <text:change text:change-id="c1"/>35 jobs<office:annotation><dc:creator>Jane</dc:creator>
<dc:date>2024-01-01T00:00:00</dc:date><text:p>who counted?</text:p></office:annotation> in May.</text:p>
</office:text></office:body></office:document-content>"""
KIND = "application/vnd.oasis.opendocument.text"
MANIFEST = f"""<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
<manifest:file-entry manifest:full-path="/" manifest:media-type="{KIND}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>"""
with zipfile.ZipFile("draft.odt", "w") as file:
    file.writestr("mimetype", KIND)
    file.writestr("content.xml", CONTENT)
    file.writestr("META-INF/manifest.xml", MANIFEST)
print("odfpy:", [teletype.extractText(p).replace("\n", "") for p in load("draft.odt").getElementsByType(text.P)])
print("odfdo:", [str(p).replace("\n", "") for p in odfdo.Document("draft.odt").body.paragraphs])
PYTHON
)
expect "$(cat <<'SEEN'
odfpy: ['350 ', 'It lost 35 jobsJane2024-01-01T00:00:00who counted? in May.', 'who counted?']
odfdo: ['350 ', 'It lost 35 jobswho counted?Jane 2024-01-01 00:00:00 in May.', 'who counted?']
SEEN
)" "$seen"
