"""A rough picture of what is not finished: a straight line from latents to colours, found once from the autoencoder.

The autoencoder's own decoder takes as long as a step or two; this takes a millisecond. It is fitted by least squares
to what the decoder makes of a few smooth random latents, so it holds for any autoencoder and needs no table.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..media import Image
from .family import Base

SIDE = 16
"""Latents a side of the samples: 128 pixels where one latent is 8."""


def preview(base: Base, latents: Any, size: int) -> Image:
    """The first picture of ``latents`` as they are between two steps: uint8, as many pixels as latents a side."""
    import torch

    with torch.no_grad():
        grid = base.family.latents(base.pipeline, latents[:1], size)[0].float().cpu().numpy()  # (C, h, w)
    if base.preview is None:
        base.preview = fit(base, grid.shape[0])
    slope, level = base.preview  # (3, C), (3,)
    colours = np.einsum("rc,chw->hwr", slope, grid) + level
    return np.clip((colours + 1) * 127.5, 0, 255).astype(np.uint8)


def fit(base: Base, channels: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Slope (3, channels) and level (3,) of the straight line that comes nearest to the decoder."""
    import torch

    chance = torch.Generator("cpu").manual_seed(0)
    smooth = torch.nn.functional.interpolate(
        torch.randn(1, channels, SIDE // 4, SIDE // 4, generator=chance), size=(SIDE, SIDE), mode="bicubic"
    ) * 1.2
    part = base.pipeline.vae
    with torch.no_grad():
        colours = base.family.decode(base.pipeline, smooth.to(base.plan.device, part.dtype)).float().cpu()
        small = torch.nn.functional.adaptive_avg_pool2d(colours, (SIDE, SIDE))[0]
    x = np.concatenate([smooth[0].reshape(channels, -1).numpy(), np.ones((1, SIDE * SIDE), np.float32)])
    y = small.reshape(3, -1).numpy()
    line, *_ = np.linalg.lstsq(x.T, y.T, rcond=None)  # (C + 1, 3)
    return line[:-1].T.astype(np.float32), line[-1].astype(np.float32)
