#!/usr/bin/env bash
# atoma 0.0.17 gives no content for an Atom entry whose content is XHTML, a type that the format names beside
# text and html: the whole article is missing, and nothing says so. The author in Dublin Core of an RSS item, which
# most news feeds use, is missing likewise.
source "$(dirname "$0")/setup.sh"

need_python_packages atoma==0.0.17
seen=$(run_python <<'PYTHON'
import atoma

ATOM = b"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><id>u:1</id>
<updated>2024-03-05T10:00:00Z</updated><entry><title>A</title><id>u:2</id>
<updated>2024-03-05T10:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Body</p></div></content></entry></feed>"""
RSS = b"""<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>D</title><link>https://x.example/</link><description>d</description>
<item><title>A</title><dc:creator>Ann Example</dc:creator></item></channel></rss>"""
print("content:", atoma.parse_atom_bytes(ATOM).entries[0].content)
print("author:", atoma.parse_rss_bytes(RSS).items[0].author)
PYTHON
)
expect 'content: None
author: None' "$seen"
