"""The studio: where personas are made, found again and changed, from Python.

    from animism import Studio
    studio = Studio()
    apple = studio.create("a grumpy old apple who loves chess", on_progress=print)
    apple.say("Checkmate.", emotion="smug").save("checkmate.mp4")

It opens the store, keeps the plugin host and runs the graph. The thinking, drawing and speaking are elsewhere.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import threading
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..personas.errors import InvalidInput, StoreError
from ..personas.spec import PersonaSpec
from ..personas.store import Listed, Store, data_home
from ..plugins import PluginHost
from ..tools.capability import nearest_names
from ..tools.contracts import Guidance, Mix
from ..tools.files import appearing
from .artifacts import MAKING, SPEC, write_json
from .finishing import finish, identity_in
from .job import Job, Listener
from .keeping import kept
from .making import Making
from .making_folder import making_folder
from .parts import parts_in, read_parts
from .persona import Persona
from .project import read_project
from .request import CreateRequest, Until

if TYPE_CHECKING:
    from .consents import Withdrawn
    from .memory import Memories

DIFFUSION = "diffusion"
"""The portrait tool that experts are for."""


class Studio:
    """``chat_model`` is ``PROVIDER[:MODEL]`` (``offline`` needs nothing) or a chat model object; ``home`` is where
    personas are kept (default: ``$ANIMISM_HOME``, else the user's data folder); ``database`` and ``assets`` are URLs
    that take the store elsewhere (PostgreSQL, S3; default: ``$ANIMISM_DATABASE``, ``$ANIMISM_ASSETS``); ``device`` is
    where tools with weights run (``auto``, ``cpu``, ``cuda``, ``cuda:1``, ``mps``; default: ``$ANIMISM_DEVICE``, else
    the best there is); ``tools`` is the address of a tool server (default: ``$ANIMISM_TOOLS``), whose tools are used
    before this process's own, and these where it is away."""

    def __init__(
        self, chat_model: Any = "offline", *, home: str | Path | None = None, database: str | None = None,
        assets: str | None = None, device: str | None = None, tools: str | None = None,
        host: PluginHost | None = None,
    ) -> None:
        self.home = Path(home) if home is not None else data_home()
        self.host = host or PluginHost(server=tools)
        self.device = device or os.environ.get("ANIMISM_DEVICE") or "auto"
        self._chat_model = chat_model
        self._database = database or os.environ.get("ANIMISM_DATABASE")
        self._assets = assets or os.environ.get("ANIMISM_ASSETS")

    @cached_property
    def chat_model(self) -> Any:
        """Who thinks. ``InvalidInput`` when there is no such provider."""
        if not isinstance(self._chat_model, str):
            return self._chat_model
        model = self.host.chat_model(self._chat_model)
        model.place_on(self.device)
        return model

    @cached_property
    def store(self) -> Store:
        """Where personas are kept; opened at first use."""
        return Store(self._database, self._assets, home=self.home)

    @cached_property
    def memories(self) -> Memories:
        """What personas remember of their users; opened at first use."""
        from .memory import Memories

        return Memories(self._database, home=self.home)

    # ---- making

    def create(
        self, description: str, *, on_progress: Listener | None = None, seed: int = 0, say: str | None = None,
        size: int = 512, fps: float = 25.0, until: Until = "clip", tools: Mapping[str, str] | None = None,
        voice: str | None = None, picture: str | Path | None = None, landmarks: Any = None,
        candidates: int = 1, experts: Sequence[str] = (), mix: Mix | None = None, guidance: Guidance | None = None,
        steps: int | None = None, person: str | Path | None = None, consent: Mapping[str, str] | None = None,
        drawn: bool = False, out: str | Path | None = None, deadline: float | None = None,
        cancel: threading.Event | None = None,
    ) -> Persona:
        """Describe anything; meet it. Makes, stores and returns a persona.

        The same description and seed give the same specification, portrait and landmarks. A creation that was cut
        off goes on when the same one is asked for again. ``out`` is a folder that gets copies of everything. With a
        ``picture`` goes ``drawn=True`` where it shows no real person, or the ``consent`` of whom it shows. What the other
        options mean is told at :class:`CreateRequest`; ``landmarks`` are 68 or 3 points, see
        :func:`~animism.tools.landmarks.given.landmarks_from`.

        :raises InvalidInput: the description, an option or a file cannot be used.
        :raises Cancelled: ``cancel`` was set; nothing is kept.
        :raises Timeout: ``deadline`` seconds passed; nothing is kept.
        """
        request = CreateRequest(
            description, seed=seed, say=say, size=size, fps=fps, until=until, voice=voice,
            tools=_tools(experts, tools),
            picture=str(picture) if picture is not None else None,
            landmarks=_points(landmarks), candidates=candidates, experts=tuple(experts), mix=mix, guidance=guidance,
            steps=steps, person=str(person) if person is not None else None, consent=dict(consent) if consent else None,
            shows="nobody" if drawn else None,
            chat_model=getattr(self._chat_model, "name", self._chat_model),
        )
        self._check_wishes(request)
        job = Job(on_progress, deadline=deadline, cancel=cancel)
        new = out is not None and not Path(out).expanduser().exists()
        folder = _folder_for(out)
        try:
            return self._make(request, job, folder)
        except BaseException:
            if new and folder is not None and not any(folder.iterdir()):
                folder.rmdir()
            raise

    def remake(
        self, persona: Persona, spec: PersonaSpec, *, note: str = "", clip: bool = True, seed: int | None = None,
        on_progress: Listener | None = None, size: int | None = None, cancel: threading.Event | None = None,
    ) -> Persona:
        """Store ``spec`` as the next version of ``persona``, making anew only what the change touches.

        The face keeps its chance (eyes, skin and proportions that no word asks for), the voice its speaker. ``note``
        says in a few words what changed; without one it is told from the two specifications. ``clip`` False leaves out
        the greeting's sound and clip where they no longer hold: :meth:`Persona.say` makes any clip when it is wanted.
        ``seed`` draws the picture anew with another chance. ``size`` in pixels, the old picture's by default.

        :raises Cancelled: ``cancel`` was set; ``persona`` is as it was.
        """
        from ..personas.consent import settled
        from .differences import in_words

        spec = settled(spec, persona.spec)  # a clip is filmed before anything is kept
        request = self._next(persona, spec, size, clip, persona.drawing_wishes())
        note = note or in_words(persona.spec, spec) or ("another look" if seed is not None else "made again")
        job = Job(on_progress, cancel=cancel)
        return self._make(request, job, None, old=persona, spec=spec, note=note, seed=seed)

    def redraw(
        self, persona: Persona, *, tools: Mapping[str, str] | None = None, experts: Sequence[str] = (),
        mix: Mix | None = None, guidance: Guidance | None = None, steps: int | None = None, seed: int | None = None,
        size: int | None = None, clip: bool = True, note: str = "", on_progress: Listener | None = None,
        cancel: threading.Event | None = None,
    ) -> Persona:
        """The next version of ``persona`` with its portrait made another way: from the sculpture to an expert of the
        mixture of diffusers, or back (``tools={"portrait": "sculpture"}``). Who it is and its voice stay.

        Options are those of :meth:`create` and :meth:`remake`; raises as they do.
        """
        wishes = {
            "tools": _tools(experts, tools), "experts": tuple(experts),
            "mix": mix, "guidance": guidance, "steps": steps,
        }
        request = self._next(persona, persona.spec, size, clip, wishes)
        self._check_wishes(request)
        note = note or f"drawn by {', '.join(experts) or request.tools.get('portrait', 'another hand')}"
        job = Job(on_progress, cancel=cancel)
        return self._make(request, job, None, old=persona, spec=persona.spec, note=note, seed=seed, anew=True)

    def _next(
        self, persona: Persona, spec: PersonaSpec, size: int | None, clip: bool, wishes: Mapping[str, Any]
    ) -> CreateRequest:
        """What is asked for to make ``spec`` the next version of ``persona``."""
        return CreateRequest(
            spec.provenance.description or spec.summary or spec.name, seed=spec.seed,
            size=persona.portrait_size or 512 if size is None else size, until="clip" if clip else "persona",
            chat_model=getattr(self._chat_model, "name", self._chat_model), **wishes,
        )

    def _make(
        self, request: CreateRequest, job: Job, out: Path | None, *, old: Persona | None = None,
        spec: PersonaSpec | None = None, note: str = "", seed: int | None = None, anew: bool = False,
    ) -> Persona:
        from .graph import Creation
        from .workshop import Workshop

        name = f"{request.digest()}{'' if old is None else '-remake'}"
        with making_folder(self.home, name, resume=old is None) as (folder, resumed):
            shop = Workshop(self.host, self.chat_model, job, request, folder, self.device, consents=self.store.consents,
                            project=read_project(self.home))
            start: Any = None
            if old is not None and spec is not None:
                unchanged = old.unchanged(spec, folder, seed, anew)
                start = {"spec": spec.model_dump(mode="json"), "done": {"author": True, **unchanged}}
                shop.kept = kept(old, spec, seed)
                job.tell("author", 1.0, note, result=spec)
            state = Creation(shop).run(start, resumed)
            if old is not None and state.get("sculpted"):
                note = f"{note}; the sculpture stands in"
            made = PersonaSpec.model_validate(state["spec"])
            parts = parts_in(
                folder, self.host, state.get("calls", []), made.provenance.author or request.chat_model,
                old.making if old is not None else None, (start or {}).get("done"),
            )
            making = {**self._making(request, state), "parts": parts}
            write_json(folder / SPEC, made.model_dump(mode="json"))
            write_json(folder / MAKING, making)
            identity, number = identity_in(folder, old)
            finish(folder, made, read_parts(making), persona=identity, version=number, picture=request.picture)
            files = {
                path.name: path for path in sorted(folder.iterdir())
                if path.suffix in ASSET_SUFFIXES and path.name not in (SPEC, MAKING)
            }
            stored = self.store.save(made, files, making, replace=old.id if old is not None else None, note=note,
                                     identity=identity)
            if out is not None:
                copy_out(folder, out)
            self.host.observe("persona_created", spec=made, folder=out or folder)
        return Persona(self, stored, folder=out)

    def _making(self, request: CreateRequest, state: Mapping[str, Any]) -> dict[str, Any]:
        from importlib.metadata import version

        usage = getattr(self.chat_model, "usage", None)
        return Making(
            request.description, request.seed, request.chat_model, state.get("choices", []), state.get("calls", []),
            [*self.host.notices, *state.get("notes", [])], state.get("visits", {}), state.get("seconds", {}),
            vars(usage) if usage is not None else {}, version("animism"),
        ).to_data()

    def _check_wishes(self, request: CreateRequest) -> None:
        """Refuse a tool or voice that does not exist, a picture that is none, or a certificate that does not fit, before
        any work is done."""
        from ..tools.provenance.identity import who_signs

        who_signs()
        for capability, name in request.tools.items():
            self.host.tools.get(capability, name)
        for name in request.experts:
            if name not in self.host.diffusers:
                raise InvalidInput(f"no expert named {name!r}", mend=nearest_names(name, self.host.diffusers))
        if request.voice is not None:
            from ..tools.voice.casting import find_voice

            find_voice(request.voice, tuple(self.host.voices.values()))
        for path in (request.picture, request.person):
            if path is not None:
                from ..tools.portrait.picture import open_picture

                open_picture(Path(path))

    # ---- finding

    def load(self, name: str, version: int | None = None) -> Persona:
        """A persona by name, slug or id, in whichever process it was made; its current version unless one is given.
        ``InvalidInput`` offers the nearest."""
        return Persona(self, self.store.load(name, version))

    def import_file(self, path: str | Path, **options: Any) -> Persona:
        """The persona in a file: an ``.animism`` file, from anywhere, becomes the same persona here; a character card
        becomes a new one (``options`` are those of :func:`~animism.agents.importing.import_card`).

        :raises CardError: the file cannot be used; the message says why.
        """
        from .importing import import_card
        from .travelling import import_persona, is_persona

        return import_persona(self, path) if is_persona(path) else import_card(self, path, **options)

    def preset(self, name: str) -> Persona:
        """One of the finished personas that come with Animism, taken into the store where it is not there yet.
        ``InvalidInput`` offers the nearest names."""
        from .presets import preset

        return preset(self, name)

    def restore(self, name: str, version: int) -> Persona:
        """Make an older (or newer) version the current one, whole, with its files. Nothing is lost and nothing is made
        again. ``InvalidInput`` says which versions there are."""
        return Persona(self, self.store.restore(name, version))

    def list(self, *, limit: int = 100, offset: int = 0, search: str = "") -> list[Listed]:
        """What is stored, last changed first; ``search`` looks in name, subject and summary."""
        return list(self.store.list(limit=limit, offset=offset, search=search))

    def delete(self, name: str) -> None:
        """Remove a persona, what only it used, and what it remembers of anybody."""
        persona = self.store.load(name).id
        self.store.delete(name)
        self.memories.erase_persona(persona)

    # ---- consents

    def withdraw_consent(
        self, who: str, *, subject: str | None = None, reason: str = "", erase: bool = False
    ) -> Withdrawn:
        """Take a consent back: the one of an id, those of a persona, or all of a person's by name; ``subject`` keeps one
        person's alone. The record is marked in every version of every persona that carries it, which is then not drawn,
        moved, spoken or handed out any more; ``erase`` removes what is kept here of the face or voice.

        :raises InvalidInput: no such consent is recorded.
        """
        from .consents import withdraw_consent

        return withdraw_consent(self.store, self.home, who, subject=subject, reason=reason, erase=erase)

    # ---- async twins

    async def acreate(self, description: str, **options: Any) -> Persona:
        """:meth:`create` without blocking the event loop. Cancelling the task stops the work."""
        cancel = options.pop("cancel", None) or threading.Event()
        work = asyncio.create_task(asyncio.to_thread(self.create, description, cancel=cancel, **options))
        try:
            return await asyncio.shield(work)
        except asyncio.CancelledError:
            cancel.set()
            await asyncio.gather(work, return_exceptions=True)
            raise

    async def aload(self, name: str) -> Persona:
        """:meth:`load` without blocking the event loop."""
        return await asyncio.to_thread(self.load, name)


def _tools(experts: Sequence[str], tools: Mapping[str, str] | None) -> dict[str, str]:
    """The tools that are wished for; experts want the one that they are for, unless another is named."""
    return {**({"portrait": DIFFUSION} if experts else {}), **(tools or {})}


def _points(landmarks: Any) -> dict[str, Any] | None:
    """The user's own landmarks as plain data; ``InvalidInput`` when they are none."""
    if landmarks is None:
        return None
    from ..tools.landmarks.given import landmarks_from

    return landmarks_from(landmarks).to_data()


ASSET_SUFFIXES = {".png", ".json", ".wav", ".mp4"}


def _folder_for(out: str | Path | None) -> Path | None:
    """``out`` as a folder that can be written to; ``InvalidInput`` before any work is done otherwise."""
    if out is None:
        return None
    folder = Path(out).expanduser()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / f".animism-{os.getpid()}-{threading.get_ident()}"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise InvalidInput(
            f"cannot write to {folder}: {error.strerror or error}", mend="choose another folder with --out"
        ) from error
    return folder


def copy_out(folder: Path, out: Path) -> None:
    """Copy every artifact to ``out``, each whole or not at all."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix in ASSET_SUFFIXES:
            target = out / path.relative_to(folder)
            try:
                target.parent.mkdir(parents=True, exist_ok=True)
                with appearing(target) as partial:
                    shutil.copyfile(path, partial)
            except OSError as error:
                raise StoreError(
                    f"cannot write {target}: {error.strerror or error}",
                    mend="free space or choose --out; the persona is stored",
                ) from error
