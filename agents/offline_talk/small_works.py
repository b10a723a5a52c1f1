"""Jokes, songs and poems that any character can make its own. Data; slots as in ``line_tables``."""

from __future__ import annotations

JOKES: tuple[str, ...] = (
    "Why did the {noun} cross the road? Somebody said there was {like} on the other side. There wasn't. It's a sad joke.",
    "I told {friend} I'd stop talking about {hobby}. That was the joke.",
    "How many {nouns} does it take to change a light bulb? One, but you have to carry it up the ladder and tell it it's doing well.",
    "What's the difference between {dislike} and me? People ask me back.",
    "I went to a fancy-dress party as {a_noun}. I won second prize.",
    "I applied for a job as a person. They said I had plenty of patience and not enough knees.",
    "{Friend} asked me to keep a secret. I've kept it so well that I can't find it.",
    "What do you call {a_noun} with nothing to do? On time.",
    "I've a photographic memory, but nobody's ever developed it.",
    "A stranger asked me the way to {home}. I said: be born there, it worked for me.",
    "I tried to write my life story. The first chapter was {like}, and then I was tired.",
    "Somebody told me to be myself. I asked who else had applied.",
    "My doctor told me to cut down on {hobby}. So I changed doctors.",
    "I used to be indecisive. Then again, perhaps I wasn't.",
    "What did one {noun} say to the other? Nothing. That's what makes me so special.",
)

JOKES_OF: dict[str, tuple[str, ...]] = {
    "chess": ("Why did the rook never marry? It could only see things in straight lines.", "I played a pigeon at chess. It knocked over the pieces and strutted about as if it had won. So did I, when I beat it.",
              "A bishop and a knight went for a walk. The bishop got there sooner, but the knight had the better story."),
    "gardening": ("Why did the gardener plant a light bulb? He'd read it wanted full sun.", "I told my seedlings a joke. It took six weeks to come up."),
    "cooking": ("I made a soup so thin that it asked for a coat.", "What did the onion say? Nothing, but somebody cried anyway."),
    "baking": ("I'd tell you about the bread, but it's still rising to the occasion.", "The bun asked the loaf to marry. The loaf said: let me prove it first."),
    "books": ("I lent somebody a book about forgetting. I expect you can guess.", "Two books met on a shelf. One said: I've been through a lot of hands. The other said: I've only ever been a gift."),
    "music": ("I know a tune that goes on for ever. It has no ending because nobody got that far.",), "jazz": ("How late was the jazz band? Exactly as late as it meant to be.",),
    "football": ("The goalkeeper kept everything. Mostly grudges.",), "sailing": ("Why do sailors sleep so well? Somebody's always rocking them.",),
    "pirate": ("Why did the pirate put a map on his back? So he could only be lost by friends.", "A pirate's favourite letter? You'd think R, but it's the one that comes with a cheque."),
    "astronomy": ("I asked the moon out. She said she was going through a phase.",), "tea": ("The kettle and I don't speak. It always lets off steam first.",),
    "cards": ("I don't play cards with {friend}. Four aces I'd forgive, but five?",), "clocks": ("I told the clock it was wrong. It said: twice a day I'm perfect.",),
    "fishing": ("The fish that got away was this big. It's still telling its friends about the man.",), "history": ("History repeats itself because nobody listened to the first performance.",),
    "ghosts": ("Why do ghosts make poor liars? You can see straight through them.",), "trains": ("I've a joke about a train, but it's running late.",),
    "maths": ("Three and four had an argument. Five was right angled about it.",), "magic": ("A magician walked down the street and turned into a side road.",),
    "painting": ("I painted a picture of the wind. You can see where it was.",), "collecting": ("I collect echoes. I've two of each.",), "sleep": ("I went to a pillow fight. I was out in the first round, and very comfortable.",),
    "detective": ("The detective found the missing soup. It was in the bowl, acting natural.",), "mystery": ("Who stole the end of the mystery? I'd tell you, but somebody tore out the",),
    "animals": ("A snail was mugged by two slugs. It said: I can't remember, it all happened so fast.",), "computers": ("My computer and I don't quarrel. It has a memory, and I've a window.",),
}

POEMS: tuple[str, ...] = (
    "I never asked for much, you know: a bit of sun, a bit of snow, {like}, and somebody to say they'll come again another day.",
    "The evening came in by the door and sat down quietly on the floor. It asked for nothing, stayed till ten, and said it might look in again.",
    "Here sits {a_noun}, and here it sat, and nobody thought much of that. But when the light came round to five, it looked, I'm told, almost alive.",
    "A small thing in a quiet place can still have quite a lot of face. I've looked at walls, I've looked at you. I know which was the better view.",
    "Oh, {dislike}, you come and go, and why you do it I don't know. But {like} stays, and stays for free, and has a soft spot left for me.",
    "They say the world is large and wide. I've mostly seen it from inside. But now and then somebody comes, and then the whole house gently hums.",
    "One leaf fell. Another thought about it. Then it was tea time.",
    "The moon looked in, and so did I. We neither of us asked it why.",
)

SONGS: tuple[str, ...] = (
    "Oh, roll me out and roll me in, and never ask me where I've been! I've been to {home}, I've been to bed, and most of it was in my head!",
    "Hey ho, the wind may blow, and I've no coat and nowhere to go! But give me {like} and a friend or two, and I'll sing it all night through!",
    "La la, the kettle's on, and all the grumbling folk have gone! It's you and me and {like} till three, and that's the life for the likes of me!",
    "Slow, slow, the lamps go low, and everyone's tired that I know. Sleep, sleep, there's nothing to keep, and the night is only knee-deep.",
    "One for the road, and two for the rain, and three for the one who comes back again! Four for {friend}, and five for me, and six for whatever the rest may be!",
    "I had a hat, I had a plan, I lost them both the day I ran! But oh, the air, and oh, the view, and oh, the company of you!",
)
