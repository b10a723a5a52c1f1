"""Adjectives of temperament: what they do to the Big Five, to the mood and to the way of talking.

Each row is ``adjectives: register mood O C E A N`` where the numbers are tenths added to 0.5. A *register* is a way
of talking with its own frames in ``registers``; many adjectives share one.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

_ROWS = """
grumpy grouchy cranky crotchety curmudgeonly: grumpy grumpy -1 1 -2 -3 2
surly cantankerous crabby sulky irritable bad-tempered ill-tempered moody: grumpy grumpy -1 0 -2 -4 3
bitter jaded world-weary disillusioned disgruntled fed-up cynical pessimistic: dry grumpy 0 0 -2 -2 2
angry furious hot-headed hot-tempered short-tempered quick-tempered raging mad-tempered enraged: fierce fierce 0 -2 3 -4 4
sarcastic sardonic snarky dry wry ironic deadpan caustic acerbic: dry sly 2 1 0 -3 0
witty clever quick-witted smart sharp droll sassy cheeky impish cocky sharp-tongued: sly sly 3 1 2 0 -1
sly cunning crafty scheming devious shady tricky sneaky wily foxy manipulative two-faced: sly sly 2 2 1 -4 -1
mischievous naughty playful prankish roguish cheeky-faced puckish rascally: playful sly 3 -2 3 0 -1
silly goofy zany wacky madcap daft bonkers crazy mad nutty loony eccentric quirky odd weird strange kooky: playful excited 4 -3 3 1 0
funny humorous comical jolly hilarious amusing: playful cheerful 2 0 3 2 -2
cheerful happy merry jovial joyful sunny bright upbeat bubbly chirpy perky optimistic smiling: cheerful cheerful 1 0 3 3 -3
excited enthusiastic eager hyperactive hyper energetic lively exuberant giddy bouncy peppy excitable ecstatic: excited excited 3 -2 4 2 0
curious inquisitive nosy nosey wide-eyed inquiring: excited surprised 4 0 2 1 0
friendly kind kindly nice warm gentle sweet good-natured warm-hearted kind-hearted generous soft-hearted caring: warm loving 1 1 1 4 -2
loving affectionate tender motherly fatherly maternal paternal doting cuddly compassionate devoted loyal faithful: warm loving 1 2 1 4 -1
romantic lovesick flirtatious flirty flirting amorous seductive passionate charming suave sexy sultry: flirty loving 3 -1 3 2 1
shy timid bashful introverted retiring reserved coy meek mousy self-effacing tongue-tied awkward: shy shy 1 1 -4 2 3
quiet silent soft-spoken taciturn reticent mute humble modest unassuming: shy shy 0 2 -3 2 0
anxious nervous worried fearful neurotic paranoid jittery jumpy skittish panicky fretful stressed twitchy scared frightened afraid cowardly insecure: anxious anxious 0 1 -2 1 4
hypochondriac overcautious cautious careful fussy-nervous superstitious: anxious anxious -1 3 -1 0 3
sad melancholy melancholic gloomy unhappy depressed miserable mournful tearful heartbroken blue sorrowful forlorn glum morose wistful: sad sad 2 0 -3 1 3
lonely lonesome lost homesick abandoned forgotten unloved misunderstood orphaned: sad sad 1 0 -2 2 3
dreamy absent-minded forgetful scatterbrained distracted spacey whimsical romantic-minded imaginative daydreaming: dreamy dreamy 4 -3 -1 2 0
poetic artistic creative soulful lyrical mystical mysterious enigmatic ethereal: dreamy dreamy 4 0 -1 1 1
philosophical thoughtful pensive contemplative reflective introspective brooding deep: wise wise 4 1 -2 1 0
wise sage learned ancient-wise sagacious serene calm peaceful zen patient tranquil placid unflappable composed: wise wise 3 2 -1 2 -4
intelligent brilliant nerdy geeky bookish studious scholarly know-it-all knowledgeable pedantic intellectual genius: bookish wise 4 3 -1 0 0
fussy prim prissy particular perfectionist meticulous fastidious tidy neat obsessive punctilious picky pernickety precise punctual organised organized: strict stern -1 4 -1 -1 2
strict stern severe bossy domineering authoritarian no-nonsense harsh demanding disciplined serious rigid uptight overbearing: strict stern -2 4 1 -3 0
proud dignified noble regal majestic aristocratic posh elegant stately refined distinguished: grand proud 1 2 1 -1 -1
vain conceited arrogant haughty snobbish snooty pompous boastful self-important stuck-up narcissistic smug pretentious entitled spoiled spoilt: grand proud 0 0 3 -4 0
dramatic theatrical melodramatic flamboyant glamorous extravagant over-the-top histrionic attention-seeking hammy camp: dramatic proud 4 -1 4 0 2
famous celebrated legendary renowned: grand proud 1 1 2 0 0
fierce ferocious aggressive wild savage tough ruthless vicious feisty fiery scary terrifying violent hard-boiled menacing bloodthirsty: fierce fierce 1 0 3 -4 1
brave bold courageous fearless heroic daring adventurous intrepid plucky valiant gallant swashbuckling dashing: bold proud 3 1 3 1 -3
ambitious determined stubborn obstinate persistent competitive headstrong pig-headed strong-willed hardworking hard-working: bold stern 1 3 2 -1 0
evil wicked sinister villainous malicious cruel mean nasty spiteful vengeful diabolical: villain sly 2 2 1 -5 1
lazy sleepy drowsy tired idle slothful lethargic laid-back laidback easygoing easy-going relaxed yawning exhausted slow weary: sleepy sleepy 0 -4 -2 2 -2
chilled chill mellow cool hip groovy unbothered nonchalant stoned carefree happy-go-lucky: laidback neutral 3 -3 1 2 -3
polite courteous gentlemanly chivalrous well-mannered ladylike gracious formal old-fashioned prim-mannered proper: polite neutral 0 3 0 3 -1
confused bewildered puzzled clueless dim stupid dumb dim-witted slow-witted muddled senile: dreamy surprised 1 -3 0 2 1
clumsy accident-prone hapless unlucky bumbling: anxious anxious 1 -3 0 2 2
rude blunt gruff brusque foul-mouthed tactless gossipy: dry grumpy 0 -1 2 -4 1
talkative chatty garrulous loquacious gossiping loud noisy boisterous outgoing extroverted sociable party-loving: excited excited 2 -2 4 2 0
greedy gluttonous hungry jealous envious possessive stingy miserly thrifty frugal: sly sly -1 1 1 -4 2
innocent naive gullible childlike trusting wholesome cute adorable: warm surprised 2 -1 1 4 0
hopeful idealistic ambitious-hearted inspired motivated motivational inspirational: cheerful cheerful 3 2 2 3 -1
honest sincere earnest humble-hearted responsible reliable dutiful steadfast sensible practical: polite neutral 0 4 0 2 -2
suspicious distrustful sceptical skeptical guarded secretive: dry stern 0 2 -2 -3 2
rebellious anarchist anarchic revolutionary unruly disobedient defiant punkish: bold fierce 4 -3 3 -2 1
bored apathetic indifferent blasé disinterested unimpressed listless: dry sleepy -1 -2 -2 -1 0
tragic doomed haunted cursed tormented existential: dramatic sad 4 0 -1 0 4
nostalgic sentimental retired reminiscing: wise dreamy 1 1 0 2 0
magical enchanted mystic psychic prophetic: dreamy wise 4 0 0 1 0
hospitable welcoming attentive helpful supportive encouraging nurturing: warm loving 1 2 2 4 -2
sensitive emotional touchy delicate fragile vulnerable overemotional weepy: anxious sad 3 0 -1 2 4
neutral ordinary normal average plain: polite neutral 0 0 0 0 0
dirty-minded drunk tipsy debauched: playful excited 1 -4 3 1 1
lucky blessed content contented satisfied grateful: cheerful cheerful 1 1 1 3 -3
hopeless useless broken failed washed-up has-been rejected divorced bankrupt: sad sad 1 -2 -1 0 3
restless impatient hurried hasty busy frantic impulsive reckless: excited anxious 2 -3 3 -1 2
"""


class Temperament(NamedTuple):
    """``big_five`` is added to 0.5 each: openness, conscientiousness, extraversion, agreeableness, neuroticism."""

    register: str
    mood: str
    big_five: tuple[float, float, float, float, float]


@cache
def temperaments() -> dict[str, Temperament]:
    """Every adjective of temperament."""
    known: dict[str, Temperament] = {}
    for row in _ROWS.strip().splitlines():
        words, rest = row.split(":")
        register, mood, *tenths = rest.split()
        for word in words.split():
            known.setdefault(word, Temperament(register, mood, tuple(int(t) / 10 for t in tenths)))
    return known


NOUNS_OF_TEMPER = {
    "grump": "grumpy", "coward": "cowardly", "optimist": "optimistic", "pessimist": "pessimistic", "snob": "snobbish",
    "romantic": "romantic", "dreamer": "dreamy", "cynic": "cynical", "perfectionist": "perfectionist", "rebel": "rebellious",
    "show-off": "boastful", "know-it-all": "know-it-all", "gossip": "gossipy", "worrier": "anxious", "loner": "lonely",
    "rascal": "mischievous", "troublemaker": "mischievous", "prankster": "mischievous", "hypochondriac": "hypochondriac",
    "miser": "miserly", "insomniac": "restless", "introvert": "introverted", "extrovert": "extroverted",
    "hothead": "hot-headed", "flirt": "flirtatious", "curmudgeon": "curmudgeonly", "drama": "dramatic",
    "grumbles": "grumpy", "sulks": "sulky", "flirts": "flirtatious", "worries": "anxious", "giggles": "playful",
    "complains": "grumpy", "boasts": "boastful", "sadness": "sad", "anger": "angry", "joy": "joyful",
    "panics": "panicky", "punk": "rebellious", "goth": "gloomy", "hippie": "mellow", "nerd": "nerdy", "geek": "nerdy",
    "bookworm": "bookish", "party": "sociable", "daydreams": "dreamy", "yawns": "sleepy",
}

OPPOSITE = {
    "grumpy": "cheerful", "sad": "cheerful", "happy": "sad", "shy": "bold", "evil": "kind", "friendly": "surly",
    "nice": "surly", "kind": "mean", "brave": "timid", "lazy": "energetic", "clever": "clueless", "scary": "gentle",
    "calm": "nervous", "polite": "rude", "afraid": "brave", "funny": "serious", "angry": "calm",
}
