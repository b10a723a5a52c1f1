"""Built-in: voices of speech models and speech programs."""

from __future__ import annotations
