"""Keeps transformers' progress bars out of the way of a program that shows its own."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

_lock = threading.Lock()
_inside = 0
_shown = False


@contextmanager
def quiet_transformers() -> Iterator[None]:
    """No bars while anybody is inside the block; the caller's own setting after the last one has left it."""
    from transformers.utils import logging

    global _inside, _shown
    with _lock:
        if not _inside:
            _shown = logging.is_progress_bar_enabled()
            logging.disable_progress_bar()
        _inside += 1
    try:
        yield
    finally:
        with _lock:
            _inside -= 1
            if not _inside and _shown:
                logging.enable_progress_bar()
