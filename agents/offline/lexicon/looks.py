# ruff: noqa: SIM905 (lists of words are written and read as text)
"""Words for what is seen: colours, materials, sizes, builds, clothing, accessories, hair, eras, places, ages."""

from __future__ import annotations

COLOURS = {
    word: word for word in """red green blue yellow purple pink brown black white grey golden silver turquoise teal
    crimson scarlet maroon navy beige cream ivory magenta cyan lavender lilac emerald mint khaki tan coral indigo violet
    salmon charcoal ochre mustard burgundy bronze copper peach olive rose amber orange gold lime aquamarine mauve fuchsia
    rust azure plum""".split()
} | {"gray": "grey", "rainbow": "rainbow", "multicoloured": "rainbow", "multicolored": "rainbow", "colourful": "rainbow",
     "colorful": "rainbow", "reddish": "red", "greenish": "green", "bluish": "blue", "ginger": "ginger", "blond": "blonde",
     "blonde": "blonde", "rosy": "rose", "snow-white": "white", "jet-black": "black", "rusty": "rust"}

MATERIALS = {word: word for word in """wood stone glass gold silver bronze copper iron steel tin brass wool felt leather
    paper cardboard plastic rubber clay porcelain ceramic ice crystal marble velvet silk cotton denim straw wax chocolate
    gingerbread sugar jelly lego origami concrete granite jade pearl rust moss fur plush cloth knitted bamboo sand snow
    smoke water fire light vinyl chrome metal platinum diamond lava cork tweed lace bone cheese candy marzipan terracotta
    brick linen corduroy obsidian amber coral stardust clockwork""".split()} | {
    "wooden": "wood", "golden": "gold", "woollen": "wool", "woolen": "wool", "woolly": "wool", "metallic": "metal",
    "icy": "ice", "frozen": "ice", "leathery": "leather", "rusty": "rust", "mossy": "moss", "furry": "fur", "fluffy": "fur",
    "stony": "stone", "crystalline": "crystal", "silken": "silk", "velvety": "velvet", "waxen": "wax", "crocheted": "knitted",
    "knit": "knitted", "papier-mâché": "paper", "translucent": "glass", "see-through": "glass", "earthenware": "clay",
    "enamel": "ceramic", "china": "porcelain", "fiery": "fire", "smoky": "smoke", "watery": "water", "feathery": "feathers",
    "chrome-plated": "chrome", "stained-glass": "glass",
}

SIZES = {"tiny": -1.0, "small": -0.5, "little": -0.5, "miniature": -1.0, "mini": -1.0, "minuscule": -1.0, "short": -0.4,
         "microscopic": -1.0, "teeny": -1.0, "wee": -0.7, "petite": -0.5, "big": 0.5, "large": 0.5, "huge": 1.0,
         "enormous": 1.0, "giant": 1.0, "gigantic": 1.0, "massive": 1.0, "tall": 0.6, "towering": 1.0, "colossal": 1.0,
         "immense": 1.0, "lofty": 0.6, "oversized": 0.7, "pocket-sized": -1.0, "stubby": -0.4, "lanky": 0.4}
BUILDS = {"fat": "stout build", "chubby": "chubby build", "plump": "plump build", "stout": "stout build", "round": "round build",
          "thin": "slim build", "skinny": "very slim build", "slim": "slim build", "slender": "slender build",
          "muscular": "muscular build", "lanky": "lanky build", "burly": "burly build", "portly": "portly build",
          "wiry": "wiry build", "overweight": "stout build", "athletic": "athletic build", "buff": "muscular build",
          "chunky": "stout build", "stocky": "stocky build", "gaunt": "gaunt build", "curvy": "curvy build",
          "strong": "muscular build", "frail": "frail build", "scrawny": "very slim build", "bony": "very slim build",
          "tubby": "chubby build", "rotund": "round build"}

