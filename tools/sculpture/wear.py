"""The wardrobe: every wearable and prop by name, finding one in a free phrase, and putting it on any body.

The face of the body must be placed (``face.at`` and ``face.scale`` set): glasses and moustaches are fitted to it.
What each looks like is drawn in wear_hats, wear_head, wear_face, wear_neck, wear_props
and wear_toys.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Literal

from . import wear_face as face
from . import wear_hats as hats
from . import wear_head as head
from . import wear_neck as neck
from . import wear_props as props
from . import wear_toys as toys
from .colours import HAIR_COLOURS, find_colour
from .schema import MAX_MATERIALS, MAX_SOLIDS, Solid
from .subjects.catalogue import Body
from .wear_fit import Fitting

Slot = Literal["eyes", "crown", "ears", "lip", "chin", "mouth", "nose", "cheek", "neck", "chest", "back", "prop"]


@dataclass(frozen=True)
class Item:
    """One wearable. ``words`` are what free text may call it; two items of one slot exclude each other, props take
    the left and then the right side; ``hides_hair`` items need the hair flat under them."""

    name: str
    slot: Slot
    build: Callable[[Fitting], list[Solid]]
    words: tuple[str, ...]

    @property
    def hides_hair(self) -> bool:
        return self.slot == "crown" and self.name not in _OVER_HAIR


_OVER_HAIR = {"halo", "horns", "antlers", "unicorn horn", "bunny ears", "cat ears", "headband", "ninja headband",
              "bow", "flower", "tiara", "flower crown", "laurel", "nurse cap", "crown"}


def _item(slot: Slot, build: Callable[[Fitting], list[Solid]], name: str, *words: str) -> Item:
    return Item(name, slot, build, (name, *words))


_LIST: tuple[Item, ...] = (
    _item("eyes", face.round_glasses, "round glasses", "glasses", "spectacles", "specs", "eyeglasses", "bifocals",
          "reading glasses", "pince-nez", "wire-rimmed", "gold-rimmed", "rimmed"),
    _item("eyes", face.square_glasses, "square glasses", "horn-rimmed", "thick-rimmed", "rectangular glasses",
          "black glasses", "nerd glasses", "hipster glasses", "black-rimmed"),
    _item("eyes", face.cat_eye_glasses, "cat-eye glasses", "cat eye glasses", "cateye", "pointed glasses"),
    _item("eyes", face.star_glasses, "star glasses", "star-shaped glasses", "show glasses", "sequined glasses"),
    _item("eyes", face.monocle, "monocle"),
    _item("eyes", face.sunglasses, "sunglasses", "shades", "aviators", "dark glasses"),
    _item("eyes", face.goggles, "goggles", "swim goggles", "lab goggles", "steampunk"),
    _item("eyes", face.eye_patch, "eye patch", "eyepatch"),
    _item("eyes", face.mask, "mask", "domino mask", "superhero mask", "bandit mask"),
    _item("crown", hats.wizard, "wizard hat", "wizard's hat", "pointed hat", "pointy hat", "magician's hat",
          "starry hat"),
    _item("crown", hats.witch, "witch hat", "witch's hat"),
    _item("crown", hats.pirate, "pirate hat", "tricorne", "tricorn", "pirate's hat", "captain pirate hat"),
    _item("crown", hats.top, "top hat", "stovepipe", "magician hat", "tall hat", "silk hat"),
    _item("crown", hats.bowler, "bowler", "bowler hat", "derby"),
    _item("crown", hats.fedora, "fedora", "trilby", "hat", "homburg", "panama", "panama hat"),
    _item("crown", hats.cowboy, "cowboy hat", "stetson", "western hat", "cowgirl hat", "akubra", "ten-gallon"),
    _item("crown", hats.beret, "beret"),
    _item("crown", hats.baseball, "baseball cap", "cap", "snapback", "trucker cap"),
    _item("crown", hats.beanie, "beanie", "woolly hat", "bobble hat", "knitted hat", "knit cap", "wool hat", "ushanka"),
    _item("crown", hats.santa, "santa hat", "christmas hat", "gnome hat", "elf hat", "red pointed hat", "stocking cap"),
    _item("crown", hats.chef, "chef hat", "chef's hat", "toque", "cook's hat", "baker's hat"),
    _item("crown", head.crown, "crown", "royal crown", "golden crown"),
    _item("crown", head.tiara, "tiara", "diadem", "coronet"),
    _item("crown", hats.sailor, "sailor hat", "sailor cap", "sailor's hat", "dixie cup"),
    _item("crown", hats.captain, "captain hat", "captain's hat", "captain's cap", "captain cap", "peaked cap",
          "officer's cap", "conductor hat", "pilot hat", "pilot's cap", "driver's cap", "postman cap", "bellhop hat"),
    _item("crown", hats.police, "police hat", "police cap", "policeman's hat", "officer hat", "guard cap"),
    _item("crown", hats.pilot, "aviator cap", "flying cap", "aviator hat", "leather helmet", "pilot goggles",
          "flight helmet", "aviator goggles"),
    _item("crown", hats.graduation, "graduation cap", "mortarboard", "mortar board", "academic cap", "scholar's cap"),
    _item("crown", hats.straw, "straw hat", "sun hat", "sunhat", "gardening hat", "boater", "farmer hat",
        "gardener's hat",
          "floppy hat", "bonnet", "wide-brimmed hat", "summer hat"),
    _item("crown", hats.sombrero, "sombrero"),
    _item("crown", hats.party, "party hat", "birthday hat", "paper hat", "cone hat", "clown hat"),
    _item("crown", hats.fez, "fez"),
    _item("crown", hats.turban, "turban"),
    _item("crown", hats.astronaut, "astronaut helmet", "space helmet", "spaceman helmet", "diving helmet",
        "diver helmet",
          "astronaut's helmet"),
    _item("crown", hats.knight, "knight helmet", "knight's helmet", "helm", "armet", "plumed helmet", "roman helmet",
          "gladiator helmet"),
    _item("crown", hats.construction, "hard hat", "construction helmet", "builder's helmet", "safety helmet", "helmet",
          "bike helmet", "miner's helmet", "cycling helmet", "racing helmet", "explorer helmet", "pith helmet"),
    _item("crown", hats.firefighter, "firefighter helmet", "fireman's helmet", "fire helmet", "fireman helmet"),
    _item("crown", hats.viking, "viking helmet", "horned helmet"),
    _item("crown", head.flower_crown, "flower crown", "crown of flowers", "floral crown", "flower wreath", "garland",
          "daisy chain", "flowers in her hair", "flowers in hair"),
    _item("crown", head.laurel, "laurel", "laurel wreath", "olive wreath", "wreath", "laurel crown"),
    _item("crown", head.halo, "halo"), _item("crown", head.horns, "horns", "devil horns", "little horns"),
    _item("crown", head.antlers, "antlers"), _item("crown", head.unicorn_horn, "unicorn horn", "horn"),
    _item("crown", head.bunny_ears, "bunny ears", "rabbit ears"), _item("crown", head.cat_ears, "cat ears"),
    _item("crown", head.headband, "headband", "sweatband", "hairband"),
    _item("crown", head.ninja, "ninja headband", "hachimaki"),
    _item("crown", head.bandana, "bandana", "bandanna", "kerchief"),
    _item("crown", head.headscarf, "headscarf", "hijab", "veil", "wimple", "babushka", "hood"),
    _item("crown", head.bow, "bow", "hair bow", "ribbon", "ribbon in hair"),
    _item("crown", head.flower, "flower", "rose in hair", "flower behind ear", "hibiscus", "daisy"),
    _item("crown", hats.deerstalker, "deerstalker", "detective hat", "sherlock hat", "detective's hat"),
    _item("crown", hats.nurse, "nurse cap", "nurse's cap", "nurse hat"),
    _item("crown", hats.jester, "jester hat", "jester's hat", "fool's cap", "cap and bells"),
    _item("crown", hats.nightcap, "nightcap", "sleeping cap", "night cap"),
    _item("crown", hats.propeller, "propeller hat", "propeller cap"),
    _item("ears", head.headphones, "headphones", "headset", "earphones"),
    _item("ears", head.earmuffs, "earmuffs", "ear muffs"),
    _item("ears", head.earrings, "earrings", "earring", "hoops", "hoop earrings"),
    _item("lip", face.moustache, "moustache", "mustache", "whiskers"),
    _item("lip", face.handlebar, "handlebar moustache", "handlebar", "curled moustache", "curly moustache",
          "twirled moustache", "handlebar mustache", "curled mustache", "twirly moustache"),
    _item("lip", face.walrus, "walrus moustache", "bushy moustache", "thick moustache", "big moustache",
          "walrus mustache", "bushy mustache", "thick mustache"),
    _item("lip", face.pencil, "thin moustache", "pencil moustache", "thin mustache", "pencil mustache"),
    _item("chin", face.beard, "beard", "bearded", "full beard"), _item("chin", face.long_beard, "long beard"),
    _item("chin", face.goatee, "goatee", "chin beard"),
    _item("mouth", face.pipe, "pipe", "tobacco pipe", "smoking pipe"),
    _item("nose", face.clown_nose, "clown nose", "red nose"),
    _item("cheek", face.scar, "scar"), _item("cheek", face.plaster, "plaster", "band-aid", "bandaid",
        "sticking plaster"),
    _item("neck", neck.scarf, "scarf", "muffler", "shawl", "neckerchief", "boa", "feather boa"),
    _item("neck", neck.bow_tie, "bow tie", "bowtie", "bow-tie"),
    _item("neck", neck.necktie, "tie", "necktie", "cravat"),
    _item("neck", neck.collar, "collar", "dog collar", "bell collar", "collar with a bell", "studded collar"),
    _item("neck", neck.ruff, "ruff", "ruffled collar", "ruff collar", "frill collar"),
    _item("neck", neck.necklace, "necklace", "pearls", "pearl necklace", "beads", "string of pearls"),
    _item("neck", neck.medal, "medal", "gold medal", "medallion"),
    _item("neck", neck.pendant, "pendant", "amulet", "locket", "gold chain", "chain", "talisman"),
    _item("neck", neck.lei, "lei", "flower garland", "flower necklace"),
    _item("neck", neck.stethoscope, "stethoscope"), _item("neck", neck.tape_measure, "tape measure", "measuring tape"),
    _item("neck", neck.whistle, "whistle"),
    _item("back", neck.cape, "cape", "cloak", "superhero cape"),
    _item("back", neck.angel_wings, "angel wings", "wings", "feathered wings"),
    _item("back", neck.fairy_wings, "fairy wings", "butterfly wings", "gossamer wings"),
    _item("back", neck.bat_wings, "bat wings", "dragon wings", "demon wings"),
    _item("back", neck.backpack, "backpack", "rucksack", "satchel", "school bag", "knapsack"),
    _item("prop", props.chess, "chess pieces", "chess", "chess set", "chessboard", "pawn", "checkmate", "board games"),
    _item("prop", props.books, "books", "book", "stack of books", "novels", "reading", "literature", "library",
        "poetry",
          "encyclopedia", "textbooks", "dictionary", "manuscripts", "history"),
    _item("prop", props.open_book, "open book", "spellbook", "spell book", "diary", "notebook", "journal", "ledger",
          "sketchbook", "grimoire", "bible", "recipe book", "notepad", "storytelling"),
    _item("prop", props.guitar, "guitar", "ukulele", "banjo", "lute", "bass guitar", "electric guitar", "folk music"),
    _item("prop", props.violin, "violin", "fiddle", "cello", "viola", "classical music"),
    _item("prop", props.microphone, "microphone", "mic", "singing", "karaoke", "podcast", "opera", "jazz"),
    _item("prop", props.palette, "paint palette", "palette", "paintbrush", "paintbrushes", "paint brush", "brush",
        "painting",
          "paints", "watercolours", "watercolors"),
    _item("prop", toys.crystal_ball, "crystal ball", "glass ball", "fortune telling"),
    _item("prop", toys.football, "football", "soccer ball", "soccer", "ball"),
    _item("prop", toys.basketball, "basketball"),
    _item("prop", toys.tennis, "tennis racket", "tennis", "racket", "badminton"),
    _item("prop", props.flower_pot, "flower pot", "flowerpot", "potted plant", "plant pot", "pot of flowers",
        "gardening",
          "plants", "bouquet", "flowers", "houseplant"),
    _item("prop", props.watering_can, "watering can"),
    _item("prop", props.laptop, "laptop", "computer", "programming", "coding", "keyboard"),
    _item("prop", props.cup, "coffee cup", "coffee", "mug", "cocoa", "hot chocolate", "espresso", "beer", "beer mug",
        "ale"),
    _item("prop", props.teacup, "teacup", "tea", "cup of tea", "tea cup", "teapot"),
    _item("prop", props.telescope, "telescope", "spyglass", "astronomy", "stargazing", "binoculars"),
    _item("prop", props.camera, "camera", "photography", "photographs", "film camera"),
    _item("prop", props.hammer, "hammer", "mallet", "carpentry", "woodworking"),
    _item("prop", props.wrench, "wrench", "spanner", "toolbox", "tools", "screwdriver", "mechanics"),
    _item("prop", props.magnifier, "magnifying glass", "magnifier", "mysteries", "clues", "loupe"),
    _item("prop", props.globe, "globe", "geography", "travel", "travelling", "traveling", "world map"),
    _item("prop", props.map_, "map", "treasure map", "scroll", "chart", "parchment", "maps", "compass"),
    _item("prop", props.cake, "cake", "birthday cake", "cupcake", "baking", "pastry", "pastries", "sweets"),
    _item("prop", toys.skateboard, "skateboard", "surfboard", "snowboard", "skateboarding", "surfing"),
    _item("prop", toys.bicycle_bell, "bicycle bell", "bicycle", "cycling", "bell", "bike"),
    _item("prop", toys.trophy, "trophy", "cup trophy", "award", "prize"),
    _item("prop", toys.sword, "sword", "dagger", "katana", "blade", "rapier", "fencing"),
    _item("prop", toys.shield, "shield"), _item("prop", toys.cutlass, "cutlass", "sabre", "scimitar"),
    _item("prop", toys.wand, "wand", "magic wand", "magic", "magic tricks"),
    _item("prop", toys.staff, "staff", "trident", "wizard's staff"),
    _item("prop", toys.sceptre, "sceptre", "scepter", "orb"),
    _item("prop", toys.cane, "walking stick", "cane", "crook", "walking staff"),
    _item("prop", toys.broom, "broom", "broomstick", "mop"), _item("prop", toys.cauldron, "cauldron"),
    _item("prop", toys.potion, "potion", "potions", "perfume", "elixir", "bottle", "ink bottle", "medicine", "wine"),
    _item("prop", props.flask, "flask", "beaker", "test tube", "chemistry", "erlenmeyer", "experiments", "laboratory"),
    _item("prop", toys.anchor, "anchor"), _item("prop", toys.ship_wheel, "ship wheel", "ship's wheel", "helm wheel",
        "sailing"),
    _item("prop", toys.treasure, "treasure chest", "treasure", "gold coins", "coins", "money", "chest of gold"),
    _item("prop", props.ball_of_wool, "ball of wool", "yarn", "knitting", "knitting needles", "wool", "crochet",
        "sewing"),
    _item("prop", props.easel, "easel", "canvas", "picture"),
    _item("prop", props.spatula, "wooden spoon", "spatula", "ladle", "spoon"),
    _item("prop", props.frying_pan, "frying pan", "pan", "skillet", "cooking"),
    _item("prop", props.syringe_bag, "doctor's bag", "medical bag", "first aid kit"),
    _item("prop", props.briefcase, "briefcase", "suitcase", "handbag", "attache case", "portfolio"),
    _item("prop", props.gavel, "gavel", "scales of justice", "law"),
    _item("prop", props.abacus_board, "blackboard", "chalkboard", "chalk", "maths", "mathematics", "equations",
        "physics"),
    _item("prop", toys.dumbbell, "dumbbell", "dumbbells", "weights", "barbell", "exercise", "gym", "fitness"),
    _item("prop", toys.boxing_gloves, "boxing gloves", "boxing glove", "boxing"),
    _item("prop", props.headphones_record, "vinyl record", "record", "records", "turntable", "vinyl", "music"),
    _item("prop", props.drum, "drum", "drums", "drumsticks", "percussion"),
    _item("prop", props.trumpet, "trumpet", "saxophone", "trombone", "horn instrument", "flute", "bugle"),
    _item("prop", toys.game_controller, "game controller", "controller", "gamepad", "video games", "gaming",
        "joystick"),
    _item("prop", toys.hourglass, "hourglass", "clock", "pocket watch", "sand timer"),
    _item("prop", toys.lantern, "lantern", "lamp", "torch", "candle", "candles"),
    _item("prop", toys.balloon, "balloon", "balloons"), _item("prop", toys.gift, "gift", "present", "gift box",
        "presents"),
    _item("prop", toys.bone, "bone"), _item("prop", toys.rocket, "rocket", "spaceship", "toy rocket", "space"),
    _item("prop", toys.parrot, "parrot"),
)
ITEMS: dict[str, Item] = {item.name: item for item in _LIST}
"""Every wearable and prop by its name."""

_WORDS: dict[str, Item] = {word: item for item in reversed(_LIST) for word in item.words}


def find_item(phrase: str, slots: tuple[str, ...] | None = None) -> Item | None:
    """The wearable that ``phrase`` names: the longest of the known words in it, whole words only, a plural allowed.
    The last of two of one length wins, for English puts the noun last. ``slots`` limits the choice."""
    text = re.sub(r"[^a-z0-9' -]", " ", phrase.lower())
    best: tuple[int, int, Item] | None = None
    for word, item in _WORDS.items():
        if word not in text or slots and item.slot not in slots:  # most are not in it, and looking is a tenth of matching
            continue
        for hit in re.finditer(rf"(?<![a-z]){re.escape(word)}(?:s|es)?(?![a-z])", text):
            if best is None or (len(word), hit.start()) > best[:2]:
                best = (len(word), hit.start(), item)
    return best[2] if best else None


def _colours(item: Item, phrase: str) -> tuple[str | None, str | None]:
    """The item's colour in the phrase, read without the item's own name ("gold-rimmed" stays, "golden crown" too)."""
    table = HAIR_COLOURS if item.slot in ("lip", "chin") else None
    first = find_colour(phrase, table) if table else find_colour(phrase)
    second = None
    pair = re.split(r"\band\b|\bwith\b", phrase.lower(), maxsplit=1)
    if len(pair) == 2 and first:
        first, second = find_colour(pair[0]) or first, find_colour(pair[1])
    return first, second


def put_on(body: Body, item: Item, *, phrase: str = "", side: int = 1, random: Random | None = None) -> bool:
    """Add ``item`` to ``body`` in place. ``phrase`` gives its colours; ``side`` is -1 (left) or 1 for a prop. False,
    with the body unchanged, when it would exceed what one sculpture may hold."""
    colour, second = _colours(item, phrase)
    slug = re.sub(r"[^a-z]", "", item.name)[:20] + ("l" if item.slot == "prop" and side < 0 else "")
    fit = Fitting(body, slug, colour, second, side, random or Random(0))
    solids = item.build(fit)
    if len(body.solids) + len(solids) > MAX_SOLIDS or len(body.materials) + len(fit.materials) > MAX_MATERIALS:
        return False
    # one group per item and group name, so that nothing blends into what was there before
    body.solids += [s if s.group.startswith(slug) else s.model_copy(update={"group": f"{slug}.{s.group}"[:40]})
        for s in solids]
    body.materials.update(fit.materials)
    body.face = fit.face
    return True

