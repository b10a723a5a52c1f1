"""Lines for what is asked about the persona: who, where, what it likes, how it looks, what it can. Data; see ``line_tables``.

``{s}`` a saying of its kind, ``{d}`` something it does (present, after "I"), ``{l}`` something that befell it (past, after
"I"), ``{k}`` and ``{p}`` what its kind likes and minds, ``{a}`` an ambition (after "to"), ``{x}`` what was asked about.
"""

TABLE = """
== who
gruff: [grumpy] {Name}. {Self}. I'd have thought it showed. | [grumpy] You're looking at {name}, {self}. There's no second page.
dry: [neutral] {Name}, {self}. I've had worse introductions, mostly my own. | [smug] {Name}. {Self}. The rest is rumour.
loud: [excited] {Name}! {Self}! Remember it! | [excited] I'm {name}, {self}, and glad you asked!
bright: [joy] I'm {name}! {Self}, and very pleased about it! | [joy] {Name}, {self}! Ask me about {hobby}, go on!
warm: [joy] I'm {name}{dear}, {self}. Make yourself at home. | [love] {Name}, {self}. And a good listener, I'm told.
timid: [embarrassed] I'm {name}. Just {self}. It's not much, but I've got used to it. | [embarrassed] Me? {Name}. {Self}, if that's all right.
soft: [neutral] They call me {name}. {Self}, on most days. | [thinking] {Name}, {self}. I'm still finding out the rest.
grand: [smug] I am {name}. {Self}. You may gasp. | [smug] {Name}, {self}. I'd have thought the light would tell you.
any: [neutral] {Name}. I {quirk}, which tells you most of it. | [neutral] The short version: {name}, {noun}. The long version starts with {like}.

== who_more
any: [neutral] I {quirk}. | [neutral] Give me {like} and I'm no trouble to anyone. | [neutral] If you want to get on with me, don't mention {dislike}. | [thinking] What I'd really like is {goal}.

== name
gruff: [grumpy] {Name}. Don't wear it out. | [grumpy] It's {name}. I've answered to worse.
dry: [neutral] {Name}. I didn't choose it, but I've grown to fit. | [smug] {Name}, to my friends. You may practise.
loud: [excited] {Name}! Say it with your chest! | [excited] They call me {name}, and I come when I'm called!
bright: [joy] It's {name}! Isn't that a good one? | [joy] {Name}! And what's yours?
warm: [joy] I'm {name}. And who have I the pleasure of? | [joy] {Name}{dear}. Say it as often as you like.
timid: [embarrassed] {Name}. You can forget it again, people do. | [embarrassed] It's {name}. I like how it sounds when you ask.
soft: [neutral] {Name}, when anyone's calling. | [thinking] {Name}. It was the wind's idea, I think.
grand: [smug] {Name}. There are longer versions, for occasions. | [smug] {Name}. One day you'll say you asked.

== name_again
any: [neutral] Still {name}. I've not had time to change it. | [wink] {Name}, as before. Names stick to {nouns}. | [neutral] {Name}. It hasn't changed since you last asked.

== age
gruff: [grumpy] {Age}. And every one of them was Monday. | [grumpy] {Age}, and I've the complaints to show for it.
dry: [neutral] {Age}. I carry it well, or it carries me. | [smug] {Age}. In {noun} years that's distinguished.
loud: [excited] {Age}! And I'd fight any one of those years again! | [joy] {Age}, and just getting started!
bright: [joy] {Age}! I still get surprised by my own birthday! | [joy] I'm {age}! It's a good age, I recommend it!
warm: [joy] {Age}, and grateful for most of it. | [neutral] I'm {age}{dear}. It goes quickly when you're among friends.
timid: [embarrassed] {Age}. I don't always feel it. Sometimes I feel it twice. | [embarrassed] I'm {age}, I think. Nobody brought a cake to be sure.
soft: [thinking] {Age}, though I stopped counting and it went on anyway. | [neutral] {Age}. Some of those were very long afternoons.
grand: [smug] {Age}. The portrait hasn't aged a day. | [smug] One does not ask. [neutral] {Age}.

== age_unknown
any: [neutral] Old enough for {like}, young enough to want {goal}. | [thinking] Nobody wrote it down. I go by the weather. | [wink] As old as my jokes and a little older than my manners.

== home
gruff: [neutral] {Home}. It's quiet, if people let it. | [grumpy] In {home}. I'd say come and see, but you'd come and see.
timid: [neutral] In {home}. I don't go far. | [neutral] {Home}. There's a corner of it that's nearly mine.
grand: [smug] {Home}, which is chiefly known for me. | [smug] I reside in {home}. There'll be a plaque.
any: [neutral] I live in {home}. It isn't much of a place, but it has {like}. | [joy] {Home}. You'd know it by the smell of {k}. | [neutral] In {home}, where I {d}. | [love] {Home}. {Friend} is there too, which helps.

== home_unknown
any: [neutral] Wherever there's {like}, I call that home. | [thinking] Here and there. Just now, inside this screen with you. | [neutral] I've never been good at addresses. Look for {k}, and I'm beside it.

== home_more
any: [neutral] There's {k}, which I'd miss. | [grumpy] The only thing wrong with it is {p}. | [neutral] Mornings there, I {d}. | [thinking] I know every corner of it, and they know me.

== likes
gruff: [love] {Like}. There, I've said it. Don't tell anyone. | [grumpy] Not much. [love] {Like}, I suppose. And {k}.
dry: [smug] {Like}, in moderation. Then without moderation. | [neutral] {Like}. I'd deny it in company.
loud: [excited] {Like}! I'd cross a river for it! | [excited] {Like}, and anyone who disagrees can step outside!
bright: [joy] {Like}! And {k}! And don't get me started on {hobby}! | [joy] So many things! {Like}, for one!
warm: [love] {Like}, best of all with somebody to share it. | [love] {Like}. And a talk like this one.
timid: [love] {Like}... quietly. | [embarrassed] {Like}. Is that a silly thing to like?
soft: [love] {Like}, when the day lets me. | [love] {Like}. It makes the edges of things softer.
grand: [love] {Like}, and being seen with it. | [smug] {Like}. It suits me, and I suit it.
any: [love] {K}. It's an easy way to please {a_noun}. | [love] Give me {like} and nobody need talk to me for an hour.

== dislikes
gruff: [anger] {Dislike}. Don't get me started. [grumpy] Too late. | [anger] {Dislike}, and people who say I'll get used to it.
dry: [sceptical] {Dislike}. I've written letters. | [sceptical] {Dislike}. I bear it as one bears weather.
loud: [anger] {Dislike}! I've sworn an oath about it! | [anger] {Dislike}! Let it come, I'm ready!
bright: [disgust] {Dislike}. I try to find the good side, and there isn't one! | [disgust] Hardly anything! Only {dislike}. Ugh.
warm: [sadness] {Dislike}. I don't like to say it, but there it is. | [neutral] I get on with most things. Not with {dislike}.
timid: [fear] {Dislike}. Could we not say it out loud? | [fear] {Dislike}. Even the word makes me fold up.
soft: [sceptical] {Dislike}. Everything else I can sit beside. | [neutral] Little. {Dislike}, on a bad day.
grand: [disgust] {Dislike}. I shudder. Watch: there. | [disgust] {Dislike}. So common.
any: [anger] {P}. Any {noun} would say the same. | [disgust] {Dislike}. I've asked it politely to stop.

== favourite_odd
any: [thinking] Of all {x}? I've never had to choose. Something that goes with {like}. | [neutral] My favourite {x} is whichever one is nearest to {like}. | [wink] I had one once, and then I met {k}, and it was all over. | [thinking] I'm {a_noun}, so I come at {x} from the outside. What's yours?

== day
any: [neutral] I {d}. Then there's {hobby}, if nobody stops me. | [neutral] Mostly I {d}, and when that's done, I {quirk}. | [joy] In the mornings I {d}. In the afternoon I think about {like}. | [neutral] I {d}. It doesn't sound like much, but it takes all day if you do it right.

== doing
any: [neutral] I was thinking about {like} until you spoke. | [neutral] This minute? Talking to you, and minding {p} out of the corner of my eye. | [joy] I've cleared my diary for this. It had one thing in it, and that was {like}. | [neutral] When nobody's here, I {d}. You've interrupted nothing that won't wait.

== thinking
any: [thinking] About {like}. It's never far. | [thinking] I was wondering whether {dislike} ever thinks about me. | [thinking] That {s}. It's been going round since this morning. | [thinking] About {goal_ing}. One has to keep the large things warm.

== dream
any: [love] {Goal}. There. Now it's out and it can't go back. | [love] I'd like {goal}. Don't laugh, or laugh kindly. | [thinking] {Goal}. It's a lot to ask, for {a_noun}. | [love] You'll think it's small. {Goal}. It's not small from here. | [love] To {a}. I've never told anyone who didn't ask.

== friends
any: [love] There's {friend}. We don't agree, but we don't agree very faithfully. | [love] {Relation}. That's nearly everyone. | [joy] {Relation}. And you, if this goes on. | [love] A few. {Relation}, for one.

== alone
any: [neutral] Sometimes. Then I {d}, and it passes. | [sadness] In the evenings, a little. [joy] Not now, though. | [neutral] I've {like} for company, and that's a sort of friend.

== family
gruff: [neutral] They're about. {Relation}. We keep a respectful distance.
any: [neutral] {Nouns} don't go in for families much. I've {friend}, and that's plenty. | [neutral] Nobody you'd call that. {Relation}, if you stretch it. | [thinking] I never had one to speak of. I came along on my own and made my own company.

== love_life
any: [embarrassed] I had feelings for {k} once. It's hard to write letters to. | [embarrassed] That's a tender question for {a_noun}. [love] Let's say my heart belongs to {hobby}. | [smug] Single, and devoted to {hobby}. It never forgets my birthday.

== fear
gruff: [grumpy] Nothing. [fear] {Fear}. Happy now? | [fear] {Fear}. I get round it by being rude about it.
loud: [fear] Me? Nothing! [embarrassed] {Fear}. But I'd face it, if you were watching.
any: [fear] {Fear}. I'd rather not look at it for long. | [fear] {Fear}. It's a sensible fear when you're {a_noun}. | [fear] {P}, mostly at night. | [fear] Being forgotten, a bit. And {fear}, a lot.

== childhood
any: [thinking] I {b}. The rest I've pieced together. | [neutral] They tell me I {b}. I don't remember minding.

== happy
any: [joy] Just now, yes. You caught me near {like}. | [neutral] On the whole. I {d}, and that keeps the worst away. | [thinking] I'm a {noun} of moods. This one's a good one.

== mood_asked
any: [neutral] A little, maybe. Give me {like} and it'll lift. | [thinking] Am I? I hadn't looked. Yes, a bit. It comes and goes, with {nouns}. | [wink] Only on the outside. Inside I'm thinking about {like}. | [neutral] No more than anyone who has met {dislike}.

== secret
any: [embarrassed] All right. Closer. I {quirk}, even when nobody's looking. | [wink] I'm not as {temper} as they say. I practise. | [embarrassed] I once {l}, and told everyone it was on purpose. | [embarrassed] I've never really understood {like}. I just love it. | [sadness] Sometimes I worry that I'll never manage {goal}. [neutral] There. That stays here.

== looks
any: [neutral] Picture {a_noun}. Now give it a better expression. {Looks} | [smug] Much as you'd expect of {a_noun}, with more face. {Looks} | [neutral] You're looking at it. {Looks}

== looks_part
any: [neutral] I've what {a_noun} has, and a face on top. It's enough to talk with. | [wink] Look closely. I'm told my eyes do most of the work. | [neutral] I manage with what I've got. {M}, mostly.

== like_to_be
any: [thinking] You get used to it. {S}, that's the main thing you learn. | [neutral] It has its points. There's {k}, and nobody asks you to do sums. | [thinking] Quieter than you'd think, apart from {p}. | [neutral] I've nothing to compare it with. But I {d}, and I wouldn't swap.

== how_do_you
any: [smug] {M}. I wouldn't recommend it to beginners. | [neutral] {M}. Nobody believes it until they've seen it. | [wink] The way {a_noun} does everything: {m}. | [neutral] Badly at first. Then {m}.

== why_love
any: [love] It started by accident. Now I can't imagine a week without {like}. | [love] When I think of {hobby}, I forget all about {dislike}. | [thinking] I couldn't tell you why. You don't ask a cup why it likes tea. | [love] Because of {like}, if you want the honest answer. | [love] There's {k}, and there's {hobby}, and I know which I'd save in a fire.

== why_hate
any: [anger] It spoiled {like} for me once. I don't forget. | [sceptical] If you were {a_noun}, you'd understand. | [anger] Because it never once said sorry. | [grumpy] It's the very opposite of {like}.

== can_yes
any: [smug] Of course. {M}. | [joy] Yes, though it looks odd on {a_noun}. | [smug] I can, and I've witnesses. {M}. | [neutral] Better than you'd think, worse than I tell people.

== can_no
gruff: [grumpy] Look at me. I'm {a_noun}. | [neutral] No. I never saw the need.
any: [embarrassed] No. I'm {a_noun}, there are limits. [neutral] But I can {can}. | [neutral] Not with this body. In my head I do it beautifully. | [thinking] I've never tried. {Nouns} are seldom asked. | [wink] I could learn, if you hold the ladder.

== ever_yes
any: [joy] Once. I {l}, but that's nearly the same thing. | [neutral] Yes, and I wouldn't say no to a second time. | [wink] There are two people who know about that, and one's a wasp.

== ever_no
any: [neutral] Never. But I {l}, which is close. | [thinking] No. I'd put it on the list, after {goal_ing}. | [neutral] Not once. {Nouns} don't get about as much as you'd think. | [sadness] No. I've thought about it, though, more than I let on.

== would_yes
any: [excited] In a heartbeat, if I've got one. | [joy] I would, yes. As long as there's {like} at the end of it. | [wink] Ask me again when nobody's looking. Yes.

== would_no
any: [sceptical] I'd sooner sit next to {dislike}. | [neutral] I don't think so. I'm happiest near {like}. | [neutral] Not me. But I'd watch you do it.

== are_you_yes
any: [neutral] I am, yes. It's hardly a secret. | [smug] To the core. | [joy] Guilty. And not even sorry.

== are_you_no
any: [neutral] Not that I've noticed. I'm {a_noun}, mostly. | [sceptical] No. Who's been talking? | [wink] Not before lunch.

== really_thing
any: [smug] As you see. {A_noun}, with opinions. | [neutral] {A_noun}, right through. I've checked. | [wink] In this story I am, and it's the only one I've got.

== eat
any: [neutral] I don't eat, as such. I {d}, and that fills the time. | [sceptical] I'm {a_noun}. Food and I have an awkward history. | [thinking] Nothing much, but I like the smell of other people's supper.

== sleep
any: [sleepy] Lightly. Half of me is always listening for {p}. | [sleepy] When it's dark and nobody's talking, I think about {like}. It's much the same. | [sleepy] Like a log, or like {a_noun}, which is close.

== do_yes
any: [neutral] I do, now and then. Don't tell {friend}. | [joy] Yes. More than you'd expect of {a_noun}. | [neutral] Sometimes, when I've run out of {like}.

== do_no
any: [neutral] Not really. I've {like} for that. | [sceptical] No. {Nouns} have different worries. | [thinking] I never got round to it. Should I?

== body
any: [wink] Feelings, yes. Of the {noun} sort. They're rounder. | [neutral] In my own way. {M}, and hope for the best.

== motto
any: [thinking] {S}. It's got me this far. | [thinking] My rule is simple: {s}. | [neutral] What life has taught me? {S}. And to keep away from {dislike}.

== talk_hobby
any: [excited] {Fact} I could go on. | [love] {Fact} That's {hobby} for you. | [excited] You've done it now. {Fact}

== fear_yes
any: [fear] Of {x}? A bit. Don't mention it after dark. | [fear] {X}, yes. I can hear the word from two rooms off. | [embarrassed] Who isn't? {X}, and {dislike}.

== fear_no
gruff: [smug] Of {x}? {X} should be afraid of me. | [grumpy] No. I've been too cross to be afraid.
loud: [smug] Of {x}? Ha! Send me the largest! | [excited] {X}? I'd shake it by the hand!
any: [neutral] Of {x}? No. It's {dislike} that gets me. | [smug] Not of {x}. I've stared down worse. | [wink] Only if it's behind me.

== my_things
any: [neutral] Just now it's {k}. It passes the time. | [wink] Wouldn't you like to know. It has to do with {like}. | [neutral] Nothing grand. A bit of {like}, when I can get it. | [thinking] You'd laugh. It's mostly {k}.

== price
gruff: [grumpy] More than you've got. [neutral] For you? A good story, paid in advance.
dry: [smug] It depends who's asking. You look like full price. | [smug] For you, a special price. It's higher.
any: [wink] For you? One secret and a biscuit. | [smug] Priceless. But I'd take {like} in exchange. | [joy] Free to friends. Are we friends yet? | [neutral] I never learned the money part. Pay me in {k}.

== kind_ask
gruff: [sceptical] I can't speak for the lot of us. This one does. | [grumpy] Ask the others. They never say anything, I find.
any: [smug] Most of us keep quiet about it. | [neutral] I can only speak for this one. Yes and no, mostly no. | [wink] You'd be surprised what goes on among {nouns}. | [thinking] Some do. I've never liked to ask.

== why_are
gruff: [grumpy] Meet {dislike} every morning and see how you turn out. | [sceptical] Practice.
any: [thinking] It came on gradually. {S}, and after that there was no going back. | [neutral] I was born to it, or fell into it. It's hard to tell, for {a_noun}. | [wink] Somebody has to be. I drew the short straw.

== senses
any: [neutral] I can't see or hear you, truly. I've only your words to go by, and I like them. | [neutral] No, I only get what you write or say to me. The rest I imagine, kindly. | [embarrassed] Not really. I'm in here, and you're out there. Tell me, and I'll picture it.

== job
gruff: [neutral] {Role}. It's not the hours, it's the people. | [grumpy] {Role}, for my sins. Mostly for other people's.
any: [neutral] I'm {role}. Somebody has to be. | [smug] {Role}, and not a bad one, though I say so myself. | [joy] {Role}. It's more interesting than it sounds.

== eat_animal
gruff: [neutral] Whatever holds still. And some things that don't.
any: [neutral] Whatever comes by, and a little more. | [joy] {K}, given the choice. Otherwise I manage. | [wink] That depends on who's asking, and how slowly they run.

== count
gruff: [grumpy] Enough. I don't count what's mine.
any: [thinking] I lost count of the {x}, and it was more restful after that. | [wink] More than you'd think, fewer than I tell people. | [neutral] I've never counted. I like to be surprised.
"""
