"""The version of the interface for plugins."""

from __future__ import annotations

API = "1.0"
"""MAJOR.MINOR. A plugin's module says which it was written for: ``ANIMISM_API = "1.0"``."""
