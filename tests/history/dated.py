"""Versions of a constitution: two with all their dates, and some that lack them."""

from __future__ import annotations

from dataclasses import replace

from constitution_diff.model import Version

BARE = Version("Harrowmere", "Constitution", "", ())
FIRST = replace(BARE, name="2019", adopted="2019-04-20", in_force="2019-05-01")
SECOND = replace(BARE, name="2021", adopted="2021-02-25", in_force="2021-05-06")
OPEN = replace(BARE, name="open", in_force="2005-05-01")
OVER = replace(BARE, name="over", ended="2011-12-31")
