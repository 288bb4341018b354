from pathlib import Path

from benchmarks.peers.setting_up import peers

_ROOT = Path(__file__).parents[2]


def test_every_peer_has_a_version_or_is_a_program_of_the_machine() -> None:
    for peer in peers():
        assert peer.program or all("==" in wanted for wanted in peer.requires)
        assert peer.licence


def test_no_peer_is_a_dependency() -> None:
    wanted = (_ROOT / "pyproject.toml").read_text("utf-8")
    names = [each.partition("[")[0].partition("==")[0]
             for peer in peers() for each in peer.requires]  # fmt: skip

    assert names
    assert not [name for name in names if name in wanted]


def test_what_copyleft_covers_is_started_and_never_imported() -> None:
    for peer in peers():
        if "GPL" in peer.licence:
            assert "python" not in peer.command[0]
