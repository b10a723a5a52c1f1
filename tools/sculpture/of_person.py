"""A sculpture of a person from one picture and the 68 points of their face: for a likeness without any model of photographs.

Proportions, colours, hair, beard and glasses are measured (:mod:`.of_person_measure`), the library's own person is bent
until it measures alike (:mod:`.of_person_fit`), and its colours are turned until its rendered picture shows the
photograph's. What comes out is a character in the house's style that resembles the person, not a portrait bust; gender and
age are taken from the specification, never guessed from a face. Nothing is recognised: no vector of identity is made.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from ...personas.consent import Consent, read_consents, require, with_consent
from ...personas.depicted import Depicted, with_depicted
from ...personas.errors import InvalidInput
from ...personas.spec import Appearance, PersonaSpec
from ..capability import Progress, silent
from ..media import Image, Landmarks
from .colours import EYE_COLOURS, NATURAL_SKINS, SKIN_TONES
from .compose import compose
from .of_person_colours import Lab, distance, from_hex, from_linear, to_hex, to_lab, to_linear, to_rgb
from .of_person_fit import (
    Points,
    carried,
    fit,
    head_dice,
    is_living,
    points_apart,
    points_of,
    wanted,
    written,
)
from .of_person_measure import Measures, features_of, measure
from .of_person_shape import MEASURED, as_measured, measured_chance
from .schema import Sculpture
from .still import render

NOBODY: Literal["nobody"] = "nobody"
"""Instead of a consent, for pictures that show no living person (rendered or drawn)."""
COLOURED = ("skin", "hair", "lips", "eyes", "brows", "cloth", "background")
ROUNDS, SIZE = 4, 256
JUST_SEEN = 1.5
"""Once no colour is farther off, no further round is rendered."""
BEARD, MOUSTACHE, GLASSES = 0.52, 0.38, 0.55
FRINGE = 0.95
"""From the eyes up to the hair, in parts of the way down to the mouth; below it, hair hangs over the forehead."""
PLAIN = "sweater"
"""What they wear where nothing else is said: it has a neck and sleeves, and shows one colour."""
STAND_OUT = 14.0
"""The least distance in L*a*b* of a backdrop from skin and hair; one that is nearer would lose the outline."""


@dataclass(frozen=True)
class Resemblance:
    """``points`` is the mean distance, in eye distances, of the sculpture's 51 inner points from where they should be;
    ``average`` the same of the library's average person; ``plain`` of the sculpture from the photograph's own points, the
    style's build included; ``colours`` the distance in L*a*b* of each colour as rendered (2.3 is just seen)."""

    points: float
    average: float
    plain: float
    colours: Mapping[str, float]


@dataclass(frozen=True)
class OfPerson:
    """``spec`` says in words and in ``extensions`` all that was measured; ``chance`` goes to the portrait tool with later
    versions (``options={"chance": ...}``); ``sculpture`` is the character; ``notes`` are for the reader."""

    spec: PersonaSpec
    sculpture: Sculpture
    chance: dict[str, str]
    measures: Measures
    resemblance: Resemblance
    notes: tuple[str, ...] = ()


def sculpture_of_person(
    image: Image, landmarks: Landmarks, spec: PersonaSpec, consent: Consent | Iterable[Consent] | Literal["nobody"], *,
    seed: int | None = None, living: bool | None = None, progress: Progress = silent,
) -> OfPerson:
    """A sculpture of whom ``image``, uint8 (H, W, 3), shows at ``landmarks`` (68 iBUG points, from any finder or from a
    person). ``spec`` tells name, gender and age; words of its appearance about hair, beard and clothes are kept and what
    they leave open is measured. ``living`` says whether the face is of flesh; by default its proportions do. About five
    seconds.

    :raises InvalidInput: no consent to the use of their face, before anything is measured; points that are no face's, or
        of one that is turned away.
    """
    agreed = _agreed(spec, consent)
    progress(0.0, "measuring the face")
    measures = measure(image, landmarks)
    living = is_living(measures) if living is None else living
    maker = _Maker(spec, measures, living, spec.seed if seed is None else seed, progress)
    made = maker.make()
    if agreed is None:
        return replace(made, spec=with_depicted(made.spec, Depicted(shows="nobody")))
    return replace(made, spec=_recorded(made.spec, agreed))


def _agreed(spec: PersonaSpec, consent: Consent | Iterable[Consent] | str) -> Consent | None:
    if isinstance(consent, str):
        if consent != NOBODY:
            raise InvalidInput(f"{consent!r} is no consent", mend="give a Consent, or NOBODY for a picture of no living person")
        return None
    given = [consent] if isinstance(consent, Consent) else list(consent)
    return require(given or read_consents(spec), "face", use="likeness")


