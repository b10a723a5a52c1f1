"""Built-in: faces of people, found and recognised, with their consent."""

from __future__ import annotations

from animism.plugins import hookimpl

ANIMISM_API = "1.0"


@hookimpl
def register_tools(register):
    from animism.tools.faces.insightface import InsightfaceFaces
    from animism.tools.faces.yunet_sface import YunetSfaceFaces
    from animism.tools.landmarks.yunet68 import YunetLandmarks

    register(InsightfaceFaces())
    register(YunetSfaceFaces())
    register(YunetLandmarks())
