#!/usr/bin/env bash
# trafilatura 2.3.1 and words in the middle of a sentence: what stands in <time> or <math>, or in a <span> of
# class "rating" or "share", is taken out, and the rest of the sentence is joined, so that a fact-check has
# no verdict and a report no day. A verdict that links to the explanation of the scale goes as a paragraph. To
# favour recall changes nothing.
source "$(dirname "$0")/setup.sh"

need_python_packages trafilatura==2.3.1 lxml==6.1.3 lxml_html_clean==0.4.6
seen=$(run_python <<'PYTHON'
import trafilatura

LONG = "The {} said on Monday that the new bridge over the river will open in summer, after a delay of a year."
SENTENCES = (
    "The plant closed on <time datetime='2024-03-05'>5 March</time>, she said.",
    "Prices rose by <math><mn>350</mn></math> percent, she said.",
    "We rate the claim <span class='rating'>False</span>, as of May.",
    "We rate the claim <span class='verdict'>False</span>, as of May.",
    "The <span class='share'>share of women</span> fell, she said.",
    "<a href='/scale'>We rate the claim False.</a>",
)
for sentence in SENTENCES:
    parts = [LONG.format("council"), LONG.format("mayor"), sentence, LONG.format("builder")]
    text = "".join(f"<p>{part}</p>" for part in parts)
    page = f"<html><head><title>A bridge</title></head><body><article><h1>A bridge</h1>{text}</article></body></html>"
    for more in ({}, {"favor_recall": True}):
        kept = trafilatura.extract(page, **more).split("\n")
        print(sentence, "->", [line for line in kept if "on Monday" not in line and line != "A bridge"])
PYTHON
)
expect "$(cat <<'SEEN'
The plant closed on <time datetime='2024-03-05'>5 March</time>, she said. -> ['The plant closed on , she said.']
The plant closed on <time datetime='2024-03-05'>5 March</time>, she said. -> ['The plant closed on , she said.']
Prices rose by <math><mn>350</mn></math> percent, she said. -> ['Prices rose by percent, she said.']
Prices rose by <math><mn>350</mn></math> percent, she said. -> ['Prices rose by percent, she said.']
We rate the claim <span class='rating'>False</span>, as of May. -> ['We rate the claim , as of May.']
We rate the claim <span class='rating'>False</span>, as of May. -> ['We rate the claim , as of May.']
We rate the claim <span class='verdict'>False</span>, as of May. -> ['We rate the claim False, as of May.']
We rate the claim <span class='verdict'>False</span>, as of May. -> ['We rate the claim False, as of May.']
The <span class='share'>share of women</span> fell, she said. -> ['The fell, she said.']
The <span class='share'>share of women</span> fell, she said. -> ['The fell, she said.']
<a href='/scale'>We rate the claim False.</a> -> []
<a href='/scale'>We rate the claim False.</a> -> []
SEEN
)" "$seen"
