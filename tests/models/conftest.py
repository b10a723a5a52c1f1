"""Tests of models: tiny random ones of the real classes, made here, saved, and loaded by the code that loads full
weights. Without torch none of them is collected; ``make test-models`` installs what they need."""

from __future__ import annotations

import os
from importlib.util import find_spec

os.environ["HF_HUB_OFFLINE"] = os.environ["TRANSFORMERS_OFFLINE"] = "1"
os.environ.setdefault("OMP_NUM_THREADS", "1")  # tiny models: two threads took three times as long as one

collect_ignore_glob = [] if find_spec("torch") else ["test_*.py"]