FEATURES = """wrinkled wrinkly freckled bald bearded moustached scarred dimpled curly-haired long-haired one-eyed toothless
    spotted striped spotty stripy speckled hairy shaggy scruffy dirty dusty cracked chipped battered dented worn patched
    torn ragged shiny glittering sparkling glowing luminous spiky prickly slimy sticky bruised mouldy moldy wilted withered
    burnt toasted half-eaten bitten leaky soggy crumpled faded tattered pale dark-skinned black-skinned brown-skinned
    fair-skinned light-skinned tanned winged horned two-headed three-headed three-legged four-armed one-armed one-legged
    hunchbacked bespectacled beautiful handsome pretty ugly gorgeous steaming melting bloated crooked lopsided weathered
    pierced tattooed masked hooded barefoot curly wavy polka-dot checkered tartan buck-toothed big-eared long-nosed
    big-nosed squinting cross-eyed green-eyed blue-eyed brown-eyed red-haired grey-haired white-haired silver-haired
    dark-haired fair-haired blond-haired black-haired dreadlocked braided flabby pointy pointed smooth rotten ripe unripe
    overripe bashed moth-eaten threadbare creaky squeaky rickety transparent invisible fluorescent iridescent armoured
    balding greying clean-shaven rosy-cheeked pot-bellied barnacled moonlit snowy stuffed blind deaf three-eyed albino""".split()
FEATURES = frozenset(FEATURES)

BODY_PARTS = frozenset("""hair beard moustache mustache eyes eye eyebrows eyebrow brows nose ears ear freckles wrinkles
    scar scars tattoo tattoos wings horns horn tail antlers fangs tusks teeth tooth cheeks dimples skin braids braid plaits
    pigtails ponytail mohawk afro bun fringe dreadlocks curls sideburns goatee stubble belly chin lips mouth legs arms hands
    fingers feet paws claws whiskers mane feathers beak stripes spots scales spikes thorns tentacles shell trunk leg arm hand
    hump crest halo stalk leaf petals patches bruise crack chip dent handle spout monobrow unibrow mole birthmark jaw
    eyelashes heart smile grin frown lashes stitches buttons voice lisp stutter limp squint fur wheels hook""".split())

CLOTHING = frozenset("""coat raincoat jacket suit dress gown shirt t-shirt jumper sweater cardigan waistcoat vest hoodie
    blouse kimono kilt skirt trousers jeans shorts pyjamas pajamas robe robes bathrobe apron uniform overalls dungarees
    scarf gloves mittens tie bowtie cape cloak poncho boots shoes slippers sandals socks tutu toga armour armor tuxedo
    tracksuit sari tweed lab-coat spacesuit waders leggings stockings tights belt shawl ruff collar parka sneakers
    trainers wellingtons clogs trench-coat leathers corset underpants swimsuit sash epaulettes braces suspenders
    spacesuits turtleneck fleece anorak denim leather costume""".split())
CLOTHING_PHRASES = ("bow tie", "lab coat", "space suit", "leather jacket", "trench coat", "dressing gown", "hawaiian shirt",
                    "fur coat", "ball gown", "wedding dress", "turtleneck sweater", "woolly jumper", "chef whites")
ACCESSORIES = frozenset("""hat cap top-hat bowler beret fez sombrero crown tiara helmet turban bonnet beanie headband bow
    glasses spectacles sunglasses goggles monocle eyepatch earring earrings necklace bracelet ring rings brooch watch pipe
    cigar cane stick umbrella fan wand staff sword shield axe hammer wrench lantern candle book books scroll pen pencil
    brush palette camera telescope binoculars guitar violin flute drum trumpet bag briefcase backpack basket flowers
    bouquet rose balloon kite ball teacup mug cup microphone headphones stethoscope medal medals badge flag map compass
    parrot wig mask veil ribbon bell key keys lute harp trident broom broomstick spoon ladle whisk hook peg-leg phone laptop
    halo wings lollipop cocktail wreath feather pearls chain locket trophy magnifying-glass skateboard surfboard clipboard
    newspaper crutch crutches hearing-aid nose-ring fishing-rod garland""".split())
ACCESSORY_PHRASES = ("top hat", "pirate hat", "eye patch", "magnifying glass", "gold chain", "pearl necklace", "flat cap",
                     "straw hat", "party hat", "cowboy hat", "bowler hat", "nose ring", "hearing aid", "walking stick",
                     "chess pieces", "wooden leg", "crystal ball", "peg leg", "pocket watch", "witch hat", "hard hat",
                     "flower crown", "sun hat", "fishing rod", "chef hat", "bobble hat", "feather boa", "tin hat",
                     "baseball cap", "fake moustache", "paper crown", "red nose", "hook for a hand", "gold tooth")

