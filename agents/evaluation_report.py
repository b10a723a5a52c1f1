"""What an evaluation found, as tables, JSON and contact sheets.

A rate is given with Wilson's 95 % interval, because a category has few descriptions. Nothing is drawn or looked for
here.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PIL import Image as Pictures
from PIL import ImageDraw

from .evaluation import Result, Settings, Way, all_of
from .evaluation_set import Descriptions

Z = 1.959964
"""Standard deviations to either side of a normal distribution's middle that hold 95 % of it."""
TILE, HEAD, MOST_LINES = 160, 34, 24
FOUND, MISSED, BLIND = (40, 160, 70), (200, 50, 50), (130, 130, 130)


def wilson(found: int, of: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share, both ends in [0, 1]; (0, 1) of nothing (Wilson, 1927, JASA 22, 209-212)."""
    if of <= 0:
        return 0.0, 1.0
    share, z2 = found / of, Z * Z
    middle = (share + z2 / (2 * of)) / (1 + z2 / of)
    half = Z / (1 + z2 / of) * math.sqrt(share * (1 - share) / of + z2 / (4 * of * of))
    return max(0.0, middle - half), min(1.0, middle + half)


def summary(results: Iterable[Result], detector: str) -> dict[str, Any]:
    """What one detector saw of these results, as plain data. ``count`` are the pictures it could look at; ``found`` the
    faces in their last pictures, ``at_first`` in their first; ``attempts``, ``seconds`` and ``likeness`` are means."""
    rows = list(results)
    drawn = [row for row in rows if not row.error]
    looked = [row for row in drawn if row.seen.get(detector, [None])[-1:] not in ([None], [])]
    found = [row for row in looked if row.seen[detector][-1]]
    low, high = wilson(len(found), len(looked))
    placed = [row.placed for row in found if row.placed is not None]
    return {
        "count": len(looked), "drawn": len(drawn), "errors": len(rows) - len(drawn), "found": len(found),
        "rate": _share(len(found), len(looked)), "interval": [round(low, 4), round(high, 4)] if looked else None,
        "at_first": sum(bool(row.seen[detector][0]) for row in looked),
        "rate_at_first": _share(sum(bool(row.seen[detector][0]) for row in looked), len(looked)),
        "in_place": _share(sum(placed), len(placed)),
        "attempts": _mean([len(row.seen[detector]) for row in drawn if row.seen.get(detector)]),
        "seconds": _mean([row.seconds for row in drawn]),
        "likeness": _mean([row.likeness for row in drawn if row.likeness is not None], 4),
    }


def report(
    settings: Settings, rows: Sequence[Way], results: Sequence[Result], descriptions: Descriptions
) -> dict[str, Any]:
    """Everything that was measured, as plain data: by detector, way and category, and ``all`` of them together."""
    tables: dict[str, Any] = {}
    for detector in settings.detectors:
        tables[detector] = {}
        for way in rows:
            own = [row for row in results if row.way == way.name]
            if own:
                parts = {c: summary((r for r in own if r.category == c), detector) for c in descriptions}
                tables[detector][way.name] = {"all": summary(own, detector), **parts}
    return {
        "settings": {**settings.__dict__, "detectors": list(settings.detectors)},
        "descriptions": {category: len(lines) for category, lines in descriptions.items()},
        "wanted": len(results) + _left(rows, results, descriptions), "done": len(results),
        "not_run": [{"way": way.name, "why": way.why, "mend": way.mend} for way in rows if way.why],
        "errors": [{"way": r.way, "description": r.description, "error": r.error} for r in results if r.error],
        "notes": _notes(tables), "tables": tables,
    }


def _notes(tables: Mapping[str, Any]) -> list[str]:
    """What a reader could take for a result and is none."""
    drawn = {way for table in tables.values() for way, parts in table.items() if parts["all"]["drawn"]}
    seen = {way for table in tables.values() for way, parts in table.items() if parts["all"]["count"]}
    if drawn <= seen:
        return []
    blind = ", ".join(sorted(drawn - seen))
    told = f"No detector here looks at the pictures of {blind}, so nothing is known of their faces; "
    return [told + "one that does: pip install 'animism[dlib]'."]


def _left(rows: Sequence[Way], results: Sequence[Result], descriptions: Descriptions) -> int:
    """How many pictures are still to be made, of the ways that can be gone here."""
    done = {(row.way, row.category, row.number) for row in results}
    return sum(key not in done for way in rows if not way.why for key, _ in all_of(way, descriptions))


def markdown(data: Mapping[str, Any]) -> str:
    """The report for people."""
    settings, lines = data["settings"], ["# Faces found", ""]
    lines += [(
        f"{data['done']} of {data['wanted']} descriptions were drawn; seed {settings['seed']}, "
        f"{settings['size']} pixels, up to {settings['attempts']} attempts. The first detector decides whether another "
        "attempt is made. A cell is the share of descriptions in whose last picture a face is found, with Wilson's "
        "95 % interval; – means that the detector cannot look at such pictures. Unguided, another attempt is another "
        "seed."
    ), ""]
    for note in data["notes"]:
        lines += [note, ""]
    for detector, table in data["tables"].items():
        lines += [f"## Seen by {detector}", "", *_overview(table, settings["likeness"]), "", *_by_category(table), ""]
    if data["not_run"]:
        lines += ["## Not run", ""]
        for row in data["not_run"]:
            lines.append(f"- {row['way']}: {row['why']}" + (f" (`{row['mend']}`)" if row["mend"] else ""))
        lines.append("")
    if data["errors"]:
        lines += ["## Failed", ""]
        lines += [f"- {row['way']}, {row['description']}: {row['error']}" for row in data["errors"][:50]]
        lines.append("")
    return "\n".join(lines)


def _overview(table: Mapping[str, Any], likeness: str) -> list[str]:
    measured = f"likeness ({likeness})" if likeness else "likeness"
    head = ["way", "found", "at the first attempt", "in its place", "attempts", "seconds", measured, "pictures"]
    rows = []
    for way, parts in table.items():
        one = parts["all"]
        rows.append([
            way, _cell(one), _percent(one["rate_at_first"]), _percent(one["in_place"]), _number(one["attempts"]),
            _number(one["seconds"]), _number(one["likeness"], 3), str(one["drawn"]),
        ])
    return _table(head, rows)


def _by_category(table: Mapping[str, Any]) -> list[str]:
    """Categories down, ways side by side."""
    categories = list(dict.fromkeys(c for parts in table.values() for c in parts if c != "all"))
    rows = [[category, *(_cell(parts[category]) for parts in table.values())] for category in categories]
    return _table(["category", *table], rows)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    clean = [[cell.replace("|", "/") for cell in row] for row in (head, *rows)]
    return [f"| {' | '.join(clean[0])} |", f"|{'---|' * len(head)}", *(f"| {' | '.join(row)} |" for row in clean[1:])]


def _cell(one: Mapping[str, Any]) -> str:
    if not one["count"]:
        return "–"
    low, high = one["interval"]
    return f"{100 * one['rate']:.0f} % ({100 * low:.0f}–{100 * high:.0f})"


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.0f} %"


def _number(value: float | None, digits: int = 1) -> str:
    return "–" if value is None else f"{value:.{digits}f}"


def _share(part: int, of: int) -> float | None:
    return round(part / of, 4) if of else None


def _mean(values: Sequence[float], digits: int = 3) -> float | None:
    return round(sum(values) / len(values), digits) if values else None


def contact_sheet(category: str, rows: Sequence[Way], results: Sequence[Result], folder: Path) -> Pictures.Image | None:
    """The pictures of a category: a line a description (the first two dozen), a column a way. The frame tells what the
    first detector saw in the last picture: green a face, red none, grey that it cannot look. ``None`` without any."""
    own = {(r.way, r.number): r for r in results if r.category == category and r.picture}
    columns = [way.name for way in rows if any(way.name == name for name, _ in own)]
    numbers = sorted({number for _, number in own})[:MOST_LINES]
    if not columns:
        return None
    sheet = Pictures.new("RGB", (TILE * len(columns), HEAD + (TILE + HEAD) * len(numbers)), (245, 245, 245))
    pen = ImageDraw.Draw(sheet)
    for x, name in enumerate(columns):
        pen.text((TILE * x + 6, 10), _fitting(name), fill=(20, 20, 20))
    for y, number in enumerate(numbers):
        top = HEAD + (TILE + HEAD) * y
        first = next(own[name, number] for name in columns if (name, number) in own)
        pen.text((6, top + TILE + 8), _fitting(first.description, 26 * len(columns)), fill=(60, 60, 60))
        for x, name in enumerate(columns):
            if (name, number) in own:
                _tile(sheet, pen, (TILE * x, top), own[name, number], folder)
    return sheet


def _tile(sheet: Pictures.Image, pen: ImageDraw.ImageDraw, at: tuple[int, int], row: Result, folder: Path) -> None:
    try:
        with Pictures.open(folder / row.picture) as picture:
            sheet.paste(picture.convert("RGB").resize((TILE - 8, TILE - 8)), (at[0] + 4, at[1] + 4))
    except OSError:  # somebody took the picture away; the numbers stay
        return
    last = next(iter(row.seen.values()), [None])[-1:]
    colour = BLIND if last in ([None], []) else FOUND if last[0] else MISSED
    pen.rectangle((at[0] + 1, at[1] + 1, at[0] + TILE - 2, at[1] + TILE - 2), outline=colour, width=3)


def _fitting(text: str, letters: int = 26) -> str:
    plain = text.encode("ascii", "replace").decode()  # the built-in font has no more
    return plain if len(plain) <= letters else plain[: letters - 2] + ".."
