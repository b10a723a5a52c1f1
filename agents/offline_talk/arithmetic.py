"""Small sums, done right: two or three whole or decimal numbers with + - * / and their names. No algebra, no powers."""

from __future__ import annotations

import re
from fractions import Fraction

_WORDS = {
    w: str(n)
    for n, w in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ]
    )
}
_WORDS |= dict(
    zip(
        ["thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred"],
        ["30", "40", "50", "60", "70", "80", "90", "100"],
        strict=True,
    )
)
_SIGNS = (
    ("divided by", "/"),
    ("multiplied by", "*"),
    ("times", "*"),
    ("plus", "+"),
    ("minus", "-"),
    ("x", "*"),
    ("×", "*"),
    ("÷", "/"),
    ("over", "/"),
    ("add", "+"),
    ("less", "-"),
    ("and", "+"),
)
_NUMBER = r"-?\d+(?:[.,]\d+)?"
_LARGEST = 1_000_000


def solve(words: str) -> str:
    """The result as text for plain words such as "what is 7 x 8"; ``"hard"`` for numbers above a million or more than
    three of them, ``"nothing"`` for a division by zero, ``""`` where there is no sum."""
    text = f" {words[:200].replace('-', ' - ') if re.search(r'[0-9]-', words) else words[:200]} "
    text = re.sub(r"(?<=\d),(?=\d{3}\b)", "", text)
    if re.search(r"\d{1,4}-\d{1,2}-\d{1,4}|\d{1,2}/\d{1,2}/\d{2,4}", text):
        return ""
    text = re.sub(r"(?<=\d)\s*%\s*of\s+(?=\d)", " /100* ", text)
    for word, number in _WORDS.items():
        text = re.sub(rf"(?<![\w]){word}(?![\w])", number, text)
    asked = re.search(r"\b(?:what is|what's|whats|how much is|calculate|sum of|solve|compute|is)\b", text) is not None
    for word, sign in _SIGNS:
        text = (
            re.sub(
                rf"(?<=\d)\s*{re.escape(word)}\s*(?=\d)" if word == "x" else rf"(?<=\d) {re.escape(word)} (?=\d)",
                f" {sign} ",
                text,
            )
            if word != "and" or "sum of" in text
            else text
        )
    if found := re.search(
        r"(?<![\d.])(\d{1,4})(?: to the power of | ?\^ ?|\*\*)(\d{1,2})\b|(?<![\d.])(\d{1,4}) squared", text
    ):
        value = int(found.group(1) or found.group(3)) ** int(found.group(2) or 2)
        return f"{value:,}" if value <= 10**9 else "hard"
    if found := re.search(r"square root of (\d{1,6})\b", text):
        root = round(int(found.group(1)) ** 0.5)
        return str(root) if root * root == int(found.group(1)) else "hard"
    found = re.search(rf"(?<![\w.])({_NUMBER}(?:\s*[-+*/]\s*{_NUMBER})+)(?![\w.])", text)
    if not found or not (asked or re.fullmatch(r"[\s\d.,+*/=?-]+", text)):
        return ""
    return _worked(re.findall(rf"(?:(?<=\d)\s*)?([-+*/](?=\s)|[+*/]|(?<=\d)-)|({_NUMBER})", found.group(1)))


def _worked(tokens: list[tuple[str, str]]) -> str:
    signs = [sign for sign, _ in tokens if sign]
    numbers = [Fraction(number.replace(",", ".")) for _, number in tokens if number]
    if len(numbers) != len(signs) + 1 or len(numbers) < 2:
        return ""
    if len(numbers) > 4 or any(abs(n) > _LARGEST for n in numbers):
        return "hard"
    try:
        value = _reduced(numbers, signs)
    except ZeroDivisionError:
        return "nothing"
    if value.denominator == 1:
        return f"{int(value):,}"
    rounded = f"{float(value):.3f}".rstrip("0").rstrip(".")
    return rounded if Fraction(rounded) == value else f"about {rounded}"


def _reduced(numbers: list[Fraction], signs: list[str]) -> Fraction:
    terms, ops = [numbers[0]], []
    for sign, number in zip(signs, numbers[1:], strict=True):
        if sign == "*":
            terms[-1] *= number
        elif sign == "/":
            terms[-1] /= number
        else:
            ops.append(sign)
            terms.append(number)
    total = terms[0]
    for sign, term in zip(ops, terms[1:], strict=True):
        total = total + term if sign == "+" else total - term
    return total
