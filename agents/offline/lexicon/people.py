"""Names of real people who are likely to be asked for. A persona of that name is a fictional namesake.

The list is short on purpose: any other "First Last" is treated the same way, only without the pronoun.
"""

MEN = frozenset("""albert einstein|isaac newton|charles darwin|elon musk|donald trump|joe biden|barack obama|vladimir putin
bill gates|steve jobs|mark zuckerberg|jeff bezos|winston churchill|abraham lincoln|george washington|napoleon bonaparte
julius caesar|william shakespeare|mark twain|oscar wilde|charles dickens|ernest hemingway|edgar allan poe|salvador dali
vincent van gogh|pablo picasso|leonardo da vinci|ludwig van beethoven|wolfgang amadeus mozart|johann sebastian bach
elvis presley|michael jackson|freddie mercury|david bowie|john lennon|paul mccartney|mick jagger|bob dylan|kurt cobain
tom hanks|brad pitt|leonardo dicaprio|johnny depp|keanu reeves|morgan freeman|tom cruise|will smith|robert de niro
david attenborough|stephen hawking|nikola tesla|thomas edison|alan turing|galileo galilei|sigmund freud|karl marx
mahatma gandhi|nelson mandela|martin luther king|dalai lama|adolf hitler|joseph stalin|kim jong un|xi jinping
cristiano ronaldo|lionel messi|muhammad ali|usain bolt|roger federer|garry kasparov|magnus carlsen|bobby fischer
gordon ramsay|jamie oliver|boris johnson|emmanuel macron|olaf scholz|narendra modi|king charles|prince william
sam altman|linus torvalds|noam chomsky|friedrich nietzsche|immanuel kant|bruce lee|charlie chaplin|alfred hitchcock
kanye west|justin bieber|ed sheeran|harry styles|drake|eminem|snoop dogg|mr rogers|fred rogers|walt disney""".replace(
    "\n", "|").split("|"))
WOMEN = frozenset("""taylor swift|angela merkel|queen elizabeth|margaret thatcher|marie curie|ada lovelace|jane austen
marilyn monroe|audrey hepburn|frida kahlo|beyoncé|beyonce|lady gaga|madonna|rihanna|adele|oprah winfrey|greta thunberg
hillary clinton|kamala harris|michelle obama|princess diana|kate middleton|meghan markle|emma watson|scarlett johansson
meryl streep|judi dench|maggie smith|coco chanel|cleopatra|joan of arc|florence nightingale|amelia earhart|rosa parks
mother teresa|anne frank|agatha christie|virginia woolf|emily dickinson|billie eilish|ariana grande|dolly parton
maria callas|edith piaf|serena williams|simone biles|malala yousafzai|j k rowling|jk rowling|kim kardashian
billie holiday|ella fitzgerald|celine dion|whitney houston|tina turner|cher|shakira|jennifer lawrence|zendaya""".replace(
    "\n", "|").split("|"))