ERAS = {
    "medieval": "medieval", "middle ages": "medieval", "victorian": "Victorian", "edwardian": "Edwardian",
    "georgian": "Georgian", "renaissance": "Renaissance", "baroque": "Baroque", "prehistoric": "prehistoric",
    "stone age": "prehistoric", "ancient": "ancient", "roman": "Roman", "viking": "Viking", "tudor": "Tudor",
    "futuristic": "futuristic", "future": "futuristic", "cyberpunk": "futuristic", "steampunk": "steampunk",
    "wild west": "Wild West", "1920s": "1920s", "twenties": "1920s", "1930s": "1930s", "1940s": "1940s", "wartime": "1940s",
    "1950s": "1950s", "fifties": "1950s", "1960s": "1960s", "sixties": "1960s", "1970s": "1970s", "seventies": "1970s",
    "70s": "1970s", "1980s": "1980s", "eighties": "1980s", "80s": "1980s", "90s": "1990s", "1990s": "1990s",
    "nineties": "1990s", "vintage": "vintage", "retro": "vintage", "antique": "antique", "art deco": "1920s",
    "regency": "Regency", "post-apocalyptic": "post-apocalyptic", "space age": "futuristic", "elizabethan": "Tudor",
    "60s": "1960s", "50s": "1950s", "ice age": "prehistoric", "belle epoque": "Edwardian", "noir": "1940s",
}
CENTURIES = {14: "medieval", 15: "Renaissance", 16: "Tudor", 17: "Baroque", 18: "Georgian", 19: "Victorian"}

AGE_WORDS = {
    "newborn": "baby", "young": "young", "youthful": "young", "teenage": "teen", "adolescent": "teen", "adult": "adult",
    "grown-up": "adult", "middle-aged": "middle-aged", "old": "old", "elderly": "old", "aged": "old", "ancient": "old",
    "ageing": "old", "aging": "old", "senior": "old", "retired": "old", "geriatric": "old", "grey-haired": "old",
    "antique": "old", "wizened": "old", "centuries-old": "old", "childish": "child", "immortal": "old", "baby": "baby",
    "veteran": "middle-aged", "mature": "middle-aged", "venerable": "old", "wrinkled": "old", "wrinkly": "old",
    "octogenarian": "old", "elder": "old", "infant": "baby", "little-girl": "child", "timeworn": "old", "senile": "old",
}

