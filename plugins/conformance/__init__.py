"""The conformance kit: what every plugin must hold to, as checks that anybody can run.

>>> from animism.plugins.conformance import check_plugin                 # doctest: +SKIP
>>> check_plugin("my-plugin").raise_for_failures()                       # doctest: +SKIP
"""

from .kit import check, check_chat_model, check_expert, check_tool, check_voice
from .plugin import check_plugin
from .report import Finding, Report

__all__ = [
    "Finding", "Report", "check", "check_chat_model", "check_expert", "check_plugin", "check_tool", "check_voice",
]
