"""The renderers, in tables: to add an output, write a function and add a line."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final, TypeAlias

from constitution_diff.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from constitution_diff.model import Check, Comparison, Lives, Outline

Value: TypeAlias = "Check | Comparison | Lives | Outline"
Renderer: TypeAlias = "Callable[[Value], bytes]"


def _renderer(module: str, function: str) -> Callable[..., bytes]:
    """The renderer of that name, its libraries imported only when it is first used."""

    def render(*values: Value) -> bytes:
        found: Callable[..., bytes] = getattr(
            import_module(module, __package__), function
        )
        return found(*values)

    return render


LIVES: Final = "compare of several versions"
"""What `compare` writes when it is given more than two."""

RENDERERS: dict[str, dict[str, Callable[..., bytes]]] = {
    "outline": {
        "text": _renderer(".text", "outline_text"),
        "json": _renderer("constitution_diff.codec", "outline_json"),
        "markdown": _renderer(".markdown", "outline_markdown"),
        "html": _renderer(".html", "html_outline"),
        "akn": _renderer(".akn", "outline_akn"),
    },
    "tracked": {
        "text": _renderer(".tracked", "tracked_text"),
        "json": _renderer("constitution_diff.codec", "tracked_json"),
    },
    "check": {
        "text": _renderer(".check", "check_text"),
        "json": _renderer("constitution_diff.codec", "check_json"),
        "html": _renderer(".html", "html_check"),
    },
    "compare": {
        "text": _renderer(".text", "comparison_text"),
        "json": _renderer("constitution_diff.codec", "comparison_json"),
        "html": _renderer(".html", "html_redline"),
        "overrides": _renderer(".overrides", "comparison_overrides"),
    },
    LIVES: {
        "text": _renderer(".lives", "lives_text"),
        "json": _renderer("constitution_diff.codec", "lives_json"),
        "html": _renderer(".html", "html_lives"),
    },
}
"""For each verb, its outputs by format name."""

SUFFIXES = {
    "txt": "text", "json": "json", "html": "html", "htm": "html", "md": "markdown",
    "xml": "akn", "akn": "akn", "toml": "overrides",
}  # fmt: skip


def renderer_of(verb: str, name: str) -> Callable[..., bytes]:
    """What writes `name` for a verb.

    Raises:
        UsageError: The verb has no output of that format.
    """
    known = RENDERERS[verb]
    if name not in known:
        msg = f"{verb} does not write {name}; it writes {', '.join(sorted(known))}."
        raise UsageError(msg)
    return known[name]


def format_of_path(verb: str, path: str, format_name: str) -> str:
    """The format that a path's suffix names; `format_name` where it has none.

    Raises:
        UsageError: The suffix names nothing that the verb writes.
    """
    name = path.replace("\\", "/").rpartition("/")[2]
    suffix = name.rpartition(".")[2].lower() if "." in name else ""
    if not suffix:
        return format_name or "text"
    found = SUFFIXES.get(suffix, suffix)
    if found not in RENDERERS[verb]:
        suffixes = sorted(s for s, n in SUFFIXES.items() if n in RENDERERS[verb])
        msg = (
            f"{name}: {verb} does not write .{suffix} files; "
            f"end the name in {', '.join('.' + s for s in suffixes)}."
        )
        raise UsageError(msg)
    return found
