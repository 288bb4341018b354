"""Writes every document of the corpus and its manifest: `python corpus/build.py`.

With `--check` it writes nothing, and fails when a file is not what it would write.
"""

import runpy
import sys
from pathlib import Path

if __name__ == "__main__":
    # The modules are named from the top of the repository, as everywhere else.
    sys.path.insert(0, str(Path(__file__).parents[1]))
    runpy.run_module("corpus.tools.build", run_name="__main__")
