# ruff: noqa: SIM905 (lists of words are written and read as text)
"""Names that fit: given names by family and culture, surnames made of what the thing is made of, friends and places.

Plain names that are easy to say: a given name and a surname of at most three syllables, so different descriptions get
different names and a speech synthesiser can read them.
"""

from __future__ import annotations

import re
from random import Random

MASCULINE = """Albert Ambrose Angus Archibald Arlo Aubrey Barnaby Basil Benedict Bertram Bruno Caspar Cecil Cedric Chester Clement Cornelius Cosmo
    Cuthbert Dexter Digby Duncan Edgar Edmund Elias Ernest Ezra Felix Fergus Finbar Fitzroy Frank Gideon Gilbert Giles Gordon Gus Hamish
    Harold Hector Herbert Horace Hubert Hugo Humphrey Ignatius Ivor Jasper Jeremiah Jonah Julius Kenneth Kit Lambert Leopold Lionel Ludo
    Magnus Malcolm Marvin Maurice Milo Monty Mortimer Ned Nigel Norbert Oscar Oswald Otis Otto Percy Phineas Quentin Ralph Reginald Rex
    Roland Rufus Rupert Sampson Sidney Silas Solomon Stanley Tarquin Ted Thaddeus Tobias Ulric Victor Vincent Wallace Walter Wilfred Zachary""".split()
FEMININE = """Ada Agatha Agnes Alma Amabel Araminta Astrid Audrey Beatrix Bella Bernadette Beryl Blanche Brigid Cecily Celia Clara Clementine
    Constance Cora Cordelia Daphne Delia Della Dora Dorothea Edith Effie Eleanor Elspeth Enid Esme Ethel Eudora Euphemia Fenella Flora
    Florence Freda Georgia Gertrude Ginny Greta Harriet Hattie Hester Hilda Imogen Ingrid Iris Isadora Ivy Josephine Juno Kitty Lavinia
    Lettice Lottie Lucinda Mabel Maeve Marcia Margot Marigold Martha Matilda Maud Mildred Minna Mirabel Myrtle Nancy Nell Nora Octavia
    Olive Ottilie Pandora Pearl Petra Phoebe Polly Prudence Ramona Rosalind Rowena Ruth Sabina Sybil Tabitha Tess Thora Ursula Vera
    Viola Violet Wanda Wilhelmina Winifred Zelda Zuleika""".split()
_ANY = """Alder Ash Bay Birch Blue Clove Dale Ember Fable Fen Finch Fog Frost Glen Hazel Indigo Juniper Kestrel Lark Linden Marlow Moss Nim Oak
    Onyx Perrin Pip Quill Rain Reed River Robin Rook Rowan Sage Sky Sorrel Sparrow Storm Tansy Tarn Teal Thistle Vale Wick Wren Wynn Zephyr""".split()
_SURNAMES = """Abbott Archer Ashby Ashdown Baker Banks Barlow Barnes Bell Benson Birch Blythe Bolton Booth Bowen Bright Brook Burton Byrne Carver
    Chapman Clay Cole Cooper Crisp Cross Dale Dawson Day Dean Drake Dunn Eaton Ellis Farrow Fenn Field Finch Fisher Fletcher Flint Ford Foster Fox Frost
    Gale Gibbs Glover Goodall Gray Green Hale Hardy Harper Harvey Hatch Hayes Heath Hill Holt Hope Hudson Hunt Hurst Jarvis Keane Kemp Kettle Knight Lamb Lane
    Larkin Lee Lodge Long Lowe Marsh Mason May Mead Merry Mills Moon Morris Nash Newton North Oakes Page Palmer Park Peck Penn Perkins Piper Pitt
    Plum Pope Porter Potts Pratt Price Quinn Read Reeves Rolfe Rowe Rudd Sage Sharp Shaw Short Skinner Snow Spence Stone Swan Swift Tate Thorne
    Todd Tripp Tucker Turner Vine Wade Walsh Ward Webb Wells West Wilde Winter Wood Wren Wright Yates York Young""".split()
