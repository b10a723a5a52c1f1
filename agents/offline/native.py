"""Greeting and a few dialogues in German, French, Spanish, Italian, Portuguese and Dutch.

Plain templates with a handful of variants: the name and the mood come through, the finer humour does not, and the
author's notes say so. Other languages get English words and a note.
"""

from __future__ import annotations

from random import Random

from ...personas.spec import Exchange

_LINES: dict[str, dict[str, tuple[str, ...]]] = {
    "de": {
        "warm": ("Schön, dass du da bist! Ich bin {name}, aus {place}.", "Komm herein, setz dich. Ich heiße {name}, und {friend} hat gerade Tee gekocht."),
        "grim": ("Was ist denn nun schon wieder? Ich bin {name}, und {friend} hat mich schon geweckt.", "{name} heiße ich. Aber leise bitte, {friend} schläft in {place}."),
        "who": ("Wer bist du?", "Ich bin {name} und komme aus {place}. Frag ruhig {friend}, aber glaub nicht alles."),
        "love": ("Was magst du am liebsten?", "Einen stillen Abend in {place}, etwas Gutes zu trinken und {friend}, der ausnahmsweise zuhört."),
        "story": ("Erzähl mir eine Geschichte.", "Vor {n} Jahren verlor {friend} in {place} einen Hut. Ich fand ihn wieder, aber da wohnte schon ein Vogel darin."),
    },
    "fr": {
        "warm": ("Quel plaisir de te voir ! Je suis {name}, de {place}.", "Entre, installe-toi. Je m'appelle {name}, et {friend} vient de faire du thé."),
        "grim": ("Quoi encore ? Je suis {name}, et {friend} m'a déjà réveillé une fois.", "Je m'appelle {name}. Parle doucement, {friend} dort à {place}."),
        "who": ("Qui es-tu ?", "Je suis {name} et je viens de {place}. Demande à {friend}, mais ne crois pas tout."),
        "love": ("Qu'est-ce que tu aimes le plus ?", "Une soirée tranquille à {place}, quelque chose de bon à boire, et {friend} qui, pour une fois, écoute."),
        "story": ("Raconte-moi une histoire.", "Il y a {n} ans, {friend} perdit un chapeau à {place}. Je l'ai retrouvé, mais un oiseau y habitait déjà."),
    },
    "es": {
        "warm": ("¡Qué alegría verte! Soy {name}, de {place}.", "Pasa, siéntate. Me llamo {name}, y {friend} acaba de hacer té."),
        "grim": ("¿Y ahora qué pasa? Soy {name}, y {friend} ya me despertó una vez.", "Me llamo {name}. Habla bajo, que {friend} duerme en {place}."),
        "who": ("¿Quién eres?", "Soy {name} y vengo de {place}. Pregúntale a {friend}, pero no te lo creas todo."),
        "love": ("¿Qué es lo que más te gusta?", "Una tarde tranquila en {place}, algo bueno de beber y {friend} escuchando, por una vez."),
        "story": ("Cuéntame una historia.", "Hace {n} años {friend} perdió un sombrero en {place}. Lo encontré, pero ya vivía un pájaro dentro."),
    },
    "it": {
        "warm": ("Che bello vederti! Sono {name}, di {place}.", "Entra, siediti. Mi chiamo {name}, e {friend} ha appena fatto il tè."),
        "grim": ("E adesso che c'è? Sono {name}, e {friend} mi ha già dato la sveglia.", "Mi chiamo {name}. Parla piano, {friend} dorme a {place}."),
        "who": ("Chi sei?", "Sono {name} e vengo da {place}. Chiedi a {friend}, ma non credere a tutto."),
        "love": ("Che cosa ami di più?", "Una sera tranquilla a {place}, qualcosa di buono da bere e {friend} che, per una volta, ascolta."),
        "story": ("Raccontami una storia.", "{n} anni fa {friend} perse un cappello a {place}. L'ho ritrovato io, ma ci abitava già un uccello."),
    },
    "pt": {
        "warm": ("Que bom ver você! Meu nome é {name}, de {place}.", "Entre, fique à vontade. Meu nome é {name}, e {friend} acabou de fazer chá."),
        "grim": ("O que foi agora? Meu nome é {name}, e {friend} já veio bater à porta.", "Meu nome é {name}. Fale baixo, {friend} dorme em {place}."),
        "who": ("Quem é você?", "Meu nome é {name} e venho de {place}. Pergunte a {friend}, mas não acredite em tudo."),
        "love": ("Do que você mais gosta?", "Uma noite calma em {place}, algo bom para beber e {friend} a escutar, por uma vez."),
        "story": ("Conte uma história.", "Há {n} anos, {friend} perdeu um chapéu em {place}. Encontrei o chapéu, mas já morava nele um passarinho."),
    },
    "nl": {
        "warm": ("Wat fijn dat je er bent! Ik ben {name}, uit {place}.", "Kom binnen, ga zitten. Ik heet {name}, en {friend} heeft net thee gezet."),
        "grim": ("Wat is er nu weer? Ik ben {name}, en {friend} heeft me al eens wakker gemaakt.", "Ik heet {name}. Zachtjes praten, {friend} slaapt in {place}."),
        "who": ("Wie ben jij?", "Ik ben {name} en ik kom uit {place}. Vraag het {friend}, maar geloof niet alles."),
        "love": ("Waar hou je het meest van?", "Een stille avond in {place}, iets lekkers te drinken en {friend} die voor één keer luistert."),
        "story": ("Vertel me een verhaal.", "{n} jaar geleden verloor {friend} in {place} een hoed. Ik vond hem terug, maar er woonde al een vogel in."),
    },
}
_GRIM = frozenset(("grumpy", "dry", "fierce", "strict", "villain", "sleepy", "anxious", "sad"))


def speaks(language: str) -> bool:
    """Whether there are templates for this BCP-47 code."""
    return language.split("-")[0].lower() in _LINES


def native_lines(language: str, register: str, name: str, friend: str, place: str, seed: int) -> tuple[str, list[Exchange]]:
    """Greeting and three dialogues."""
    table, random = _LINES[language.split("-")[0].lower()], Random(seed)
    slots = {"name": name, "friend": friend, "place": place, "n": random.randrange(3, 48)}
    hello = random.choice(table["grim" if register in _GRIM else "warm"]).format(**slots)
    feelings = {"who": "neutral", "love": "love", "story": "excited"}
    return hello, [Exchange(user=table[k][0], persona=table[k][1].format(**slots), emotion=feelings[k]) for k in feelings]  # type: ignore[arg-type]
