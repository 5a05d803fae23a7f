#!/usr/bin/env bash
# fastfeedparser 0.6.5 and an Atom entry: of two authors the first is kept, and the content of type xhtml
# comes with the feed's own <content> element around it, as if that were part of the article.
source "$(dirname "$0")/setup.sh"

need_python_packages fastfeedparser==0.6.5
seen=$(run_python <<'PYTHON'
import fastfeedparser

FEED = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>u:1</id>
<updated>2024-03-05T10:00:00Z</updated><entry><title>A</title><id>u:2</id>
<updated>2024-03-05T10:00:00Z</updated><author><name>Ann</name></author><author><name>Ben</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Body</p></div></content></entry></feed>"""
entry = fastfeedparser.parse(FEED).entries[0]
print(entry["authors"])
print(entry["content"][0]["value"])
PYTHON
)
expect "$(cat <<'SEEN'
[{'name': 'Ann'}]
<content xmlns="http://www.w3.org/2005/Atom" type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Body</p></div></content>
SEEN
)" "$seen"