def _recorded(spec: PersonaSpec, consent: Consent) -> PersonaSpec:
    return spec if consent in read_consents(spec) else with_consent(spec, consent)


class _Maker:
    """One person in the making."""

    def __init__(self, spec: PersonaSpec, measures: Measures, living: bool, seed: int, progress: Progress) -> None:
        self.given, self.measures, self.living, self.seed, self.progress = spec, measures, living, seed, progress
        self.notes: list[str] = []
        self.target = {n: measures.colours[n] for n in COLOURED if n in measures.colours}
        self._leave_out_a_dull_backdrop()
        if living:
            del self.target["eyes"]  # a living iris is dark and small; the sculptor's own of that name is clearer
        self.colours = {n: to_hex(to_rgb(lab)) for n, lab in self.target.items()}
        self.shape: dict[str, float] = {}
        self.head = written([0.0] * 14)

    def make(self) -> OfPerson:
        # 1. the library's average person, dressed and coloured as measured
        base = self._compose()
        own = points_of(base)
        # 2. the head, then the face on it
        widths = (1.0, 1.0, 1.0)
        if not self.living:
            still = render(base, size=SIZE)
            widths = measure(still.image, still.landmarks).widths
        self.head = written(head_dice(self.measures, widths, self.living))
        self.progress(0.2, "bending the face")
        target = wanted(self.measures, features_of(own), self.living)
        found = fit(self._compose(), target, lambda share: self.progress(0.2 + 0.3 * share, "bending the face"))
        self.shape = found.shape
        # 3. the colours, as they come out when lit
        sculpture, apart = self._coloured()
        self.progress(1.0, "sculpted")
        goal = carried(self.measures.points, own) if self.living else self.measures.points
        return OfPerson(self._spec(), sculpture, measured_chance(self._spec()), self.measures,
                        self._resemblance(found.points, own, goal, apart), tuple(self.notes))

    def _resemblance(self, points: Points, own: Points, goal: Points, apart: dict[str, float]) -> Resemblance:
        return Resemblance(points_apart(points, goal), points_apart(own, goal), points_apart(points, self.measures.points), apart)

    def _compose(self) -> Sculpture:
        spec = self._spec()
        return as_measured(compose(spec, self.seed, chance=measured_chance(spec)).sculpture, spec)

    def _coloured(self) -> tuple[Sculpture, dict[str, float]]:
        """Render, compare, turn every colour by what is lacking; the best round stays."""
        best: tuple[float, Sculpture, dict[str, float], dict[str, str]] | None = None
        for i in range(ROUNDS):
            sculpture = self._compose()
            still = render(sculpture, size=SIZE)
            self.progress(0.5 + 0.45 * (i + 1) / ROUNDS, "mixing the colours", still.image)
            shown = measure(still.image, still.landmarks).colours
            apart = {n: float(distance(lab, shown[n])) for n, lab in self.target.items() if n in shown}
            total = sum(apart.values())
            if best is None or total < best[0]:
                best = total, sculpture, apart, dict(self.colours)
            if max(apart.values()) < JUST_SEEN:
                break
            self.colours = {n: _turned(self.colours[n], self.target[n], shown.get(n)) for n in self.target}
        assert best is not None
        self.colours = best[3]
        return best[1], {n: round(v, 2) for n, v in best[2].items()}

    def _leave_out_a_dull_backdrop(self) -> None:
        behind = self.target["background"]
        near = [n for n in ("skin", "hair") if n in self.target and distance(behind, self.target[n]) < STAND_OUT]
        if near:
            del self.target["background"]
            self.notes.append(f"the backdrop is another one: the picture's is nearly the colour of the {near[0]}")

    # ---- words

    def _spec(self) -> PersonaSpec:
        a = self.given.appearance
        own = [*a.features, *a.clothing]
        features = [*_not_measured(a.features), *self._skin_and_eyes(), *self._hair(own), *self._beard(own)]
        clothing = list(a.clothing) or [PLAIN]
        accessories = list(a.accessories)
        if self.measures.hints["glasses"] > GLASSES and not any("glass" in p for p in (*accessories, *a.without)):
            accessories.append("glasses")
        palette = [self.colours["cloth"]] if "cloth" in self.colours and not a.palette else list(a.palette)
        look = Appearance.model_validate({**a.model_dump(), "kind": "person", "features": features[:24], "palette": palette[:6],
                                          "clothing": clothing, "accessories": accessories[:24]})
        kept = {"shape": self.shape, "head": self.head, "backdrop": self.colours.get("background", ""),
                "brows": self.colours["brows"], "fringe": self._fringe(), "mood": a.mood}
        return self.given.model_copy(update={
            "appearance": look, "extensions": {**self.given.extensions, MEASURED: kept}})

    def _skin_and_eyes(self) -> list[str]:
        c = self.colours
        eyes = _eye_name(self.measures.colours["eyes"]) if self.living else c["eyes"]
        return [f"{_tone(c['skin'])} {c['skin']} skin", f"{eyes} eyes", f"{c['lips']} lips"]

    def _hair(self, own: list[str]) -> list[str]:
        said = next((p for p in own if "hair" in p.lower() or "bald" in p.lower()), None)
        if said is not None and "#" in said:
            return []
        hair, colour = self.measures.hair, self.colours.get("hair")
        style = said.replace("hair", "").strip() if said else _style(hair, self.measures.features["mouth"])
        if colour is None or style in ("bald", "shaved"):
            return ["bald"] if said is None else []
        return [f"{style} {colour} hair"]

    def _fringe(self) -> bool:
        return bool(self.measures.hair["forehead"] / self.measures.features["mouth"] < FRINGE)

    def _beard(self, own: list[str]) -> list[str]:
        if any(w in p.lower() for p in own for w in ("beard", "moustache", "stubble", "shaven", "goatee")):
            return []
        hints, colour = self.measures.hints, to_hex(to_rgb(self.measures.colours["chin"]))
        if "hair" in self.colours and distance(self.measures.colours["chin"], self.measures.colours["hair"]) < 25:
            colour = self.colours["hair"]
        if hints["beard"] > BEARD:
            return [f"full {colour} beard" if hints["moustache"] > MOUSTACHE else f"short {colour} beard"]
        return [f"{colour} moustache"] if hints["moustache"] > MOUSTACHE else []


