"""A human face to start from, as ChatAnything starts from one, for comparison.

Its faces are photographs; none are shipped here, so the face is a person sculpted from the library, drawn by seed. It
stands for "a face that a detector finds, of nobody in particular", and costs the concept just as a photograph does.
"""

from __future__ import annotations

from random import Random

from ...personas.spec import Appearance, PersonaSpec, SocialIdentity

_PEOPLE = (("woman", "feminine", "young"), ("man", "masculine", "young"), ("woman", "feminine", "adult"),
           ("man", "masculine", "adult"))


def human_spec(seed: int) -> PersonaSpec:
    """Somebody plain: a woman or a man, young or grown, without hat, glasses or beard, looking ahead."""
    noun, gender, age = Random(f"{seed}:a face to start from").choice(_PEOPLE)
    return PersonaSpec.model_validate({
        "name": noun, "seed": seed, "social": SocialIdentity(gender=gender, age_group=age).model_dump(),
        "appearance": Appearance(
            subject=noun, kind="person", mood="neutral", features=["clean-shaven"] if noun == "man" else []
        ).model_dump(),
    })
