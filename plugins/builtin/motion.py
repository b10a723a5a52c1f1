"""Built-in: speech to blendshapes by a model, talking heads, and models that live in an environment of their own."""

from __future__ import annotations
