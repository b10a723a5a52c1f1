"""Lip sync from phonemes with times: the tool for every engine that gives them."""

from __future__ import annotations

import numpy as np

from ...personas.errors import ToolFailed
from ..capability import Progress, Tool, silent
from ..contracts import LIP_SYNC, LipSyncRequest
from ..media import BlendshapeTrack
from .articulation import INDEX, to_arkit
from .coarticulation import gestures, mouth
from .performance import check, frame_count, perform
from .prosody import prosody


class PhonemeLipSync(Tool[LipSyncRequest, BlendshapeTrack]):
    """Phonemes to a performance with coarticulation. The tool ``audio`` serves speech without them."""

    capability = LIP_SYNC
    name = "phonemes"
    description = (
        "Moves the mouth by the exact phonemes of the speech, with coarticulation, and head, brows, eyes and emotion "
        "with it. The best choice wherever the speech has phoneme times."
    )
    priority = 10

    def accepts(self, request: LipSyncRequest) -> bool:
        return bool(request.speech.phonemes)

    def run(self, request: LipSyncRequest, progress: Progress = silent) -> BlendshapeTrack:
        """Raises ``ToolFailed`` without phonemes, ``InvalidInput`` for an impossible frame rate, energy or emotion."""
        check(request)
        if not request.speech.phonemes:
            raise ToolFailed("the speech has no phoneme times", mend="use the lip_sync tool 'audio'", tool=self.name)
        sound = prosody(request.speech, lambda share: progress(0.6 * share, "listening"))
        progress(0.6, "moving the mouth")
        count = frame_count(request.speech.seconds, request.fps)
        middles = np.array([(p.start + p.end) / 2 for p in request.speech.phonemes])
        moved = mouth(gestures(request.speech.phonemes, sound.loudness_at(middles)), count, request.fps)
        now = (np.arange(count) + 0.5) / request.fps
        moved[:, INDEX["jaw"]] *= 0.72 + 0.36 * sound.loudness_at(now)  # louder is wider, also within a vowel
        track = perform(request, to_arkit(moved), sound)
        progress(1.0, "moved")
        return track
