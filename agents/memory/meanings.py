"""Which words mean nearly the same, and which questions ask for which kind of fact: tables by hand and the author's
lexicon of nouns, so that recall needs no model.

A group has a name (``#food``), which is added to a text or a question beside its own words, with less weight. A kind
(``@job``) is added to a fact by its key and to a question by its wording. English.
"""

from __future__ import annotations

import re
from functools import lru_cache

from .words import LONGEST_READ, stem

GROUPS: dict[str, str] = {
    "name": "name called call nickname surname introduce",
    "age": "age young birthday year",
    "birthday": "birthday born birth celebrate congratulate",
    "live": """live home house flat apartment address reside city town village country moved move based stay settle
        district street place neighbourhood""",
    "origin": "born birth grew raised origin originally hometown native homeland country childhood roots youth",
    "job": """work career profession occupation employ employed employer boss office colleague living trade company job
        earn money salary shift professional""",
    "job-title": """nurse doctor teacher engineer programmer developer lawyer chef cook baker driver farmer writer artist
        plumber electrician accountant librarian mechanic carpenter waiter waitress scientist architect dentist designer
        manager journalist pilot photographer musician gardener postman hairdresser builder cleaner vet pharmacist job
        work living profession occupation trade career professional""",
    "school": """school university college study student degree course class exam lesson learn teacher graduate subject
        major homework professor lecture educated education""",
    "learn": "learn study practise practice lesson course teach beginner language new skill",
    "language": """language speak fluent tongue spanish french german italian japanese chinese mandarin russian welsh
        arabic portuguese english finnish swedish dutch polish korean turkish greek hindi bilingual""",
    "family": """family relative relation parent sibling mother father sister brother son daughter child wife husband
        aunt uncle cousin grandmother grandfather niece nephew twin baby relatives""",
    "parent": "parent mother father", "sibling": "sibling sister brother twin",
    "child": "child son daughter baby toddler boy girl offspring", "boss": "boss manager report supervisor chief work",
    "grandparent": "grandmother grandfather grandparent",
    "partner": """partner wife husband spouse girlfriend boyfriend fiance fiancee married marry wedding relationship
        spouse couple""",
    "friend": "friend mate buddy pal flatmate roommate housemate companion close",
    "pet": "pet animal dog puppy cat kitten rabbit hamster parrot tortoise horse pony companion furry",
    "dog": "dog puppy hound terrier labrador spaniel poodle collie retriever",
    "cat": "cat kitten kitty tabby siamese",
    "food": """food eat meal dish dinner lunch breakfast cook taste snack cuisine hungry dessert fruit vegetable meat
        spicy plate kitchen restaurant menu recipe steak serve bake topping""",
    "drink": "drink beverage thirsty cup tea coffee beer wine juice",
    "diet": "diet eat food vegetarian vegan meat dairy gluten steak bacon sausage chicken ham menu",
    "allergy": "allergy intolerant intolerance react reaction avoid sick safe ill unwell dangerous harm",
    "health": """health ill illness sick doctor hospital medicine condition asthma diabetes pain injury broke break
        surgery operation headache migraine allergy disease medical suffer hurt injure""",
    "body-part": "bone arm leg wrist ankle knee shoulder hand foot finger back hip rib toe elbow neck injury injure",
    "eyes": "eye eyesight sight vision glasses spectacles contacts see blind short-sighted",
    "music": """music song band singer album concert listen play instrument jazz rock pop opera classical tune sing
        choir orchestra musician musical""",
    "instrument": "instrument musical play piano guitar violin drum cello flute trumpet",
    "sport": """sport football tennis cricket rugby swim run cycle climb gym basketball golf hockey team exercise fitness
        fit yoga hike ski surf active marathon race train club athletic workout shape""",
    "team": "team support club cheer football root fan side",
    "hobby": """hobby pastime free spare leisure weekend fun enjoy collect paint knit garden bake unwind relax craft""",
    "collect": "collect collection hoard gather",
    "art": "art paint painting draw drawing sketch watercolour pottery craft picture sculpture sew knit knitting creative",
    "game": "game chess board cards puzzle crossword play",
    "book": "book novel read reading author writer story poem poetry library literature literary shelf thriller",
    "film": "film movie cinema series show television tv watch actor episode screen",
    "travel": "travel trip holiday vacation journey visit fly flight abroad tour trek destination going plane",
    "vehicle": "car vehicle drive transport commute wheels garage",
    "repair": "repair fix mend broken mechanic broke",
    "colour": """colour shade hue tint red blue green yellow purple orange pink black white teal turquoise paint""",
    "season": "season spring summer autumn winter",
    "party": "party celebration guests loud noisy gathering evening crowd crowded",
    "favourite": "favourite best prefer preferred top",
    "like": "like love enjoy adore fond favourite prefer fan keen passion passionate obsessed best mad crazy pleasure",
    "dislike": "dislike hate loathe detest stand avoid annoy annoying bother disgust despise worst irritate",
    "fear": "fear afraid scared frightened frighten scare terrified phobia anxious anxiety dread",
    "dream": "dream hope wish goal ambition aspire someday future aim plan want",
    "shop": "shop store business open buy sell market bakery cafe",
    "sleep": "sleep insomnia night bed wake tired nap",
    "loss": "die dead death loss lost mourn grief funeral late gone",
    "keep": "park parked put left hid hide hidden store kept keep code number password pin combination",
    "garden": "garden plant flower grow allotment tree yard lawn outside",
    "computer": "computer laptop phone code coding program software",
    "religion": "religion religious church faith god pray christian muslim jewish buddhist hindu believe",
    "clothes": "clothes clothing wear dress outfit wardrobe shoe size",
    "sea": "sea ocean beach coast shore swim sail wave water",
    "mountain": "mountain hill hike climb alps peak trek",
    "space": "star planet astronomy space telescope sky galaxy moon",
    "buy": "buy purchase new got acquire", "test": "test exam interview appointment audition assessment",
    "sugar": "sugar sweet sweetener milk", "luck": "win won prize competition lottery award",
}

