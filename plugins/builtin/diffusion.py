"""Built-in: pictures by diffusion models, the experts that draw them, and who measures likeness."""

from __future__ import annotations
