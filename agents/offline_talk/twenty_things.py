
"""What twenty questions can be about, and what is true of each. Data for ``game_twenty`` and ``game_twenty_user``.

``name: tags``. A tag that a thing lacks is a no; ``?tag`` says that it depends, so neither yes nor no is counted.
"""

from __future__ import annotations

from ..offline.grammar import with_article

_TABLE = """
cat: alive animal house pet fur legs tail ?outdoors noise soft ?small mammal
dog: alive animal house pet fur legs tail outdoors noise soft mammal
owl: alive animal bird wild fly feathers legs outdoors noise ?big night
duck: alive animal bird farm fly swim feathers legs outdoors noise water ?food
bee: alive animal insect wild fly legs wings outdoors noise small garden sting stripes yellow ?black
spider: alive animal legs outdoors house small wild black
snail: alive animal small garden outdoors wild slow shell ?food
frog: alive animal legs swim water outdoors wild green noise small
goldfish: alive animal fish swim water house pet small orange
horse: alive animal farm legs tail big outdoors noise fur mammal ride
elephant: alive animal wild legs tail big heavy grey outdoors noise mammal
hedgehog: alive animal wild legs small garden outdoors night sharp brown mammal
apple: plant grows food fruit small round house outdoors kitchen sweet ?red ?green tree natural
banana: plant grows food fruit small house kitchen sweet yellow tree natural
carrot: plant grows food vegetable small kitchen garden orange underground natural
mushroom: grows ?alive food small outdoors ?kitchen forest soft natural ?plant
bread: food manmade kitchen house soft brown baked
cheese: food manmade kitchen house yellow ?soft
egg: food kitchen house small round hollow white farm natural breaks
teapot: manmade kitchen house hollow hot liquid breaks daily
cup: manmade kitchen house hollow small liquid breaks daily hot
spoon: manmade kitchen house small metal tool daily shiny
umbrella: manmade outdoors cloth opens rain tool carry
clock: manmade house noise metal round ?electric moves numbers daily
candle: manmade house small hot light burns wax
lamp: manmade house electric light hot daily
mirror: manmade house glass shiny breaks flat daily
key: manmade house small metal carry opens tool daily shiny
book: manmade house paper read carry flat opens
pencil: manmade house small wood tool write sharp ?yellow daily carry
chair: manmade house furniture wood legs daily ?soft
bed: manmade house furniture big heavy soft wood legs daily
hat: manmade cloth wear soft small outdoors
shoe: manmade wear pair daily outdoors leather small
sock: manmade cloth wear pair soft small daily house
button: manmade small round wear flat
bell: manmade metal noise hollow music shiny
piano: manmade house music noise big heavy wood legs ?black keys
violin: manmade music noise wood hollow carry strings
drum: manmade music noise hollow round
ball: manmade toy round play ?small outdoors ?soft
kite: manmade toy fly outdoors cloth light_weight play string wind
balloon: manmade toy fly round light_weight hollow play ?red breaks
bicycle: manmade vehicle wheels metal outdoors ride moves
train: manmade vehicle wheels metal big heavy outdoors ride moves noise ?electric
boat: manmade vehicle water big outdoors ride moves wood hollow swim
bridge: manmade outdoors big heavy building water still
lighthouse: manmade outdoors big heavy building light water tall still
tree: alive plant grows outdoors big heavy wood tall still green natural
rose: alive plant grows outdoors garden small ?red flower smell sharp natural soft
sunflower: alive plant grows outdoors garden yellow flower tall natural
cactus: alive plant grows house ?outdoors sharp green natural still
leaf: plant grows outdoors small flat green natural light_weight
cloud: natural outdoors sky big white weather moves fly
moon: natural outdoors sky big round white night light heavy
star: natural outdoors sky big night light hot
snowman: manmade outdoors white cold round winter
rainbow: natural outdoors sky big weather colours light
mountain: natural outdoors big heavy tall still
river: natural outdoors big water moves long
stone: natural outdoors small heavy still hard grey
ladder: manmade tool tall wood outdoors climb ?metal
scissors: manmade tool small metal sharp house shiny
window: manmade house glass flat opens building breaks
door: manmade house wood opens building big flat
coin: manmade small metal round flat money shiny carry
pillow: manmade house cloth soft light_weight daily
"""


def _read() -> dict[str, dict[str, bool | None]]:
    found: dict[str, dict[str, bool | None]] = {}
    for row in _TABLE.strip().splitlines():
        name, _, tags = row.partition(":")
        found[name] = {tag.lstrip("?"): None if tag.startswith("?") else True for tag in tags.split()}
    return found


