# ruff: noqa: SIM905 (lists of words are written and read as text)
"""Rules for what the user does: work, study, learning and languages. See ``notice_rules.py``."""

from __future__ import annotations

import re

from .notice_grammar import fact, slug, trimmed, unfilled
from .notice_names import ADV, AM
from .notice_reading import Clause
from .records import Found

JOBS = frozenset(
    """
nurse doctor teacher engineer programmer developer lawyer chef cook baker driver farmer writer author artist
plumber electrician accountant librarian mechanic carpenter waiter waitress scientist architect dentist designer
manager journalist pilot photographer musician gardener postman hairdresser barber builder cleaner vet
veterinarian pharmacist student pupil researcher professor lecturer paramedic firefighter policeman policewoman
soldier sailor fisherman butcher florist tailor banker consultant analyst secretary receptionist translator
interpreter editor actor actress singer dancer painter sculptor potter poet therapist psychologist psychiatrist
surgeon midwife carer nanny babysitter judge barista bartender salesman saleswoman cashier shopkeeper technician
welder miner roofer joiner plasterer geologist biologist chemist physicist mathematician economist historian
archaeologist astronomer coach trainer referee tutor clerk civil-servant officer detective guard beekeeper
brewer courier dispatcher optician physiotherapist physio radiographer director producer animator illustrator
engineer surveyor planner apprentice intern freelancer contractor entrepreneur trader conductor composer drummer
guitarist pianist violinist cellist luthier blacksmith jeweller cobbler upholsterer printer bookbinder
headteacher principal priest vicar pastor nun monk imam rabbi diplomat politician councillor
""".split()
)
_NOT_A = re.compile(
    r"(?:bit|little|lot|few|fool|idiot|mess|wreck|fan|huge|big|massive|person|human|bad|good|member|part|kind|"
    r"sort|believer|stranger|genius|god|"
    r"king|queen|joke|liar|robot|computer|while|step|failure|burden|disappointment|mother|father|mum|dad|parent|"
    r"grandmother|grandfather|"
    r"twin|only|vegetarian|vegan|pescatarian|coeliac|celiac|diabetic|sucker)\b",
    re.IGNORECASE,
)


def job(clause: Clause) -> Found | None:
    text = clause.text
    gone = re.match(r"i (?:no longer|(?:do not|don't)) work (?P<what>.+?)(?: any ?more)?$", text, re.IGNORECASE)
    if gone and re.search(r"any ?more$|no longer", text, re.IGNORECASE):
        return Found("job", fact(f"I no longer work {trimmed(gone['what'])}"), 0.5)
    if re.match(
        rf"(?:{AM} {ADV}(?:retired|unemployed|out of work|between jobs|self-employed|a freelancer)|i (?:quit|lost|"
        rf"left) my job|i(?:'ve| have) (?:just )?(?:quit|lost|left) my job|i got (?:fired|sacked|laid off))\b",
        text,
        re.IGNORECASE,
    ):
        return Found(
            "job",
            fact(trimmed(text)),
            0.7,
            ("job",) if not re.search(r"retired|freelanc|self", text, re.IGNORECASE) else (),
        )
    forms = (
        (
            rf"(?:i|we) {ADV}(?:work|earn my (?:living|money)) {ADV}(?:as|for|at|in|with|from|on|nights|"
            rf"part[- ]time|full[- ]time|shifts)\b.*"
        ),
        rf"{AM} {ADV}working (?:as|for|at|in|with)\b.*",
        (
            r"i (?:got|have|started|'ve got|have got|just got|just started) (?:a |my )?(?:new )?job (?:as|at|in|"
            r"with)\b.*"
        ),
        rf"i {ADV}(?:run|own|manage) (?:a|an|my own|the|two|our)\b.*",
        (rf"i {ADV}teach\b(?! myself| me| you| him| her| them).*"),
        rf"i {ADV}\S+ .* for a living",
        r"i make a living .*",
        (
            r"my (?:job|work|profession|occupation|day job|trade)(?:'s| is) (?!hard|tiring|boring|stressful|killing|"
            r"so|very|great|fine|ok|good|bad|too).*"
        ),
        rf"{AM} (?:training|studying|apprenticed) to (?:be|become) .*",
        (rf"i {ADV}(?:used to be|was) an? (?P<old>[\w-]+)(?: .*)?"),
        r"(?:i've been|i have been) an? (?P<been>[\w-]+)(?: .*)?",
    )
    for form in forms:
        match = re.fullmatch(form, text, re.IGNORECASE)
        if not match:
            continue
        old = match.groupdict().get("old") or match.groupdict().get("been")
        if old and old.lower() not in JOBS:
            continue
        past = bool(match.groupdict().get("old"))
        if (
            re.match(
                r"i (?:\w+ )?(?:run|own|manage|work) .*\b(?:out of|away|bath|fever|risk|car|bike|dog|cat|horse|guitar|"
                r"piano|laptop|computer|phone|house|flat)\b",
                text,
                re.IGNORECASE,
            )
            and "own" in text.lower()
        ):
            continue
        return Found("job:past" if past else "job", fact(trimmed(text)), 0.5 if past else 0.75)
    return _title(clause)