NATIONS = {
    "scottish": "en-GB-scotland", "scots": "en-GB-scotland", "irish": "en-IE", "english": "en-GB", "british": "en-GB",
    "welsh": "en-GB", "american": "en-US", "texan": "en-US", "australian": "en-AU", "canadian": "en-CA", "french": "fr-FR",
    "german": "de-DE", "austrian": "de-AT", "swiss": "de-CH", "spanish": "es-ES", "mexican": "es-MX", "italian": "it-IT",
    "portuguese": "pt-PT", "brazilian": "pt-BR", "dutch": "nl-NL", "belgian": "nl-BE", "russian": "ru-RU", "polish": "pl-PL",
    "japanese": "ja-JP", "chinese": "zh-CN", "korean": "ko-KR", "indian": "en-IN", "pakistani": "ur-PK", "turkish": "tr-TR",
    "greek": "el-GR", "egyptian": "ar-EG", "arab": "ar", "arabic": "ar", "persian": "fa-IR", "swedish": "sv-SE",
    "norwegian": "nb-NO", "danish": "da-DK", "finnish": "fi-FI", "icelandic": "is-IS", "hungarian": "hu-HU",
    "czech": "cs-CZ", "romanian": "ro-RO", "ukrainian": "uk-UA", "nigerian": "en-NG", "kenyan": "sw-KE", "ethiopian": "am-ET",
    "ghanaian": "en-GH", "south african": "en-ZA", "jamaican": "en-JM", "cuban": "es-CU", "argentinian": "es-AR",
    "vietnamese": "vi-VN", "thai": "th-TH", "hawaiian": "en-US", "cornish": "en-GB", "yorkshire": "en-GB", "london": "en-GB",
    "cockney": "en-GB", "southern": "en-US", "new yorker": "en-US", "bavarian": "de-DE", "sicilian": "it-IT",
    "venetian": "it-IT", "parisian": "fr-FR", "transylvanian": "ro-RO", "jewish": "", "african": "", "asian": "",
    "black": "", "latina": "es-MX", "latino": "es-MX", "inuit": "", "maori": "", "punjabi": "pa-IN", "bengali": "bn-BD",
    "israeli": "he-IL", "croatian": "hr-HR", "serbian": "sr-RS", "catalan": "ca-ES", "basque": "eu-ES", "colombian": "es-CO",
    "peruvian": "es-PE", "chilean": "es-CL", "filipino": "tl-PH", "indonesian": "id-ID", "moroccan": "ar-MA",
    "iranian": "fa-IR", "liverpudlian": "en-GB", "geordie": "en-GB", "brooklyn": "en-US",
}
SKIN = {"black": "dark brown skin", "african": "dark brown skin", "nigerian": "dark brown skin", "kenyan": "dark brown skin",
        "ethiopian": "brown skin", "ghanaian": "dark brown skin", "jamaican": "dark brown skin", "indian": "brown skin",
        "pakistani": "brown skin", "bengali": "brown skin", "punjabi": "brown skin", "asian": "light skin",
        "japanese": "light skin", "chinese": "light skin", "korean": "light skin", "vietnamese": "tan skin",
        "thai": "tan skin", "mexican": "tan skin", "latina": "tan skin", "latino": "tan skin", "cuban": "tan skin",
        "brazilian": "tan skin", "arab": "tan skin", "egyptian": "tan skin", "moroccan": "tan skin", "iranian": "tan skin",
        "scottish": "fair skin", "irish": "fair skin", "swedish": "fair skin", "norwegian": "fair skin", "maori": "brown skin",
        "hawaiian": "tan skin", "filipino": "tan skin", "indonesian": "tan skin", "inuit": "tan skin", "turkish": "olive skin",
        "greek": "olive skin", "italian": "olive skin", "sicilian": "olive skin", "spanish": "olive skin",
        "dark-skinned": "dark brown skin", "black-skinned": "dark brown skin", "brown-skinned": "brown skin",
        "fair-skinned": "fair skin", "light-skinned": "light skin", "tanned": "tan skin", "pale": "pale skin"}

LANGUAGES = {
    "english": "en", "french": "fr", "german": "de", "spanish": "es", "italian": "it", "portuguese": "pt", "dutch": "nl",
    "russian": "ru", "polish": "pl", "japanese": "ja", "chinese": "zh", "mandarin": "zh", "cantonese": "yue", "korean": "ko",
    "hindi": "hi", "arabic": "ar", "turkish": "tr", "greek": "el", "swedish": "sv", "norwegian": "nb", "danish": "da",
    "finnish": "fi", "hungarian": "hu", "czech": "cs", "romanian": "ro", "ukrainian": "uk", "welsh": "cy", "irish": "ga",
    "gaelic": "gd", "latin": "la", "esperanto": "eo", "persian": "fa", "farsi": "fa", "hebrew": "he", "urdu": "ur",
    "bengali": "bn", "tamil": "ta", "swahili": "sw", "vietnamese": "vi", "thai": "th", "indonesian": "id", "catalan": "ca",
    "basque": "eu", "icelandic": "is", "croatian": "hr", "serbian": "sr", "klingon": "tlh", "afrikaans": "af",
    "français": "fr", "deutsch": "de", "español": "es", "italiano": "it", "português": "pt", "nederlands": "nl",
}
PLACES = frozenset("""paris london rome venice berlin vienna madrid lisbon amsterdam brussels naples moscow tokyo kyoto
    beijing shanghai delhi mumbai cairo lagos nairobi sydney melbourne brooklyn manhattan chicago texas alaska california
    scotland ireland england wales france spain italy germany norway sweden iceland greece egypt india china japan brazil
    mexico cuba jamaica canada australia siberia antarctica africa europe asia yorkshire cornwall liverpool glasgow
    edinburgh dublin belfast hamburg munich bavaria marseille lyon provence tuscany sicily barcelona andalusia istanbul
    athens transylvania prague budapest warsaw petersburg bollywood hollywood broadway atlantis mars venus jupiter saturn
    neptune brighton blackpool manchester birmingham devon kent norfolk hawaii""".split())
