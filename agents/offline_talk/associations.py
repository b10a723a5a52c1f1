
"""Which words go with which. Data for ``game_words``: ``word: words``."""

from __future__ import annotations

_TABLE = """
lamp: light shade moth desk | light: dark window feather morning | dark: night cat cellar chocolate | night: owl moon stars sleep | moon: tide cheese wolf silver | stars: sky wish sailor
sky: blue cloud kite bird | blue: sea whale sad ink | sea: salt ship wave shell | salt: pepper soup tears | ship: captain harbour storm | storm: thunder umbrella shelter | thunder: lightning drum fright
rain: puddle umbrella roof | puddle: boots sparrow jump | snow: silence sledge footprint | winter: coat snow fire robin | fire: smoke warmth marshmallow | warm: blanket bread bath | cold: nose ice hands
ice: skate cream winter | summer: peach dust holiday | spring: lamb mud clock | autumn: leaf apple smoke | leaf: tree tea turn | tree: root shade ladder | root: carrot word tooth
apple: orchard pie worm | pear: tree shape honey | worm: bird soil book | bird: song nest window | nest: egg twig home | egg: breakfast shell easter | bread: butter crust bakery | butter: toast knife cup
tea: biscuit kettle chat | kettle: whistle steam | coffee: morning spoon | cup: saucer prize | milk: cat cow moon | cat: whiskers cushion mischief | dog: bone walk slippers | mouse: cheese hole whisper
cheese: mouse holes moon | horse: hay gallop shoe | cow: meadow bell | sheep: wool sleep | wolf: howl forest | forest: path mushroom witch | witch: broom cauldron | house: roof chimney key | home: door soup slippers
door: knock key draught | key: lock piano secret | secret: whisper diary | whisper: wind library | library: dust ladder silence | book: page spine ending | page: turn knight | letter: stamp ink love
love: letter heart trouble | heart: beat cards home | music: dance violin rain | song: bird bath | violin: bow cat | piano: keys ivory | drum: thunder march | dance: shoes music floor | clock: tick cuckoo late
time: clock sand tea | sand: castle desert toes | castle: moat ghost king | king: crown chess | chess: rook patience | queen: bee hearts | crown: thorn tooth | ghost: sheet attic | attic: trunk dust
dust: sunbeam broom | garden: gate rose snail | rose: thorn tea nose | snail: shell patience | bee: honey hum | honey: bear toast | bear: hug forest | bridge: troll river | river: bend boat fish | fish: net chips pond
boat: oar rope | island: palm treasure | treasure: map chest | map: edge compass | mountain: echo goat | echo: cave hello | cave: bat dark | bat: ball dusk | ball: dance bounce | game: rules cheating
money: purse trouble | pocket: button string | button: coat belly | coat: hook rain | hat: feather rabbit | shoe: lace puddle | sock: missing drawer | bed: pillow monster | sleep: dream sheep | dream: cloud flying
cloud: silver sheep | sun: flower shadow | shadow: lamp puppet | flower: vase bee | grass: picnic green | green: frog pea envy | red: fox cherry | yellow: lemon bus | fox: den henhouse | black: ink crow | white: snow swan
train: tunnel whistle | road: dust corner | car: horn queue | wheel: cheese spoke | bicycle: bell basket | city: pigeon lights | window: rain sill | glass: slipper eye | mirror: face vanity | water: well glass
happy: birthday hour | sad: song rain | friend: bench secret | mother: soup lullaby | child: kite knees | school: chalk bell | teacher: apple red | work: Monday boots | monday: coffee sigh | party: balloon cake | cake: candle crumb
candle: wax wish | wish: well star | star: fish night | soup: spoon cold | spoon: sugar moon | sugar: lump ant | pie: crust sky | pizza: slice box | chocolate: drawer guilt | lemon: pip sherbet | orange: peel sunset
"""
LINKS: dict[str, tuple[str, ...]] = {
    word.strip(): tuple(w.lower() for w in words.split()) for row in _TABLE.strip().splitlines() for item in row.split("|") for word, _, words in [item.partition(":")] if words.strip()
}
