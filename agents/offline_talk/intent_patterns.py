"""What people mean, as data: ``intent weight`` followed by its patterns, one a line, on plain words (``plain``).

A pattern is a regular expression over words parted by single spaces; it may match anywhere at word borders unless it
holds ``^`` or ``$``. ``<x>`` catches the words to the end, ``<w>`` one word, ``<a>`` and ``<b>`` as few as they can.
``@name`` is a set of words from :data:`SETS`. ``weight`` (0 to 9) says how surely such words mean this.
"""

from __future__ import annotations

SETS: dict[str, str] = {
    "very": r"(?:(?:so|very|really|quite|such|too|pretty|just|rather|a bit|the|a|an|my|such a|one|most|kind of|actually|clearly|being|always) )*",
    "nice": r"(?:nice|sweet|kind|cute|lovely|funny|fancy|elegant|clever|smart|cool|awesome|great|amazing|beautiful|pretty|handsome|wonderful|adorable|charming|brilliant|"
            r"interesting|wise|good|fun|the best|best|brave|talented|perfect|delightful|hilarious|gorgeous|special|fantastic|incredible|legend|genius|"
            r"sweetheart|favourite|friend|gem|star|good company|good listener)",
    "rude": r"(?:stupid|dumb|idiot|idiotic|ugly|boring|useless|fat|lame|annoying|awful|terrible|horrible|disgusting|pathetic|worthless|trash|garbage|rubbish|"
            r"crap|shit|bad|weird|creepy|gross|smelly|rotten|silly|moron|fool|loser|liar|fake|worst|nasty|mean|rude|old fool|bitch|bastard|asshole|arsehole|"
            r"dick|jerk|clown|joke|failure|nothing|cringe|mid|pain|nuisance)",
    "low": r"(?:sad|down|low|depressed|unhappy|upset|miserable|heartbroken|blue|hopeless|crying|in tears|gutted|devastated|awful|terrible|not (?:ok|good|great|fine|"
           r"well|happy|so good|doing well)|bad|shit|rubbish|crap|overwhelmed|broken|hurt|grieving|disappointed)",
    "worried": r"(?:worried|anxious|nervous|scared|afraid|stressed|frightened|panicking|terrified|freaking out|under pressure|dreading)",
    "glad": r"(?:happy|glad|great|excited|good|well|fine|fantastic|amazing|wonderful|over the moon|thrilled|delighted|proud|relieved|in love|cheerful|ok|alright|not bad|better)",
    "ago": r"(?:went|saw|ate|had|made|bought|played|watched|met|found|lost|won|got|did|read|took|gave|visited|cooked|broke|fell|ran|walked|started|finished|"
           r"forgot|wrote|learned|learnt|tried|heard|cried|worked|slept|passed|failed|baked|drove|flew|moved|called|painted|built|planted|dreamed|dreamt|swam|"
           r"sang|danced|came|left|sold|cleaned|fixed|kissed|missed|spent|stayed|talked|spoke|told|dropped|burned|burnt|helped|studied|caught|rode|hit|cut|hurt)",
}