def _title(clause: Clause) -> Found | None:
    """``I'm a nurse``: a trade; ``I'm a morning person`` and the like: what they are."""
    match = re.fullmatch(rf"{AM} {ADV}(?P<article>an?|the) (?P<what>\S.*)", clause.text, re.IGNORECASE)
    if not match or _NOT_A.match(match["what"]):
        if match and re.fullmatch(
            r"(?:good|big|bad|terrible|great|keen|light|heavy|early|morning|night|dog|cat|people)[ -]?(?:\w+er|"
            r"person|owl|sleeper|riser|bird)",
            match["what"],
            re.IGNORECASE,
        ):
            return Found(f"is:{slug(match['what'])}", fact(trimmed(clause.text)), 0.4)
        return None
    what = trimmed(match["what"])
    head = re.split(r"\s+(?:in|at|for|from|of|by|with|on|who|and|near|to)\b", what, maxsplit=1, flags=re.IGNORECASE)[
        0
    ].split()
    if not head or len(head) > 4:
        return None
    noun = head[-1].lower()
    if noun in JOBS or (
        match["article"].lower() != "the"
        and re.search(r"(?:ologist|ician|keeper|smith|maker|worker|grapher|nurse|assistant|agent|officer)$", noun)
    ):
        return Found("job", fact(trimmed(clause.text)), 0.75)
    if match["article"].lower() == "the":
        return None
    return Found(f"is:{slug(' '.join(head))}", fact(trimmed(clause.text)), 0.4)


def study(clause: Clause) -> Found | None:
    text = clause.text
    if re.match(
        rf"(?:i {ADV}(?:study|studied|go to (?:university|uni|college|school)|have a degree|did a degree|majored|"
        rf"graduated)|{AM} {ADV}(?:studying|doing (?:a|my) (?:phd|degree|masters|a-levels)|in (?:my )?(?:first|"
        rf"second|third|final|last) year|at (?:university|uni|college)))\b",
        text,
        re.IGNORECASE,
    ):
        return Found("studies", fact(trimmed(text)), 0.6)
    match = re.match(
        rf"(?:{AM} {ADV}(?:learning|teaching myself|practising|practicing|taking up)|i {ADV}(?:take|have|started|"
        rf"go to)|i've (?:started|taken up|begun)) (?P<what>(?:learning |to learn |how to |to )?(?:.*(?:lessons|"
        rf"classes)|[^\W\d_].*))",
        text,
        re.IGNORECASE,
    )
    if (
        match
        and re.match(rf"(?:{AM} {ADV}(?:learn|teach|pract|tak)|.*(?:lessons|classes)\b|.*\blearn)", text, re.IGNORECASE)
        and not re.match(r"(?:a lot|so much|from|that|about you)\b", match["what"], re.IGNORECASE)
    ):
        return Found(f"learning:{slug(trimmed(match['what']))}", fact(trimmed(text)), 0.55)
    match = re.match(rf"i {ADV}speak (?P<what>[^\W\d_].*)", text, re.IGNORECASE)
    if match and not re.match(
        r"(?:to|with|up|out|for|as|about|from|too|so|slowly|quietly|loudly)\b", match["what"], re.IGNORECASE
    ):
        return Found(
            "languages" if re.search(r",| and ", match["what"]) else f"languages:{slug(match['what'])}",
            fact(unfilled(text)),
            0.55,
        )
    return None


RULES = (job, study)
