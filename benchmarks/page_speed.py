"""The redline of two files of 600 pages as a page: `… -m benchmarks.page_speed`.

How long it takes to make after the comparison, how great it is, when Chromium first
paints it and how long a filter takes until the next frame is ready. Once with every
twentieth "must" changed, as benchmarks/pair_speed.py makes it, once with every "must",
so that much of the page stands open. Times of Chromium are the median of its runs.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Final

from playwright.sync_api import sync_playwright

from benchmarks.docx_generate import word_file
from benchmarks.pair_speed import edited
from constitution_diff.render.html import html_redline
from constitution_diff.workflow import Request, compare_files

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_N_PAGES: Final = 600
_N_RUNS: Final = 5
_LIMITS: Final = {
    "made, s CPU": 3.0, "size, MB": 12.0, "first paint, s": 1.5, "filter, s": 0.2,
}  # fmt: skip
_FIRST_PAINT: Final = """() => new Promise((done) => {
  const painted = () => performance.getEntriesByName("first-contentful-paint")[0];
  const look = () => (painted() ? done(painted().startTime) : setTimeout(look, 20));
  look();
})"""
_FILTER: Final = """() => new Promise((done) => {
  const began = performance.now();
  document.getElementById("only").click();
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
})"""


def main() -> int:
    """Measure both pairs; 1 where a limit is not held."""
    held = True
    for name, every in (("every twentieth", 20), ("every must", 1)):
        figures = _figures(every)
        told = ", ".join(f"{what} {figure:.2f}" for what, figure in figures.items())
        print(f"{name:16}: {told}")
        held &= all(figures[what] <= limit for what, limit in _LIMITS.items())
    print("limits          :", ", ".join(f"{k} {v}" for k, v in _LIMITS.items()))
    return 0 if held else 1


def _figures(every: int) -> dict[str, float]:
    content = word_file(_N_PAGES)
    new = Request("new.docx", edited(content, every))
    comparison = compare_files(Request("old.docx", content), new)
    began = time.process_time()
    page = html_redline(comparison)
    made_s = time.process_time() - began
    paint_s, filter_s = _in_chromium(page)
    return dict(zip(_LIMITS, (made_s, len(page) / 1e6, paint_s, filter_s), strict=True))


def _in_chromium(content: bytes) -> tuple[float, float]:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder, "page.html")
        path.write_bytes(content)
        program = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox"]
        )
        times = [_run(browser, path) for _ in range(_N_RUNS)]
        browser.close()
    return median(paint for paint, _ in times), median(filter_ for _, filter_ in times)


def _run(browser: Browser, path: Path) -> tuple[float, float]:
    """(first paint after the navigation, a filter until its frame), in seconds."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(path.as_uri())
    paint_ms, filter_ms = page.evaluate(_FIRST_PAINT), page.evaluate(_FILTER)
    page.close()
    return paint_ms / 1000, filter_ms / 1000


if __name__ == "__main__":
    # Reading starts worker processes, which import this module anew.
    sys.exit(main())
