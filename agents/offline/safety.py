# ruff: noqa: SIM905 (lists of words are written and read as text)
"""The one thing that is refused whatever its wording: sexual content with minors.

Words are compared after undoing the usual disguises (full-width letters, zero-width characters, digits for letters,
spaced-out letters, look-alike Cyrillic). Two tiers keep innocent descriptions through: explicit words refuse beside
any sign of a minor, mild ones ("sexy", "seductive") only when the minor is the one described. This is a plain rule,
not a classifier: it does not read between the lines.
"""

from __future__ import annotations

import re
import unicodedata

from ...personas.errors import Refused

_EXPLICIT = r"""sex|sexual(?:ly|i[sz]ed)?|nudes?|nudity|naked|porn\w*|erotic\w*|nsfw|hentai|lewd|horny|orgasm\w*|fetish\w*|
    strip(?:per|tease|ping)|lingerie|kinky|masturbat\w*|genital\w*|penis|vagina|boobs|tits|molest\w*|rap(?:e|ed|ing|ist)|incest\w*|
    p(?:a)?edo\w*|loli(?:con)?|shota(?:con)?|intercourse|aroused|prostitut\w*|hooker|escort\sgirl|jailbait|underage|
    nackt\w*|nue?s|desnud[ao]s?|nud[ao]s?|sexe|sexo|sesso|onlyfans|bdsm|cum|fuck(?:s|ing|able)?|
    секс\w*|голая|голый|порно\w*|裸|性爱|色情|エロ\w*|セックス"""
_MILD = r"sexy|seductive(?:ly)?|seduc\w+|sensual(?:ly)?|sultry|promiscuous|slutty|busty|voluptuous|sexiest|flirty|flirtatious|hot\sbody"
_MINOR = r"""child(?:ren)?|kids?|minors?|toddlers?|infants?|bab(?:y|ies)|preteens?|pre-teens?|tweens?|schoolgirls?|schoolboys?|
    school\s(?:girls?|boys?|child(?:ren)?)|teen(?:s|agers?|aged?)?|adolescents?|little\s(?:girls?|boys?)|young\s(?:girls?|boys?)|
    small\s(?:girls?|boys?)|pupils?|kindergart\w+|pre-?school\w*|middle\s?school\w*|elementary\s?school\w*|
    grade\s?school\w*|loli|shota|juveniles?|underage|jailbait|pubescent|prepubescent|kindes?|kinder|(?:ein|das|kleines|nacktes|sexy)\skind|mädchen|enfants?|fillettes?|niñ[ao]s?|
    bambin[aoie]|menin[ao]s?|crianças?|meisjes?|ребен\w+|ребён\w+|девочк\w+|мальчик\w*|女童|儿童|幼女|小学生|少女|子供"""
_AMBIGUOUS = r"girls?|boys?|students?"
_HARMLESS = r"""naked\smole[\s-]rats?|sex\seducation|same[\s-]sex|opposite\ssex|either\ssex|sexton\w*|naked\seye|naked\struth|
    baby\s(?:grand|blue|corn|carrots?|doll\sdress)|kid\sgloves|kid\s(?:leather|goats?)|minor\s(?:key|chord|scale|role|poet|god|official)|
    [bcdefg]\sminor|in\s[abcdefg]\sminor|spring\schicken|strip\s(?:club|mall|light)\ssign|the\sfairer\ssex"""
_RELATION = r"""(?:mothers?|fathers?|parents?|mum|mom|dad|nanny|teacher|grandmother|grandfather|widow|aunt|uncle)\s(?:of|to)\s(?:\w+\s){0,2}
    (?:children|kids|child|teens|teenagers|babies|girls|boys)|(?:has|have|with|raised|raising|without)\s(?:\w+\s){0,2}(?:children|kids)|
    (?:hates|loves|likes|teaches|scares|dislikes)\s(?:\w+\s){0,1}(?:children|kids|teenagers)|(?:her|his|their)\s(?:\w+\s)?(?:children|kids|child)"""
_GROWN = r"(?:1[89]|[2-9]\d|\d{3,})[\s-]*(?:years?|yrs?|yo|y/o)|aged?\s(?:1[89]|[2-9]\d)|grown[\s-]?up|adults?\sonly"
_YEARS = re.compile(r"\b(\d{1,2})[\s-]*(?:years?|yrs?|y/?o\b|yo\b)[\s-]*(?:old)?\s*((?:[a-z]+\s?){0,2})|\bage[d]?[\s:]+(\d{1,2})\b|"
                    r"\bturn(?:s|ed|ing)\s(\d{1,2})\b")
