"""The animation tool ``latent-lips``: the lips of any picture, painted anew from the sound by one step of a UNet in the
space of an autoencoder. Built from diffusers' and transformers' classes after MuseTalk 1.5's contract (Zhang et al.,
2024, arXiv:2410.10122; weights MIT).

Only the lower face moves: eyes and head rest. The picture is seen once; frames are made in batches as they are taken.
Differences from the release, on purpose: the mask is the jaw of the 68 points (no face parser), the latents are the
autoencoder's means and not draws (so the same request gives the same pixels), and the last part of a second is not cut
off. What only real weights can show: whether lips fit sounds, and whether painted and stylised faces are taken for
faces at all.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from ...personas.errors import InvalidInput, ToolFailed
from ..capability import Availability, Progress, Requires, Tool, Weights, silent
from ..contracts import ANIMATION, AnimationRequest, Frames
from ..hardware import CPU, place
from ..lip_sync.lam_a2e_sound import at_rate
from ..media import Image
from ..residency import shared
from ..weights.places import fetch_command
from .checked import mouth_region, watched
from .latent_lips_face import FaceBox, face_of
from .latent_lips_model import MODEL, LipModel, load, missing
from .latent_lips_sound import RATE, Heard

if TYPE_CHECKING:
    import torch

BATCH = {CPU: 4}
MOST = 16
"""Frames at once on a processor, and elsewhere."""
SIZES = (64, 2048)


class LatentLipsAnimation(Tool[AnimationRequest, Frames]):
    """Needs a portrait with 68 landmarks and the sound that the track was made from."""

    capability = ANIMATION
    name = "latent-lips"
    description = (
        "Paints the mouth of a picture anew from the sound (MuseTalk 1.5). The best lips for photos; head and eyes "
        "stay still."
    )
    requires = Requires(
        extra="diffusion", modules=("torch", "diffusers", "transformers"), memory=4_500_000_000,
        weights=(
            Weights("TMElyralab/MuseTalk", "MIT", True, 3_400_000_000, MODEL),
            Weights("stabilityai/sd-vae-ft-mse", "MIT", True, 335_000_000, "sd-vae-ft-mse"),
            Weights("openai/whisper-tiny", "Apache-2.0", True, 151_000_000, "whisper-tiny"),
        ),
    )

    def __init__(self, model: str = MODEL) -> None:
        """``model`` is a catalogue id or the path of a folder."""
        self.model = model
        self._device = "auto"

    @property
    def priority(self) -> int:  # type: ignore[override]
        """Between the sculpture's own animator and ``warp`` where its weights are; last where they are not."""
        return 4 if self.available().ok else -5

    def available(self) -> Availability:
        there = super().available()
        if there.ok and (lacking := missing(self.model)):
            return Availability(False, f"the weights {', '.join(lacking)} are not here", fetch_command(" ".join(lacking)))
        return there

    def accepts(self, request: AnimationRequest) -> bool:
        landmarks = request.portrait.landmarks
        return request.speech is not None and landmarks.scheme == "ibug68" and len(landmarks.points) == 68

    def setup(self, device: str = "auto") -> None:
        """Remember the device; the networks are loaded when they are needed."""
        self._device = device

    def run(self, request: AnimationRequest, progress: Progress = silent) -> Frames:
        """Load, and look at the face; frames are painted as they are taken.

        :raises InvalidInput: no sound, no track, or a size that is odd or not 64 to 2048.
        :raises ToolFailed: weights that are broken, or a face that is outside the picture.
        """
        check(request)
        self.need()
        progress(0.0, "loading the lip model")
        painter = Painter(self.model, self._device, request)
        progress(0.6, "looking at the face")
        painter.look()
        progress(1.0, "ready to speak")
        frames = Frames(request.track.fps, len(request.track), request.size, painter.frames)
        size = request.portrait.image.shape
        return watched(frames, request.speech, mouth_region(request.portrait.landmarks, size[1], size[0]), self.name)


class Painter:
    """One picture and one sound. Each reader of :meth:`frames` paints for itself."""

    def __init__(self, model: str, device: str, request: AnimationRequest) -> None:
        assert request.speech is not None
        self.place = place(device)
        self.model, self.fps, self.count = model, request.track.fps, len(request.track)
        self.face: FaceBox = face_of(request.portrait.image, request.portrait.landmarks, request.size)
        self.samples = at_rate(request.speech)
        self.batch = BATCH.get(self.place.device, MOST)
        self._seen: NDArray[np.float32] | None = None

    def look(self) -> None:
        """Encode the face, once: what each frame starts from, (1, 8, 32, 32)."""
        if self._seen is None:
            with self._loaded() as model:
                self._seen = shared().retrying(lambda: see(model, self.face.seen()), "the lip model")

    def frames(self) -> Iterator[Image]:
        """Each frame uint8 (size, size, 3)."""
        self.look()
        heard = Heard(self.samples, self._encode)
        for first in range(0, self.count, self.batch):
            seconds = [k / self.fps for k in range(first, min(first + self.batch, self.count))]
            with self._loaded() as model:  # between batches others may have the memory
                faces = shared().retrying(lambda: self._speak(model, heard, seconds), "the lip model")  # noqa: B023
            yield from map(self.face.pasted, faces)

    def _speak(self, model: LipModel, heard: Heard, seconds: list[float]) -> NDArray[np.uint8]:
        import torch

        sound = torch.stack([heard.about(second) for second in seconds])  # (B, 50, 384)
        assert self._seen is not None
        return speak(model, torch.from_numpy(self._seen), sound)

    def _encode(self, samples: NDArray[np.float32]) -> torch.Tensor:
        with self._loaded() as model:
            return shared().retrying(lambda: listen(model, samples), "the lip model")

    def _loaded(self) -> Any:
        key = ("latent-lips", self.model, self.place.device, self.place.dtype)
        return shared().using(key, lambda: load(self.model, self.place))


