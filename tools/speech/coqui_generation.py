"""XTTS beside a newer transformers: its GPT is handed what it remembers under the name that it knows.

transformers 5.18 and later hand a model's memory of attention over as ``cache``; coqui-tts 0.28 takes it as
``past_key_values`` only, finds none, and breaks at the second code of every text.
"""

from __future__ import annotations

import functools
import inspect
from typing import Any


def accept_cache() -> None:
    """Make XTTS's ``forward`` take ``cache`` as well. May be called often; does nothing where it takes it already."""
    from TTS.tts.layers.xtts.gpt_inference import GPT2InferenceModel

    own = GPT2InferenceModel.forward
    if "cache" in inspect.signature(own).parameters or hasattr(own, "__wrapped__"):
        return

    @functools.wraps(own)
    def forward(self: Any, *given: Any, cache: Any = None, **named: Any) -> Any:
        if cache is not None:
            named["past_key_values"] = cache
        return own(self, *given, **named)

    GPT2InferenceModel.forward = forward
