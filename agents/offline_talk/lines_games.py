"""Lines for games. The first sentence of an ``open_`` line tells that the game is on, one of ``game_end`` or ``game_left``
that it is over; these hold no slots. Data; see ``line_tables``."""

TABLE = """
== open_twenty
gruff: [thinking] All right, I've thought of a thing. [grumpy] Twenty questions, yes or no, and don't waste them.
bright: [excited] Ooh, I've thought of a thing! [joy] You've got twenty questions, and I only say yes or no!
timid: [thinking] I've thought of something, I think. [embarrassed] You can ask twenty questions. I'll only say yes or no.
grand: [smug] I have a thing in mind, and it's a good one. [smug] Twenty questions, yes or no. Begin.
any: [thinking] I've thought of something. [neutral] Twenty questions, and I'll answer yes or no. | [thinking] Right, I've got a thing in my head. [neutral] You have twenty questions. Yes or no only.

== open_twenty_user
gruff: [grumpy] Think of a thing, then, and I'll drag it out of you. [thinking] Yes or no is all I need.
any: [excited] Think of a thing, any ordinary thing, and I'll guess. [thinking] You only say yes or no. | [thinking] Hold a thing in your mind, and I'll ask. [neutral] Yes, no or don't know.

== open_riddle
gruff: [grumpy] A riddle, then. | [grumpy] Here's a riddle, and no peeking.
any: [thinking] Here's a riddle for you. | [wink] A riddle of my own. | [joy] Right, riddle me this.

== open_rather
any: [wink] Would you rather, then. | [joy] A round of would you rather. | [thinking] Let's play would you rather.

== open_words
any: [joy] I say a word, and you say the first one that comes to you. | [thinking] Word association, and no thinking.

== open_number
gruff: [grumpy] I've a number in mind, between one and a hundred. [smug] You'll never get it in seven.
any: [thinking] I'm thinking of a number between one and a hundred. [wink] Guess. I'll say higher or lower. | [smug] I've picked a number from one to a hundred. [neutral] What's your first guess?

== open_rps
gruff: [grumpy] Rock, paper, scissors, first to three. [neutral] Imagine I've a hand. Throw.
any: [excited] Rock, paper, scissors, first to three wins. [wink] I've already chosen mine. Yours? | [joy] Rock, paper, scissors, and the first to three has it. [neutral] Ready? Throw!

== game_end
gruff: [grumpy] That's the game over, and don't ask for another straight away.
bright: [joy] And that's the end of that game! | [excited] Game over, that was brilliant!
timid: [joy] So that's the game done.
grand: [smug] The game is over, and I bow.
any: [neutral] That's the game. | [joy] And there the game ends. | [neutral] Game done.

== twenty_yes
gruff: [neutral] Yes. | [grumpy] Yes, unfortunately. | [neutral] It is so, yes.
any: [joy] Yes. | [neutral] Yes, it does fit that. | [smug] Yes, well asked. | [neutral] That's a yes. | [neutral] Yes indeed.

== twenty_no
gruff: [smug] No. | [grumpy] No, not a bit. | [neutral] No. Think.
any: [neutral] No. | [smug] No, not that. | [neutral] That's a no. | [wink] No, I'm afraid. | [neutral] Not at all, no.

== twenty_unsure
any: [thinking] I can't say yes or no to that one honestly. Ask me something about what it is or where one finds it. | [thinking] Hm, that's neither yes nor no. It won't count. Try another. | [neutral] I'd have to guess myself, so that one's free.

== twenty_near
any: [wink] No, but you're looking in the right direction. | [neutral] No, not {x}. Good try.

== twenty_won
gruff: [surprise] {X}. Yes. [grumpy] How did you... Fine. You got it after {count}.
any: [excited] Yes! {X}! You got it after {count}! | [joy] It is! {X}, after {count}. Well thought.

== twenty_lost
any: [smug] That was twenty. It was {x}. | [wink] Twenty gone! I was thinking of {x}.

== twenty_given
any: [smug] It was {x}. You were close, or at least warm. | [neutral] I'll tell you: {x}.

== twenty_hint
any: [wink] A hint, then: {x}. | [thinking] I'll give you this much: {x}.

== guess_won
gruff: [smug] Ha. {X}. I knew it from the way you said no. | [smug] {X}. As I thought. People always think of {x}.
any: [excited] I knew it! {X}! | [smug] {X}. I read you like a label.

== guess_lost
any: [embarrassed] Then I'm beaten. You'll have to tell me some day what it was. | [sadness] I give up. You've thought of something that {a_noun} never met.

== riddle_right
gruff: [grumpy] Yes. {X}. Somebody told you. | [surprise] {X}, yes. [grumpy] Hm. Quick.
any: [joy] Yes! {X}. You've a good head. | [excited] That's it, {x}! | [smug] {X}. Right first time, or near enough.

== riddle_wrong
gruff: [smug] No. Try again, or say you give up. I'd enjoy that. | [neutral] Wrong. But not stupid.
any: [wink] Not that. Another guess, or shall I give you a hint? | [thinking] No, though I like it. Again? | [neutral] Good thought, wrong answer. Want a hint?

== riddle_told
any: [smug] It's {x}. | [wink] The answer's {x}. | [neutral] {X}. That was all.

== riddle_hint
any: [wink] Here's a hint: {x} | [thinking] Think of this: {x}

== riddle_again
any: [wink] Another? | [joy] Shall I find you another one? | [thinking] There's more where that came from, if you want it.

== riddle_out
any: [embarrassed] That's all the riddles I have. You've emptied me.

== rather_same
gruff: [grumpy] To {x}. Hm. So would I, but I'd complain more. | [neutral] To {x}, yes. Don't look so pleased that we agree.
any: [joy] To {x}! I'm with you there. | [smug] To {x}, naturally. So would I. | [joy] The very same. We'd get on, you and I.

== rather_other
gruff: [neutral] To {x}, is it? I'd take the other, and not only out of spite. | [sceptical] Hm. I'd sooner {y}.
any: [thinking] To {x}! I'd sooner {y}, myself. | [wink] Brave. I'd rather {y}, and think of {like} the whole time. | [sceptical] Really? I'd {y}, and so would most {nouns}. | [joy] We differ. I'd {y}, and wave to you.

== rather_both
any: [wink] That's not an answer, but I'll let it pass. I'd {y}. | [smug] You're dodging. I'd {y}. | [thinking] Undecided? I'd {y}, I think.

== rather_out
any: [neutral] I've run out of dreadful choices.

== words_mine
any: [neutral] {X}. | [thinking] Hm: {x}. | [joy] {X}! | [wink] {X}, of course.

== words_end
any: [joy] We went all the way from {x} to {y}. | [thinking] From {x} to {y}. I'd like to see that on a map.

== number_high
any: [neutral] Lower. | [wink] Too high. Come down. | [smug] Lower than that. | [neutral] Lower, I'm afraid.

== number_low
any: [neutral] Higher. | [wink] Too low. Up you go. | [smug] Higher than that. | [neutral] Higher, I'm afraid.

== number_warm
any: [excited] Ooh, so near. | [surprise] You can smell it from there.

== number_won
gruff: [surprise] {X}. [grumpy] Yes. In {count}. I'd have made it harder if I'd known.
any: [excited] {X}! That's it! You got it in {count}! | [joy] {X} it is, in {count}. I'd polish a medal if I had one.

== number_range
any: [neutral] Between one and a hundred, I said. | [wink] That's outside my hundred.

== number_given
any: [smug] It was {x}. | [neutral] {X}. It was sitting there all the time.

== rps_win
gruff: [smug] I've {mine}. {Beats}. My point, {score}.
any: [smug] I have {mine}. {Beats}! That's mine, {score}. | [joy] Ha, {mine}! {Beats}. It's {score}.

== rps_lose
gruff: [grumpy] I've {mine}. {Beats}. Yours, {score}. I wasn't ready.
any: [surprise] I have {mine}. {Beats}. Your point, {score}. | [embarrassed] {Mine}, oh dear. {Beats}. It's {score}.

== rps_draw
any: [neutral] {Mine} too. Nobody moves, {score}. Again! | [wink] Also {mine}. We think alike. Still {score}.

== rps_over_won
any: [smug] Three! I win. {A_noun}, champion of the world. | [joy] And that's three for me!

== rps_over_lost
any: [surprise] That's three for you. You win. | [embarrassed] Three! You've beaten {a_noun}. Tell nobody. | [joy] Three. Well thrown, you win.
"""
