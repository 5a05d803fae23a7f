#!/usr/bin/env bash
# TTML subtitles whose <body> begins at ten seconds, so that every cue begins ten seconds later. pycaption
# 2.3.14 leaves out the offset, makes one cue of a paragraph whose parts have times of their own, and begins
# anew after a day. ttconv 1.2.3 adds the offset, but loses the last cue of a <body> or <div> that begins
# somewhere and does not say when it ends: of a file of one cue nothing is left.
source "$(dirname "$0")/setup.sh"

need_python_packages pycaption==2.3.14 ttconv==1.2.3
seen=$(run_python <<'PYTHON'
import re
import xml.etree.ElementTree
import pycaption
import ttconv.imsc.reader
import ttconv.srt.writer

FILE = '<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en"><body{}><div{}>{}</div></body></tt>'
NO = '<p begin="1s" end="3s">No.</p>'
TWO = NO + '<p begin="20s" end="22s">He left.</p>'
PARTS = '<p begin="1s" end="9s"><span begin="0s" end="2s">No.</span> <span begin="2s" end="4s">He left.</span></p>'
LATE = '<p begin="24:00:01" end="24:00:03">No.</p>'
FILES = (
    ("no offset", FILE.format("", "", TWO)),
    ("body from 10 s to 60 s", FILE.format(' begin="10s" end="60s"', "", TWO)),
    ("body from 10 s", FILE.format(' begin="10s"', "", TWO)),
    ("div from 10 s", FILE.format("", ' begin="10s"', TWO)),
    ("div from 10 s, one cue", FILE.format("", ' begin="10s"', NO)),
    ("parts with times", FILE.format("", "", PARTS)),
    ("after a day", FILE.format("", "", LATE)),
)


def cues(subtitles):
    return re.findall(r"(\S+),000 --> \S+\n(.+)", subtitles)


for title, text in FILES:
    print(title)
    print("  pycaption:", cues(pycaption.SRTWriter().write(pycaption.DFXPReader().read(text))))
    tree = xml.etree.ElementTree.ElementTree(xml.etree.ElementTree.fromstring(text))
    print("  ttconv:   ", cues(ttconv.srt.writer.from_model(ttconv.imsc.reader.to_model(tree))))
PYTHON
)
expect "$(cat <<'SEEN'
no offset
  pycaption: [('00:00:01', 'No.'), ('00:00:20', 'He left.')]
  ttconv:    [('00:00:01', 'No.'), ('00:00:20', 'He left.')]
body from 10 s to 60 s
  pycaption: [('00:00:01', 'No.'), ('00:00:20', 'He left.')]
  ttconv:    [('00:00:11', 'No.'), ('00:00:30', 'He left.')]
body from 10 s
  pycaption: [('00:00:01', 'No.'), ('00:00:20', 'He left.')]
  ttconv:    [('00:00:11', 'No.')]
div from 10 s
  pycaption: [('00:00:01', 'No.'), ('00:00:20', 'He left.')]
  ttconv:    [('00:00:11', 'No.')]
div from 10 s, one cue
  pycaption: [('00:00:01', 'No.')]
  ttconv:    []
parts with times
  pycaption: [('00:00:01', 'No. He left.')]
  ttconv:    [('00:00:01', 'No.'), ('00:00:03', 'He left.')]
after a day
  pycaption: [('00:00:01', 'No.')]
  ttconv:    [('24:00:01', 'No.')]
SEEN
)" "$seen"