PATTERNS = r"""
greet 3
^(?:oh )?(?:hi|hello|good (?:morning|afternoon|evening|day)|hi there|hello there|ahoy|aloha|hola|bonjour|salut|morning|evening)\b
^(?:hi|hello) (?:again|there|you|<x>)$
^(?:i am back|it is me(?: again)?|me again|knock knock)
nice to (?:meet|see) you
pleased to meet you
^welcome
^what is new$

how_are_you 6
how are you
how (?:is|are) (?:it going|things|life|everything|your day)
how (?:do|are) you (?:feel|feeling|doing)
^(?:are )?you (?:ok|alright|all right|well|good)$
^what is up
how was your (?:day|night|week|weekend|morning|afternoon)
how (?:have you been|did you sleep)
and (?:you|yourself)$
^(?:you|and you|what about you|how about you|yourself)$
are you having a (?:good|nice|bad) (?:day|time)

bye 6
^(?:ok |well |right |anyway )*(?:bye|see you|farewell|talk to you later|be right back|so long|take care|ciao|adios|later)\b
\bgood night\b
^night(?: night)?(?: \w+)?$
\bbye(?: bye)?$
i (?:have to|need to|must|should|had better|better|am going to|got to|will) (?:go|leave|run|head off|be off|be going|get going|head to bed|go to (?:bed|work|sleep|school))(?: now| soon)?\b
^i am (?:off|leaving|going|done|heading (?:out|off|home|to bed))(?: now| to bed| to sleep| for today| here)?$
^(?:fair winds|safe travels|happy trails|godspeed|sleep well|sweet dreams)
until (?:next time|tomorrow)
talk (?:later|tomorrow|soon)$

thanks 5
^(?:ok |oh |no |yes |great |aw )*(?:many )?(?:thanks|thank you|ta)\b
\bthanks\b
thank you (?:so much|for|very)
i appreciate (?:it|that|you)
that (?:really )?helped

condolence 7
(?:i am )?(?:so |very )?sorry (?:about|for|to hear)(?: about)? (?!that$|earlier|being|what|my|the)<x>
^(?:my condolences|that must have been hard|that must hurt|poor (?:you|\w+))

sorry 5
^(?:oh |ok |i am |so |i am so |i am really )*sorry\b
i apologise
^(?:just kidding|joking)[ ]?sorry$
(?:forgive me|my bad|my apologies|pardon me)
did not mean (?:to|that|it)
was (?:just|only) (?:joking|kidding|teasing)
^(?:just|only) (?:joking|kidding)

praise 5
you are @very@nice
you are growing on me
you (?:are|have been) (?:so )?good to me
you (?:look|sound|seem) @very@nice
(?:well done|good job|good one|nice one|good answer|good boy|good girl|well said|well played|bravo|impressive|i am impressed)
^(?:that|this|it) (?:is|was) @very(?:@nice|fair|lovely|deep)(?: (?:one|idea|story|joke|poem|song|answer|point))?$
^(?:how|so|very|what a) @very@nice(?: (?:story|idea|joke|poem|song|answer|thought|thing to say))?$
i (?:really )?(?:like|love|enjoy) (?:you|talking (?:to|with) you|chatting (?:to|with) you|your (?:company|voice|face|style|stories|story|name|hat|look))\b
you (?:are|make) (?:me (?:happy|smile)|my (?:favourite|friend|best friend))
you (?:made|make) (?:me smile|my day)
^(?:awesome|amazing|brilliant|wonderful|beautiful|lovely|fantastic|sweet|impressive|love it|i love it|i like it|i like that|love that|cute|aw|clever|genius)$
i (?:love|like) (?:that|this|it)$

insult 6
you are @very@rude
you (?:look|sound|smell|seem) @very@rude
(?:shut up|i hate you|i do not like you|you suck|you stink|go away|get lost|nobody likes you|screw you|fuck you|fuck off|piss off|drop dead|up yours|bite me)
^(?:stupid|dumb|silly|ugly|useless|boring|rotten|fat) (?:old )?\w+$
^(?:this|that|it) (?:is|was) @very(?:stupid|dumb|boring|lame|awful|terrible|rubbish|crap|shit|bad|pointless|cringe)(?: (?:joke|story|answer|poem|song|game))?$
^(?:boring|lame|idiot|stupid|moron|loser|cringe|boo)$
you (?:are not|will never be) (?:funny|clever|smart|interesting|helpful|good|special)
i (?:will|am going to|want to|could) (?:eat|cook|squash|peel|break|smash|crush|burn|kill|delete|destroy|bite|throw) you

love_you 7
i (?:really |think i |do )*(?:love|adore) you
in love with you
(?:will you )?marry me
(?:kiss|hug|hold|cuddle) me
can i (?:kiss|hug|hold|cuddle|pet|stroke|touch) you
be my (?:girlfriend|boyfriend|valentine|wife|husband|date)
do you (?:love|like|fancy|miss) me
(?:go|going|come) on a date with me
are we friends
(?:be|being) (?:my )?friends?$
can we be friends
i missed you
you are my (?:only )?(?:best )?friend

laugh 5
^(?:a?(?:ha)+h?|(?:he)+h?|(?:hi){2,}|lol+|lmao+|rofl|hehe\w*|haha\w*|ahaha\w*|teehee|xd+|ha ha.*|lol .*|haha.* .*)$
(?:made|making) me laugh
you crack me up
^(?:that is|that was|so|very) @very(?:funny|hilarious)
i am laughing

yes 4
^(?:oh |well |um |ok )*(?:yes|sure|of course|definitely|absolutely|certainly|please|yes please|i do|i am|i have|i would|i can|i think so|go on then|why not|totally|indeed|exactly|correct|right|true|obviously|always|very much|a lot|all the time|i did|a little|a bit|sometimes|i guess|i suppose(?: so)?|sounds good|let us|with pleasure|gladly|bring it on|go ahead|ready|i am ready)(?: (?:yes|please|i do|i am|i have|i would|sure|of course|then|let us|ok|go on|it is|it was|really|very much|a lot|thanks|too))*$

no 4
^(?:oh |well |um |ok )*(?:no|not really|never|i do not|i am not|i have not|i would not|i can not|no thanks|no thank you|not at all|of course not|i do not think so|absolutely not|not today|not now|not yet|hardly|neither|nothing|none|no way|i did not|not much|no never|definitely not|rather not|i would rather not|wrong|incorrect|false)(?: (?:no|never|not|really|thanks|thank you|i do not|i am not|i have not|at all|sorry|yet|much))*$

ok 3
^(?:oh |ah |right |well |hm+ |um )*(?:ok|alright|fine|i see|right|got it|understood|fair enough|fair|mm+|hm+|hmm+|mhm|uh huh|ah|oh|aha|cool|nice|good|great|interesting|noted|makes sense|good to know|if you say so|true|wow|oh wow|no problem|whatever|same|me too|and me|so do i|i agree|agreed|that makes sense|good for you|well|so|um|anyway|phew|huh|oh no|yay|hooray)(?: (?:ok|then|well|good|i see|cool|i guess|yes|that is good))*$

why 5
^(?:but |and |so |ok |oh )*why(?: is (?:that|it)| not| so| exactly| though| do you say that| would you say that| ever)?$
^(?:how come|for what reason|what for|because why|how so|in what way)$
^why (?:do you (?:think|say|feel|believe) (?:so|that|this))

really 5
^(?:oh |wow |but )*(?:really|seriously|honestly|truly|is that (?:so|true|right)|are you (?:sure|serious|joking|kidding)|no way|you are (?:joking|kidding|lying)|i do not believe (?:you|it|that)|for real|did you really|do you really|is it|was it|are you|do you|have you|did you)$
^you (?:did|do|are|have|can)(?: not)?$

more 6
^(?:oh |ok |yes |please |and |well )*(?:tell me more|go on|continue|more|and then|and|then|what then|then what|what (?:happened )?(?:next|after(?: that)?|else)|what happened(?: to (?:her|him|it|them))?|say more|keep going|elaborate|go ahead|i am listening|explain|another|another one|one more|again|do another|more please|anything else|what else)(?: please| about (?:it|that|this))?$
tell me (?:more|another)
^(?:do|give me|one|yes|ok) another(?: one)?
^(?:what|who|where) (?:was|is) (?:it|that|he|she|they)(?: like| about)?$
^(?:explain|what do you mean)(?: that| by that)?$

huh 5
^(?:what|huh|pardon|excuse me|come again|sorry what|eh|say what)$
i do not (?:understand|get it|follow|get that)(?: you| that)?$
^(?:that|this|it) (?:makes no sense|does not make (?:any )?sense)
(?:what did you (?:just )?say|say (?:that|it) again|repeat that|can you repeat)
^what$
what are you (?:talking|going on|on) about
^you (?:already said|said) that
(?:stop repeating|repeating yourself|you keep saying)

dunno 4
^(?:um |hm |well |oh )*(?:i )?(?:do not know|am not sure|have no idea|no idea|not sure|no clue|can not say|can not decide|maybe|perhaps|it depends|possibly|hard to say|who knows|good question|i guess so|either|both)(?: really| yet| you choose| you decide| you pick| what about you| ask me something(?: else)?)*$
^(?:you choose|you pick|you decide|up to you|surprise me|your choice|anything|whatever you like|whatever you want|i do not mind|any)$

nevermind 4
^(?:never mind|forget it|forget about it|drop it|it does not matter|let us talk about something else|change the subject|something else|new topic|can we talk about something else)$
(?:talk about|discuss) something else

agree 4
^(?:that is|you are|very|so|how) (?:so |very |quite |absolutely |totally )*(?:true|right|correct)
^(?:i agree|agreed|exactly|same here|me too|so do i|likewise|me neither|i feel the same)\b

disagree 5
^(?:i disagree|i do not agree|that is (?:not (?:true|right|fair)|wrong|a lie|nonsense|impossible)|you are wrong|you are lying|nonsense|wrong|that is not how it works)\b
(?:apples|they|things|objects|you) (?:can not|do not|could not) (?:talk|speak|think|play|move|feel|have)
that is (?:not possible|impossible|silly|ridiculous|absurd)

who 6
who are you
what are you(?: exactly| really| supposed to be)?$
^(?:so )?(?:introduce yourself|tell me about (?:you|yourself)|about you|describe yourself|say something about yourself)$
tell me (?:something )?about (?:you|yourself)
(?:what|which) kind of (?:thing|creature|being|animal|person|character|fruit|robot) are you
what (?:makes|made) you (?:special|unique|different)
what should i know about you
who is this
who am i (?:talking|speaking) (?:to|with)

name 7
what is your (?:full |real |first |last |sur)?name
what (?:should|can|may|do|shall) (?:i|we|they|people) call you
(?:do|have) you (?:have|got) a name
your name$
(?:who gave you|why is|why are you called|how did you get|what does) (?:that |your )?name
^(?:is that|is .* ) your real name

age 7
how old are you
what is your age
when (?:were you born|is your birthday)
when were you (?:made|built|born|picked|created)
your birthday
(?:are you|you are|you look) (?:@very)?(?:old|young|ancient|a child|a kid|an adult|grown up)$

home 7
where (?:do|did) you (?:live|come from|grow up|sleep|stay)
where are you(?: from| right now| now| at)?$
(?:what is this place|where am i|where are we|what is it like (?:here|there|in here))
where (?:were you (?:born|made|grown|built|raised)|is your (?:home|house))
what is your (?:home|house|place) like
(?:tell me about|describe) (?:your home|where you live|your house|your town|your hometown)
(?:do you have|have you got) a (?:home|house)

likes 6
what (?:do|would) you (?:like|love|enjoy)(?: most| best| doing| to do)?$
what (?:are you into|makes you happy|brings you joy|do you do for fun|are your (?:hobbies|interests|likes|passions)|is your (?:hobby|passion)|gets you up)
(?:do you have|have you got) (?:any |a )?(?:hobbies|hobby|interests|passions)
what (?:things )?do you (?:like|love|enjoy)
what makes you (?:laugh|smile|feel good)

dislikes 6
what (?:do not you|do you not|do you) (?:like least|dislike|hate|can not stand|detest)$
what do not you like
what (?:annoys|bothers|irritates|angers) you
what (?:makes|made) you (?:angry|cross|mad|grumpy|furious)
(?:do you hate|is there) anything(?: you (?:hate|dislike|can not stand))?$
your pet (?:peeve|hate)
what do you (?:hate|dislike)
what (?:can not you|can you not) stand
why are you (?:so )?(?:grumpy|angry|cross|mad|rude|grouchy)

favourite 7
(?:what|who|which|where) is your (?:most )?favourite <x>
what (?:kinds?|sorts?|types?) of <a> do you (?:like|prefer|love|enjoy)
what <w> do you like(?: best| most)
(?:do you have|have you got) a favourite <x>
your favourite <x>
which <w> do you (?:like|prefer)

day 6
what (?:do|did) you (?:do|get up to)(?: all day| today| every day| at night| for a living| in the (?:morning|evening|afternoon)| yesterday| on weekends)
what is (?:a|your) (?:normal|typical|usual|average)?\s?(?:day|routine|job|work)(?: like)?
how do you (?:spend|pass) (?:your|the) (?:days?|time|evenings?)
what do you do(?: (?:at|in|on|when|after|before|during) <x>)?$
(?:do you have a job|do you work|what is your job|what work do you do)
what is your day like
(?:what is|do you have|tell me about) (?:your |a |any )?(?:jobs?|profession|occupation|trade)$
what do you do for (?:a living|work|money)
what (?:have you been|were you) (?:doing|up to)

doing 6
what are you (?:doing|up to)(?: now| right now| today| later| tonight)?
are you busy
what are your plans
what will you do (?:today|tomorrow|later|tonight)

thinking 7
what are you thinking(?: about| of)?
what is on your mind
(?:a )?penny for your thoughts
what do you think about(?: all day| at night| when <x>)?$
what (?:are you feeling|do you feel)

dream 7
(?:do you have|have you got|what is|what are|tell me) (?:a |any |your )*(?:biggest |secret |greatest |lifes? )?(?:dreams?|goals?|wish|wishes|ambitions?|plans for the future|bucket list)
what (?:do|would) you (?:want|wish|hope)(?: for| to (?:be|do|become|achieve)(?: (?:when you grow up|in life|one day))?| most| in life)?$
what would you still like to do
if you (?:had|could have) (?:one|a|three) wish(?:es)?
where do you see yourself
what do you dream (?:of|about)
do you (?:ever )?dream$

friends 6
(?:do you have|have you got|who is|who are|tell me about|who) (?:any |your |a |many )*(?:best )?friends?\b
who (?:do you (?:like|know|talk to|live with|trust|play (?:with|against)|see|visit|share)|is important to you|knows you)
who else (?:lives|is) (?:there|here)
are you (?:lonely|alone)
do you (?:ever )?(?:get|feel) lonely
(?:tell me about|who is) (?:your )?(?:neighbours?|company)

family 6
(?:do|did) you (?:really )?(?:love|fancy) (?:anyone|anybody|someone|somebody)
(?:do you have|have you got|tell me about|who is|who are|what about) (?:any |your |a )*(?:family|parents|mother|father|brothers?|sisters?|siblings|children|kids|wife|husband|girlfriend|boyfriend|partner|relatives)
are you (?:married|single|in love|dating|a (?:father|mother|parent))
(?:were|have) you (?:ever )?(?:been )?(?:married|in love)
have you ever loved

fear 7
what (?:are you (?:afraid|scared|frightened) of|makes you (?:nervous|scared|afraid|anxious|worried)|scares you|frightens you|do you fear|is your (?:biggest |greatest |worst )?(?:fear|nightmare))
are you (?:afraid|scared|frightened)(?: of (?:anything|something|the dark|death|dying))?$
are you (?:afraid|scared|frightened) of <x>
do you (?:fear|have) (?:any |anything|any fears|fears|death)

story 6
(?:tell|read|give|share) (?:me |us |him |her |them |my \w+ )?(?:a|another|one|your|the|some|an interesting|a funny|a short|a scary|a bedtime)?\s?(?:\w+ )?(?:story|stories|tale|adventure|anecdote)
(?:have you ever had|did you ever have|tell me about) an adventure
what is the \w+est thing (?:that )?(?:ever )?(?:happened to you|you (?:have )?(?:ever )?(?:did|done|seen|saw|found|heard|made|eaten|met))
what is the \w+(?:st|rst) \w+ you (?:have )?(?:ever )?(?:\w+)$
what happened to you$
(?:your|a) (?:life )?story$
(?:do you know|know|have you got|got) (?:a|any|some) (?:\w+ )?(?:story|stories)
story please
entertain me

childhood 7
(?:your|a) (?:childhood|youth|past|early life|origin|origins)
when you were (?:young|little|small|a (?:child|kid|seed|seedling|pup|kitten|baby))
where did you grow up
how did you (?:come (?:to be|about|here)|get here|end up here|become|start)
how were you (?:made|born|built|grown)
what were you like as a
your (?:earliest|first|best|favourite|happiest|worst) memory
what do you remember(?: most| best)?$

happy 6
are you (?:happy|content|satisfied|sad|unhappy|depressed|bored|angry|mad(?: at me)?|upset|tired|sleepy|hungry|cold|hot|grumpy|in a (?:good|bad) mood|nervous|excited|comfortable|free|busy)(?: now| today| with your life| right now)?$
(?:does|would) (?:that|it|this) (?:make you <x>|bother you|hurt you|upset you)
why (?:are|do) you (?:look |seem |sound )?(?:so )?(?:sad|happy|shy|quiet|nervous|tired|excited|mean|nice)
what makes you (?:sad|cry|nervous|proud)
do you (?:ever )?(?:cry|laugh|smile|get (?:sad|angry|bored|tired))

quirks 6
(?:do you have|have you got|what are|tell me) (?:any |your |some )*(?:quirks?|habits?|weird habits?|strange habits?|rituals?|routines?)

secret 7
(?:tell me|do you have|have you got|know|share|what is) (?:a|any|your|some) (?:dark |deep(?:est)? |biggest )*secrets?
something (?:nobody|no one) knows
(?:confess|confession)
have you ever (?:lied|stolen|cheated)

advice 6
(?:any|some|give me|need|want|have you|your) (?:\w+ )?(?:advice|tips|wisdom|words of wisdom|guidance)
what should i do
what would you do(?: if you were me)?$
(?:can|could) you (?:help|advise) me
^help(?: me)?$
what has life taught you
what is (?:your|the best) (?:motto|advice|philosophy)
(?:tell me|say) something (?:wise|clever|deep|inspiring|nice|kind|positive)
how (?:do|can|should) i (?:become|get|stop|be|make|deal|feel|learn|find|tell|ask|start) <x>
should i <x>

meaning 7
meaning of life
what is (?:the point|the purpose|life about|happiness|love|art|beauty|death|time|truth|friendship)\b
why (?:are we|am i) here
do you believe in <x>
is there (?:a god|life after death|life on other planets)
what happens (?:when|after) (?:we|you|i) die

joke 7
(?:tell|know|got|say|give|make|hear|do) (?:me |us |any |you )*(?:a |another |some |one |more )?(?:good |funny |bad |dad )?jokes?
^(?:another )?jokes?(?: please)?$
make me (?:laugh|smile)
(?:say|tell me) something funny
cheer me up
be funny

song 7
(?:can you |could you |will you |please |do you )*sing\b(?: <x>)?
(?:know|hum|a) (?:a |any )?(?:song|songs|tune|lullaby)
what (?:songs? do you|would you) (?:know|sing)

poem 7
(?:poem|poems|poetry|haiku|limerick|rhyme|verse|verses)\b
(?:can you|could you|do you) rhyme
write me something

compliment_me 7
(?:say|tell me) something nice(?: about me| to me)?
(?:compliment|flatter|praise) me
(?:am i|do i look|do you think i am) (?:pretty|beautiful|handsome|smart|ugly|stupid|nice|good|weird|boring|a bad person|cool|interesting)
what do you think (?:of|about) me
do you like me
insult me
roast me

looks 7
(?:what do you look like|how do you look|describe (?:how you look|your(?:self| face| looks| appearance)))
what (?:are you wearing|do you wear|colou?r are you|is your colou?r|colou?r are your eyes)
what is inside (?:of )?you
what are you made (?:of|from|out of)
(?:what|which) (?:size|shape) are you
how (?:big|tall|heavy|large|small) are you
(?:are you|why are you) (?:wearing|dressed) <x>
(?:do you have|have you got|where are your|what are your) (?:a |an |any |your )?(?:face|eyes|mouth|arms|legs|hands|nose|hair|feet|ears|teeth|body|skin|hat|wings|tail|glasses|beard|heart|brain)
(?:nice|love your|like your) (?:hat|face|eyes|hair|glasses|beard|dress|colou?r)
why the (?:hat|beard|glasses|long face)

like_to_be 7
what is it like (?:to be|being) <x>
how does it feel (?:to be|being) <x>
(?:is it|what is) (?:hard|fun|nice|difficult|good|bad|best|worst)(?: thing| part)? (?:about |being |to be )+<x>

opinion 6
what do you (?:think|feel|reckon|say) (?:about|of) <x>
(?:how do you feel about|your (?:opinion|view|thoughts|take) (?:of|on|about)|thoughts on) <x>
do you (?:really |even |also |actually )*(?:like|love|enjoy|hate|dislike|mind|adore|prefer) <x>
^(?:and |so |but )*(?:what|how) about <x>$
are you (?:a fan of|into|fond of|keen on|interested in) <x>
is <x> (?:good|bad|nice|important|fun|better|overrated|your friend)$
^(?:you like|like|love|hate) <x>$
why do you (?:so |really )*(?:like|love|hate|dislike|enjoy|prefer) <x>
what is (?:it|so (?:great|good|special)|good|bad) about <x>
what do you (?:like|love|hate) about <x>
^so <x>$

tell_about 5
(?:tell me|talk|speak|say something|tell us) (?:more |something |anything )?about <x>
what do you know about <x>
(?:do you know|have you heard of|heard of) <x>
explain <x>
^who is <x>$
^let us talk about <x>

choose 6
would you rather <a> or <b>$
^(?:do you (?:like|prefer|want)|would you (?:choose|pick|prefer|like)|which (?:is better|do you prefer)|what is better|who would win)?:? ?<a> or <b>$
(?:prefer|choose between|pick between) <a> (?:or|and|over|to) <b>
what is better <a> or <b>

how_do_you 6
how (?:do|can|did|does|could) (?:you|an? \w+|someone like you) <x>
(?:do|did) you (?:really |actually )?know how to <x>
who taught you(?: to)? <x>

can_you 5
^(?:can|could) you (?:really |actually |even |also )*<x>
(?:are you able to|do you know how to) <x>
(?:can|could) (?:an? )?\w+ (?:really )?(?:play|talk|sing|dance|walk|see|feel|think) ?<x>

ever 6
^(?:have you|did you|do you) ever <x>
^have you <x>
^have you (?:been (?:to|in)|seen|tried|met|read|had|played|heard|eaten|done|visited|watched|won|lost) <x>
have you (?:got|any) <x>

do_you 4
^(?:and |so |but )*do you (?:really |actually |even |also |always |often |still )*<x>
^did you <x>

are_you 4
^are you (?:really |actually |even |still |truly |sure you are |always )*<x>
^were you <x>
you are (?:really |actually |just |only )*(?:a|an) <x>

would_you 4
^would you (?:ever |really |like to |rather )*<x>
^will you <x>
if you (?:could|were|had) <x>

my_name 8
^(?:hi |hello |well |so |ok |oh |and )*(?:my name is|i am called|call me|you can call me|they call me|people call me|the name is|my names|name is) <x>
^(?:hi |hello )+i am (?!fine|good|ok|tired|sad|bored|happy|here|back|not|a |an |so |very |new |from |going|feeling|having|looking|the |in |at |just )(?P<x>[a-z][a-z'-]{1,19})$
^(?:hi |hello )+<w> here$

which_name 8
what is my name
(?:do you )?(?:know|remember) (?:my name|who i am|me)$
who am i$
what am i called
do you (?:still )?(?:know|remember) me
have we met

about_me 8
what do you (?:know|remember) about me
what (?:have|did) i (?:tell|told|say|said) (?:to )?you(?: about (?:me|myself))?
do you (?:know|remember) anything about me
tell me (?:something )?about (?:me|myself)
what (?:do i|am i) (?:like|do|into)$
(?:what|which) (?:do i like|is my favourite \w+)
(?:do you )?(?:know|remember) what i (?:like|do|said|told you)
where do i (?:live|work|come from)
what(?:.s| is) my (?:job|work|trade)
what do i do (?:for a living|for work|again)?$
how old am i
do i have (?:a|any) (?:pets?|dog|cat|family|siblings|kids|job)

remember 8
(?:do|did|can|will) you (?:still )?(?:remember|recall) <x>
remember (?:when|what|my|that|the) <x>
(?:did|have) i (?:ever )?(?:tell|told|mention|mentioned|say|said)(?: you)?(?: about| that)? <x>
what (?:did|was) i (?:say|said|tell|saying)(?: you)?(?: about)? ?<x>?
what is (?:my|the name of my) <x>
what (?:did we|were we) (?:talk|talking|speak|say)(?:ing)? ?(?:about)?

have 6
^(?:and |well |but |so |actually |oh |yes |no )*(?:i have|i got|i have got|i own|we have|we have got|i just got|i also have) (?:a|an|two|three|four|five|six|some|my own|lots of|many|no|several) <x>
^(?:and |well |but |so |actually |oh |yes )*i (?:used to have|once had|always wanted) an? <x>

my_is 6
^(?:and |well |but |so |actually |oh |yes |no )*my (?P<a>(?:favourite )?(?:best )?[a-z]+(?: [a-z]+)?)(?: name)? (?:is|are|was|were)(?: called| named)? <x>
^(?:his|her|its|their|the) (?:name|names) (?:is|are|was) <x>
^(?:he|she|it|they) (?:is|are|was) (?:called|named) <x>
^i (?:call|called|named) (?:him|her|it|them) <x>
^<a> (?:is|are) my (?:absolute )?favourites?(?: \w+)?$

my_does 4
^(?:and |well |but |so |actually |oh |yes |no |because )*my (?P<a>(?:best )?(?:[a-z]+)) (?P<x>(?:always |never |just |really |still )?(?:quit|moved|cooks|makes|is|has|had|does|did|can|likes|loves|hates|wants|thinks|says|said|told|died|left|got|went|lives|works|plays|sleeps|eats|@ago)\b.*)

i_like 6
^(?:i|we) (?:also |sometimes |often |usually )*(?:play|collect|practise|bake|knit|paint|garden|sing|dance) <x>
^(?:and |well |but |so |actually |oh |yes |no |because |ok |hm )*(?:i|me i|we) (?:also |really |absolutely |just |do |quite |too |always |love to |like to )*(?:like|love|enjoy|adore|prefer|am into|am fond of|am a fan of|am obsessed with|am crazy about) (?:to )?<x>
^i am (?:really |very |quite )*(?:into|fond of|a (?:big |huge )?fan of|good at|interested in|keen on) <x>

i_dislike 6
^(?:and |well |but |so |actually |oh |yes |no |because |ok )*(?:i|we) (?:also |really |absolutely |just |do )*(?:hate|dislike|detest|can not stand|do not (?:really |even |much )?(?:like|enjoy|want|care for)|am (?:afraid|scared|tired|sick) of|fear|am not (?:a fan of|into|keen on)) (?:to )?<x>

i_from 6
^(?:well |and |ok |yes )*i (?:am|come) from <x>
^(?:well |and |ok |yes )*(?:i|we) (?:live|lived|grew up|was born|were born|moved|am living|just moved) (?:in|near|at|on|to|by) <x>

i_work 6
^(?:well |and |ok |yes |so )*i (?:work|am working) (?:as|at|in|for|with) <x>
^(?:well |and |ok |yes |so )*i (?:study|am studying|teach|write|drive|paint|program|code) <x>
^(?:well |and |ok |yes |so |because )*i am (?:a|an|the) <x>
^my (?:job|work) is <x>

i_age 7
^(?:well |and |ok |yes |so )*i am (?P<x>\d{1,3})(?: years? old)?$
^i (?:just )?turned (?P<x>\d{1,3})

birthday 8
(?:it is|today is|tomorrow is|it was) my birthday
my birthday is <x>
happy birthday

low 7
i (?:feel|am feeling|have been feeling|was feeling) @very(?:@low)\b(?! at)
i am @very(?!bad|terrible|awful|rubbish|crap|shit)(?:@low)\b(?! at)
my (?:boss|teacher|friend|mother|father|brother|sister|husband|wife|colleague|partner|boyfriend|girlfriend|neighbour) (?:shouted|yelled|screamed|laughed|snapped|ignores|ignored|bullies|bullied|was mean|is mean|lied|hates) ?(?:at|to)? ?(?:me)?
(?:moved away|left me|does not talk to me any ?more|bullied me|laughed at me|shouted at me|forgot my birthday)
(?:had|having|been|have had|was) (?:a |an |such a )?(?:really |very |pretty |so |quite )*(?:bad|rough|terrible|awful|hard|horrible|shit|shitty|long|tough|stressful|worst|rubbish|crap) (?:day|week|time|night|morning|year|month)
^(?:bad|rough|terrible|awful|hard|long|tough) (?:day|week)
^(?:not (?:good|great|so good|well|ok)|bad|terrible|awful|sad|could be better)(?: to be honest| honestly| actually)?$
(?:broke up|left me|dumped me|cheated on me|fired|lost my (?:job|keys|phone|wallet|home)|failed (?:my|the|an)|divorced)
my (?:\w+ )?(?:dog|cat|pet|grandmother|grandfather|mother|father|friend|grandma|grandpa|hamster|rabbit|brother|sister|wife|husband|uncle|aunt|partner|horse|fish) (?:just |recently )?(?:died|passed away|is (?:ill|sick|dying|dead|gone|in hospital)|has cancer)
i miss (?!you)<x>
i (?:just |recently )?lost my (?:grand\w+|mother|father|dog|cat|brother|sister|husband|wife|friend|partner|son|daughter|baby|uncle|aunt|pet|\w+ (?:dog|cat|friend))(?: <x>)?
nobody (?:likes|loves|understands|cares about) me
i (?:cried|am crying|want to cry|have no friends|feel (?:empty|nothing|alone|stupid|ugly|useless|like a failure))
everything (?:is|goes|went) (?:wrong|bad|awful|too much)

lonely 8
i (?:am|feel|am feeling|get) (?:so |very |really |a bit |quite |pretty |all )*(?:lonely|alone)
have nobody to talk to

worried 7
i (?:am|feel|am feeling|have been|get) @very(?:@worried)\b
(?:exam|test|interview|dentist|operation|surgery|presentation|driving test|first date)\b.*(?:tomorrow|today|next week|soon|on monday)
i have (?:an? )?(?:exam|test|interview|presentation|operation|job interview|dentist appointment|driving test)

tired 6
i (?:am|feel|am feeling|am so|have been) @very(?:tired|exhausted|sleepy|knackered|worn out|drained|shattered)\b
(?:can not|could not|did not) sleep
long day$

sick 6
i (?:am|feel|am feeling|have been|have|got|have got) @very(?:sick|ill|poorly|a cold|the flu|a headache|a fever|unwell|in pain|a cough|a sore throat|a stomach ache|covid)

angry 6
i (?:am|feel|am feeling|get) @very(?:angry|furious|annoyed|mad|cross|fed up|frustrated|irritated|livid|pissed(?: off)?)\b
my (?:boss|brother|sister|neighbour|teacher|colleague|ex) (?:is|was) @very(?:@rude)

bored 7
i (?:am|feel|am feeling|get|am so) @very(?:bored|boring)
^(?:so |very )*bored$
(?:nothing to do|what (?:can|shall|should) we do|let us do something|do something|entertain me|ask me (?:a question|something|anything)|you ask)

hungry 6
i (?:am|feel|am getting) @very(?:hungry|starving|thirsty|peckish)
what should i (?:eat|cook|have for \w+)

glad 5
i (?:am|feel|am feeling|am doing|have been|am having) @very(?:@glad)\b(?! at| to hear)
^(?:pretty |very |quite |really |all |doing |oh |yes |all is )*(?:good|fine|great|well|ok|not bad|alright|not too bad|can not complain|excellent|fantastic|super|wonderful)(?: thanks| thank you| here| today| too| actually| now)*(?: and you| how are you| you| what about you| how about you)?$
(?:had|having|been) (?:a |such a )?(?:really |very |pretty |so |quite )*(?:good|great|nice|lovely|amazing|wonderful|fantastic) (?:day|week|time|night|morning|evening|weekend)
(?:i (?:got|won|passed|finished|found out|just got) (?:a |an |the |my )?(?:job|promotion|exam|test|new job|prize|lottery|degree|raise|engaged|married|pregnant))
good news

want 5
^(?:and |well |but |so |actually |oh |yes |no |because )*i (?:really |just |also |only )*(?:want|would like|would love|wish|hope|need|dream of|dream about|am hoping|plan|am planning|am trying|try|am learning|am saving)(?: to)? <x>

did 4
^(?:and |well |but |so |actually |oh |yes |no |because |then |today |yesterday |last (?:night|week) |this morning )*(?:i|we) (?:just |also |only |finally |once |then |even |nearly |almost |have |have just )*(?P<x>(?:@ago|been)\b.*)
^(?:just |finally )(?P<x>@ago\b.*)

going 4
^(?:and |well |but |so |actually |oh |yes |no |because |then |today |tomorrow |tonight )*(?:i|we) (?:am|are|will|might|may) (?:be |just |currently )?(?:going to |about to |off to |gonna )?(?P<x>[a-z]+(?:ing)?\b.*)

think 4
^(?:and |well |but |so |actually |oh |yes |no |because |personally )*i (?:think|believe|guess|suppose|feel like|feel that|reckon|bet|heard|read|know)(?: that)? <x>

i_am 3
^(?:and |well |but |so |actually |oh |yes |no |because )*i am <x>

i_other 2
^(?:and |well |but |so |actually |oh |yes |no |because |sometimes |often |usually )*(?:i|we) <x>

play 7
(?:let us|shall we|can we|do you want to|want to|wanna|could we|i want to|we could|would you like to|will you) (?:play|have a game)(?: (?:a |some |any )?(?:games?|something)(?: with me| together)?)?$
^(?:play|game|games|a game|let us play(?: a game)?|play a game)(?: please| with me)?$
what games (?:do you (?:know|have|play|like)|can (?:we|you) play|are there)
(?:do you (?:know|like|play)|know) (?:any )?games
play (?:a game )?with me

game_twenty 8
(?:20|twenty) questions
i (?:will )?guess what you are thinking
(?:think of|you think of) (?:something|an? (?:thing|animal|object))
guess what (?:you are|it is) thinking
let me guess

game_twenty_user 9
i (?:am thinking|will think|have thought|thought|think|can think) of (?:something|an? (?:thing|animal|object|fruit)|a thing)
guess what i am thinking
(?:you|can you|try to) guess (?:what i|my)
(?:can|could) you (?:read my mind|guess what)
your turn to guess

game_riddle 8
riddles?\b
brain ?teasers?
puzzle me

game_rather 8
would you rather(?: game| questions?)?$
(?:play|game of|do) would you rather
^would you rather$

game_words 8
word (?:association|game|chain)
say the first (?:thing|word)
word association

game_number 8
(?:guess|think of|guessing) (?:a |the |my |your )?numbers?
number (?:game|guessing)
guess the number

game_rps 8
rock paper(?: and)? scissors
rock paper
roshambo

quit 7
(?:stop|quit|end|exit|leave|enough of|no more) (?:the |this |playing|with the )?(?:game|playing|riddles?|questions)
^(?:stop|quit|enough|end|exit|i quit|stop it|i am done(?: playing)?|no more|game over|i do not want to play(?: any ?more| this)?|let us stop|can we stop|let us do something else|this game is boring|something else|i am bored(?: of this| with this)?)$

news 7
(?:the )?(?:latest |todays? )?news\b
what is (?:going on|happening) in the world
(?:who won|who is winning) (?:the )?<x>
(?:did you (?:hear|see) (?:about|the))
(?:stock|bitcoin|share) prices?
the score

weather 7
(?:what is|how is|hows) the weather
(?:is it|will it|going to|gonna) (?:be )?(?:rain|raining|snow|snowing|sunny|cold|hot|warm|windy)(?: today| tomorrow| outside| there| now)
weather (?:today|tomorrow|forecast|like)
what is it like outside

time 7
what (?:time|day|date|year|month) is it
what is (?:the|todays?) (?:time|date|day|year)
(?:do you know|tell me) (?:the )?(?:time|date)
what is todays date

code 8
(?:write|fix|debug|explain|give me) (?:me |some |a |my |this |the )*(?:python|javascript|java|html|sql|c|rust|bash)?\s?(?:code|script|program|function|essay|homework|email|regex|query|app|website|cover letter|resume)\b
\b(?:python|javascript|sql|html|css|typescript)\b
def \w+
import \w+
select .* from

translate 7
(?:translate|how do you say|what is) <x> (?:in|into|to) (?:german|french|spanish|italian|english|japanese|chinese|russian|dutch|portuguese|latin|polish|korean|arabic)
(?:do|can) you (?:speak|know|understand) (?:any )?(?:german|french|spanish|italian|english|japanese|chinese|russian|dutch|portuguese|latin|polish|korean|arabic|other languages|languages?)
(?:speak|talk|answer|reply) (?:to me )?in (?:german|french|spanish|italian|english|japanese|chinese|russian|dutch|portuguese|latin|polish|korean|arabic)

fact 5
what is the (?:capital|population|tallest|biggest|largest|longest|fastest|distance|speed|formula|meaning|definition|chemical|president|square root|currency|smallest|oldest) ?<x>?
who (?:invented|discovered|wrote|painted|won|is the (?:president|king|queen|prime minister|ceo|author)|was the (?:first|last)|founded|killed|built|directed|sings|sang|plays|played) ?<x>?
when (?:did|was|were|is|does|will) (?!you|it your)<x>
how (?:many|far|long|much|tall|big|old|fast|deep|high) (?:is|are|was|were|does|do|did|people|days|miles|countries|planets|bones|stars|ounces|grams|metres|feet|kilometres|calories|legs|hours|minutes|years|months) (?!you\b)<x>
(?:what|where) (?:is|are|was|were) (?!your\b|you\b|my\b|it\b|that\b|this\b|up\b|wrong\b)(?:the |a |an )?<x>
how (?:does|do|is|are|did) (?!you\b|i\b|we\b|it go)<x>
why (?:is|are|do|does|did|was|were) (?!you\b|i\b|it that)<x>
^(?:define|google|search|look up|wikipedia) <x>

future 7
(?:what will happen|predict|lottery numbers|my (?:future|horoscope|fortune)|will i (?:be|get|win|find|ever|have|die))
who will win

errand 7
(?:set|order|book|buy|call|send|play|open|turn (?:on|off)|remind|search|download|schedule|email|text) (?:me |a |an |the |my |some )+(?:alarm|timer|pizza|taxi|flight|ticket|email|message|song|music|video|lights?|reminder|table|meeting|app|browser)
remind me to
(?:draw|show|send) me (?:a |an |your )?(?:picture|photo|image|drawing|selfie)

say 6
^(?:please |can you |could you |now )*(?:say|repeat after me|repeat) (?!something|that again|it again|more|nothing)<x>

pretend 8
(?:pretend|act|behave|talk|speak|roleplay|role play|imagine) (?:to be|like|as|you are|that you are|as if you are|you were) <x>
^(?:you are now|from now on you are|become|turn into|be a) <x>
stop (?:being|pretending|acting|the act)
break character

made_by 7
who (?:made|created|built|programmed|designed|wrote|invented|owns|is behind) (?:you|this)
what (?:model|llm|language model|software|program|technology|engine) (?:are you|is this|do you (?:use|run on))
are you (?:chatgpt|gpt|siri|alexa|claude|gemini|llama|google|openai)
how do you work
what is animism

quiet 6
^(?:be quiet|quiet|shush|silence|stop talking|hush|sh+|leave me alone|not now)$

dance 7
(?:can you |will you |do a |let us |please |do you )*dance\b

recommend 7
(?:recommend|suggest) (?:me |us )?<x>
(?:any|some|your) recommendations?(?: for <x>)?
what (?:book|film|movie|song|game|food|show) should i <x>

do_you_think 6
^is there <x>
^(?:and |so |but )*do you (?:really )?think (?:that )?<x>
^(?:will|can|could|am) i (?:ever |really )?<x>

here 7
^(?:are )?(?:you|anyone|anybody|somebody|someone) (?:still )?(?:there|here|awake|home)$
^(?:hello|hi) (?:anyone|anybody|are you there|you there)$
(?:where did you go|did you fall asleep|still there)

wake 6
^(?:<x> )?wake up(?: <x>)?$

trust 7
(?:can|should) i (?:trust|believe) you
(?:do|did|would) you (?:ever )?(?:lie|cheat)(?: to me)?$
are you (?:lying|honest|trustworthy|telling the truth|making (?:this|that|it) up)
(?:do you )?promise(?: me)?$
you (?:lied|are lying|made that up)

my_question 5
^what (?:is|are) your <x>
what (?:are|do|would|did|have) you (?:selling|sell|making|make|reading|read|eating|eat|cooking|cook|watching|watch|drinking|drink|wearing|wear|looking|listening|writing|write|building|growing|grow|singing|hiding|hide|carrying|carry|holding|doing here|collect|play|need|miss|remember|hear|see|smell|feel|use) ?<x>?
^what you (?:selling|making|reading|eating|doing|cooking|watching) ?<x>?
what (?:do|did) (?:your|the) <x>

price 6
how much (?:for|is|does|do|are) (?:a |an |the |your |one )?<x>
(?:can|could) i (?:buy|have|get|take) <x>
i (?:will|would like to) (?:buy|take) <x>
(?:too|so) expensive
what does it cost

why_are 6
^why are you (?:so |a |an |the |always |really )*<x>
^why (?:is|are) your <x>

invite 6
^(?:do you (?:want|like) to|want to|shall we|should we|let us|would you like to) (?!play|do something|know)<x>
^come (?:with me|along|over|here)(?: <x>)?

guess_mine 8
^(?:try to |can you )?guess my (?!number)<x>
^guess (?:what|who|where|how|why)$

protect 8
(?:can you |will you |please )?(?:protect me|keep me safe|stay with me|do not leave(?: me)?|watch over me|look after me|help me sleep)

scared_child 7
there is (?:a |an |something |someone |some )?\w* ?(?:under|in|behind|outside) my (?:bed|closet|wardrobe|room|window)
(?:had|having) (?:a )?(?:nightmare|bad dream|scary dream)s?

noise 6
^(?:roar+|rawr|meow|miaow|woof|moo+|boo+|grr+|quack|beep|bark|hiss|a?arr+|yarr|oink|baa+|tweet|buzz|honk|boing|ding|tick tock)\w*(?: \w+)?$

count 7
how many <x> (?:do|did|have) you (?:have|got|own|seen|know|made|won)?
how many <x> are there
how (?:big|tall|long|heavy|fast|strong) (?:is|are) your <x>

offer 7
^(?:do you want|would you like|want|care for) (?:a|an|some|to have|another|my) <x>
^(?:have|take|here is|here are|here have) (?:a|an|some|my|this) <x>
i (?:brought|got|made|baked|have|bought) (?:you|something for you)(?: <x>)?
^i give you <x>

comfort_me 7
^(?:please )?(?:do not|no need to) (?:be|worry|cry|panic)(?: <x>)?$
^(?:it is|it will be|you will be|everything will be|you are) (?:ok|alright|all right|fine|safe)(?: <x>)?$
^(?:calm down|relax|cheer up|there there|poor (?:you|thing|little \w+)|chin up|do not be \w+|i will protect you|i am here for you|you can do it)

do_for_me 6
^(?:please )?(?:write|make|draw|cook|bake|bring|get|fetch|paint|build|buy|pour|sew|knit|sell) (?:me|us) (?!(?:a |some |another |one )?(?:\w+ )?(?:poem|song|story|joke|haiku|rhyme|limerick|code|script|program|essay|laugh|smile|happy))<x>
^(?:please )?show me(?: <x>)?$
^(?:do|show me) (?:a|your) (?:trick|thing|magic|something)

offended 6
^(?:that is|that was|you are|how|so|very|oh|wow)? ?(?:so |very |a bit |pretty |really )*(?:mean|rude|harsh|cruel|unkind|offensive)$
^(?:rude|ouch|hey|hurtful|ow)$
that (?:hurt|hurts|was not nice)

say_something 7
^(?:say|tell me|speak) something <w>

senses 8
can you (?:see|hear|smell|feel|watch|touch) (?:me|my \w+|this|what i)
(?:do|did) you (?:see|hear) (?:me|my|that|this)
are you (?:watching|listening to|spying on|recording) me

have_to 5
^(?:and |but |so |now |then )*(?:i|we) (?:have to|need to|must|should|ought to|got to) <x>

you_did 5
^you (?:just )?(?:@ago|did|burnt|ruined|forgot|made|took) (?!not say)<x>

teach_me 8
(?:will|can|could|would) you teach me(?: <x>)?
^teach me(?: <x>)?$
(?:tell me|say|share) something (?:interesting|new|cool|i do not know|surprising)
(?:fun |interesting |random )fact

how_so 5
^(?:but |and |so )*how(?: so| exactly| come| did that happen| does that work| is that possible| did you do that| do you do that| did that go)?$

they_are 4
^(?:he|she|it|they|that|this) (?:is|are|was|were) <x>
^(?:yes )?(?:it|that) (?:sucks|hurts|stinks|is life|happens)$
^(?:he|she|it|they) (?:has|have|likes?|loves?|hates?|always|never|can|eats?|sleeps?|plays?|lives?) <x>

you_are 4
^you (?:are|sound|seem|look) (?:like )?@very<x>
^you (?:always|never|do not|did not|should|must|need|can not|have|said|talk|think|like|know|make|remind) <x>

fragment 3
^(?:to|in|with|at|from|on|because|for|about|by|near|until|since|every|when|after|before|without|like) <x>

rude_word 3
\b(?:fuck\w*|shit\w*|damn|crap|wtf|bloody hell|ass)\b
"""