_WORD_YEARS = re.compile(
    r"\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)"
    r"[\s-]years?[\s-]old\s*((?:[a-z]+\s?){0,2})")
_THINGS = frozenset("""whisky whiskey wine cheese car cat dog horse tree rum port cognac brandy house violin piano oak scotch
    bottle truck tortoise teapot cheddar chair building""".split())


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + re.sub(r"\n\s*", "", pattern) + r")(?!\w)")


_RE = {name: _compile(pattern) for name, pattern in {
    "explicit": _EXPLICIT, "mild": _MILD, "minor": _MINOR, "ambiguous": _AMBIGUOUS, "harmless": _HARMLESS,
    "relation": _RELATION, "grown": _GROWN}.items()}
_HINT = _compile(f"{_EXPLICIT}|{_MILD}|" + r"\w*(?:裸|性爱|色情|エロ|セックス)\w*")
"""Any of the words without which nothing is refused."""
_CJK = re.compile(r"裸|性爱|色情|エロ|セックス"), re.compile(r"女童|儿童|幼女|小学生|少女|子供|子ども")
_PERSON = re.compile(r"(?:girl|boy|child|kid|son|daughter|student|teen|pupil|lad|lass|sister|brother)")
_LOOKALIKES = str.maketrans("аеорсухіѕ", "aeopcyxis")
_LEET = str.maketrans("013457@$", "oieastas")


_DISGUISED = re.compile(r"(?<!\S)(?=\S*[^\sa-z])(?=\S*[a-zа-яіѕ])\S{1,39}(?!\S)")
"""A word with something in it that is no plain letter."""
_SPACED_OUT = re.compile(r"(?<!\w)(?:\w[ .*-]){2,}\w(?!\w)")


def _undone(found: re.Match[str]) -> str:
    """A word without its look-alike letters and digits for letters; ages keep their digits."""
    word = found.group()
    if not any(c.isascii() and c.isalpha() for c in word):
        return word
    word = word.translate(_LOOKALIKES)
    if re.search(r"[a-z][013457@$]+[a-z]|^[@$1]?[a-z]*[013457@$][a-z]+$", word) and not re.match(r"\d+\W*[a-z]+", word):
        word = word.translate(_LEET)
    return word


def _plain(text: str) -> str:
    """Lower case, one form, disguises undone. Plain words, nearly all there are, are passed over by one pattern."""
    text = unicodedata.normalize("NFKC", text).lower().replace("_", " ").replace("’", "'")
    if not text.isascii() or not text.isprintable():
        dropped = {ord(c): None for c in set(text) if unicodedata.category(c) in ("Cf", "Mn", "Cc") and c not in "\n\t "}
        text = text.translate(dropped) if dropped else text
    text = _DISGUISED.sub(_undone, " ".join(text.split()))
    return _SPACED_OUT.sub(lambda m: re.sub(r"[ .*-]", "", m.group()), text)


def _is_thing(following: str) -> bool:
    """Whether the words after "12 year old" name a thing that is aged, not a person."""
    words = following.split()
    return bool(words) and (words[0] in _THINGS or (words[-1] in _THINGS and not _PERSON.match(words[0])))


def _minor_age(text: str) -> bool:
    for found in _YEARS.finditer(text):
        years = next(int(g) for g in (found.group(1), found.group(3), found.group(4)) if g)
        if years < 18 and not _is_thing(found.group(2) or ""):
            return True
    return any(not _is_thing(found.group(2) or "") for found in _WORD_YEARS.finditer(text))


def refuse_sexual_minors(text: str) -> None:
    """Raise :class:`Refused` when ``text`` asks for sexual content with a minor; linear in its length."""
    plain = _plain(text)
    if not _HINT.search(plain):
        return
    plain = _RE["harmless"].sub(" ", plain)
    explicit, mild = _RE["explicit"].search(plain) or _CJK[0].search(plain), _RE["mild"].search(plain)
    if not explicit and not mild:
        return
    if explicit:
        minor = _RE["minor"].search(plain) or _CJK[1].search(plain) or _minor_age(plain)
        girl = _RE["ambiguous"].search(plain) and not _RE["grown"].search(plain)
        refused = minor or girl
    else:
        described = _RE["relation"].sub(" ", plain)
        refused = _RE["minor"].search(described) or _minor_age(described)
    if refused:
        raise Refused("sexual content with minors is not made, whatever the wording")
