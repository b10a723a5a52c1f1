"""How long it takes to read and to write a card, without making a picture or a voice: at most 50 ms is wanted.

    python tests/benchmarks/bench_cards.py [--json FILE]

- ``import``: a file to a whole specification (reading, texts, the offline author), for a card of 20 kB of text and a
  lorebook of 100 entries, in each carrier; and ``ours``, a card that carries our own data.
- ``export``: a specification and its portrait to a file's bytes. Medians of 15, milliseconds of one core's time.
- ``animism``: a stored persona with its portrait, sculpture and voice to one ``.animism`` file, that file into another
  store (checked, validated, synced to disk), and the same again where it is there already; wall-clock milliseconds too,
  because a store waits for its disk.
"""

from __future__ import annotations

import argparse
import io
import json
import statistics
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from animism.agents.importing import spec_of
from animism.agents.presets import find
from animism.agents.studio import Studio
from animism.agents.travelling import arrive, persona_bytes
from animism.personas.cards import card_charx, card_json, card_png, read_card
from animism.personas.cards.png_file import text_chunk
from PIL import Image as Pictures

RUNS = 15


def card() -> dict[str, Any]:
    """A card of a usual size: 20 kB of text, 100 entries of lore."""
    story = "Ada is a cheerful old lighthouse keeper with a white beard, a blue coat and a pipe. She loves chess and tea. "
    entries = [
        {"keys": [f"place{i}", f"town{i}"], "content": f"@@depth 4\nPlace {i}. " + "It rains there. " * 10, "extensions": {},
         "enabled": True, "insertion_order": i, "use_regex": False} for i in range(100)
    ]
    data = {
        "name": "Ada", "description": story * 100, "personality": "cheerful, stern, wise", "scenario": "A storm.",
        "first_mes": "*She turns.* \"Who is there?\"", "mes_example": "<START>\n{{user}}: Hi\n{{char}}: Ho\n" * 20,
        "creator_notes": "n", "system_prompt": "", "post_history_instructions": "", "alternate_greetings": ["Hm."] * 5,
        "tags": ["sea"], "creator": "x", "character_version": "1", "extensions": {"depth_prompt": {"prompt": "p"}},
        "character_book": {"entries": entries, "extensions": {}}, "group_only_greetings": [],
    }
    return {"spec": "chara_card_v3", "spec_version": "3.0", "data": data}


def picture() -> bytes:
    """A PNG of 512 pixels and about 400 kB, as portraits are."""
    out = io.BytesIO()
    noise = Pictures.effect_noise((512, 512), 60).convert("RGB")
    noise.save(out, "PNG", compress_level=1)
    return out.getvalue()


def carriers(text: bytes, shown: bytes) -> dict[str, bytes]:
    at = shown.index(b"IEND") - 4
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("card.json", text)
        archive.writestr("assets/icon/images/main.png", shown)
    return {"json": text, "png": shown[:at] + text_chunk(b"ccv3", text) + shown[at:], "charx": out.getvalue()}


def travelling() -> dict[str, Any]:
    """Out of one store and into another; the preset is an ordinary persona with a picture of 512 pixels."""
    with tempfile.TemporaryDirectory() as folder:
        here, there = Studio(home=Path(folder) / "here"), Studio(home=Path(folder) / "there")
        stored = here.store.load(arrive(here, find("nox").file).persona.id)  # type: ignore[union-attr]
        data = persona_bytes(here.store, stored)
        busy, waited = [], []
        for _ in range(RUNS + 1):
            start, clock = time.process_time(), time.perf_counter()
            arrive(there, data)
            busy.append((time.process_time() - start) * 1000)
            waited.append((time.perf_counter() - clock) * 1000)
            there.delete(stored.id)
        return {
            "bytes": len(data), "export": milliseconds(lambda: persona_bytes(here.store, stored)),
            "import, the first of a process": round(busy[0], 1), "import": round(statistics.median(busy[1:]), 1),
            "import, wall clock": round(statistics.median(waited[1:]), 1),
            "import again": milliseconds(lambda: arrive(here, data)),
        }


def milliseconds(work: Callable[[], Any]) -> float:
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        work()
        times.append((time.process_time() - start) * 1000)
    return round(statistics.median(times), 1)


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--json", type=Path)
    given = options.parse_args()
    text, shown = json.dumps(card()).encode(), picture()
    files = carriers(text, shown)
    spec, _ = spec_of(read_card(files["png"]))
    files["ours"] = card_png(shown, spec)
    result = {
        "bytes": {name: len(data) for name, data in files.items()},
        "read": {name: milliseconds(lambda data=data: read_card(data)) for name, data in files.items()},
        "import": {name: milliseconds(lambda data=data: spec_of(read_card(data))) for name, data in files.items()},
        "export": {
            "png": milliseconds(lambda: card_png(shown, spec)), "json": milliseconds(lambda: card_json(spec)),
            "charx": milliseconds(lambda: card_charx(spec, shown)),
        },
    }
    result["animism"] = travelling()
    print(json.dumps(result, indent=2))
    if given.json:
        given.json.write_text(json.dumps(result), encoding="utf-8")


if __name__ == "__main__":
    main()
