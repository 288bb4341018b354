"""Characters of symbol fonts, as what a reader sees."""

from __future__ import annotations

from typing import Final

_PRIVATE: Final = range(0xF000, 0xF100)
_BULLETS: Final = {
    0xB7: "•", 0xA7: "▪", 0x6F: "o", 0xA8: "◻", 0x6E: "■", 0x6C: "●",
    0x71: "❑", 0x75: "◆", 0x76: "❖", 0xD8: "➢", 0xE0: "→", 0xFC: "✓",
    0xFB: "✗", 0xFE: "☑", 0xFD: "☒",
}  # fmt: skip
_SYMBOL: Final = {
    0xB7: "•", 0xB0: "°", 0xB1: "±", 0xB4: "×", 0xB8: "÷", 0xA3: "≤", 0xB3: "≥",
    0xB9: "≠", 0xBB: "≈", 0xAE: "→", 0xAC: "←", 0xA5: "∞", 0xD2: "®", 0xD3: "©",
    0xD4: "™", 0xE2: "®", 0xE3: "©", 0xE4: "™",
}  # fmt: skip


def symbol(char: str, font: str) -> str:
    """The character that a w:sym prints; "" when it names none.

    Symbol fonts keep their glyphs in the private area F000 to F0FF, where only
    the font knows what they are. The usual ones are translated; any other reads
    as a bullet, which it nearly always is.

    >>> symbol("F0B7", "Symbol"), symbol("F0FC", "Wingdings"), symbol("00E9", "Arial")
    ('•', '✓', 'é')
    """
    try:
        code = int(char, 16)
        plain = chr(code)
    except (ValueError, OverflowError):
        return ""
    if code in _PRIVATE:
        table = _SYMBOL if font.casefold() == "symbol" else _BULLETS
        low = code - _PRIVATE.start
        is_ascii = font.casefold() == "symbol" and 0x20 <= low < 0x40  # noqa: PLR2004
        return table.get(low, chr(low) if is_ascii else "•")
    return plain
