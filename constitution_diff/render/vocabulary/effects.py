"""What a change does to rights, duties, offices and references."""

from types import MappingProxyType
from typing import Final

REFERENCES: Final = MappingProxyType(
    {
        "updated": "follows the new number",
        "stale": "still gives the old number",
        "dangling": "points at nothing",
        "retargeted": "now points at a different rule",
        "unchanged": "unchanged",
    }
)

OWN_NUMBER: Final = "now gives the number of where it stands"
EFFECTS: Final = MappingProxyType(
    {
        "time limit": "Time limit",
        "money": "Sum of money",
        "quantity": "Number or quantity",
        "percentage": "Percentage",
        "quorum": "Quorum",
        "date": "Date",
        "law": "Law cited",
        "decision-maker": "Who decides or acts",
        "responsibility": "Who is responsible",
        "reviewer": "Who reviews",
        "consultee": "Who is consulted",
        "told": "Who is told",
        "invited": "Who is invited",
        "quoted": "Who may be quoted",
        "instructs": "Who may instruct or ask for a report",
        "bound": "Who is bound or allowed",
        "modal": "Must, should or may",
        "negation": "Not or never",
        "ban": "What is forbidden",
        "duty": "What must or should be done",
        "permission": "What may be done",
        "precondition": "Training, consent or another precondition",
        "condition": "Condition",
        "exception": "Exception",
        "qualifier": "Restriction",
        "alternative": "And, or",
        "box": "Box, ticked or not",
        "reference": "Reference",
        "provision": "Provision in or out",
    }
)
"""What kind of effect a change has, in the order in which a report lists them."""

GROUPS: Final = MappingProxyType(
    {
        1: "Time limits, money, numbers",
        2: "Who decides, is responsible, consulted or told",
        3: "Rights and duties (must, should, may)",
        4: "Scope and exceptions",
        5: "Other",
    }
)
"""What changes that need attention are about, by `story.groups.Group`."""

ADDED: Final = "added"
TAKEN_OUT: Final = "taken out"
SENTENCE: Final = "Sentence"

STILL_IN: Final = "the old words still stand in"