THINGS: dict[str, dict[str, bool | None]] = _read()
ALSO: dict[str, tuple[str, ...]] = {
    "cat": ("kitten",), "dog": ("puppy",), "cup": ("mug",), "boat": ("ship",), "stone": ("rock", "pebble"), "bicycle": ("bike",), "snail": ("slug",), "moon": ("the moon",), "mushroom": ("toadstool",),
    "goldfish": ("fish",), "shoe": ("boot", "shoes"), "sock": ("socks",), "coin": ("money", "penny"), "clock": ("watch",), "teapot": ("kettle",), "lamp": ("light bulb",), "chair": ("stool", "armchair"),
    "violin": ("fiddle",), "pillow": ("cushion",), "leaf": ("leaves",), "star": ("sun",), "river": ("stream",), "balloon": ("balloons",), "bread": ("loaf", "toast"), "bee": ("wasp",),
}
"""Other words that count as having guessed it."""



def told(name: str) -> str:
    """The thing with its article: "a cat", "the moon", "scissors"."""
    return "the moon" if name == "moon" else name if name in ("scissors", "bread", "cheese") else with_article(name)


ASKED: tuple[tuple[str, str], ...] = (
    ("alive", r"\b(?:alive|living|live|breathe|breathing|organism|creature|dead)\b"), ("animal", r"\banimals?\b"), ("plant", r"\bplants?\b"), ("bird", r"\bbirds?\b"), ("insect", r"\b(?:insects?|bugs?)\b"), ("fish", r"\bfish\b"),
    ("mammal", r"\bmammals?\b"), ("pet", r"\b(?:pets?|tame)\b"), ("farm", r"\bfarm\b"), ("wild", r"\bwild\b"), ("fur", r"\b(?:fur|furry|fluffy|hair|hairy)\b"), ("feathers", r"\bfeathers?\b"), ("legs", r"\b(?:legs?|feet|walks?|paws?|four legged)\b"),
    ("tail", r"\btail\b"), ("fly", r"\b(?:fl(?:y|ies|ying)|wings?|in the air)\b"), ("swim", r"\b(?:swims?|swimming|float|floats)\b"), ("manmade", r"\b(?:man ?made|made by (?:people|humans|man|hand)|artificial|manufactured|an? object|a thing|human made|built)\b"),
    ("natural", r"\b(?:natural|nature)\b"), ("food", r"\b(?:food|edible|eat(?:en|able)?|taste|tasty|delicious)\b"), ("fruit", r"\bfruits?\b"), ("vegetable", r"\bvegetables?\b"), ("sweet", r"\bsweet\b"), ("kitchen", r"\b(?:kitchen|cook(?:ing)?)\b"),
    ("house", r"\b(?:house|indoors?|inside|home|room|household)\b"), ("outdoors", r"\b(?:outdoors?|outside)\b"), ("garden", r"\bgarden\b"), ("forest", r"\b(?:forest|woods)\b"), ("sky", r"\b(?:sky|space|heavens?)\b"), ("water", r"\b(?:water|sea|ocean|lake|river|wet|aquatic)\b"),
    ("weather", r"\bweather\b"), ("wheels", r"\bwheels?\b"), ("vehicle", r"\b(?:vehicles?|transport|drive|travel)\b"), ("ride", r"\b(?:ride|sit on it|get in)\b"), ("electric", r"\b(?:electric\w*|battery|plug|electronic|power)\b"), ("metal", r"\b(?:metal|steel|iron|gold|silver)\b"),
    ("wood", r"\b(?:wood(?:en)?)\b"), ("glass", r"\bglass\b"), ("paper", r"\bpaper\b"), ("cloth", r"\b(?:cloth|fabric|clothes|clothing|wool|cotton)\b"), ("leather", r"\bleather\b"), ("soft", r"\b(?:soft|squishy|cuddly|cosy)\b"), ("hard", r"\bhard\b"),
    ("round", r"\b(?:round|circular|ball shaped|sphere|circle)\b"), ("flat", r"\bflat\b"), ("big", r"\b(?:big|large|huge|bigger|larger|giant|tall as)\b"), ("small", r"\b(?:small|little|tiny|smaller|fit in (?:my|a|your) (?:hand|pocket|bag)|hold it|hand held|handheld|pocket)\b"),
    ("heavy", r"\bheavy\b"), ("light_weight", r"\blight ?weight\b|\bis it light$"), ("light", r"\b(?:gives? light|shine|shines|glow|glows|bright|lights? up)\b"), ("noise", r"\b(?:noise|sound|noisy|loud|make a sound)\b"), ("music", r"\b(?:music\w*|instrument)\b"),
    ("wear", r"\b(?:wear|worn|put it on|clothing|clothes)\b"), ("read", r"\bread\b"), ("write", r"\bwrite\b"), ("tool", r"\b(?:tools?|useful|use it)\b"), ("toy", r"\b(?:toys?|play with|play)\b"), ("furniture", r"\b(?:furniture|sit on|sleep in)\b"),
    ("building", r"\b(?:building|part of a house)\b"), ("hot", r"\b(?:hot|warm)\b"), ("cold", r"\bcold\b"), ("sharp", r"\b(?:sharp|cut|prickly|spiky|pointy)\b"), ("hollow", r"\b(?:hollow|empty inside|hold something|contain)\b"), ("liquid", r"\b(?:liquid|drink|drinks?)\b"),
    ("opens", r"\b(?:opens?|opened|close)\b"), ("breaks", r"\b(?:breaks?|fragile|breakable)\b"), ("moves", r"\b(?:moves?|moving)\b"), ("tall", r"\btall\b"), ("shiny", r"\bshiny\b"), ("night", r"\b(?:night|nocturnal)\b"), ("daily", r"\b(?:every ?day|daily|often|common)\b"),
    ("carry", r"\b(?:carry|carried|bag)\b"), ("flower", r"\bflowers?\b"), ("smell", r"\bsmells?\b"), ("grows", r"\b(?:grows?|growing)\b"), ("money", r"\b(?:money|valuable|buy things)\b"), ("red", r"\bred\b"), ("green", r"\bgreen\b"), ("yellow", r"\byellow\b"),
    ("white", r"\bwhite\b"), ("black", r"\bblack\b"), ("brown", r"\bbrown\b"), ("grey", r"\bgr[ea]y\b"), ("orange", r"\borange\b"), ("slow", r"\bslow\b"), ("sting", r"\b(?:stings?|dangerous|bite)\b"), ("shell", r"\bshell\b"), ("pair", r"\b(?:pair|two of)\b"),
    ("numbers", r"\bnumbers?\b"), ("burns", r"\b(?:burns?|flame|fire)\b"), ("winter", r"\bwinter\b"), ("climb", r"\bclimb\b"), ("long", r"\blong\b"), ("still", r"\b(?:stays? still|stand still)\b"),
)
"""Each tag and the words by which it is asked; the more telling ones first."""

