# ruff: noqa: SIM905 (lists of words are written and read as text)
"""Emoji to words. Most are read off their Unicode names (FOX FACE is a fox); the table holds those that mislead."""

from __future__ import annotations

import unicodedata
from functools import cache

_OVERRIDES = dict(pair.split("=") for pair in """
😀=cheerful 😃=cheerful 😄=cheerful 😁=cheerful 😆=funny 😅=anxious 🤣=funny 😂=funny 🙂=friendly 🙃=silly 😉=cheeky 😊=kind 😇=innocent
🥰=loving 😍=romantic 🤩=excited 😘=flirty 😋=hungry 😛=playful 😜=silly 🤪=crazy 🤑=greedy 🤗=warm 🤭=shy 🤫=quiet 🤔=thoughtful
🤐=silent 🤨=sceptical 😐=indifferent 😑=bored 😶=silent 😏=smug 😒=grumpy 🙄=sarcastic 😬=nervous 🤥=sly 😌=serene 😔=sad 😪=sleepy
😴=sleepy 😷=hypochondriac 🤒=anxious 🤯=excited 🤠=cowboy 🥳=cheerful 😎=cool 🤓=nerdy 🧐=pedantic 😕=confused 😟=worried 🙁=sad
😮=curious 😲=curious 😳=shy 🥺=sensitive 😦=anxious 😨=fearful 😰=anxious 😥=sad 😢=sad 😭=sad 😱=fearful 😖=stressed 😞=sad
😓=stressed 😩=exhausted 😫=exhausted 🥱=sleepy 😤=proud 😡=angry 😠=angry 🤬=angry 😈=mischievous 👿=evil 💩=silly 🤡=clown 👹=ogre
👺=goblin 👻=ghost 👽=alien 👾=alien 🤖=robot 😺=cat 😸=cat 😹=cat 😻=cat 😼=cat 😽=cat 🙀=cat 😿=cat 😾=cat ❤=loving 💔=heartbroken
💘=romantic 💕=loving 👶=baby 🧒=child 👦=boy 👧=girl 🧑=person 👨=man 👩=woman 🧓=grandmother 👴=grandfather 👵=grandmother 👮=policeman
🕵=detective 💂=guard 👷=builder 🤴=prince 👸=princess 🧙=wizard 🧚=fairy 🧛=vampire 🧜=mermaid 🧝=elf 🧞=genie 🧟=zombie 🎅=grandfather
🤶=grandmother 🦸=superhero 🦹=supervillain 👼=angel 💃=dancer 🕺=dancer 🥷=ninja 🌞=sun 🌝=moon 🌚=moon 🌛=moon 🌜=moon 🌕=moon 🌙=moon
⭐=star 🌟=star ☀=sun ☁=cloud ⛄=snowman ☃=snowman ⚡=lightning ❄=snowflake 🔥=flame 💧=raindrop 🌊=wave 🌈=rainbow ☂=umbrella ☔=umbrella
🌩=thundercloud 🌧=rain_cloud ⛈=thunderstorm 🌪=tornado 🎃=jack-o'-lantern 🍅=tomato 🍆=aubergine 🌶=chilli 🍎=apple 🍏=apple 🍊=orange
🍋=lemon 🍌=banana 🍉=watermelon 🍇=grape 🍑=peach 🍒=cherry 🍓=strawberry 🥝=kiwi 🥑=avocado 🥕=carrot 🌽=corn 🥔=potato 🍞=bread
🥐=croissant 🧀=cheese 🍔=burger 🍟=french_fry 🍕=pizza 🌭=hot_dog 🍩=doughnut 🍪=cookie 🎂=birthday_cake 🍰=cake 🧁=cupcake 🥧=pie
🍫=chocolate 🍬=sweet 🍭=lollipop 🍦=ice_cream ☕=coffee 🍵=tea 🫖=teapot 🍺=beer 🍷=wine 🐶=dog 🐱=cat 🐭=mouse 🐹=hamster 🐰=rabbit 🦊=fox
🐻=bear 🐼=panda 🐨=koala 🐯=tiger 🦁=lion 🐮=cow 🐷=pig 🐸=frog 🐵=monkey 🐔=chicken 🐧=penguin 🐦=bird 🐤=chick 🦆=duck 🦅=eagle 🦉=owl
🦇=bat 🐺=wolf 🐗=boar 🐴=horse 🦄=unicorn 🐝=bee 🐛=caterpillar 🦋=butterfly 🐌=snail 🐞=ladybird 🐜=ant 🕷=spider 🦂=scorpion 🐢=tortoise
🐍=snake 🦎=lizard 🐙=octopus 🦑=squid 🦐=shrimp 🦞=lobster 🦀=crab 🐡=pufferfish 🐠=fish 🐟=fish 🐬=dolphin 🐳=whale 🐋=whale 🦈=shark
🌵=cactus 🎄=christmas_tree 🌲=pine 🌳=tree 🌴=palm_tree 🌱=seedling 🌿=herb 🍀=clover 🍁=maple_leaf 🍄=mushroom 🌷=tulip 🌹=rose 🌻=sunflower
🌸=cherry_blossom 🌼=daisy 🌍=earth 🌎=earth 🌏=earth 🚗=car 🚕=taxi 🚌=bus 🚑=ambulance 🚒=fire_engine 🚜=tractor 🚲=bicycle 🚂=steam_train
🚆=train ✈=aeroplane 🚀=rocket 🛸=ufo ⛵=sailboat 🚢=ship ⚓=anchor 🏠=house 🏰=castle 🗼=tower ⛪=church 🏚=haunted_house 🎸=guitar 🎹=piano
🎺=trumpet 🎻=violin 🥁=drum 📚=books 📖=book ✏=pencil 🖊=pen 📎=paperclip ✂=scissors 📌=pushpin 💼=briefcase 👜=handbag 🎒=backpack 👛=purse
👟=sneaker 👞=shoe 👠=high_heel 👢=boot 🎩=top_hat 👒=sun_hat 👑=crown 👓=glasses 🕶=sunglasses 👗=dress 👔=shirt 🧦=sock 🧣=scarf 🧤=glove
🧥=coat 💡=light_bulb 🕯=candle 🔦=torch ⏰=alarm_clock ⌚=watch ⏳=hourglass 📱=phone 💻=laptop 🖨=printer ☎=telephone 📺=television 📷=camera
🔨=hammer 🔧=wrench 🪛=screwdriver 🔑=key 🚪=door 🪑=chair 🛋=sofa 🛏=bed 🚽=toilet 🧸=teddy_bear 🎈=balloon ⚽=football 🏀=basketball ♟=chess_pawn
♞=chess_piece ♔=chess 🎲=die 🪆=russian_doll 💎=diamond 💀=skull ☠=skull 🗿=statue 🪨=rock 🏔=mountain 🌋=volcano 🐉=dragon 🐲=dragon 🦕=dinosaur
🦖=tyrannosaurus 🥚=egg 🍳=fried_egg 🥞=pancake 🧇=waffle 🥓=bacon 🍜=ramen 🍣=sushi 🍙=rice_ball 🐣=chick 🐥=chick 🎻=violin ✨=magical 🧠=brain
👀=eye 🦷=tooth 🪣=bucket 🧹=broom 🪄=magic_wand 🔮=crystal_ball ⚔=knight 🏴‍☠️=pirate
""".split())

_NOISE = frozenset("face emoji symbol building with of and sign black white heavy selector variation person front side oncoming".split())


@cache
def words_of(character: str) -> str:
    """English words for one emoji, or an empty string when it says nothing of a character."""
    if character in _OVERRIDES:
        return _OVERRIDES[character].replace("_", " ")
    name = unicodedata.name(character, "").lower()
    return " ".join(word for word in name.replace("-", " ").split() if word not in _NOISE)
