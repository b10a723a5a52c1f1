"""Which memories come to mind: relevance + recency + importance, each from 0 to 1.

After Park et al., "Generative Agents" (2023), section 4.1. Relevance is BM25 over words and groups of meaning, divided
by that of the best match; recency halves every week; importance is known from what kind of thing it is. An embedding
could take the place of the words without touching anything else: give ``score`` the cosine of the query with each entry
instead of ``index.matches(query)``, and keep the vectors beside the entries of the index. Keeps nothing.
"""

from __future__ import annotations

import heapq
from collections.abc import Mapping
from itertools import islice

from .index import Entry, Index
from .records import Recalled

RELEVANCE, RECENCY, IMPORTANCE = 3.0, 0.5, 0.8
"""Park et al. give all three the same weight, with embeddings. Words are surer when they match and say nothing when
they do not, so they weigh more here: tests/benchmarks/bench_memory.py."""
HALF_LIFE = 7 * 86_400.0
"""Seconds after which a memory is half as recent."""
LONGER = 1.6
"""An episode that is so much longer than the fact that was found in it may hold more, and is told beside it."""
MATCHES, NEWEST, FIRST = 200, 20, 50
"""Candidates: the best matches, the newest of all, and the most important facts."""


def recall(index: Index, query: str, limit: int, now: float) -> list[Recalled]:
    """The best memories for a query, best first. A fact stands for the episode it says, and the question itself,
    heard just now, is not an answer to it."""
    relevance = index.matches(query)
    chosen: list[Recalled] = []
    told: set[int | str] = {_plain(query)}
    for value, entry in score(_candidates(index, relevance), relevance, now):
        if entry.id in told or _plain(entry.text) in told:
            continue
        if len(chosen) >= limit:
            break
        chosen.append(Recalled(entry.text, entry.kind, round(value, 4), entry.id))
        told.add(_plain(entry.text))
        source = index.entries.get(entry.source or 0)
        if source is not None and len(source.text) < LONGER * len(entry.text):
            told.add(source.id)
    return chosen


def score(entries: list[Entry], relevance: Mapping[int, float], now: float) -> list[tuple[float, Entry]]:
    """Entries with the sum of their three parts, best first; later ones first among equals."""
    best = max(relevance.values(), default=1.0)
    valued = [
        (RELEVANCE * relevance.get(entry.id, 0.0) / best
         + RECENCY * 0.5 ** (max(0.0, now - entry.at) / HALF_LIFE)
         + IMPORTANCE * entry.importance, entry)
        for entry in entries
    ]
    return sorted(valued, key=lambda pair: (-pair[0], -pair[1].id))


def _candidates(index: Index, relevance: Mapping[int, float]) -> list[Entry]:
    numbers = set(heapq.nlargest(MATCHES, relevance, key=relevance.__getitem__))
    numbers.update(islice(reversed(index.entries), NEWEST))
    numbers.update(heapq.nlargest(FIRST, index.facts, key=lambda number: index.facts[number].importance))
    return [index.entries[number] for number in numbers]


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
