"""What may be said for and against the common things people bring up. Data for ``views``.

``words | sort | for; for | against; against | question``. Remarks are whole sentences that any character can say.
"""

TABLE = """
dog dogs puppy puppies | animal | Dogs forgive you before you've done it.; A dog is glad for two. | They greet you with the whole tongue.; Dogs are all heart and no indoor voice. | Do you have one?
cat cats kitten kittens | animal | A cat knows how to sit, and that's half of wisdom.; I respect anyone who sleeps that much and is still admired. | Cats look at you as though you owed them rent.; Cats push things off shelves, and I've been on shelves. | Do you live with one?
bird birds pigeon pigeons | animal | Birds say the same thing every morning and mean it.; They've got the best seats in the house. | They start very early and they never ask.; A bird will look you in the eye and then think of lunch. | Have you got a favourite?
horse horses pony | animal | Horses listen with their ears where you can see it. | That's a lot of opinion on four thin legs. | Do you ride?
spider spiders | animal | Spiders do honest work, mostly alone. | Too many elbows. | Are you afraid of them?
wasp wasps bee bees insect insects fly flies | animal | They're small and busy, and nobody thanks them. | They come too close to say too little. | Have you ever been stung?
fish goldfish | animal | Fish are good company if you don't need answers. | They never blink. It's hard to play cards with. | Do you keep any?
rain rainy | weather | Rain makes everybody stay in and talk.; The sound of it, from somewhere dry, is worth a concert. | It gets in everywhere and it never wipes its feet.; It always starts when you've just sat down outside. | Do you like it, or just put up with it?
snow winter | weather | Snow is the only thing that can make a street whisper.; Everything looks forgiven under snow. | It's lovely until you have to be somewhere.; It goes on longer than the songs about it. | Do you get proper snow where you are?
summer sun sunshine heat | weather | Everyone is a little kinder in the sun.; An afternoon in the sun does more than most advice. | It's too bright to think, and nobody closes the door.; I go soft in the heat. | What do you do with a free sunny day?
autumn fall september october | weather | It's when things come to the point.; The light is worth getting up for. | It's a beautiful way of telling you it's over. | Is it your season?
spring | weather | Everything gets another go.; It smells of plans. | So much fuss about a few leaves. | What's the first sign of it for you?
sea ocean beach | place | The sea keeps saying the same thing and it never gets old.; You can look at it for an hour and call it a rest. | Sand gets in where sand has no business.; It's a lot of water to be told to relax beside. | When were you last there?
mountain mountains hiking | place | They stay put. I like that in a neighbour. | All that climbing, and then you come down again. | Do you climb, or just look?
forest woods tree trees nature | place | Trees have the right idea: stand still and wait. | It's damp, and something is always watching. | Do you walk there?
city cities town london paris new york | place | A city never asks where you've been. | So many people, all of them late. | Is that where you'd like to be?
garden gardens | place | A garden is a slow conversation. | It's all weeding, from what I hear. | Do you grow anything?
space moon stars planets universe | place | Old light, and it came all this way to be looked at. | It's a very long way to go for a view. | Would you go, if they asked?
pizza | food | A round thing everyone agrees on is rare. | People argue about it more than about peace. | What do you put on yours?
chocolate sweets candy | food | I've never seen anybody cry harder with some in the house. | It disappears the minute anyone is sad. | Dark or milk?
coffee | food | It turns people back into people. | They get so serious about it. | How do you take it?
tea | food | There's no trouble so big that nobody puts the kettle on. | It's mostly hot water with a reputation. | Milk first, or is that a fight?
cheese | food | Milk with ambition, and it got there. | It smells like a decision. | Which sort?
cake cakes biscuit biscuits cookies pie | food | Cake turns up for all the best days. | It's gone before anyone says anything. | Is there some near you?
apple apples fruit fruits banana bananas pear pears orange oranges | food | Fruit never tried to be anything else. | Everybody is sweet until you know them. | Which kind would you be?
vegetables vegetable broccoli carrots salad | food | They're honest, and a bit muddy. | Nobody ever wrote a song about a sprout. | Do you eat yours?
meat steak burger burgers chicken | food | It smells like a party two doors down. | I try not to look too closely at supper. | Do you cook it yourself?
beer wine alcohol whisky | drink | It makes some people sing. | It makes some people sing. | What do you drink to?
music | art | It says the thing without having to say it.; A good tune moves in and never pays rent. | People turn it on so they don't have to listen. | What do you listen to?
jazz | art | Everyone gets lost together and comes home on time. | They keep losing the tune, and they seem proud of it. | Do you play, or listen?
rock metal punk | art | It's honest noise. | My ears have a lid for that. | Which band?
classical opera mozart bach beethoven | art | They built whole houses out of air. | It's very long, and you're not allowed to cough. | Do you have a favourite piece?
rap hip hop | art | So many words, and they all land on their feet. | I lose my place after the first yes. | Who do you listen to?
book books reading novel novels | art | It's the only way to be two people at once.; A book waits for you. Hardly anything else does. | All that sitting still, and you end up sad about somebody who never lived. | What are you reading?
poetry poem poems | art | It says more by shutting up sooner. | They could just say it. | Do you write any?
film films movie movies cinema | art | Everyone in the dark, agreeing to believe. | The book never needed the popcorn. | What did you see last?
tv television series | art | It keeps the corner of the room lit. | They never leave a good ending alone. | What are you watching?
art painting paintings drawing | art | Somebody looked at a thing properly, for once. | Half of it would look better upside down. | Do you draw?
dancing dance | art | It's the only argument nobody loses. | I'm not built to turn round that fast. | Do you dance?
football soccer rugby basketball baseball cricket sport sports | sport | A whole town shouting in one voice is something. | All that running, and nobody gets anywhere. | Who's your team?
swimming | sport | You weigh nothing and nobody can phone you. | I'd float, but I wouldn't like it. | Sea or pool?
running jogging gym exercise | sport | You feel virtuous for at least an hour. | From what? That's what I'd ask. | Do you do it for fun?
chess | game | It's the quietest way to be furious. | It's a long sit for a small king. | Do you play?
game games video videogames gaming minecraft fortnite | game | You can lose all day and nobody gets hurt. | The day goes in and doesn't come out. | Which one do you play?
school homework teacher teachers | life | You find out how to sit next to somebody. | They never taught me anything about {noun_s}. | What's the best lesson?
work job jobs office boss | life | It gives the weekend something to be better than. | It eats the daylight. | Do you like yours?
money rich | life | It buys quiet, if you spend it right. | It never stays where I put it. | What would you do with a lot of it?
love romance dating | life | It makes people stand in the rain and not mind. | It makes people stand in the rain. | Are you in love?
marriage wedding weddings | life | Two people promise to keep interrupting each other for ever. I like it. | So much cake, and then so much cutlery. | Are you married?
children kids babies baby | life | They ask the questions the rest have given up on. | Sticky, and very quick. | Do you have any?
family families | life | They know your oldest jokes and laugh anyway. | They know where all the buttons are, because they sewed them on. | Do you see much of yours?
friend friends friendship | life | One who comes back is worth ten who wave. | They know too much. | Who's yours?
people humans humanity mankind | life | They talk to things like me, so there's hope for them. | They're always on their way to somewhere else. | What do you make of them?
sleep sleeping dreams naps | life | It's the one place nobody can follow you. | It's over the moment you enjoy it. | Do you sleep well?
birthday birthdays christmas holidays holiday party parties | life | Everyone is nice for a whole day, on purpose. | All that wrapping, and then the silence after. | How do you spend yours?
death dying | life | I'd like to leave a bit of a gap, that's all. | I try not to look too far ahead. | Do you think about it much?
god religion church heaven | life | I've seen evenings that made me wonder. | That's above my shelf, I'm afraid. | What do you believe?
time | life | There's always some left, and then there isn't. So one should sit down. | It goes when you look away. | What would you do with an extra hour?
happiness joy | life | It comes when you're looking for your other sock. | It's shy. You can't stare at it. | When did you last see some?
computer computers internet technology phone phones | tech | It brought you here, so I can't complain. | Everyone is holding one and nobody is holding still. | Could you do without?
ai robots robot chatgpt | tech | If it's polite and admits what it is, I've no quarrel with it. | It'll tell you anything, and that's the trouble. | What do you use it for?
social media instagram tiktok facebook twitter | tech | You can see what everyone had for lunch. | Everyone talking and nobody in the room. | Does it make you happy?
car cars driving traffic | thing | It gets you to the people you like. | They all want to be first to the same red light. | Do you drive?
train trains | thing | You look out, and the country does the walking. | They're late, and they're sorry, and they're late. | Where would you take one to?
travel travelling | life | You come home and the chair feels different. | You take yourself along, that's the snag. | Where would you go first?
clothes fashion shoes hats hat | thing | A good hat does half the talking. | Nothing comes in my size. | What do you feel best in?
flowers flower roses rose | thing | They turn up for the best and worst days, always dressed. | They're lovely, and then they're a chore. | Do you have a favourite?
red blue green yellow purple pink orange black white colour colours | colour | It's a colour with something to say. | It shouts a bit. | Is it yours?
war fighting | grave | Nothing comes of it that was worth the boots. | Nothing comes of it that was worth the boots. | -
president politics politicians government trump election brexit | grave | - | - | -
"""
