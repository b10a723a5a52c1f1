"""Many characters in one picture: ``python tests/benchmarks/contact_sheet.py sheet.png [--count 24] [--columns 6]``.

Every line of the descriptions goes the whole way by rule: author, sculptor's composition, renderer. Without
``--descriptions FILE`` (one a line) the list below is used; its first twenty-four are the README's picture:
``contact_sheet.py characters.jpg --count 24``. ``--seed`` is that of every character. Nothing is judged here; a
person looks.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import numpy as np
from animism.agents.author import written_by_rule
from animism.tools.sculpture import render
from animism.tools.sculpture.compose import compose
from numpy.typing import NDArray
from PIL import Image

DESCRIPTIONS = """\
a grumpy old apple who loves chess
a Nigerian grandmother who runs a market stall
a proud tabby cat detective
a jazz saxophone with a broken heart
a snowman who dreams of summer
a little girl with pigtails who collects beetles
a cowboy cactus
a lion king
a slice of pizza from Naples
a blue teapot with a sailor hat
a sleepy moon
a penguin explorer
a mad scientist with wild white hair
a strawberry princess
a bumblebee postman
a steam train grandfather
a young woman with curly red hair who paints murals
a friendly ghost who hosts dinner parties
a tiny dragon chef
a robot waiter with a bow tie
a Scottish sea captain with a red beard
an elephant accountant with glasses
a frog prince with a crown
a monster under the bed who is afraid of children
a bald man who tells jokes
a red fox spy
a teddy bear surgeon
a shy lighthouse
a vampire countess
an octopus barber
a wise old tortoise librarian
a sunflower farmer
a teenage boy with a green cap
a hijabi architect
an owl professor
a piano
a haughty peacock fashion designer
a dwarf blacksmith
a chocolate cupcake opera singer
a thundercloud with a temper
a firefighter with a big red beard
a toaster
an avocado yoga teacher
a genie
a pumpkin detective with a monocle
a Chinese grandfather who plays chess
a crab grandfather
a handbag from Milan
a kangaroo boxer
a fierce Viking woman with blonde braids
a potato philosopher
a gorilla florist
an alien tourist with a camera
a hamburger wrestler
a clown
a queen bee
a red fire engine
a purple slime who is scared of spoons
a bat night nurse
a turbaned taxi driver
""".splitlines()


def portrait(description: str, size: int, seed: int) -> NDArray[np.uint8]:
    """``(size, size, 3)``: the character of ``description``, drawn at twice the size and averaged."""
    started = time.perf_counter()
    spec = written_by_rule(description, seed)
    made = compose(spec, seed)
    picture = Image.fromarray(render(made.sculpture, size=2 * size).image).resize((size, size), Image.Resampling.BOX)
    print(f"{description:<52} {spec.appearance.subject:<16} {time.perf_counter() - started:5.2f} s", *made.notes)
    return np.asarray(picture)


def sheet(descriptions: list[str], size: int, columns: int, seed: int) -> NDArray[np.uint8]:
    """The portraits in rows; a last row that is not full ends in white."""
    tiles = [portrait(d, size, seed) for d in descriptions]
    tiles += [np.full_like(tiles[0], 255)] * (-len(tiles) % columns)
    return np.vstack([np.hstack(tiles[i : i + columns]) for i in range(0, len(tiles), columns)])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("picture", type=Path, help="where to write it; .jpg or .png")
    parser.add_argument("--descriptions", type=Path, help="a file with one description a line")
    parser.add_argument("--count", type=int, help="only the first so many")
    parser.add_argument("--columns", type=int, default=6)
    parser.add_argument("--size", type=int, default=320, help="pixels of each portrait")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--quality", type=int, default=85, help="of a JPEG")
    asked = parser.parse_args()
    lines = asked.descriptions.read_text("utf-8").splitlines() if asked.descriptions else DESCRIPTIONS
    wanted = [line.strip() for line in lines if line.strip()][: asked.count]
    image = Image.fromarray(sheet(wanted, asked.size, asked.columns, asked.seed))
    image.save(asked.picture, quality=asked.quality, optimize=True)
    print(f"{asked.picture}: {len(wanted)} characters, {asked.picture.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
