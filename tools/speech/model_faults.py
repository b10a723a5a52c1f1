"""What breaks inside a speech model's own library becomes one of our errors, with what to do about it.

Running out of memory passes through as it is: who keeps the models answers that by making room.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ...personas.errors import AnimismError, ToolFailed
from ..residency import ran_out


def one_line(error: BaseException, most: int = 200) -> str:
    """An error as one line."""
    told = " ".join(str(error).split()) or type(error).__name__
    return told if len(told) <= most else told[: most - 1] + "…"


@contextmanager
def loading(tool: str, path: Path, model: str) -> Iterator[None]:
    """Around reading weights: whatever is wrong with them is ``ToolFailed`` with the command that checks them."""
    try:
        yield
    except AnimismError:
        raise
    except Exception as error:
        if ran_out(error):
            raise
        raise ToolFailed(
            f"the weights in {path} cannot be used: {one_line(error)}", tool=tool, mend=f"animism weights verify {model}"
        ) from error


@contextmanager
def working(tool: str, what: str) -> Iterator[None]:
    """Around a model at work: what breaks in it is ``ToolFailed``."""
    try:
        yield
    except AnimismError:
        raise
    except Exception as error:
        if ran_out(error):
            raise
        raise ToolFailed(f"{what} broke: {type(error).__name__}: {one_line(error)}", tool=tool) from error