QUESTIONS: tuple[tuple[str, str], ...] = (
    ("alive", "Is it alive?"), ("manmade", "Did people make it?"), ("animal", "Is it an animal?"), ("house", "Would I find it in a house?"), ("outdoors", "Does one mostly see it outdoors?"), ("food", "Do people eat it?"), ("small", "Would it fit in your hand?"),
    ("big", "Is it bigger than a person?"), ("metal", "Is there metal in it?"), ("wood", "Is it made of wood?"), ("noise", "Does it make a noise?"), ("legs", "Has it got legs?"), ("fly", "Can it fly?"), ("water", "Has it to do with water?"), ("soft", "Is it soft?"),
    ("round", "Is it round?"), ("sharp", "Could it prick or cut you?"), ("light", "Does it give light?"), ("wear", "Can one wear it?"), ("music", "Does one make music with it?"), ("wheels", "Has it got wheels?"), ("furniture", "Is it furniture?"), ("plant", "Is it a plant, or part of one?"),
    ("kitchen", "Would I find it in a kitchen?"), ("fur", "Has it got fur?"), ("sky", "Is it up in the sky?"), ("cloth", "Is it made of cloth?"), ("hollow", "Is it hollow?"), ("tool", "Is it a kind of tool?"), ("opens", "Does it open?"), ("daily", "Do people use it every day?"),
    ("green", "Is it green?"), ("yellow", "Is it yellow?"), ("white", "Is it white?"), ("bird", "Is it a bird?"), ("farm", "Does it live on a farm?"), ("flower", "Has it got petals?"), ("fruit", "Is it a fruit?"), ("heavy", "Is it heavy?"), ("paper", "Is there paper in it?"),
    ("toy", "Is it a toy?"), ("swim", "Does it swim or float?"), ("glass", "Is it made of glass?"), ("pet", "Would one keep it as a pet?"), ("moves", "Does it move along?"), ("tall", "Is it tall?"), ("carry", "Does one carry it about?"), ("flat", "Is it flat?"),
)
"""What the persona asks when it is the one to guess."""
