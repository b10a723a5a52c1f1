# ruff: noqa: SIM905 (lists of words are written and read as text)
"""Names that fit: given names by family and culture, surnames made of what the thing is made of, friends and places.

Pools are multiplied (given × stem × ending), so different descriptions get different names.
"""

from __future__ import annotations

from random import Random

_HE = """Albert Ambrose Angus Archibald Arlo Aubrey Barnaby Basil Benedict Bertram Bruno Caspar Cecil Cedric Chester Clement Cornelius Cosmo
    Cuthbert Dexter Digby Duncan Edgar Edmund Elias Ernest Ezra Felix Fergus Finbar Fitzroy Frank Gideon Gilbert Giles Gordon Gus Hamish
    Harold Hector Herbert Horace Hubert Hugo Humphrey Ignatius Ivor Jasper Jeremiah Jonah Julius Kenneth Kit Lambert Leopold Lionel Ludo
    Magnus Malcolm Marvin Maurice Milo Monty Mortimer Ned Nigel Norbert Oscar Oswald Otis Otto Percy Phineas Quentin Ralph Reginald Rex
    Roland Rufus Rupert Sampson Sidney Silas Solomon Stanley Tarquin Ted Thaddeus Tobias Ulric Victor Vincent Wallace Walter Wilfred Zachary""".split()
_SHE = """Ada Agatha Agnes Alma Amabel Araminta Astrid Audrey Beatrix Bella Bernadette Beryl Blanche Brigid Cecily Celia Clara Clementine
    Constance Cora Cordelia Daphne Delia Della Dora Dorothea Edith Effie Eleanor Elspeth Enid Esme Ethel Eudora Euphemia Fenella Flora
    Florence Freda Georgia Gertrude Ginny Greta Harriet Hattie Hester Hilda Imogen Ingrid Iris Isadora Ivy Josephine Juno Kitty Lavinia
    Lettice Lottie Lucinda Mabel Maeve Marcia Margot Marigold Martha Matilda Maud Mildred Minna Mirabel Myrtle Nancy Nell Nora Octavia
    Olive Ottilie Pandora Pearl Petra Phoebe Polly Prudence Ramona Rosalind Rowena Ruth Sabina Sybil Tabitha Tess Thora Ursula Vera
    Viola Violet Wanda Wilhelmina Winifred Zelda Zuleika""".split()
_ANY = """Alder Ash Bay Birch Blue Clove Dale Ember Fable Fen Finch Fog Frost Glen Hazel Indigo Juniper Kestrel Lark Linden Marlow Moss Nim Oak
    Onyx Perrin Pip Quill Rain Reed River Robin Rook Rowan Sage Sky Sorrel Sparrow Storm Tansy Tarn Teal Thistle Vale Wick Wren Wynn Zephyr""".split()
_ENDINGS = "worth wick by combe ley bottom ham shaw thwaite well kin ery ington smith croft dale field more ridge some water stead bury burn".split()

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

_FRIEND_HEADS = """Hob Tib Pett Moss Lum Quill Dray Fen Wick Thim Crab Dog Pock Ram Spin Tatter Under Wim Yarrow Bar Cob Dab Ember Fig Gris Hux
    Inkle Jos Kettle Lark Mar Nettle Otter Prim Rook Sprat Trum Vell Whis Bodd Clem Drumm Eddle Fros Gob Hep Jell Knap Lobb Mump Nunn Ollip
    Puck Roop Scup Tweed Ubble Wagg Anvil Birk Chol Dwin Elver Flax Gamm Hask Ivers Jupp Kest Lind Mott
    Nobb Orm Plim Quin Rundle Skell Tarn Ulver Vosp Wint Yelp Zane Bram Crim Dunk Furz Grett Hollis Jasp Knott Lidd Murg""".split()
_FRIEND_TAILS = "bins day grew op ley combe wick worth tree ridge sop pin dle son by ham well low some ett erby kins ington aby itt oway ock ance ard ell mere stock bourne gate thorn ward pole fax dock ling".split()
_TITLES = ["Dr ", "Professor ", "Captain ", "Cousin ", "Judge ", "Sergeant ", "Old ", "Young ", "Corporal ", "Constable ", "Canon ", "Major ", "Farmer ", "Deacon ",
           "", "", ""]
