# ruff: noqa: SIM905 (lists of words are written and read as text)
"""The rule for the user's name, and the names of others: what may be one and what only stands where one could.
See ``notice_rules.py``."""

from __future__ import annotations

import re
from functools import lru_cache

from .notice_grammar import proper
from .notice_reading import Clause
from .records import Found

AM = r"(?:i'?m|i am|we'?re|we are)"
ADV = (
    r"(?:(?:really|just|quite|also|still|always|absolutely|totally|do|truly|especially|particularly|kind of|sort of|"
    r"kinda|rather|so|"
    r"usually|currently|now|actually|both|all|simply|only|already|recently|often|honestly|secretly|mostly|"
    r"very|pretty|finally|"
    r"basically|originally|actively|generally|normally|nearly|almost)\s+)*"
)
_NAME = re.compile(
    rf"(?:my (?:(?:full|first|given|real|actual|last|proper) )?name(?:'s| is)(?: {ADV})?|the name(?:'s| is)|"
    rf"name's|{AM} {ADV}(?:called|named|known as)|"
    r"(?:(?:you (?:can|may|should)|please|just|people|everyone|everybody|they|my friends|my family|friends|"
    r"folks|most people|all my friends)"
    r"(?: all| usually| always| mostly| just)? )?calls? me|i go by|i prefer to be called|"
    r"i like to be called)(?: the name)? (?P<rest>.+)",
    re.IGNORECASE,
)
_I_AM = re.compile(rf"(?P<how>{AM}|it'?s(?: me)?,?|this is|the name's) (?P<rest>[^\W\d_].*)", re.IGNORECASE)
_NO_NAME = frozenset(
    """
not a an the very so too really quite back later tomorrow when if anything whatever names old on in at up what
something no your my our short unusual boring hard rather spelled spelt pronounced common rare taken crazy maybe
now then again today sir madam out soon by lazy mad weird stupid silly dumb paranoid here there from of to for
and or but important unknown secret irrelevant none nothing it this that going doing getting glad happy sorry
sure fine well good great okay tired sad angry bored hungry ready new lost late done
""".split()
)
NO_I_AM = _NO_NAME | frozenset(
    """
alone afraid scared worried excited nervous sick ill better busy free single married divorced engaged retired
unemployed vegan vegetarian pregnant lonely confused curious serious joking kidding working looking trying
thinking feeling having being just also always only still already never more most less bit little lot all both
over under off about between interested allergic proud jewish christian muslim buddhist catholic hindu american
british english scottish welsh irish german french spanish italian dutch swedish norwegian danish finnish polish
russian ukrainian greek turkish indian chinese japanese korean canadian australian brazilian mexican portuguese
african european asian swiss austrian belgian czech hungarian romanian human male female gay straight bisexual
one two three four five six seven eight nine ten freezing starving exhausted home god yes
""".split()
)
_MORE_NAMES = """
adam alan alex alexander alice amanda amy ana andrea andrew andy angela anita ann anna anne annie anthony aisha
ali amir arthur ben benjamin beth bill bob brian carl carlos carol caroline catherine charles charlie charlotte
chloe chris christine claire daniel dan dave david deborah diana diego donna ed eddie edward elena elizabeth
ella ellen emily emma eric erik eva fatima fiona gary george grace hannah hassan heather helen henry ian isabel
isabella jack jacob jake james jamie jan jane janet jason jean jen jennifer jenny jess jessica jim joan joe john
jonathan jose joseph josh joshua juan julia julie karen kate katie keith kelly kevin kim laura lauren leo leon
lily linda lisa liz louis louise lucas lucy luke maria marie mario mark martin mary matt matthew max megan mei
melissa mia michael michelle mike mohammed molly naomi natalie nathan neil nick nicola nicole nina noah oliver
olivia pam patricia paul pedro peter phil philip priya rachel raj ravi rebecca richard rob robert robin rosa
rose ryan sally sam samantha samuel sandra sara sarah scott sean sharon simon sofia sophia sophie stella stephen
steve stuart sue susan suzanne tara teresa thomas tim tina tom tomas tony tracy tyler vanessa vicky wendy will
william yuki zoe
""".split()


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """Given names in lower case, which may stand without a capital."""
    from ..offline.names import FEMININE, MASCULINE

    return frozenset(name.lower() for name in (*MASCULINE, *FEMININE)) | frozenset(_MORE_NAMES)


def taken_name(rest: str, *, sure: bool = True) -> str:
    """The name that a text begins with, or an empty text; unless ``sure`` it must be all there is or a known one."""
    parts = re.findall(r"[^\W\d_][\w'’.-]*|[,;(]|\S+", rest.strip())
    found: list[str] = []
    for part in parts[:4]:
        plain = part.rstrip(".").lower()
        if not re.match(r"[^\W\d_]", part) or plain in (_NO_NAME if sure else NO_I_AM):
            break
        if not part[:1].isupper() and (found or not (sure or plain in given_names())):
            break
        found.append(part.rstrip("."))
    if not found or (not found[0][:1].isupper() and len(parts) > 1 and sure and parts[1].lower() not in _AFTER_NAME):
        return proper(found[0]) if found and found[0].lower() in given_names() else ""
    after = parts[len(found) : len(found) + 1]
    if not sure and found[0].lower() not in given_names() and after and after[0].lower() not in _AFTER_NAME:
        return ""
    return " ".join(proper(part) for part in found)[:60]


_AFTER_NAME = frozenset(
    """
, ; ( and from by but not here speaking though actually now if for
""".split()
)


def name(clause: Clause) -> Found | None:
    if match := _NAME.fullmatch(clause.text):
        found = taken_name(match["rest"])
        if re.match(r"(?:call|calls) me|.* calls? me", clause.text, re.IGNORECASE) and len(match["rest"].split()) > 3:
            found = ""
    elif match := _I_AM.fullmatch(clause.text):
        found = taken_name(match["rest"], sure=False)
        there = re.search(r"\b(?:here|speaking|again)$", match["rest"])
        if (
            not match["how"].lower().startswith(("i'm", "i am", "im"))
            and not there
            and found.lower() not in given_names()
        ):
            found = ""
    else:
        return None
    return Found("name", f"Their name is {found}.", 0.95) if found else None
