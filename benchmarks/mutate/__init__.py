"""Constitutions changed by a stated list of operations, and compared from the files.

`python -m benchmarks.mutate --pages 200 --seed 1` prints the figures. What became of
every provision is known from the operations alone: nothing here asks the engine that
is measured what it thinks.
"""