_PLACE_HEADS = """Ditch Puddle Cobble Marrow Thistle Gull Otter Larch Mill Brack Candle Harrow Pedlar Quince Rattle Sallow Tipple Wether Yew Amber
    Badger Clover Dun Elder Fiddle Goose Heron Ivy Kettle Lantern Mallow Nettle Oat Plover Rush Saddle Tern Under Vixen Wicker Barrow Crumple
    Dapple Fennel Gorse Hollow Juniper Kipper Lobster Mussel Pepper Snow Sparrow Tallow Willow Acre Bishop Bracken Burdock Catkin Cider Cinder
    Clatter Cuckoo Damson Dimple Drum Eel Feather Finch Flint Fog Furrow Gander Garlic Gilly Hazel Hedge Hob Honey Hurdle Inkle Kestrel Linnet Magpie
    Maple Moss Muddle Newt Oyster Paddle Parsnip Pebble Pickle Pigeon Plum Rabbit Rook Rumble Shingle Skylark Spindle Stoat Swallow Teasel
    Thimble Toad Tumble Turnip Wagtail Weasel Whistle Winkle Wren Yarrow""".split()
_PLACE_TAILS = "combe wick thorpe by ford bridge mouth stead minster pool haven gate market water well hampton croft over hithe ness ridge bourne".split()
_PLACE_FIRST = ["Little ", "Great ", "Upper ", "Nether ", "Long ", "Much ", "Old ", "North ", "West ", "Lower ", "", "", "", "", ""]


def friends(random: Random, count: int = 4) -> list[str]:
    """Names of acquaintances that fit any creature of any gender."""
    found: list[str] = []
    while len(found) < count:
        name = random.choice(_TITLES) + random.choice(_FRIEND_HEADS) + random.choice(_FRIEND_TAILS)
        if name not in found and len(name) < 20:
            found.append(name)
    return found


def places(random: Random, nation: str, count: int = 3) -> list[str]:
    """Towns that are on no map; with a nation, they sound like it."""
    culture = _CULTURES.get(_LIKE.get(nation, nation))
    found: list[str] = []
    for _ in range(60):
        if culture and len(found) < count - 1:
            name = random.choice(culture[1].split()) + random.choice(culture[2].split())
        else:
            name = random.choice(_PLACE_FIRST) + random.choice(_PLACE_HEADS) + random.choice(_PLACE_TAILS)
        name = name.replace("_", " ").replace("  ", " ")
        if name not in found:
            found.append(name)
        if len(found) == count:
            break
    return found


def _surname(random: Random, stems: tuple[str, ...]) -> str:
    stem = random.choice(stems or ("Quirk", "Tangle", "Penn"))
    ending = random.choice(_ENDINGS)
    if stem[-1] == ending[0] or (stem[-1] in "aeiouy" and ending[0] in "aeiou"):
        ending = random.choice(("worth", "combe", "shaw", "wick", "field"))
    return stem + ending


def name_for(random: Random, *, gender: str, world: dict[str, tuple[str, ...]], nation: str, role: str, title: str, old: bool, person: bool) -> tuple[str, str]:
    """``(full name, what friends call them)``. ``title`` such as "Captain" goes before the name."""
    culture = _CULTURES.get(_LIKE.get(nation, nation)) if nation else None
    own = world.get("he" if gender == "masculine" else "she", ()) if gender != "androgynous" else (*world.get("he", ()), *world.get("she", ()))
    common = {"masculine": _HE, "feminine": _SHE}.get(gender, _ANY)
    if culture:
        he, she, family = culture[0].split("|")
        given = random.choice((she if gender == "feminine" else he).split())
        surname = random.choice(family.split())
    else:
        given = random.choice(own) if own and not person and random.random() < 0.62 else random.choice(common)
        surname = _surname(random, world.get("stem", ()))
    if title:
        royal = title in ("King", "Queen", "Prince", "Princess", "Emperor", "Empress", "Sir", "Lady")
        crowned = title in ("King", "Queen", "Emperor", "Empress")
        return f"{title} {given} {_ordinal(random) if crowned else surname}", f"{title} {given if royal else surname}"
    if old and not culture and random.random() < 0.25:
        return f"Old {given} {surname}", given
    return f"{given} {surname}", given


def _ordinal(random: Random) -> str:
    return "the " + random.choice(["Second", "Third", "Fourth", "Fifth", "Unready", "Brief", "Reasonable", "Tall", "Damp", "Unlikely", "Well-Meaning"])
