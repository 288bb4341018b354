"""How many revisions our redlines have, beside those of other programs."""
