"""Where models run: a device that does not exist is refused, never replaced in silence."""

from __future__ import annotations

import sys
from types import ModuleType, SimpleNamespace

import pytest
from animism.personas import InvalidInput, ToolUnavailable
from animism.tools import hardware


@pytest.mark.parametrize("wanted", ["gpu", "cuda0", "cuda:", "cuda:x", "auto:1", "", "CPU"])
def test_a_device_of_no_name_is_refused(wanted: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        hardware.place(wanted)
    assert "cuda:1" in str(caught.value.mend)


def test_the_processor_is_always_there() -> None:
    assert hardware.place("cpu").device == "cpu" and hardware.place("cpu", "bfloat16").dtype == "bfloat16"


def test_a_card_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    torch = ModuleType("torch")
    torch.cuda = SimpleNamespace(device_count=lambda: 2)  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "torch", torch)
    monkeypatch.setattr(hardware, "_cuda", lambda: True)
    with pytest.raises(ToolUnavailable, match="there are 2"):
        hardware.place("cuda:2")
    monkeypatch.setattr(hardware, "_cuda", lambda: False)
    with pytest.raises(ToolUnavailable, match="no CUDA device"):
        hardware.place("cuda:0")