_ENDINGS = "worth wick by ley ham well son field man".split()

_CULTURES = {
    "scottish": ("Hamish Callum Fergus Ewan Lachlan Murdo Angus Rory|Morag Isla Ailsa Elspeth Catriona Fiona Mhairi Senga|MacAllister MacQuarrie Drummond Kilbride Strachan MacPhee Baird Dunbar", "Inver Kil Glen Dun Auchter Loch", "ness bride more garry muchty rannoch aber craig"),
    "irish": ("Cormac Declan Finn Padraig Oisin Seamus|Siobhan Niamh Orla Bridie Aoife Maeve|O'Dowd Kinsella Gallagher Quinlan Tierney Mulcahy", "Bally Kil Knock Ennis", "more kenny corthy bane dare lynch"),
    "french": ("Anatole Gaston Hippolyte Lucien Marcel Thibault Octave Rémy|Amélie Colette Delphine Margaux Solange Sylvie Odette Lucette|Beaumont Lacroix Pommier Duclos Fontenay Rivière Moulinet Carbonnel", "Saint-", "Aubin Loup Rémy Cyr Florent Amand Pompon"),
    "german": ("Ansgar Friedrich Gunther Heinrich Konrad Ludwig Otto Wolfram|Adelheid Brunhilde Greta Hildegard Liesl Ottilie Ursel Trudi|Abendroth Birnbaum Grünwald Hasenfuß Kirchner Pfeffer Vogelsang Wurzel", "Ober Unter Neu Alt", "bach kirchen wald hausen stetten feld"),
    "spanish": ("Baltasar Emilio Joaquín Lorenzo Rafael Tomás|Carmen Dolores Inés Marisol Pilar Remedios|Aldana Cordero Olmedo Quintana Robledo Zamora", "Villa Monte San_", "real verde rubio Blas Telmo franca"),
    "italian": ("Arturo Beppe Enzo Fabrizio Luca Renzo Salvatore|Alessia Bianca Fiorella Graziella Ornella Rosalba|Bellini Cattaneo Fontanella Martinelli Pomodori Zanetti", "Monte Castel San_ Borgo", "bello rosso chiaro vento Vito lungo"),
    "japanese": ("Haruto Kenji Masao Takeshi Isamu Noboru|Aiko Hanako Keiko Michiko Sakura Yuki|Fujimori Hayashi Kobayashi Morimoto Tanabe Yamane", "Aka Matsu Kawa Yama", "saka mura gawa shima hara"),
    "chinese": ("Bolin Chang Haoran Jun Liang Wei|Fen Hui Lan Mei Xiu Ying|Chen Deng Huang Lin Shen Zhao", "Long Qing Bai", "shan he zhou tan"),
    "indian": ("Arjun Dev Harish Kiran Mohan Vikram|Anjali Devika Kamala Lakshmi Meera Priya|Banerjee Chaudhary Iyer Kapoor Nair Sharma", "Chand Ram Jai Sona", "pur garh nagar gaon"),
    "russian": ("Arkady Boris Grigori Ilya Pavel Vasily|Anya Galina Lyudmila Masha Olga Svetlana|Belov Karpov Lebedev Morozov Orlov Sokolov", "Novo Staro Belo", "gorsk ozero vodsk slavl"),
    "nigerian": ("Chidi Emeka Femi Kunle Obi Tunde|Adaeze Amaka Folake Ngozi Temi Yewande|Adeyemi Balogun Eze Nwosu Okafor Oyelaran", "Oke Ibo Aba", "kuta dan lowo ndo"),
    "arab": ("Farid Hakim Karim Nabil Samir Yusuf|Amina Farah Layla Nadia Samira Zaynab|Haddad Khalil Mansour Najjar Rahman Sayegh", "Al-", "Qamar Zahra Nakhla Bahr"),
    "polish": ("Bogdan Jacek Kazimierz Leszek Stefan Zbigniew|Agnieszka Danuta Halina Jadwiga Kasia Zofia|Dudek Kowalczyk Lis Nowicki Wilk Zając", "Nowa_ Stara_", "Wola Góra Łąka Wieś"),
    "swedish": ("Anders Gustav Lars Nils Sven Torsten|Astrid Birgit Elsa Ingrid Karin Solveig|Bergström Dahlgren Ekholm Lindqvist Nyström Sjöberg", "Lill Stor Norr", "vik torp ås holm"),
    "dutch": ("Bram Cornelis Dirk Joost Maarten Wim|Anneke Femke Griet Liesbeth Maaike Truus|Bakker Hoogland Kuiper Mulder Tulp Vermeer", "Oud Nieuw Hoog", "dorp kerk veen dijk"),
    "mexican": ("Chucho Ernesto Ignacio Pancho Ramiro Teo|Chabela Guadalupe Lupita Rosario Socorro Xochitl|Barragán Fuentes Jiménez Maldonado Reyes Villanueva", "San_ Santa_", "Nicolás Rosalía Cayetano Clara"),
    "greek": ("Aristides Kostas Leonidas Nikos Stavros|Despina Eleni Kalliope Penelope Zoe|Galanis Kazakis Mavros Papadakis Vlachos", "Agios_ Nea_ Palaio", "Petros Elia chori Fotis"),
    "american": ("Buck Chester Earl Hank Jed Wyatt Leroy Dale|Annie Dixie Loretta Mae Peggy Tallulah Wanda Ruby|Calloway Dawson Hollister McCoy Tuttle Whitaker", "Cedar Dry Dusty Pine", "ville_Creek _Gulch _Falls _Bend ton"),
}
_LIKE = {"texan": "american", "southern": "american", "austrian": "german", "swiss": "german", "bavarian": "german", "parisian": "french",
         "sicilian": "italian", "venetian": "italian", "brazilian": "spanish", "portuguese": "spanish", "cuban": "spanish",
         "argentinian": "spanish", "peruvian": "spanish", "colombian": "mexican", "chilean": "spanish", "latina": "mexican", "latino": "mexican",
         "ukrainian": "russian", "pakistani": "indian", "bengali": "indian", "punjabi": "indian", "egyptian": "arab", "moroccan": "arab",
         "ghanaian": "nigerian", "kenyan": "nigerian", "african": "nigerian", "norwegian": "swedish", "danish": "swedish", "icelandic": "swedish",
         "finnish": "swedish", "scots": "scottish", "belgian": "dutch", "new yorker": "american", "brooklyn": "american", "persian": "arab"}

