"""Our `dataclass` is the one of the standard library in all that its users see."""

import copy
import dataclasses
import inspect
import pickle
from pathlib import Path

import pytest

from constitution_diff import model
from constitution_diff.model import values
from constitution_diff.model.values import dataclass

_PACKAGE = Path(model.__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Label:
    """A value."""

    text: str
    depth: int = 0
    seen: dict[str, int] = dataclasses.field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    signs: list[str] = dataclasses.field(default_factory=list, compare=False)

    def __post_init__(self) -> None:
        self.seen[self.text] = self.depth


@dataclass(slots=True)
class _Pile:
    height: int
    of: str = "paper"


@dataclass(slots=True, eq=False)
class _Thing:
    name: str


@dataclass(frozen=True, slots=True)
class _Named:
    name: str

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Named)

    def __hash__(self) -> int:
        return 7

    def __repr__(self) -> str:
        return "a name"


def test_a_value_takes_its_fields_by_place_and_by_name_with_their_defaults() -> None:
    assert (Label("4.2", 1).text, Label("4.2", 1).depth) == ("4.2", 1)
    assert (Label(text="4").depth, Label(depth=3, text="4").depth) == (0, 3)
    assert _Pile(2).of == "paper"


def test_a_value_without_a_field_or_with_one_too_many_is_refused() -> None:
    with pytest.raises(TypeError, match="missing 1 required positional argument"):
        Label()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unexpected keyword argument 'seen'"):
        Label("4", seen={})  # type: ignore[call-arg]


def test_what_is_made_for_a_value_is_its_own() -> None:
    first, second = Label("4"), Label("5")

    first.signs.append("!")

    assert (first.seen, second.seen, second.signs) == ({"4": 0}, {"5": 0}, [])


def test_a_frozen_value_can_be_neither_altered_nor_added_to() -> None:
    label = Label("4")

    with pytest.raises(dataclasses.FrozenInstanceError, match="assign to field 'text'"):
        label.text = "5"  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError, match="assign to field 'more'"):
        label.more = "5"  # type: ignore[attr-defined]
    with pytest.raises(dataclasses.FrozenInstanceError, match="delete field 'text'"):
        del label.text


def test_values_are_alike_when_the_fields_that_are_compared_are() -> None:
    assert Label("4", signs=["!"]) == Label("4")
    assert len({Label("4"), Label("4"), Label("5")}) == 2
    others: list[object] = [_Thing("4"), "4"]
    assert Label("4") not in others
    assert _Pile(2) == _Pile(2, "paper") != _Pile(3)
    assert _Thing("a") != _Thing("a")


def test_what_is_not_frozen_can_be_altered_and_not_hashed() -> None:
    pile = _Pile(1)

    pile.height = 2

    assert pile == _Pile(2)
    with pytest.raises(TypeError, match="unhashable"):
        hash(pile)


def test_a_class_keeps_the_methods_that_it_was_written_with() -> None:
    named = _Named("a")

    assert (named == _Named("b"), hash(named), repr(named)) == (True, 7, "a name")


def test_a_class_that_inherits_makes_its_values_by_both() -> None:
    @dataclass(frozen=True, slots=True)
    class Place:
        part: str

    @dataclass(frozen=True, slots=True)
    class Lower(Place):
        below: str = ""

    class Plain(Place):
        def __init__(self) -> None:
            super().__init__("4")

    # Each before `Place` itself was ever made.
    assert (Plain().part, Lower("4", "4.2").below) == ("4", "4.2")
    assert Lower("4", "4.2") == Lower("4", below="4.2") != Lower("4")
    assert Lower("4").part == Place("4").part == Plain().part


def test_the_library_knows_the_values_for_its_own() -> None:
    label = dataclasses.replace(Label("4", signs=["!"]), depth=2)

    match label:
        case Label("4", 2):
            assert label.seen == {"4": 2}
        case _:
            pytest.fail("it is not told by its fields")
    assert repr(label) == "Label(text='4', depth=2, signs=['!'])"
    assert dataclasses.asdict(_Pile(2)) == {"height": 2, "of": "paper"}
    assert not hasattr(label, "__dict__")


def test_values_are_pickled_and_copied_whole() -> None:
    label = Label("4", 1, ["!"])

    for again in (copy.deepcopy(label), _pickled(label)):
        assert isinstance(again, Label)
        assert (again, again.seen, again.signs) == (label, {"4": 1}, ["!"])


def _pickled(label: Label) -> object:
    return pickle.loads(pickle.dumps(label))  # noqa: S301 - our own


def test_every_class_of_values_is_made_this_way() -> None:
    others = [
        str(path.relative_to(_PACKAGE))
        for path in _PACKAGE.rglob("*.py")
        if "import dataclass" in path.read_text(encoding="utf-8").split("\nclass ")[0]
        and "values import dataclass" not in path.read_text(encoding="utf-8")
        and str(path) != inspect.getfile(values)
    ]

    assert others == []
