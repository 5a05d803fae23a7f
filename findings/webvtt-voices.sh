#!/usr/bin/env bash
# A WebVTT cue in which two people speak: webvtt-py 0.6.0 gives the first one's name as the voice of both
# sentences, and no voice where only the second has a name. pysubs2 1.8.1 has a field for the name and leaves it
# empty; pycaption 2.3.14 names both. The first two keep "&lt;" as it is written.
source "$(dirname "$0")/setup.sh"

need_python_packages webvtt-py==0.6.0 pysubs2==1.8.1 pycaption==2.3.14
seen=$(run_python <<'PYTHON'
import pathlib
import pycaption
import pysubs2
import webvtt

CUES = (
    "<v Jane Roe>He stole it.</v>\n<v Juan Doe>I deny that.</v>",
    "He stole it.\n<v Juan Doe>I deny that.</v>",
    "It fell by &lt;5%.",
)
for cue in CUES:
    text = f"WEBVTT\n\n00:01.000 --> 00:03.000\n{cue}\n"
    pathlib.Path("talk.vtt").write_text(text)
    print(repr(cue))
    found = webvtt.read("talk.vtt")[0]
    print("  webvtt-py:", found.voice, repr(found.text))
    found = pysubs2.load("talk.vtt")[0]
    print("  pysubs2:  ", repr(found.name), repr(found.plaintext))
    captions = pycaption.WebVTTReader().read(text)
    print("  pycaption:", repr(captions.get_captions(captions.get_languages()[0])[0].get_text()))
PYTHON
)
expect "$(cat <<'SEEN'
'<v Jane Roe>He stole it.</v>\n<v Juan Doe>I deny that.</v>'
  webvtt-py: Jane Roe 'He stole it.\nI deny that.'
  pysubs2:   '' 'He stole it.\nI deny that.'
  pycaption: 'Jane Roe: He stole it.\nJuan Doe: I deny that.'
'He stole it.\n<v Juan Doe>I deny that.</v>'
  webvtt-py: None 'He stole it.\nI deny that.'
  pysubs2:   '' 'He stole it.\nI deny that.'
  pycaption: 'He stole it.\nJuan Doe: I deny that.'
'It fell by &lt;5%.'
  webvtt-py: None 'It fell by &lt;5%.'
  pysubs2:   '' 'It fell by &lt;5%.'
  pycaption: 'It fell by <5%.'
SEEN
)" "$seen"