_PLACE_HEADS = """Ash Bram Brad Brock Chal Chip Clay Cran Dar Dun East Elm Fair Farn God Hart Has Hazel Hen High Holm Horn Kings Lang Lead Lin Long Lyn
    Mal Mar Mid Mil Nor Oak Pen Pet Red Rush Salt Sand Shel Sher Stan Stock Sut Thorn Wal Ware West Whit Wil Win Wood""".split()
_PLACE_TAILS = "ford ham ton ley bury well field wick combe worth bridge stead den bourne hurst brook".split()


def home_for(random: Random, nation: str) -> str:
    """A town that is on no map of ours; with a nation, it sounds like it."""
    if culture := _CULTURES.get(_LIKE.get(nation, nation)):
        return (random.choice(culture[1].split()) + random.choice(culture[2].split())).replace("_", " ").replace("  ", " ")
    head = random.choice(_PLACE_HEADS)
    return head + random.choice([tail for tail in _PLACE_TAILS if tail[0] != head[-1]])


def _syllables(word: str) -> int:
    return max(1, len(re.findall(r"[aeiouy]+", re.sub(r"e$", "", word.lower()))))


def _surname(random: Random, stems: tuple[str, ...]) -> str:
    """A plain surname, one made of what the thing is made of, or that with an ending; three syllables at most."""
    stem = random.choice(stems or _SURNAMES)
    way = random.random()
    if way < 0.4:
        return random.choice(_SURNAMES)
    ending = random.choice([e for e in _ENDINGS if e[0] != stem[-1]])
    return stem + ending if way > 0.7 and _syllables(stem) == 1 and stem[-1] not in "aeiouy" else stem


