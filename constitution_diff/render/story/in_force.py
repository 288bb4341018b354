"""What the dates of kept versions say of a day, in sentences that promise no more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from constitution_diff.model import Certainty, british_date, listed

from .forgotten import forgotten_sentences
from .standing import standing_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from constitution_diff.model import AsAt, PartAnswer, Unsaid, Version

_N_PARTS: Final = 8
_EACH: Final = " Each says:"
_SAYS: Final = " It says:"
_DOUBTED: Final = (Certainty.UNDATED, Certainty.ADOPTED_ONLY, Certainty.OVERLAP)


def as_at_sentence(found: AsAt) -> str:
    """Which version was in force, or why the dates name none."""
    said = _SENTENCES[found.certainty](found, british_date(found.on))
    unsaid = map(unsaid_sentence, found.unsaid)
    return " ".join((*_adopted_later(found), *unsaid, said))


def unsaid_sentence(one: Unsaid) -> str:
    """That a version says nothing of some parts, and which before it does.

    >>> from constitution_diff.model import Unsaid, Version
    >>> old, new = (Version("H", "C", name, ()) for name in ("2019", "Part 3"))
    >>> unsaid_sentence(Unsaid(new, ("Part 1",), old))
    'Of Part 1 the stored version Part 3 says nothing, for its file does not hold it; \
the newest before it that holds it is 2019.'
    """
    n = len(one.parts)
    named = one.parts if n <= _N_PARTS else (*one.parts[:_N_PARTS], "others")
    it = "it" if n == 1 else "them"
    holds = f"the newest before it that holds {it}"
    if one.between:
        holds = (
            f"whether {_forgotten(one.between)} held {it} nobody can tell, and the "
            f"newest older one known to hold {it}"
        )
    return (
        f"Of {listed(named)} the stored version {one.by.name} says nothing, for its "
        f"file does not hold {it}; {holds} is {one.holder.name}."
    )


def _forgotten(versions: Sequence[Version]) -> str:
    """Some forgotten versions by their names, or how many there are."""
    if len(versions) > _N_PARTS:
        return f"any of {len(versions)} forgotten versions"
    return f"the forgotten {listed([version.name for version in versions])}"


def unsaid_words(unsaid: Sequence[Unsaid]) -> str:
    """Why versions do not hold what is asked for, and how to ask the one that does.

    Without a full stop.
    """
    said = " ".join(map(unsaid_sentence, unsaid))
    return f"{said} Add --version {unsaid[0].holder.name!r} to read that one"


def late_sentence(version: Version, on: str) -> str:
    """That a version that counts for a day was adopted after it; "" where it was not.

    >>> from constitution_diff.model import Version
    >>> dates = {"adopted": "2012-05-01", "in_force": "2012-01-01"}
    >>> late_sentence(Version("H", "C", "2012", (), **dates), "2012-02-01")
    '2012 was adopted only on 1 May 2012, after 1 February 2012.'
    """
    if version.adopted <= on:
        return ""
    adopted, day = map(british_date, (version.adopted, on))
    return f"{version.name} was adopted only on {adopted}, after {day}."


def _adopted_later(found: AsAt) -> Iterator[str]:
    """That versions were adopted after the day, and which was the one before."""
    if found.certainty is Certainty.BY_PART:
        return
    late = [one for one in found.candidates if one.adopted > found.on]
    yield from (late_sentence(version, found.on) for version in late)
    before = found.before
    all_late = late and late == [*found.candidates]
    if all_late and before and not before.forgotten and before.adopted <= found.on:
        yield f"Until its adoption, the newest stored version was {before.name}."


def undecided_sentences(found: AsAt) -> str:
    """Why the dates name no one version, and how to name one, without a full stop."""
    why = _SENTENCES[found.certainty](found, british_date(found.on))
    if found.certainty is Certainty.UNDATED:
        return why.removesuffix(".")
    which = "one of them" if len(found.candidates) > 1 else "a version"
    return f"{why.removesuffix(_EACH)} Name {which} with --version"


def several_sentence(
    on: str, clause: str, named: Sequence[str], holders: Sequence[str]
) -> str:
    """That a number has no one answer, and how to ask for one; without a full stop.

    Args:
        on: The day, an ISO date.
        clause: What was asked for.
        named: What finds each provision that is called so.
        holders: The versions that hold them, for where all have the same name.

    >>> several_sentence("2012-03-01", "2.2", ["Part 2/2.2"], ["2012", "2010"])
    "'2.2' was in parts that were in different versions on 1 March 2012; name one of \
these with --version, in place of --on: 2012, 2010"
    """
    day = british_date(on)
    if len(named) > 1:
        return (
            f"there are several {clause!r}, and their parts were in different versions "
            f"on {day}; say which: {', '.join(named)}"
        )
    return (
        f"{clause!r} was in parts that were in different versions on {day}; name one "
        f"of these with --version, in place of --on: {', '.join(holders)}"
    )


def part_name(answer: PartAnswer, answers: Sequence[PartAnswer]) -> str:
    """Which parts one of several answers is for: "Part 2", "All but Part 2"."""
    if not answer.is_rest:
        return listed(answer.parts)
    others = [part for one in answers if one is not answer for part in one.parts]
    return f"All but {listed(others)}" if others else "The rest"


def around(found: AsAt) -> Iterator[str]:
    """The versions before and after, with their dates; and those without a date."""
    if found.before:
        yield f"The version before: {_named(found.before)}{_gone(found.before)}."
    if found.after:
        yield f"The version after: {_named(found.after)}{_gone(found.after)}."
    yield from map(left_out_sentence, found.undated)
    yield from forgotten_sentences(found)


def _gone(version: Version) -> str:
    return "; it was forgotten" if version.forgotten else ""


def doubts(found: AsAt) -> Iterator[str]:
    """Why it is not certain that what is told is of the version in force on a day.

    Nothing where the dates leave no doubt.
    """
    if found.certainty is Certainty.BY_PART:
        yield (
            f"{_parts(found)} What follows is of {found.candidates[-1].name}, in which "
            f"the rest was in force on {british_date(found.on)}. Name a provision to "
            "have the answer for its part."
        )
        yield from filter(None, [late_sentence(found.candidates[-1], found.on)])
        yield from map(unsaid_sentence, found.unsaid)
    elif found.certainty in _DOUBTED:
        yield as_at_sentence(found).removesuffix(_SAYS).removesuffix(_EACH)
    else:
        yield from _adopted_later(found)
        yield from map(unsaid_sentence, found.unsaid)
    yield from map(left_out_sentence, found.undated)
    yield from forgotten_sentences(found, deciding=True)


def left_out_sentence(version: Version) -> str:
    """That a version was not asked what was in force on a day."""
    return (
        f"{version.named} {_no_first_day(version)}, so it was "
        "left out; whether it was in force on that day nobody can say."
    )


def _no_first_day(version: Version) -> str:
    if not version.ended:
        return "has no date"
    until = british_date(version.ended)
    return f"was in force until {until}, and nothing says from when"


def newest_sentence(versions: Sequence[Version]) -> str:
    """That the newest of some versions is one without a date; "" where it has one.

    >>> from constitution_diff.model import Version
    >>> newest_sentence([Version("H", "C", "2019", (), in_force="2019-05-01")])
    ''
    """
    newest = versions[-1]
    if newest.placed or not any(version.placed for version in versions):
        return ""
    return f"{newest.named} has no date, and is taken for the newest version."


def _named(version: Version) -> str:
    return f"{version.name}, {standing_words(version)}"


def _one(found: AsAt, _: str) -> str:
    version = found.candidates[-1]
    return f"The stored version {_named(version)}, says:"


def _before(found: AsAt, day: str) -> str:
    which = "first"
    if any(version.ended for version in found.undated):
        which = "first known to come later"  # than one that may have been in force
    first = f" The {which} is {_named(found.after)}." if found.after else ""
    return f"No stored version is known to have been in force on {day}.{first}"


def _gap(found: AsAt, day: str) -> str:
    ended = british_date(found.before.ended) if found.before else ""
    name = found.before.name if found.before else ""
    return (
        f"No stored version is known to have been in force on {day}: "
        f"{name} was in force until {ended}."
    )


def _overlap(found: AsAt, day: str) -> str:
    names = "; ".join(map(_named, found.candidates))
    if len(found.candidates) == 1:
        other = "what stood before it, which is not kept"
        return (
            f"The dates do not say whether this was in force on {day}, or "
            f"{'nothing that is kept' if found.before else other}: {names}.{_SAYS}"
        )
    return f"The dates do not say which of these was in force on {day}: {names}.{_EACH}"


def _adopted_only(found: AsAt, day: str) -> str:
    newest = found.candidates[-1]
    was = british_date(newest.adopted)
    return (
        f"{newest.name} was adopted on {was}, and nothing that is stored says from "
        f"when it was in force. So no single answer is given for {day}."
    )


def _by_part(found: AsAt, day: str) -> str:
    return f"{_parts(found)} On {day}, what is stored says:"


def _parts(found: AsAt) -> str:
    parts = "; ".join(f"{p} from {british_date(d)}" for p, d in found.part_dates)
    return f"Not all of it came into force on one day{': ' if parts else ''}{parts}."


def _undated(found: AsAt, day: str) -> str:
    n = len(found.candidates)
    if n == 1:
        return (
            f"{found.candidates[0].name} {_no_first_day(found.candidates[0])}, so "
            f"nobody can say whether it was in force on {day}."
        )
    return (
        f"No stored version has a date, so nobody can say which of the {n} was in "
        f"force on {day}. Ask for one by its name, with --version."
    )


_SENTENCES: Final[dict[Certainty, Callable[[AsAt, str], str]]] = {
    Certainty.ONE: _one,
    Certainty.BEFORE: _before,
    Certainty.NONE: _before,
    Certainty.GAP: _gap,
    Certainty.OVERLAP: _overlap,
    Certainty.ADOPTED_ONLY: _adopted_only,
    Certainty.BY_PART: _by_part,
    Certainty.UNDATED: _undated,
}
