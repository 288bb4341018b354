"""The words of the schedule of amendments and the tables of destinations."""

from typing import Final

NO_RULE: Final = "No rule of the council speaks of such a change."
FOR_APPROVAL: Final = "A – for approval"
FOR_INFORMATION: Final = "B – made under delegation, for information"
UNTIL_SIGNED: Final = (
    "Proposed to be made so; until the record of the decision is signed, nothing is."
)
SCHEDULE: Final = "Schedule of amendments"
NO_ROW: Final = "No change."
DESTINATIONS: Final = "Table of destinations"
DERIVATIONS: Final = "Table of derivations"
BOTH_TABLES: Final = "Tables of destinations and derivations"
APART: Final = "Not compared"
WHAT_BECAME: Final = "What became of it"
CHECK_SHEET: Final = "Check first"
SCHEDULE_SHEET: Final = "Schedule"
