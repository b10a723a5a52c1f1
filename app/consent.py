"""``animism consent``: whose face and voice are used, what for, and taking it back."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..personas.errors import InvalidInput

if TYPE_CHECKING:
    from ..personas.consent import Consent
    from ..personas.consent_book import Held, Output
    from ..personas.spec import PersonaSpec

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON and nothing else on stdout.")]


def list_(
    persona: Annotated[str, typer.Argument(help="Only those of this persona.")] = "", as_json: AsJson = False
) -> None:
    """List the consents that are recorded, and the personas that carry them."""
    from ..agents.studio import Studio

    found = Studio().store.consents.held(persona or None)
    if as_json:
        print(json.dumps([_data(one) for one in found], ensure_ascii=False))
        return
    for one in found:
        consent = one.consent
        state = consent.lapse() or "holds"
        print(f"{consent.id}  {consent.subject:<24} {consent.kind:<6} {state}\n"
              f"                  for {consent.purpose}; in {', '.join(one.personas)}")
    if not found:
        print("no real face or voice is used by anybody here")


def show(
    who: Annotated[str, typer.Argument(help="A consent's id, a persona, or whose face or voice it is.")],
    as_json: AsJson = False,
) -> None:
    """Show a consent whole: who, what for, when, by what evidence, and what was made under it."""
    from ..agents.consents import outputs_of
    from ..agents.studio import Studio
    from ..personas.depicted import read_depicted

    studio = Studio()
    held = studio.store.consents.find(who)
    outputs = outputs_of(studio.store, [one.consent for one in held])
    said = {slug: told for one in held for slug in one.personas
            if (told := read_depicted(studio.store.load(slug).spec)) is not None}
    if as_json:
        print(json.dumps([{**_data(one), "outputs": [_output(made) for made in outputs if made.consent == one.consent.id]}
                          for one in held], ensure_ascii=False))
        return
    for one in held:
        print("\n".join(f"{title:<12}{text}" for title, text in _lines(one.consent)))
        print(f"{'personas':<12}{', '.join(one.personas)}")
        for slug in one.personas:
            if slug in said:
                print(f"{'':<12}{slug}: {said[slug].in_words()}")
        for made in outputs:
            if made.consent == one.consent.id:
                print(f"  {made.at:%Y-%m-%d %H:%M}  {made.persona}: {made.what} ({made.place})")
        print()


def give(
    persona: Annotated[str, typer.Argument(help="Name, slug or id; see: animism list.")],
    who: Annotated[str, typer.Option(help="Whose face or voice it is.")] = "",
    for_: Annotated[
        list[str] | None,
        typer.Option("--for", help="likeness, picture, voice or commercial; repeatable. It covers these and no other."),
    ] = None,
    evidence: Annotated[str, typer.Option(help="A file that shows it (its hash is kept), or in words how they agreed.")] = "",
    given_by: Annotated[str, typer.Option(help="Who agreed, where it is not the person themselves.")] = "",
    expires: Annotated[str, typer.Option(help="A day, such as 2027-12-31, from which on it does not hold.")] = "",
    drawn: Annotated[bool, typer.Option("--drawn", help="Instead: the picture shows no real person.")] = False,
    as_json: AsJson = False,
) -> None:
    """Record that somebody agreed to the use of their face or voice in a persona, or that its picture shows nobody."""
    from ..agents.studio import Studio
    from ..personas.depicted import Depicted

    store = Studio().store
    if drawn and (who or for_ or evidence):
        raise InvalidInput("--drawn says that it is nobody, and the rest that it is somebody", mend="give one of them")
    given = () if drawn else _given(who, for_ or [], evidence, given_by, expires)
    face = any(one.kind == "face" for one in given)
    said = Depicted(shows="nobody") if drawn else Depicted(shows="person", subject=who.strip()) if face else None
    garbled = _garbled(store.load(persona).spec)
    slug = store.consents.give(persona, given, said)
    if garbled:
        typer.echo(f"note: {garbled}; what could not be read as consents gave way", err=True)
    if as_json:
        print(json.dumps({"persona": slug, "consents": [_record(one) for one in given], "drawn": drawn}, ensure_ascii=False))
    elif drawn:
        print(f"recorded: the picture of {slug} shows no real person")
    for one in () if as_json else given:
        print(f"recorded in {slug}: {one.id}, {one.subject}, for {one.purpose}")


def withdraw(
    who: Annotated[str, typer.Argument(help="A consent's id, a persona, or whose face or voice it is.")],
    subject: Annotated[str | None, typer.Option("--who", help="Only this person's.")] = None,
    reason: Annotated[str, typer.Option(help="Why; it is kept with the record.")] = "",
    erase: Annotated[bool, typer.Option("--erase", help="Also remove what is kept here of the face or voice.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Erase without asking.")] = False,
    as_json: AsJson = False,
) -> None:
    """Take a consent back, in every persona that carries it; tells what was made under it."""
    from ..agents.studio import Studio

    studio = Studio()
    if erase and not yes:
        _ask_before_erasing(studio.store.consents.find(who, subject))
    done = studio.withdraw_consent(who, subject=subject, reason=reason, erase=erase)
    if as_json:
        print(json.dumps({"consents": [_record(one) for one in done.consents], "personas": done.personas,
                          "outputs": [_output(made) for made in done.outputs], "erased": done.erased}, ensure_ascii=False))
        return
    for one in done.consents:
        print(f"{one.subject}: {one.purpose}: {one.lapse()}")
    print(f"no more is made of it in: {', '.join(done.personas) or 'nobody'}")
    if done.outputs:
        print("made under it:" if not erase else "made under it (what lay in the store is erased):")
    for made in done.outputs:
        print(f"  {made.at:%Y-%m-%d %H:%M}  {made.persona}: {made.what} ({made.place})")
    if erase:
        print("what left this store cannot be called back from here: the list above says where to ask")


def _ask_before_erasing(held: list[Held]) -> None:
    import sys

    personas = ", ".join(sorted({slug for one in held for slug in one.personas}))
    if not sys.stdin.isatty():
        raise InvalidInput("erasing asks first, and there is nobody to ask", mend="add --yes")
    typer.confirm(f"erase the face or voice from every version of {personas}? This cannot be undone.", abort=True)


def _given(who: str, uses: list[str], evidence: str, given_by: str, expires: str) -> tuple[Consent, ...]:
    from ..personas.consent import USES, consent_to, evidence_of

    for use in uses:
        if use not in USES:
            raise InvalidInput(f"--for {use!r} is no use", mend=f"uses: {', '.join(USES)}")
    path = Path(evidence).expanduser()
    told = f"{path.name}, {evidence_of(path)}" if evidence and _is_file(path) else evidence
    moment = _day(expires) if expires else None
    known: Any = uses
    kinds: list[list[Any]] = [[use for use in known if use in group] for group in (("likeness", "picture"), ("voice",))]
    more: list[Any] = [use for use in known if use == "commercial"]
    records = [consent_to(who, [*kind, *more], told, given_by=given_by, expires=moment) for kind in kinds if kind]
    return tuple(records) or (consent_to(who, known, told),)  # which tells what is missing


def _garbled(spec: PersonaSpec) -> str:
    """What cannot be read of the consents that lie there."""
    from ..personas.consent import read_consents

    try:
        read_consents(spec)
    except InvalidInput as error:
        return str(error)
    return ""


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):  # words that are too long for a name
        return False


def _day(text: str) -> datetime:
    try:
        found = datetime.fromisoformat(text)
    except ValueError as error:
        raise InvalidInput(f"--expires {text!r} is no day", mend="such as 2027-12-31") from error
    return found if found.tzinfo is not None else found.replace(tzinfo=UTC)


def _record(consent: Consent) -> dict[str, Any]:
    return {"id": consent.id, **consent.model_dump(mode="json"), "state": consent.lapse() or "holds"}


def _data(one: Held) -> dict[str, Any]:
    return {**_record(one.consent), "personas": one.personas}


def _output(made: Output) -> dict[str, Any]:
    return {"consent": made.consent, "persona": made.persona, "what": made.what, "place": made.place,
            "at": made.at.isoformat()}


def _lines(consent: Consent) -> list[tuple[str, str]]:
    rows = [
        ("id", consent.id), ("who", consent.subject), ("what", f"their {consent.kind}"), ("for", consent.purpose),
        ("given by", consent.given_by), ("on", f"{consent.at:%Y-%m-%d %H:%M} UTC"), ("evidence", consent.evidence),
        ("until", f"{consent.expires:%Y-%m-%d}" if consent.expires else "withdrawn"), ("state", consent.lapse() or "holds"),
        ("because", consent.withdrawn_because),
        ("erased", f"{consent.erased_at:%Y-%m-%d}" if consent.erased_at else ""),
    ]
    return [(title, text) for title, text in rows if text]


def add_to(cli: typer.Typer) -> None:
    """Add the commands of this file."""
    group = typer.Typer(help="Whose face and voice are used, what for, and taking it back.", no_args_is_help=True)
    group.command("list")(list_)
    for command in (show, give, withdraw):
        group.command()(command)
    cli.add_typer(group, name="consent")
