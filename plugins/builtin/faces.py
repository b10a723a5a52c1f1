"""Built-in: faces of people, found and recognised, with their consent."""

from __future__ import annotations
