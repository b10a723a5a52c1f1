"""The riddles, our own. Data for ``game_riddle``."""

from __future__ import annotations

from typing import NamedTuple


class Riddle(NamedTuple):
    """``answers`` are the words that solve it, the first the plain one; ``told`` is how it is told."""

    text: str
    told: str
    answers: tuple[str, ...]
    hints: tuple[str, ...]


RIDDLES: tuple[Riddle, ...] = (
    Riddle("I have hands and a face, yet I cannot wave or smile, and you look at me whenever you're late. What am I?", "a clock", ("clock", "watch"), ("It ticks.", "It hangs on the wall and knows the hour.")),
    Riddle("I grow shorter the longer I live, and I weep while I shine. What am I?", "a candle", ("candle",), ("Wind is my enemy.", "There's one for each year on a cake.")),
    Riddle("I follow you all day and leave when the light does. What am I?", "your shadow", ("shadow",), ("I'm longest in the evening.", "I lie flat and never tire.")),
    Riddle("The more you take out of me, the bigger I get. What am I?", "a hole", ("hole", "pit"), ("A spade makes me.", "You can fall into me.")),
    Riddle("I speak every language and say nothing first. Shout at me in the hills and I'll agree. What am I?", "an echo", ("echo",), ("I only repeat.", "I live in valleys.")),
    Riddle("I have a spine and no bones, leaves and no branches. What am I?", "a book", ("book", "novel"), ("I live on a shelf.", "I'm opened and read.")),
    Riddle("I have one eye and never blink, and I pull a long tail through cloth. What am I?", "a needle", ("needle", "sewing needle"), ("I'm sharp.", "A tailor holds me.")),
    Riddle("I'm full of holes, and still I hold water. What am I?", "a sponge", ("sponge",), ("You'd find me in the bath.", "Squeeze me and I cry.")),
    Riddle("I run all day and never leave my bed. What am I?", "a river", ("river", "stream", "brook"), ("Fish live in me.", "I have a mouth, too, and end in the sea.")),
    Riddle("I'm put on the table, cut and passed round, and nobody ever eats me. What am I?", "a pack of cards", ("cards", "pack of cards", "deck of cards", "deck"), ("I have four kings.", "There are hearts in me.")),
    Riddle("I've a neck and no head, and I wear a cork for a hat. What am I?", "a bottle", ("bottle",), ("I can hold wine or a letter.", "I'm made of glass.")),
    Riddle("I have teeth but never bite; I go through your hair every morning. What am I?", "a comb", ("comb", "brush", "hairbrush"), ("I live by the mirror.", "I make a parting.")),
    Riddle("I come down without a sound, make every roof the same colour, and turn to tears in your hand. What am I?", "snow", ("snow", "snowflake"), ("I'm white.", "I come in winter.")),
    Riddle("I've keys, and I open nothing but ears. What am I?", "a piano", ("piano", "keyboard", "organ"), ("I'm black and white.", "You play me sitting down.")),
    Riddle("I go up when the rain comes down. What am I?", "an umbrella", ("umbrella", "brolly"), ("I have ribs.", "You leave me on trains.")),
    Riddle("I give you your own face back, but swap the left for the right. What am I?", "a mirror", ("mirror", "looking glass", "reflection"), ("I hang on a wall.", "Vain queens talk to me.")),
    Riddle("I have no legs and I climb all night; by morning I've gone, and nobody saw me come down. What am I?", "the moon", ("moon",), ("I have a dark side.", "I change shape every night.")),
    Riddle("Break me before you use me. I've a white wall and a yellow sun. What am I?", "an egg", ("egg",), ("A hen has the patent.", "I'm good for breakfast.")),
    Riddle("I'm yours, but other people use me more than you do. What am I?", "your name", ("name",), ("You were given me.", "I'm on every letter you get.")),
    Riddle("I can fill a whole room and take up no space. What am I?", "light", ("light", "air", "silence", "music", "sound"), ("There's a switch for me.", "The sun has plenty of me.")),
    Riddle("I've feet at one end and a head at the other, and four legs that never walk. What am I?", "a bed", ("bed",), ("You lie to me every night.", "There are pillows on me.")),
    Riddle("I'm tall when I'm young, I carry a house of leaves, and my age is written inside me in circles. What am I?", "a tree", ("tree", "oak"), ("Birds rent from me.", "I have bark and don't bite.")),
    Riddle("The more of me there is, the less you see. What am I?", "the dark", ("dark", "darkness", "fog", "night", "mist"), ("Cats don't mind me.", "A lamp chases me off.")),
    Riddle("I have a bed of wool and two long ears for laces; I come in pairs and walk in step. What am I?", "a shoe", ("shoe", "boot", "shoes", "boots"), ("I have a tongue.", "I have a sole, not a soul.")),
    Riddle("I stand in the field in other people's clothes and frighten only birds. What am I?", "a scarecrow", ("scarecrow",), ("I'm stuffed with straw.", "Crows laugh at me.")),
)
