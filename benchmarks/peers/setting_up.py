"""Each peer in an environment of its own below `.venv-peers`, or why it has none."""

from __future__ import annotations

import shutil
import subprocess
import sys
import venv
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec

from benchmarks.peers import libreoffice
from benchmarks.redlines.tools import ROOT, Tool
from constitution_diff.errors import ConstitutionDiffError

if TYPE_CHECKING:
    from collections.abc import Sequence

FOLDER: Final = ROOT / ".venv-peers"
_TABLE: Final = Path(__file__).with_name("peers.toml")
_STAMP: Final = "installed.txt"


class Peer(msgspec.Struct, frozen=True):
    """A program, and how to come by it."""

    name: str
    licence: str
    requires: tuple[str, ...] = ()
    """For pip, with versions."""
    pip_options: tuple[str, ...] = ()
    command: tuple[str, ...] = ()
    program: str = ""
    """What must be on the PATH instead."""


class _Peers(msgspec.Struct):
    peer: tuple[Peer, ...]


class PeerMissingError(ConstitutionDiffError):
    """A peer could not be had; the message says why."""


def peers() -> tuple[Peer, ...]:
    """All that `peers.toml` lists, in its order."""
    return msgspec.toml.decode(_TABLE.read_bytes(), type=_Peers).peer


def tool(peer: Peer) -> Tool:
    """The peer, installed if it was not yet. Raises PeerMissingError."""
    folder = FOLDER / peer.name
    if peer.program:
        found = shutil.which(peer.program)
        if found is None:
            raise PeerMissingError(f"{peer.name}: there is no {peer.program}")
        return libreoffice.tool(found, folder)
    _install(peer, folder)
    # Only what is ours is filled in here; {old} and the like wait for the files.
    command = tuple(part.replace("{bin}", str(folder / "bin")) for part in peer.command)
    # What a peer unpacks for itself goes the way of its environment.
    return Tool(peer.name, command, (("XDG_CACHE_HOME", str(folder / "cache")),))


def _install(peer: Peer, folder: Path) -> None:
    wanted = "\n".join((*peer.requires, *peer.pip_options, sys.version))
    stamp = folder / _STAMP
    if stamp.is_file() and stamp.read_text("utf-8") == wanted:
        return
    print(f"installing {', '.join(peer.requires)}", file=sys.stderr)
    venv.create(folder, clear=True, with_pip=True)
    _pip(peer, folder, (*peer.pip_options, *peer.requires))
    stamp.write_text(wanted, "utf-8")


def _pip(peer: Peer, folder: Path, arguments: Sequence[str]) -> None:
    done = subprocess.run(
        [folder / "bin" / "python", "-m", "pip", "install", "--quiet", *arguments],
        check=False, capture_output=True, text=True,
    )  # fmt: skip
    if done.returncode:
        said = [line for line in done.stderr.splitlines() if "ERROR" in line]
        reason = said[-1] if said else f"pip ended with {done.returncode}"
        raise PeerMissingError(f"{peer.name}: {reason}")
