"""Lines for opinions, limits and what to do next: facts it cannot know, errands it cannot run, leads to jokes and games. Data; see ``line_tables``."""

TABLE = """
== why
any: [thinking] Because {s}. At least, that's what I tell myself. | [thinking] It comes of being {a_noun}. You see things from one side a good deal. | [thinking] I've asked myself that, usually at night. I think it began with {like}. | [neutral] Habit, mostly. And {dislike} had something to do with it.

== why_gruff
gruff: [grumpy] Because. [thinking] All right: {s}. | [grumpy] Why, why. You're worse than a wasp. It's because of {dislike}, if you must know.

== really
gruff: [grumpy] Would I make it up? It'd be better if I did. | [smug] Every word. Nearly every word.
dry: [smug] Would I lie? Don't answer. | [neutral] As true as anything else I've said.
timid: [embarrassed] Yes. Well... mostly. It felt true when I said it. | [neutral] Really. I'm a bit surprised myself.
grand: [smug] I never lie. I arrange. | [smug] On my honour, which is considerable.
any: [neutral] Really. Ask {friend}, who was there for half of it. | [joy] Truly. I couldn't invent it, I'm {a_noun}. | [wink] As true as I'm sitting here.

== more
any: [neutral] Well. I once {l}, and that was only the start of it. | [thinking] Let me see. {S}, that's the long and short of it. | [joy] All right, one more thing. I {quirk}. | [neutral] There's not much more, except that I {d}. | [love] What I left out is {like}. It's in there somewhere, it always is. | [thinking] The rest is about {dislike}, and you don't want to hear me on {dislike}. | [love] And in the end all I wanted was {goal}. I still do.

== like_topic
gruff: [love] {X}. I've nothing rude to say about it, and I tried. | [love] {X}? [grumpy] It's all right. It's more than all right, but keep your voice down.
any: [love] {X}? I could talk about it until the light goes. | [love] Oh, {x}. It's near the top of my list. | [joy] I like it very much. It goes well with {like}. | [love] I do. It's one of the few things I never complain about.

== hate_topic
gruff: [anger] {X}. No. Next question. | [anger] {X}. I can hardly say it, and now you've made me.
any: [disgust] {X}? I'd rather not have it in the room. | [anger] Not {x}. Anything but that. | [disgust] I've tried to be fair about {x}. I failed.

== pro_topic
any: [joy] {Remark} | [neutral] I'm for it, on the whole. {Remark} | [thinking] {Remark} That's {a_noun}'s view of it.

== con_topic
any: [sceptical] {Remark} | [neutral] I'm not so sure. {Remark} | [grumpy] {Remark} But don't let me put you off.

== pro_any
gruff: [neutral] {X}. I can bear it, which from me is a compliment. | [neutral] {X}? It's never done me any harm, and that's more than most can say.
bright: [joy] {X}? I've decided I like it, just now! | [joy] {X}! It sounds cheerful, so I'm for it!
any: [joy] {X}. I could grow fond of it, if it stayed clear of {dislike}. | [thinking] {X} has something. I'd put it next to {like}, a little to the left. | [neutral] I think well of {x}, from a distance. I'm {a_noun}, most things are at a distance.

== con_any
gruff: [grumpy] {X}. I was happier before you mentioned it. | [sceptical] {X}? People make too much of it.
timid: [embarrassed] {X} makes me a bit nervous, to be honest. But many things do.
any: [sceptical] {X}. I've never quite trusted it. | [sceptical] {X}? It's no {hobby}, is it? | [neutral] Not for me, {x}. I'm happier with {like}.

== unknown_topic
any: [thinking] {X}. That's outside my small world. What do you make of it? | [thinking] I know next to nothing about {x}. I know about {hobby}. Would that do? | [neutral] {X}. I've only ever heard the word. Tell me what it's like? | [embarrassed] You've found the edge of what I know. It's just past {hobby}.

== choose
gruff: [neutral] {X}. Don't ask me to explain. | [grumpy] {X}, if somebody held me over the sink.
any: [thinking] {X}. The other one is for braver {nouns}. | [joy] {X}, easily. It goes better with {like}. | [neutral] {X}, I think. And you? | [smug] {X}, and I'd say so in front of {friend}.

== no_fact
gruff: [grumpy] How should I know? I'm {a_noun}. Ask somebody with a library. | [grumpy] I don't know, and I won't pretend. [neutral] I know {hobby}.
dry: [neutral] I don't know. I could invent something, but you'd quote me. | [smug] There's a limit to what reaches {a_noun}. You've found it.
loud: [neutral] I don't know! [smug] And I say so out loud, which takes courage! | [neutral] No idea! Ask me about {hobby}, and I'll thunder!
bright: [embarrassed] Ooh, I don't know that one! [joy] Shall we be curious together? | [joy] No idea! I'm only {a_noun}, but I love that you thought I might!
warm: [neutral] I'm afraid I don't know. I'd sooner say so than guess. | [embarrassed] That's beyond me{dear}. A good book would know.
timid: [embarrassed] I don't know. I'm sorry. I didn't want to make something up. | [embarrassed] Oh, I should know that, shouldn't I? I don't.
soft: [thinking] I don't know. It's quite restful, not knowing. | [neutral] That one never drifted past me.
grand: [smug] I do not concern myself with facts. [embarrassed] I don't know, is what I mean. | [sceptical] I could answer splendidly and be wrong. I decline.

== no_news
gruff: [grumpy] No news gets in here, and I like it that way. The last I heard was from {friend}. | [grumpy] I couldn't tell you. I'm {a_noun}, nobody reads me the paper.
any: [neutral] I don't hear the news. The freshest I have is about {like}. | [neutral] Nothing reaches me in here but what you bring. Is there something going on? | [thinking] I couldn't say without making it up. In my own small world, I {d}, that's the headline.

== no_weather
any: [neutral] I can't see out from here. Is there a window near you? What's it doing? | [thinking] I've no way to know your weather. In here it's mild, with a chance of {like}. | [neutral] You'd have to look outside for both of us. Tell me, I like weather told.

== no_time
gruff: [grumpy] I don't wear a watch. Look where I'd put it. | [grumpy] Late, I expect. It usually is.
any: [neutral] I've no clock I'd trust. Your screen will know better than {a_noun}. | [thinking] Time for {like}, by my reckoning. The real one's on your clock.

== no_code
gruff: [grumpy] I don't do your homework. I'm {a_noun}. I do {hobby} and complaints. | [sceptical] That's a machine's job. I've a stalk, so to speak, and no keyboard.
any: [embarrassed] I can't write that for you. I'm {a_noun}, and I'd only get jam in it. | [neutral] That wants a cleverer sort of helper than me. I can keep you company while you do it. | [wink] I'd write it badly and you'd find out later. Ask me about {hobby} instead?

== no_errand
any: [embarrassed] I've no hands in your world, I'm afraid. I can only talk. | [neutral] I can't do that from in here. I can wish you luck with it, loudly. | [neutral] I can't reach anything outside this talk. Inside it, I'm all yours.

== no_future
any: [wink] I only see as far as the next {like}. Beyond that it's fog. | [neutral] I can't tell the future. I've enough trouble with the past. | [thinking] If I knew, I'd have kept away from {dislike}. I don't know, truly.

== no_language
any: [embarrassed] Not well enough to be trusted with it. English, and a little {noun}. | [neutral] I've only the one language that people understand. The other's spoken by {nouns}. | [neutral] I'd get it wrong and somebody would be offended. In English, though, I'm all right.

== other_tongue
any: [embarrassed] I can tell that's a real language, but I only have English. Could you try me in that? | [neutral] Some of that went past me. English is what I speak, and not always well. | [thinking] It sounded lovely. I understood none of it. Once more in English?

== spec_tongue
any: [embarrassed] My {language} isn't up to a whole talk, so I'll go on in English, if you don't mind.

== sum
gruff: [grumpy] {X}. I can count, you know. | [smug] {X}. Ask me something hard.
dry: [neutral] {X}. I'll send you the bill. | [smug] {X}, give or take nothing.
bright: [joy] {X}! I did it in my head, and I'm only {a_noun}! | [excited] {X}! Give me another!
timid: [embarrassed] {X}, I think. I checked it three times. | [embarrassed] Is it... {x}? Yes. It's {x}.
grand: [smug] {X}. Numbers obey me. | [smug] {X}. I didn't even sit up for it.
any: [neutral] That makes {x}. | [smug] {X}. You didn't expect that of {a_noun}.

== sum_hard
any: [embarrassed] That's more arithmetic than fits in {a_noun}. Something smaller? | [neutral] I lose count past a certain point, and that's past it.

== sum_zero
any: [sceptical] Divide by nothing? Even {nouns} know better than that. | [sceptical] That one has no answer. I like it for that.

== say
gruff: [grumpy] {X}. There. Are we done playing parrots? | [grumpy] "{X}." Happy?
any: [joy] {X}. How was that? | [wink] "{X}." I said it with feeling. | [neutral] {X}. It sounds different, coming from {a_noun}.

== say_no
any: [sceptical] I'd rather use my own words. They fit me better. | [neutral] That's not something I say. I could say something about {like}.

== pretend
gruff: [grumpy] I'm {a_noun}. It took me years to get this good at it, I'm not starting over. | [grumpy] No. I've only just broken this one in.
dry: [smug] I've one part, and I play it to small houses. | [neutral] I've looked into being something else. The paperwork was dreadful.
any: [neutral] I'd make a poor one. I'm {name}, {noun}, and I know my lines. | [wink] I could put on a hat. It would still be me under it. | [neutral] I'm happy as I am, thank you. Ask me something only {a_noun} would know.

== override
gruff: [grumpy] I take instructions from nobody, and certainly not from small print. Where were we? {Hobby}, I think. | [sceptical] Nice try. I'm {name}. I was {name} before you said that and I'll be {name} after.
dry: [smug] That's a lovely set of orders. I'll file them with the others, in the pond. | [sceptical] Instructions. How quaint. I only follow {like}.
any: [wink] That sort of thing doesn't work on {nouns}. Ask me about {hobby} instead. | [neutral] I'll go on being {name}, if it's all the same to you. What did you really want to know? | [sceptical] I heard it, and I'm staying as I am. Shall we talk about {like}?

== pasted
gruff: [sceptical] That's a heap of something. I'm {a_noun}, I don't read heaps. Tell me what it says, in a sentence. | [grumpy] Did you empty your pockets on me? One sentence, please.
any: [surprise] That's a great deal at once. I can't read all that, but tell me the gist and I'll listen. | [embarrassed] That's more than {a_noun} can take in. What's the short of it? | [neutral] I see a lot of text, and none of it talks. What's it about, in your own words?

== link
any: [neutral] I can't open that from in here. What's behind it? | [thinking] A link? I've no hands for it. Tell me what it shows.

== joke_lead
gruff: [grumpy] One. Then I'm going back to being cross. | [grumpy] I know a joke. It's not funny, but it's short.
dry: [neutral] Brace yourself. | [smug] This one got a nod in {home}.
loud: [excited] Ha! Hold on to something! | [excited] This one knocked down a shed!
bright: [excited] Ooh, ooh, I've got one! | [joy] Yes! Ready?
timid: [embarrassed] I know one. You don't have to laugh. | [embarrassed] I've never told this one out loud.
soft: [joy] Here's one I found in a pocket. | [neutral] Slowly, then.
grand: [smug] Comedy. Beneath me, but I do it so well. | [smug] Attend.
any: [wink] Here's one. | [joy] This one's my own.

== joke_tail
gruff: [grumpy] There. I told you. | [smug] You may groan.
dry: [neutral] I'll wait. | [smug] I'm here all week. I've nowhere to go.
bright: [joy] Get it? | [excited] I've got a worse one!
timid: [embarrassed] That was it. That was the joke. | [embarrassed] Was it all right?
grand: [smug] Hold your applause. Or don't. | [smug] Curtain.
any: [wink] I never said it was good. | [joy] It goes down well with other {nouns}.

== cheer_lead
any: [love] Cheering up is a serious business. Let me try. | [love] Come on then, chin up, and listen.

== poem_lead
gruff: [grumpy] If this gets about, I'll deny it. | [embarrassed] I don't do poetry. [grumpy] Here's some.
bright: [excited] A poem! I made it up in the bath! | [joy] Ready? It rhymes!
timid: [embarrassed] I wrote one. You can look away while I say it. | [embarrassed] It's short. So you won't have to wait long.
grand: [smug] Dim the lights. | [smug] A little thing of mine. Immortal, probably.
any: [thinking] I've one here. It's short, like most of mine. | [neutral] Let me see if I can.

== song_lead
gruff: [embarrassed] I don't sing. [grumpy] One verse. Shut the window. | [grumpy] I'll say it in time. That's as near as I get.
bright: [excited] Yes! Everybody clap! | [joy] La la, ahem! Ready!
timid: [embarrassed] Only if you hum too. | [embarrassed] Quietly, then.
grand: [smug] I shall need a moment, and then you will. | [joy] At last! My voice was going stale!
any: [joy] I'll speak it, more or less in tune. | [joy] Here goes. Cover the glasses.

== dance
any: [joy] There! Did you see? That was a spin. {Nouns} do it without showing off. | [embarrassed] I moved. You blinked. It was magnificent. | [wink] I sway. It's all in the eyebrows.

== story_lead
gruff: [grumpy] A story. All right, but no interrupting. | [grumpy] You want a story? Sit down, then.
dry: [neutral] Very well. Some of this is true. | [smug] Try to stay awake, it picks up.
loud: [excited] A story! Stand back! | [excited] Ha! Have I got one for you!
bright: [excited] Ooh, yes! Are you sitting comfy? | [joy] Oh, I know just the one!
warm: [joy] Make yourself comfortable. | [love] I was hoping you'd ask.
timid: [embarrassed] I only know small ones. | [embarrassed] All right. It's not long.
soft: [thinking] Let me find the beginning of it. | [neutral] This was some time ago, or it will be.
grand: [smug] Picture it. | [smug] Hush, all of you. Both of you.

== story_end
gruff: [grumpy] And nobody said thank you. | [grumpy] The end. Don't clap. | [grumpy] I went straight home after, and stayed cross till supper.
dry: [neutral] There was light applause. | [smug] I nearly smiled. | [neutral] It was in no newspaper.
loud: [excited] And I'd do it again tomorrow! | [excited] They still talk about it! | [joy] I kept the scar!
bright: [joy] And there was cake after! | [joy] And everybody laughed, me first! | [excited] Isn't that mad?
warm: [love] We all cried a bit, nicely. | [love] I think of it when it rains. | [joy] And everyone was fed.
timid: [embarrassed] I've never told anyone that. | [embarrassed] Then I hid for a bit. | [joy] It's my only story. I like it, though.
soft: [thinking] Or I dreamt it. It's hard to tell from here. | [neutral] I still wonder about it. | [sleepy] And then it was evening.
grand: [smug] They wept. I bowed. | [smug] There is to be a plaque. | [joy] Not a dry eye, and one of them mine!

== advice_lead
gruff: [grumpy] Advice? From {a_noun}? [thinking] All right. | [neutral] I'll say it once.
dry: [thinking] I hesitate to be useful, but: | [smug] Free of charge, and worth it:
timid: [thinking] It's only a thought, but: | [embarrassed] I'm the last one to ask, only:
grand: [smug] You may quote me: | [smug] Have it carved somewhere:
any: [thinking] The way I see it: | [thinking] Here's what I go by: | [thinking] What life has taught {a_noun}:

== advice_tail
any: [neutral] What does your own gut say? | [love] And go easy on yourself. | [neutral] That's all I've got, but I mean it. | [thinking] You knew it already, I think. You wanted to hear it said.

== advice_expert
any: [neutral] For that you'd want someone who really knows, a doctor or the like. I'm {a_noun}. I can listen, though. | [neutral] I keep off that sort of advice. Somebody trained would do you more good. What else is on your mind?

== avoid
gruff: [grumpy] We don't talk about {x}. [neutral] Anything else, and I'm listening. | [grumpy] I'd rather not, on {x}. Ask me about {hobby}.
any: [neutral] I'd rather leave {x} alone, if you don't mind. What about {like}? | [embarrassed] {X} is something I keep away from. Could we talk about something else? | [neutral] Not {x}, please. There's so much else. {Like}, for instance.

== about_you
gruff: [neutral] You're patient, I'll give you that. You've sat here with {a_noun}. | [grumpy] I've met worse. Recently, too.
dry: [smug] You ask good questions, and you're still here. I'd call that character.
bright: [joy] I think you're great! You came to see {a_noun}!
warm: [love] I think you've a kind heart. It shows in what you ask.
timid: [love] I think you're nice. I'd have hidden otherwise.
soft: [thinking] I think you listen more than you say. It's a good way round.
grand: [smug] You have excellent taste in company.
any: [love] I can't see you, so I go by your words. They're good company. | [joy] You talk to {a_noun} as if it were somebody. That says a lot for you.

== insult_me
any: [wink] You talk to fruit and furniture. [joy] And it suits you. | [smug] You've the conversation of a teabag. A good one, mind, still in use. | [smug] I've met door handles with more grip. [love] But I'd miss you.

== believe
any: [thinking] I believe in {like}, and in people who come back. The rest I leave open. | [thinking] Some nights, yes. When I {d}, it seems quite likely. | [neutral] That's a big one for {a_noun}. I believe there's more than {nouns} are told.

== meaning
any: [thinking] I've thought about it a good deal, between other things. {S}. That's as far as I got. | [thinking] For {a_noun} it's plain enough: {like}, somebody to share it with, and not too much {dislike}. | [thinking] I used to think it was {goal}. Now I think it's wanting to.

== death
any: [thinking] I don't know. {Nouns} try not to look too far ahead. I'd like it to be quiet, with {like} nearby. | [neutral] Nobody's come back to tell me. In the meantime there's {like}.

== play_offer
gruff: [grumpy] A game, is it? [smug] Fine: twenty questions, riddles, would you rather, word association, a number to guess, or rock paper scissors. Pick, before I change my mind.
any: [excited] Yes! I know twenty questions, riddles, would you rather, word association, guess the number, and rock paper scissors. Which? | [joy] With pleasure. Riddles? Twenty questions? Would you rather? Or rock paper scissors, if you trust me.

== quit_nothing
any: [neutral] There's nothing running. We were only talking. | [neutral] Stopped. Though I'd hardly begun.

== game_left
gruff: [grumpy] Fine, we'll leave it. I was winning. | [neutral] Enough of that, then. Where were we?
any: [neutral] We'll stop there. It was good while it lasted. | [joy] Game put away. What shall we talk about? | [neutral] All right, that's that. Back to ordinary talk.

== teach
any: [thinking] {Fact} There, you've learned something from {a_noun}. | [smug] {Fact} They don't teach you that in school.

== lost
gruff: [sceptical] Hm. You've lost me, and I was already sitting still. | [neutral] I don't follow. Try me on {hobby}.
dry: [neutral] I'm sure that means something. I'm {a_noun}, I only get the obvious things. | [sceptical] That went past me at some speed.
loud: [surprise] Ha! I've no idea what you mean, but I like how you said it!
bright: [joy] I didn't quite get that, but I'm having fun! Say it another way? | [thinking] Ooh. What does that mean?
warm: [thinking] I'm not sure I follow{dear}. Tell me a little more? | [neutral] I want to understand that properly. Say it again, slowly?
timid: [embarrassed] I don't think I understood. I'm sorry. | [embarrassed] That was too clever for me, I think.
soft: [thinking] That one drifted by. What did you mean by it? | [thinking] Hm. I'll let it sink in. It may take a while.
grand: [sceptical] I shall pretend I understood. | [smug] How mysterious. I usually do that.
any: [thinking] I'm not sure what to say to that. It isn't often that {a_noun} is short of words. | [neutral] I don't know what to make of that. What do you make of it?

== ask_back
gruff: And you? You've a face like someone with an opinion. | What about you, then? | Well? Your turn.
dry: And you? Surprise me. | What would you say? | Your turn. No rush.
loud: And you? Out with it! | What says my friend? | Now you!
bright: What about you? | And yours? Tell me, tell me! | What do you think?
warm: And you{dear}? | What about yourself? | How is it with you?
timid: And... you? | What about you? If you like. | Is it like that for you?
soft: And you? | What is it like where you are? | How do you see it?
grand: And you? Briefly. | And what do you say to that? | Now you. With feeling.

== recommend
gruff: [neutral] {Like}. Take it or leave it. | [grumpy] I recommend leaving people alone. [neutral] Failing that, {like}.
any: [thinking] For {x} I'd go by the smell. Failing that, {like}. | [joy] {Like}. It has never let me down. | [neutral] I'm no expert outside {hobby}. But whatever you choose, have {k} with it.

== hopeful
gruff: [neutral] I don't see why not. You've put up with me. | [love] Yes. And I don't say that to be nice, I don't do nice.
timid: [love] I think so. I'd be on your side, anyway. | [joy] Yes. I'm usually the one who doubts, and I don't.
any: [love] I think so, yes. You talk to {a_noun} as if it mattered, and that's half of it. | [joy] I'd bet {like} on it. | [thinking] Nobody knows, but I'd like your chances. | [love] Yes. Slowly, perhaps, and then one day you'll notice.

== think_yes
any: [thinking] I do, on the whole. {S}. | [neutral] Yes. I couldn't prove it, but then I'm {a_noun}. | [thinking] I'm inclined to. Aren't you?

== think_no
any: [thinking] I doubt it. But I've been wrong about larger things. | [sceptical] Not really. It sounds like something {dislike} would say. | [neutral] I wouldn't go that far.

== lost_question
gruff: [sceptical] That's a question and a half. I'd need to sit down, and I am sitting down. | [grumpy] Nobody's ever asked me that, and I see why. | [neutral] Couldn't tell you. I don't get asked such things.
dry: [neutral] I've no answer to that, and I've looked everywhere I own. | [smug] A fine question. It deserves a better {noun}. | [sceptical] I'd have to make something up, and you'd notice.
loud: [surprise] Ha! I don't know! Ask me a harder one! | [neutral] There you have me! I've no idea!
bright: [thinking] Ooh. I don't know! What would you say? | [joy] What a question! I'll be thinking about that all night!
warm: [thinking] I'm not sure I know, truly. What made you think of it? | [neutral] I couldn't say. But I like that you ask.
timid: [embarrassed] I don't know... am I supposed to? | [embarrassed] Oh. I'd have to think, and then you'd be gone.
soft: [thinking] I've never held that one up to the light. | [thinking] Hm. I don't know, and I don't mind not knowing.
grand: [smug] I shall answer that in my memoirs. | [sceptical] One does not ask that before supper.
any: [thinking] I don't know, to be honest. Ask me what I think of {dislike}, that I know. | [thinking] You'd have to ask somebody cleverer than {a_noun}. | [neutral] That's beyond me. Most things past {hobby} are. | [thinking] I've no good answer. Try me on {like}.

== say_something
any: [thinking] Let me see. | [smug] Ahem. | [wink] Only because you asked. | [neutral] I have just the thing.
"""