# ---- the model, in the order in which it works


def see(model: LipModel, face: Image) -> NDArray[np.float32]:
    """The face, uint8 (256, 256, 3), as what the UNet starts from: (1, 8, 32, 32)."""
    import torch

    # 1. pixels to [-1, 1]; in the first of two copies the lower half is black
    whole = torch.from_numpy(face.astype(np.float32)).permute(2, 0, 1)[None] / 127.5 - 1  # (1, 3, 256, 256)
    upper = whole.clone()
    upper[:, :, face.shape[0] // 2 :] = -1
    # 2. both to latents
    both = torch.cat([upper, whole]).to(model.device, model.dtype)  # (2, 3, 256, 256)
    with torch.inference_mode():
        latents = model.vae.encode(both).latent_dist.mode() * model.vae.config.scaling_factor  # (2, 4, 32, 32)
    # 3. one above the other: masked, then whole
    return latents.float().reshape(1, -1, *latents.shape[2:]).cpu().numpy()  # (1, 8, 32, 32)


def listen(model: LipModel, samples: NDArray[np.float32]) -> torch.Tensor:
    """Up to 30 s of sound at 16 kHz as Whisper states, (1500, 5, 384): fifty steps a second, every layer."""
    import torch

    # 1. the spectrogram, filled up to 30 s with silence
    mel = model.mel(samples, sampling_rate=RATE, return_tensors="pt").input_features  # (1, 80, 3000)
    # 2. the encoder, each layer's state kept
    with torch.inference_mode():
        made = model.encoder(mel.to(model.device, model.dtype), output_hidden_states=True)
    return torch.stack(made.hidden_states, dim=2)[0]  # (1500, 5, 384)


def speak(model: LipModel, seen: torch.Tensor, sound: torch.Tensor) -> NDArray[np.uint8]:
    """Faces uint8 (B, 256, 256, 3) for a face ``seen`` (1, 8, 32, 32) and ``sound`` (B, 50, 384)."""
    import torch

    count = len(sound)
    # 1. where each state is in its window
    sound = sound + positions(sound.shape[1], sound.shape[2]).to(sound.device, sound.dtype)
    latents = seen.to(model.device, model.dtype).expand(count, -1, -1, -1)  # (B, 8, 32, 32)
    with torch.inference_mode():
        # 2. one step of the UNet, at time 0: no noise, no schedule
        painted = model.unet(latents, 0, encoder_hidden_states=sound).sample  # (B, 4, 32, 32)
        # 3. back to pixels
        pixels = model.vae.decode(painted / model.vae.config.scaling_factor).sample  # (B, 3, 256, 256)
    levels = ((pixels.float() / 2 + 0.5).clamp(0, 1) * 255).round().nan_to_num()
    return levels.to(torch.uint8).permute(0, 2, 3, 1).cpu().numpy()  # (B, 256, 256, 3)


def positions(length: int, width: int) -> torch.Tensor:
    """The sinusoids of Vaswani et al. (2017), (``length``, ``width``): sine in even columns, cosine in odd."""
    import torch

    at = torch.arange(length)[:, None]
    rate = torch.exp(torch.arange(0, width, 2) * (-math.log(10_000.0) / width))
    out = torch.zeros(length, width)
    out[:, 0::2], out[:, 1::2] = torch.sin(at * rate), torch.cos(at * rate)[:, : width // 2]
    return out


def check(request: AnimationRequest) -> None:
    """``InvalidInput`` for a request that no picture animator can serve."""
    if request.speech is None:
        raise InvalidInput("these lips move by the sound, and there is none", mend="use the animation tool 'warp'")
    if not len(request.track):
        raise InvalidInput("the performance has no frames", mend="give a track of at least one frame")
    if request.size % 2 or not SIZES[0] <= request.size <= SIZES[1]:
        raise InvalidInput(f"a size of {request.size}", mend=f"an even number from {SIZES[0]} to {SIZES[1]}")
    if len(request.portrait.landmarks.points) != 68:
        raise ToolFailed("the face has no 68 landmarks", mend="find them with a landmarks tool first")
