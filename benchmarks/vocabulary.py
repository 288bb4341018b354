"""Words for synthetic constitutions: our own lists, in a council's manner."""

from typing import Final

ACTORS: Final = (
    "the chief executive", "the monitoring officer", "the section 151 officer",
    "the leader", "the cabinet", "the mayor", "full council", "the audit committee",
    "the licensing committee", "the planning committee", "the standards committee",
    "the head of paid service", "a portfolio holder", "a ward councillor",
    "the overview and scrutiny committee", "the returning officer",
    "the proper officer", "a co-opted member",
)  # fmt: skip

MODALS: Final = ("must", "may", "shall", "may not", "is to", "should")

VERBS: Final = (
    "approve", "publish", "review", "consider", "report on", "record", "withdraw",
    "amend", "refer to full council", "keep", "sign", "refuse", "defer", "circulate",
    "bring forward", "inspect",
)  # fmt: skip

OBJECTS: Final = (
    "the annual budget", "a petition", "the forward plan", "a key decision",
    "the register of interests", "an urgent item of business", "a motion on notice",
    "the minutes of the last meeting", "a contract worth more than £{pounds}",
    "the scheme of allowances", "a request for call-in", "an exempt report",
    "the treasury management strategy", "a question from the public",
    "the appointment of an outside representative", "a compulsory purchase order",
    "the members' training programme", "a tender received late",
    "the risk register", "a grant to a voluntary body",
)  # fmt: skip

LIMITS: Final = (
    "within {days} working days", "at least {days} clear days before the meeting",
    "no later than {days} days after the decision", "at the next ordinary meeting",
    "in each municipal year", "as soon as is practicable", "in writing",
    "on the advice of the monitoring officer", "by a simple majority",
    "with the consent of the mayor", "before any expenditure is incurred",
    "in private session",
)  # fmt: skip

CONDITIONS: Final = (
    "unless the law requires otherwise", "if a quorum is present",
    "where no objection has been received", "after consulting the leader",
    "when a councillor so requests", "provided that the reasons are recorded",
    "whether or not the council is in recess", "if the cost can be met from reserves",
    "where the matter affects more than one ward", "subject to any right of appeal",
    "unless {members} members present object", "if the chair agrees that it is urgent",
)  # fmt: skip

SUBJECTS: Final = (
    "Petitions", "Budget", "Call-in", "Contracts", "Minutes", "Motions", "Questions",
    "Quorum", "Substitutes", "Voting", "Attendance", "Allowances", "Gifts", "Tenders",
    "Virement", "Audit", "Records", "Deputations", "Elections", "Vacancies",
    "Recordings", "Disorder", "Grants", "Property",
)  # fmt: skip

ASPECTS: Final = (
    "general rules", "time limits", "duties of officers", "rights of councillors",
    "exceptions", "urgent cases", "publication", "appeals", "records to be kept",
    "in committee", "at full council", "limits and thresholds",
)  # fmt: skip

PART_SUBJECTS: Final = (
    "Council procedure rules", "Access to information rules", "Contract rules",
    "Financial regulations", "Executive procedure rules", "Scrutiny procedure rules",
    "Code of conduct for councillors", "Protocol on councillors and officers",
    "Scheme of delegation", "Members' allowances scheme",
)  # fmt: skip

INTRODUCTIONS: Final = (
    "{actor} must make sure that:", "In doing so, {actor} has regard to whether:",
    "The powers of {actor} do not extend to cases where:",
    "A report to {actor} says whether:",
)  # fmt: skip

SWAPPED_TERM: Final = ("chief executive", "managing director")
"""What a mutated text calls differently throughout: old, new."""
