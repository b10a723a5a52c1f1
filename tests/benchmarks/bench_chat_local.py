"""What holding a local chat model to a schema costs, on a random model of a real class (speed does not depend on weights).

    python tests/benchmarks/bench_chat_local.py [--width 512] [--layers 8] [--device auto] [--json FILE]

- ``load``: seconds from a folder on disk to a model at hand.
- ``bare``: tokens a second of ``model.generate`` alone; ``text`` and ``schema`` of ours, by the same model.
- ``mask``: milliseconds a token for what may come next, and ``draw`` for drawing one, with a vocabulary of 150,000.
- ``close``: milliseconds to end a persona that was broken off after its first words.
- ``stop``: milliseconds from closing a stream until the model is at rest.
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
import time
from pathlib import Path
from typing import Any

PROMPT = "Tell me about the old apple and the shy lighthouse."
TOKENS = 128
VOCABULARY = 150_000


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--width", type=int, default=512)
    asked.add_argument("--layers", type=int, default=8)
    asked.add_argument("--device", default="auto")
    asked.add_argument("--json", type=Path)
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        rows = {**_model(Path(folder), given.width, given.layers, given.device), **_large_vocabulary()}
    for name, value in rows.items():
        print(f"{name:<20}{value:>10.2f}")
    if given.json:
        given.json.write_text(json.dumps(rows, indent=1))


def _model(folder: Path, width: int, layers: int, device: str) -> dict[str, float]:
    from animism.agents.chat_models import LocalLimits, TransformersChatModel, user
    from animism.agents.memory.notice_model import FoundFacts
    from animism.tools.tiny.chat import make_chat

    make_chat(folder, width=width, layers=layers)
    chat = TransformersChatModel(str(folder), device=device, seed=1,
                                 limits=LocalLimits(object_tokens=TOKENS, text_tokens=TOKENS))
    begun = time.perf_counter()
    with chat._loaded() as loaded:
        rows = {"load s": time.perf_counter() - begun}
        rows["bare tokens/s"] = _bare(loaded)
    print(chat.told)
    rows["text tokens/s"] = _rate(chat, lambda: list(chat.stream([user(PROMPT)])))
    chat.structured([user(PROMPT)], FoundFacts)  # the grammar is made once
    rows["schema tokens/s"] = _rate(chat, lambda: chat.structured([user(PROMPT)], FoundFacts))
    rows["stop ms"] = _stop(chat)
    return rows


def _bare(loaded: Any) -> float:
    import torch

    ids = torch.tensor([loaded.tokenizer(PROMPT)["input_ids"]], device=loaded.model.device)
    rates = []
    for _ in range(3):
        begun = time.perf_counter()
        made = loaded.model.generate(ids, attention_mask=torch.ones_like(ids), min_new_tokens=TOKENS, max_new_tokens=TOKENS,
                                     pad_token_id=0)
        rates.append((made.shape[-1] - ids.shape[-1]) / (time.perf_counter() - begun))
    return max(rates)


def _rate(chat: Any, ask: Any) -> float:
    rates = []
    for _ in range(3):
        before, begun = chat.usage.tokens_out, time.perf_counter()
        ask()
        rates.append((chat.usage.tokens_out - before) / (time.perf_counter() - begun))
    return max(rates)


def _stop(chat: Any) -> float:
    from animism.agents.chat_models import user

    calls = chat.usage.calls
    pieces = chat.stream([user(PROMPT)])
    next(pieces)
    begun = time.perf_counter()
    pieces.close()
    while chat.usage.calls == calls:
        time.sleep(0.0005)
    return 1000 * (time.perf_counter() - begun)


def _large_vocabulary() -> dict[str, float]:
    import torch
    from animism.agents.author import Draft
    from animism.agents.chat_models.transformers_constraint import Constraint, Words
    from animism.agents.chat_models.transformers_sampling import Sampler

    begun = time.perf_counter()
    words = Words(_tokenizer(), [VOCABULARY])
    rows = {"grammar's words s": time.perf_counter() - begun}
    constraint, sampler = Constraint(words, Draft, 0, 2000), Sampler(0.7, 0.95, 1)
    ids, spent = torch.zeros((1, 0), dtype=torch.long), [0.0, 0.0]
    for _ in range(100):
        scores = torch.randn(1, VOCABULARY + 1)
        times = [time.perf_counter()]
        scores = constraint(ids, scores)
        times.append(time.perf_counter())
        scores = sampler(ids, scores)
        times.append(time.perf_counter())
        spent = [spent[0] + times[1] - times[0], spent[1] + times[2] - times[1]]
        ids = torch.cat([ids, scores.argmax(-1, keepdim=True)], 1)
    constraint.follow(ids[0])
    begun = time.perf_counter()
    json.loads(constraint.text()[0])
    return {**rows, "mask ms": 10 * spent[0], "draw ms": 10 * spent[1], "close ms": 1000 * (time.perf_counter() - begun)}


def _tokenizer() -> Any:
    """Bytes, and made-up words up to the size of a large vocabulary."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers
    from transformers import PreTrainedTokenizerFast

    chance = random.Random(0)
    vocabulary = {symbol: i for i, symbol in enumerate(sorted(pre_tokenizers.ByteLevel.alphabet()))}
    while len(vocabulary) < VOCABULARY:
        word = "".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=chance.randint(2, 9)))
        vocabulary.setdefault(chance.choice(["", "Ġ"]) + word, len(vocabulary))
    vocabulary["<end>"] = len(vocabulary)
    words = Tokenizer(models.BPE(vocab=vocabulary, merges=[]))
    words.pre_tokenizer, words.decoder = pre_tokenizers.ByteLevel(add_prefix_space=False), decoders.ByteLevel()
    return PreTrainedTokenizerFast(tokenizer_object=words, eos_token="<end>")


if __name__ == "__main__":
    main()
