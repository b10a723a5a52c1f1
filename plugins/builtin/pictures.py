"""Built-in: pictures of the user's own, and who can find a face in them."""

from __future__ import annotations

from animism.plugins import hookimpl

ANIMISM_API = "1.0"


@hookimpl
def register_tools(register):
    from animism.tools.animation.warp import WarpAnimation
    from animism.tools.landmarks.dlib68 import DlibLandmarks
    from animism.tools.landmarks.insightface68 import InsightfaceLandmarks
    from animism.tools.landmarks.mediapipe68 import MediapipeLandmarks
    from animism.tools.portrait.picture import PicturePortrait

    register(PicturePortrait())
    register(MediapipeLandmarks())
    register(DlibLandmarks())
    register(InsightfaceLandmarks())
    register(WarpAnimation())
