"""How hypothesis looks for counter-examples: the same ones on every machine."""

from hypothesis import settings

from tests.evidence import FULL

settings.register_profile("ci", derandomize=True, deadline=None, max_examples=100)
settings.register_profile("evidence", settings.get_profile("ci"), max_examples=2_000)
# For a long look by hand: pytest --hypothesis-profile=explore
settings.register_profile("explore", deadline=None, max_examples=5_000)
settings.load_profile("evidence" if FULL else "ci")