def _not_measured(features: Iterable[str]) -> list[str]:
    """The given words that stay beside what is measured: skin, eyes and lips are the picture's; hair is said anew."""
    measured = ("skin", "eyes", "lips", "hair", "bald")
    return [p for p in features if not any(w in p.lower() for w in measured) or "#" in p]


def _style(hair: Mapping[str, float], mouth: float) -> str:
    """A style of the library that covers what was seen; lengths in parts of the way from the eyes to the mouth."""
    fringe, wide = hair["forehead"] / mouth < FRINGE, hair["wide"] / mouth
    if hair["top"] < 0.35:
        return "receding" if hair["sides"] > 0.3 else "bald"
    if hair["below"] > 0.18:
        return "long fringe" if fringe else "long"
    if hair["sides"] > 0.6 and hair["jaw"] < 0.3 and hair["height"] / mouth > 1.65:
        return "afro"
    if hair["sides"] > 0.30 and wide > 1.55:
        return "bob" if hair["jaw"] > 0.25 else "bowl" if fringe else "short"
    if hair["height"] / mouth < 0.28:
        return "buzz"
    return "slicked" if hair["forehead"] / mouth > 1.42 and hair["height"] / mouth < 0.6 else "short"


def _tone(colour: str) -> str:
    """The plain word for a skin's colour, for whoever reads the specification."""
    lab = to_lab(from_hex(colour))
    return min(NATURAL_SKINS, key=lambda name: float(distance(to_lab(from_hex(SKIN_TONES[name])), lab)))


EYES = ("brown", "dark brown", "hazel", "green", "blue", "grey")


def _eye_name(lab: Lab) -> str:
    """The colour of a living iris by its hue: in a photograph it is darker and greyer than a painter would have it."""
    def apart(name: str) -> float:
        other = to_lab(from_hex(EYE_COLOURS[name][0]))
        return float(np.hypot(0.6 * (lab[0] + 12 - other[0]), np.hypot(*(lab[1:] - other[1:]))))

    return min(EYES, key=apart)


def _turned(colour: str, target: Lab, shown: Lab | None) -> str:
    """A material's colour, its light multiplied by what the rendered one lacks; at most threefold a round."""
    if shown is None:
        return colour
    lack = (to_linear(to_rgb(target)) + 0.004) / (to_linear(to_rgb(shown)) + 0.004)
    return to_hex(from_linear(np.clip(to_linear(from_hex(colour)) * np.clip(lack, 0.33, 3.0), 0.0015, 0.95)))


__all__ = [
    "MEASURED", "NOBODY", "OfPerson", "Resemblance", "as_measured", "measured_chance", "sculpture_of_person",
]
