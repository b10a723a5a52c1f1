# ruff: noqa: SIM905 (lists of words are written and read as text)
"""What people type for short, and the words of talk whose slips are mended. Data for ``plain``."""

from __future__ import annotations

CONTRACTIONS: dict[str, str] = {
    "i'm": "i am", "im": "i am", "i've": "i have", "ive": "i have", "i'd": "i would", "i'll": "i will", "you're": "you are", "youre": "you are",
    "you've": "you have", "youve": "you have", "you'd": "you would", "you'll": "you will", "youll": "you will", "he's": "he is", "hes": "he is",
    "she's": "she is", "shes": "she is", "it's": "it is", "we're": "we are", "we've": "we have", "we'll": "we will", "they're": "they are",
    "theyre": "they are", "they've": "they have", "that's": "that is", "thats": "that is", "there's": "there is", "theres": "there is",
    "what's": "what is", "whats": "what is", "wats": "what is", "wat's": "what is", "where's": "where is", "wheres": "where is", "who's": "who is",
    "whos": "who is", "how's": "how is", "hows": "how is", "when's": "when is", "whens": "when is", "why's": "why is", "let's": "let us", "lets": "let us",
    "don't": "do not", "dont": "do not", "doesn't": "does not", "doesnt": "does not", "didn't": "did not", "didnt": "did not", "can't": "can not",
    "cant": "can not", "cannot": "can not", "won't": "will not", "wont": "will not", "wouldn't": "would not", "wouldnt": "would not",
    "couldn't": "could not", "couldnt": "could not", "shouldn't": "should not", "shouldnt": "should not", "isn't": "is not", "isnt": "is not",
    "aren't": "are not", "arent": "are not", "wasn't": "was not", "wasnt": "was not", "weren't": "were not", "haven't": "have not", "havent": "have not",
    "hasn't": "has not", "hadn't": "had not", "ain't": "is not", "aint": "is not", "gonna": "going to", "wanna": "want to", "gotta": "have to",
    "gimme": "give me", "lemme": "let me", "dunno": "do not know", "kinda": "kind of", "sorta": "sort of", "cuz": "because", "coz": "because",
    "cos": "because", "bc": "because", "y'all": "you", "c'mon": "come on", "'cause": "because",
}
SHORTHAND: dict[str, str] = {
    "u": "you", "ur": "your", "yr": "your", "r": "are", "ya": "you", "wat": "what", "wut": "what", "wot": "what", "y": "why", "k": "ok", "kk": "ok",
    "okay": "ok", "okey": "ok", "okie": "ok", "thx": "thanks", "tnx": "thanks", "ty": "thanks", "tysm": "thanks", "thanx": "thanks", "cheers": "thanks",
    "pls": "please", "plz": "please", "ppl": "people", "hru": "how are you", "wyd": "what are you doing", "idk": "i do not know", "idc": "i do not care",
    "ily": "i love you", "ilu": "i love you", "luv": "love", "sup": "what is up", "wassup": "what is up", "whatsup": "what is up", "gn": "good night",
    "gm": "good morning", "omg": "wow", "tbh": "honestly", "nvm": "never mind", "brb": "be right back", "ttyl": "talk to you later", "cya": "see you",
    "bb": "bye", "yep": "yes", "yup": "yes", "yeah": "yes", "yea": "yes", "yeh": "yes", "ye": "yes", "yess": "yes", "aye": "yes", "nope": "no", "nah": "no",
    "naw": "no", "noo": "no", "hii": "hi", "hiya": "hi", "hey": "hi", "heya": "hi", "heyy": "hi", "yo": "hi", "hallo": "hello", "helo": "hello",
    "howdy": "hello", "greetings": "hello", "bday": "birthday", "fav": "favourite", "fave": "favourite", "favorite": "favourite", "favorites": "favourite",
    "favourites": "favourite", "favrite": "favourite", "favrit": "favourite", "favorit": "favourite", "favourit": "favourite", "color": "colour",
    "colors": "colours", "teh": "the", "adn": "and", "waht": "what", "hwo": "how", "yuo": "you", "yoru": "your", "thier": "their", "cud": "could",
    "wud": "would", "shud": "should", "b4": "before", "2day": "today", "gr8": "great", "l8r": "later", "soz": "sorry", "srry": "sorry", "sry": "sorry",
    "mum": "mother", "mom": "mother", "dad": "father", "rly": "really", "realy": "really", "abt": "about", "smth": "something", "sth": "something",
    "bf": "boyfriend", "gf": "girlfriend", "bff": "best friend", "tho": "though", "thru": "through", "tmrw": "tomorrow", "tmr": "tomorrow", "n": "and",
    "wouldyou": "would you", "stry": "story", "freind": "friend", "freinds": "friends", "frend": "friend", "jkoe": "joke", "grey": "grey", "gray": "grey",
    "whoareyou": "who are you", "alot": "a lot", "noone": "nobody", "favortie": "favourite", "hobbys": "hobbies", "beleive": "believe", "wierd": "weird",
    "yh": "yes", "tired": "tired", "thankyou": "thank you", "goodbye": "goodbye", "goodnight": "good night", "jk": "just kidding", "lmk": "let me know", "wya": "where are you", "rps": "rock paper scissors",
}
VOCABULARY: frozenset[str] = frozenset("""
about advice afraid again alone already always angry animal another answer anything apple apologise awesome awful bad beautiful because before begin
being believe best better birthday boring bored bother breakfast bring brother change childhood children clever clothes colour come computer cook cool cute
dance dark daughter dinner dislike dream drink enjoy evening every everything explain family famous father favourite feel feeling flower food forget friend
friends funny game games ghost give glad going good goodbye great guess guitar happen happened happy hate hello help hobby hobbies home hope house human
hungry husband idea important instructions interesting joke know laugh learn life like listen little live living lonely look love lovely make married maybe
mean meaning meet memory mind money month morning mother mountain movie moving music name never news nice night nothing number okay only opinion paper
parents people person piano picture play please poem pretend previous problem question quiet really remember riddle right rock sad safe school scared
scissors secret shall should silly sing sister sleep smart something song sorry speak spell spring start still stop story strange strong stupid summer
surprise sweet swim talk teach tell thank thanks there these thing think thirsty those thought tired today together tomorrow tonight travel true try twenty
ugly understand wait want watch water weather week weekend weird welcome what when where which while whisper winter wife wonder wonderful work world worry
would wrong year yesterday young your yourself sounds stuff sunny stories loves likes hates wants needs names games songs jokes chess cheese three seven
eight there their other others after later water never ever where were being cried crying worst first second third third loose place space green black
white brown bread beach teach reach peach pears bears beard heard heart hears wears years fears tears
quite fried though forge through fiend diner string moths stores sings meant means short shown stone small smell smile still store start
""".split())
