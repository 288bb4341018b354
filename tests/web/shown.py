"""What a page of ours shows: the trouble, and where its result lies."""

from __future__ import annotations

import re


def trouble_on(page: str) -> str:
    found = re.search(r'role="alert">\n<p>(.*?)</p>', page)
    assert found
    return found[1].replace("&#39;", "'")


def result_address(page: str) -> str:
    found = re.search(r'src="(/result/[\w-]+)/', page)
    assert found
    return found[1]