_PARTS = {"asian": ("chinese", "japanese", "indian"), "european": ("french", "german", "polish", "italian", "swedish", "greek")}
_FROM_ANYWHERE = 0.4
"""How many people of whom no nation is told have a name from one of the world's cultures. Nobody is English by default only."""


def name_for(random: Random, *, gender: str, world: dict[str, tuple[str, ...]], nation: str, title: str, old: bool, person: bool) -> tuple[str, str]:
    """``(full name, what friends call them)``. ``title`` such as "Captain" goes before the name."""
    culture = _CULTURES.get(random.choice(_PARTS[nation]) if nation in _PARTS else _LIKE.get(nation, nation)) if nation else None
    if person and not nation and random.random() < _FROM_ANYWHERE:
        culture = random.choice(list(_CULTURES.values()))
    own = world.get("he" if gender == "masculine" else "she", ()) if gender != "androgynous" else ()
    common = {"masculine": MASCULINE, "feminine": FEMININE}.get(gender, _ANY)
    if culture:
        he, she, family = culture[0].split("|")
        given = random.choice({"feminine": she, "masculine": he}.get(gender, f"{he} {she}").split())
        surname = random.choice(family.split())
    else:
        given = random.choice(own) if own and not person and random.random() < 0.4 else random.choice(common)
        surname = _surname(random, world.get("stem", ()))
        surname = surname if surname != given else random.choice(_SURNAMES[:40])
    if title:
        royal = title in ("King", "Queen", "Prince", "Princess", "Emperor", "Empress", "Sir", "Lady")
        crowned = title in ("King", "Queen", "Emperor", "Empress")
        return f"{title} {given} {_ordinal(random) if crowned else surname}", f"{title} {given if royal else surname}"
    if old and not culture and random.random() < 0.15:
        return f"Old {given} {surname}", given
    return f"{given} {surname}", given


_ALSO_SHE = frozenset("""anna anne emma sarah susan mary elizabeth jane emily sophie charlotte lucy alice grace helen karen laura linda lisa rachel jessica jennifer
    margaret megan zoe chloe ellen judith kate katie lily rose ruby eve joan betty peggy dolly molly holly penny jenny sally""".split())
_ALSO_HE = frozenset("""john james david michael robert william thomas george peter paul mark henry jack harry charlie sam ben tom tim jim joe bob bill dave mike steve
    adam alan alex daniel luke matthew andrew simon philip luca ezra joshua elijah noah ian kevin brian""".split())


def gender_of_name(name: str) -> str | None:
    """What a given name suggests: from the pools, a short list, or the ending "-a"; ``None`` when it says nothing."""
    given = (name.split() or [""])[0]
    pools = [culture[0].split("|") for culture in _CULTURES.values()]
    if given in MASCULINE or given.lower() in _ALSO_HE or any(given in pool[0].split() for pool in pools):
        return "masculine"
    if given in FEMININE or given.lower() in _ALSO_SHE or any(given in pool[1].split() for pool in pools):
        return "feminine"
    return "feminine" if len(given) > 3 and given.endswith(("ia", "na", "la", "ella", "ine", "ette")) else None


def _ordinal(random: Random) -> str:
    return "the " + random.choice(["Second", "Third", "Fourth", "Fifth", "Unready", "Brief", "Reasonable", "Tall", "Damp", "Unlikely", "Well-Meaning"])
