# ruff: noqa: SIM905 (lists of words are written and read as text)
"""The past of a verb phrase in the first person. Rules and the usual exceptions."""

from __future__ import annotations

import re

_PAST = dict(
    pair.split(":")
    for pair in """
sit:sat keep:kept go:went take:took eat:ate read:read lie:lay stand:stood think:thought give:gave tell:told
hold:held make:made shed:shed write:wrote see:saw have:had say:said rise:rose run:ran sing:sang spend:spent
hang:hung let:let lose:lost leave:left get:got swim:swam fly:flew sleep:slept catch:caught feel:felt fall:fell
bring:brought wait:waited do:did dig:dug put:put set:set know:knew hum:hummed nod:nodded drip:dripped hear:heard
find:found grow:grew shine:shone be:was come:came blow:blew ride:rode throw:threw stop:stopped win:won meet:met
drift:drifted weave:wove swing:swung spin:spun
""".split()
)


def past(phrase: str) -> str:
    """Makes "turn the good side" into "turned the good side"."""
    verb, _, rest = phrase.partition(" ")
    if not verb:
        return ""
    made = _PAST.get(verb) or (
        verb + "d" if verb.endswith("e") else verb[:-1] + "ied" if re.search(r"[^aeiou]y$", verb) else verb + "ed"
    )
    return f"{made} {rest}".strip()
