"""Which words mean nearly the same: a small table by hand, so that recall needs no model.

Each group has a name, which is added to a text or a question beside its own words, with less weight. Phrases are
looked for in the text as it is, words by their stem. The groups are those of what people tell about themselves.
"""

from __future__ import annotations

import re
from functools import lru_cache

from .words import LONGEST_READ, stem

GROUPS: dict[str, str] = {
    "name": "name called call nickname surname introduce",
    "age": "age old young birthday born year years turn",
    "birthday": "birthday born birth age celebrate",
    "live": "live lives home house flat apartment address reside city town village country area moved move based stay settle",
    "origin": "from born birth grew raised origin originally hometown native homeland country childhood roots",
    "job": "job work career profession occupation employ employed employer boss office colleague living trade company",
    "jobs": """nurse doctor teacher engineer programmer developer lawyer chef cook baker driver farmer writer artist plumber
        electrician accountant librarian mechanic carpenter waiter waitress scientist architect dentist designer manager
        journalist pilot photographer musician gardener postman hairdresser builder cleaner vet pharmacist job work living""",
    "school": "school university college study student degree course class exam lesson learn teacher graduate subject major",
    "learn": "learn study practise practice lesson course teach beginner language",
    "language": "language speak fluent tongue spanish french german italian japanese chinese mandarin russian welsh arabic portuguese",
    "family": "family relative relation parent sibling mother father sister brother son daughter child kid wife husband aunt uncle "
              "cousin grandmother grandfather grandma grandpa gran nan niece nephew twin baby",
    "parent": "parent mother father mum dad mom",
    "sibling": "sibling sister brother twin",
    "child": "child children kid son daughter baby toddler boy girl",
    "partner": "partner wife husband spouse girlfriend boyfriend fiance fiancee married marry wedding relationship other half",
    "friend": "friend mate buddy pal flatmate roommate housemate",
    "pet": "pet animal dog puppy cat kitten rabbit bunny hamster parrot budgie bird fish goldfish tortoise turtle horse pony snake lizard "
           "guinea pig ferret chicken companion furry",
    "dog": "dog puppy hound terrier labrador spaniel poodle collie retriever",
    "cat": "cat kitten kitty tabby siamese",
    "food": "food eat meal dish dinner lunch breakfast cook taste snack cuisine hungry pizza pasta sushi curry cheese bread "
            "cake soup noodles rice chocolate fruit vegetable meat fish seafood dessert sweet pie pudding burger",
    "drink": "drink tea coffee beer wine water juice whisky cocktail beverage thirsty cup",
    "diet": "diet eat food vegetarian vegan meat dairy gluten allergy allergic intolerant avoid cook menu",
    "allergy": "allergy allergic intolerant intolerance react reaction peanut nut pollen avoid sick safe",
    "health": "health ill illness sick doctor hospital medicine condition asthma diabetes pain injury broke break surgery operation "
              "headache migraine allergy",
    "music": "music song band singer album concert listen play instrument jazz rock pop opera classical piano guitar violin drum cello flute "
             "tune sing choir",
    "instrument": "instrument piano guitar violin drum drums cello flute trumpet saxophone ukulele banjo clarinet harp musical",
    "sport": "sport football tennis cricket rugby swim run cycle climb gym basketball golf hockey game team exercise fitness yoga hike ski "
             "surf sail active marathon race training",
    "hobby": "hobby hobbies pastime free spare leisure weekend fun enjoy play collect paint knit garden bake read unwind relax pastimes",
    "art": "art paint painting draw drawing sketch watercolour pottery craft picture sculpture sew knit knitting",
    "game": "game chess video board cards puzzle crossword play player",
    "book": "book novel read reading author writer story poem poetry library",
    "film": "film movie cinema series show television tv watch actor episode",
    "travel": "travel trip holiday vacation journey visit fly flight abroad tour trek destination planning",
    "plan": "plan plans going tomorrow week weekend month upcoming soon appointment interview exam trip visit event happening next "
            "coming ahead",
    "vehicle": "car vehicle drive bike bicycle motorbike van truck scooter boat ride wheels transport commute",
    "colour": "colour color shade hue red blue green yellow purple orange pink black white teal turquoise",
    "season": "season spring summer autumn winter fall",
    "weather": "weather rain snow sun storm hot cold cloud wind",
    "like": "like love enjoy adore fond favourite prefer fan keen passion passionate obsessed into best mad crazy",
    "dislike": "dislike hate loathe detest stand avoid annoy annoying bother disgust bad despise least worst irritate put",
    "fear": "fear afraid scared frightened frighten scare terrified phobia spider height dark nervous anxious anxiety worry dread",
    "dream": "dream hope wish goal ambition aspire want someday future aim",
    "money": "money pay salary cost price buy save rent bank",
    "sleep": "sleep insomnia night bed wake tired dream early nap",
    "loss": "die dead death passed loss lost mourn grief funeral",
    "house": "house home flat apartment garden room kitchen cottage",
    "keep": "park parked put left hid hide hidden store keys key code number place",
    "garden": "garden plant flower vegetable grow tomato rose allotment",
    "computer": "computer laptop phone code coding program software",
    "religion": "religion religious church faith god pray christian muslim jewish buddhist hindu",
    "body": "hair eye eyes tall height handed glasses beard tattoo look wear appearance",
    "sea": "sea ocean beach coast shore swim surf sail wave",
    "mountain": "mountain hill hike climb alps peak trek",
}
PHRASES: dict[str, str] = {
    "job": r"for a living|earn my (?:living|money)|nine to five|pays? the bills|do all day|line of work",
    "name": r"who am i|what (?:should|do|can) you call me|what.{0,12} i.m called|go by",
    "age": r"how old|years? old|my age|\bi.m \d\d\b",
    "birthday": r"when was i born|years? older|get older|blow out",
    "live": r"where do i live|where.{0,8}(?:i|my) (?:home|place)|where i.m based",
    "origin": r"come from|grew up|grow up|born in|where.{0,12}from",
    "like": r"into|fan of|keen on|favou?rite|crazy about|mad about|care for|makes? me happy",
    "dislike": r"don.t like|do(?:es)? ?n.t like|not (?:a fan|keen|fond|into)|can.?not stand|can.t (?:stand|bear)|no longer like|put me off"
               r"|get on my nerves|do(?:n.t| not) like|not enjoy",
    "fear": r"freaks? (?:me|them) out|scared? of|afraid of",
    "partner": r"other half|better half|going out with|in a relationship|seeing someone",
    "hobby": r"free time|spare time|for fun|at the weekend|on weekends|wind down",
    "film": r"big screen", "travel": r"go away|been to|going to (?:visit|see)|day off|off to",
    "plan": r"going to|coming up|next (?:week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|this weekend",
    "diet": r"eat|meat", "instrument": r"play the|plays the", "loss": r"passed away|no longer with us",
    "friend": r"best friend", "vehicle": r"get around|get to work",
}

_PHRASES = [(name, re.compile(rf"\b(?:{pattern})", re.IGNORECASE)) for name, pattern in PHRASES.items()]


@lru_cache(maxsize=1)
def _by_stem() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name, group in GROUPS.items():
        for word in dict.fromkeys(stem(word) for word in group.split()):
            found.setdefault(word, []).append(f"#{name}")
    return {word: tuple(names) for word, names in found.items()}


def meanings(text: str, stems: list[str]) -> set[str]:
    """The groups that a text touches, by its phrases and by the stems of its words (common words count too)."""
    table = _by_stem()
    found = {name for word in stems for name in table.get(word, ())}
    shown = text[:LONGEST_READ].replace("’", "'")
    return found | {f"#{name}" for name, pattern in _PHRASES if pattern.search(shown)}