_OF_KINDS = {  # kinds of the author's nouns to groups
    "pet": "pet", "farm": "animal", "predator": "animal", "rodent": "animal", "big": "animal", "primate": "animal",
    "reptile": "animal", "bird": "animal", "fish": "animal", "sea": "animal", "insect": "animal", "fruit": "food",
    "vegetable": "food", "baked": "food", "sweet": "food", "meal": "food", "mushroom": "food", "drink": "drink",
    "flower": "garden", "tree": "garden", "houseplant": "garden", "garment": "clothes", "footwear": "clothes",
    "hat": "clothes", "jewel": "jewellery", "book": "book", "gadget": "computer", "instrument": "instrument",
    "road": "vehicle", "rail": "vehicle", "boat": "vehicle", "aircraft": "vehicle", "building": "building",
    "weather": "weather", "sky": "space",
}

ASKED: dict[str, str] = {  # beginnings of fact keys to questions that ask for them
    "name": r"who am i\b|my (?:first |full |last )?name|call me|called\?*$.*\bme|am i called|what i'?m called|introduce me",
    "age": r"\bhow old|my age|years old|how many (?:years|birthdays)|when was i born|what year was i",
    "birthday": r"birthday|born|congratulat|celebrate|candles|another year older|turn (?:a year )?older|my big day",
    "lives": r"where\b.{0,30}\b(?:live|home|house|stay|based|flat)|my (?:home|address|city|town|place)\b|live in|which (?:city|town|country|place) (?:am|do|is)",
    "origin": r"grow up|grew up|childhood|come from|born|home ?town|roots|from originally|raised|where am i from|as a (?:child|kid|boy|girl)",
    "nationality": r"nationality|come from|where am i from|passport|citizen",
    "job": r"for a living|\bjob\b|\bwork|profession|occupation|career|\bearn|employ|line of work|do all day|pay the (?:rent|bills)|trade",
    "studies": r"study|studying|degree|university|college|subject|major",
    "learning": r"learn|study|studying|lessons|classes|teaching myself|new skill|improve",
    "languages": r"languages?\b|tongues?\b|\bspeak\b|fluent|bilingual|converse",
    "relationship": r"married|single|relationship|partner|spouse|wife|husband|engaged|in love|love life",
    "family": r"family|relatives?|relations?\b|siblings?|parents?|mother|father|mum|dad|mom|sister|brother|\bson\b|daughter|child|kids?\b|wife|husband|married|partner|"
              r"spouse|aunt|uncle|cousin|niece|nephew|grand\w+|friends?\b|boss|report to|neighbour|colleague|mate\b|who (?:is|are) ",
    "pet": r"\bpets?\b|animals?\b|\bdogs?\b|\bcats?\b|puppy|kitten|furry|four-legged|parrot|rabbit|hamster|at home with",
    "likes": r"\blike\b|\blove\b|enjoy|fond|\binto\b|happy|favou?rite|prefer|pleasure|passion|cheer me up|present|gift|pleased?|treat me",
    "dislikes": r"dislike|hate|annoy|bother|stand\b|avoid|never (?:put|give|serve|offer|cook|invite)|not like|n't like|loathe|disgust|put me off|unhappy|"
                r"should(?:n't| not| you never)|irritat|upset|can't i|bad mood|leave out",
    "favourite": r"favou?rite|\bbest\b|prefer|most of all|the most|number one|top\b",
    "fears": r"afraid|scare|fright|fear|phobia|terrif|nervous|shiver|nightmare|panic|run away|jump",
    "allergy": r"allerg|make me (?:ill|sick)|\beat\b|food|react|avoid|dangerous|cook for me|careful|sneez|menu|harm me|safe",
    "diet": r"\beat\b|diet|food|meat|steak|menu|dinner|lunch|cook for me|drink|vegetarian|vegan|serve me|bacon|burger|sausage|order",
    "health": r"health|\bill\b|illness|condition|medical|doctor|suffer|diagnos|ailment|wrong with|pain|sick",
    "plan": r"coming up|upcoming|plans?\b|next\b|will i\b|am i (?:going|off|doing|flying|travell?ing)|appointment|exam|soon|ahead|this (?:week|weekend|summer|year)|planning|"
            r"tomorrow|calendar|diary|forward to|where am i (?:going|off|flying|travell?ing)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day",
    "wish": r"dream|hope|ambition|goal|one day|some ?day|future|aspir|would i (?:like|love)|do i want|bucket list|always wanted|long to|wish",
    "has": r"\bown\b|do i have|have i got|possess|\bgot\b|bought|buy|belong|drive|what kind of",
    "drive": r"drive|\bcar\b|vehicle|transport|get around|motor|wheels", "ride": r"ride|vehicle|transport|get around|wheels|bike",
    "my": r"what(?:'s| is| was| are) my\b|(?:what|which) (?:colour|color|size|number|kind|sort|code|brand)\b",
    "does": r"hobb|free time|spare time|keep fit|sport|exercise|spend my|weekend|in shape|active|relax|unwind|instrument|pastime|do for fun|how do i|stay fit|often do i",
    "collect": r"hobb|collect|free time|spare time|pastime|shelves|gather", "habit": r"usual|habit|routine|every (?:day|morning)|always|take my|how do i|never",
    "event": r"happen|when did i|did i\b|have i (?:ever|been)|accident|last (?:year|month|week|summer|winter)|recent|injur|news",
    "note": r"remember|remind|number|code|password|where did i|where(?:'s| is| are)\b|told you|asked you|forget",
    "body": r"look like|hair|eyes?|tall|height|\bhand|glasses|eyesight|appearance|see well|write with|wear",
}
_ASKED = [(f"@{kind}", re.compile(pattern, re.IGNORECASE)) for kind, pattern in ASKED.items()]


@lru_cache(maxsize=1)
def _by_stem() -> dict[str, tuple[str, ...]]:
    """Groups of each stem."""
    from ..offline.lexicon.nouns import nouns

    found: dict[str, dict[str, None]] = {}
    for name, group in GROUPS.items():
        for word in group.split():
            found.setdefault(stem(word), {})[f"#{name}"] = None
    for noun, (_, kind) in nouns().items():
        if kind in _OF_KINDS and " " not in noun:
            found.setdefault(stem(noun), {})[f"#{_OF_KINDS[kind]}"] = None
    for kind in ("animal", "food", "drink", "instrument", "vehicle", "building", "weather", "clothes", "jewellery"):
        found.setdefault(stem(kind), {})[f"#{kind}"] = None
    return {word: tuple(names) for word, names in found.items()}


def groups(stems: list[str]) -> set[str]:
    """The groups that the stems of a text belong to."""
    table = _by_stem()
    return {name for word in stems for name in table.get(word, ())}


def kind_of(key: str) -> str:
    """The kind of a fact, by its key."""
    return f"@{key.partition(':')[0]}"


def kinds_asked(question: str) -> set[str]:
    """The kinds of fact that a question asks for."""
    shown = question[:LONGEST_READ].replace("’", "'")
    return {kind for kind, pattern in _ASKED if pattern.search(shown)}
