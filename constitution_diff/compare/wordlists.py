"""The words that the rules of comparing go by: English, as councils write it."""

from typing import Final

ARTICLES: Final = frozenset({"a", "an", "the"})
FUNCTION: Final = frozenset(
    "a an the and or of to in for on at by with from as into about under over between "
    "within upon per via than then so but nor if unless except where when while until "
    "before after because that which who whom whose this these those such any all each "
    "every both either neither some other another own same its it their they them his "
    "her he she him our we us your you is are was were be been being has have had do "
    "doe did done not no never none without only also there here".split()
)
"""Folded, so "does" is "doe"."""
INSIDE_NAMES: Final = frozenset("of for and on to in".split())
"""May stand within a title: head of service, media and communications team."""
MODALS: Final = frozenset(
    "must shall should may will can cannot could might would need ought".split()
)
NEGATIONS: Final = frozenset(
    "not no never nor none neither without nobody cannot".split()
)
NUMBERS: Final = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty twenty-one twenty-eight thirty "
    "forty forty-two fifty sixty seventy eighty ninety hundred thousand million"
).split()
WELSH_NUMBERS: Final = (
    "un", "dau ddau dwy ddwy", "tri thri dri tair thair dair",
    "pedwar phedwar bedwar pedair phedair bedair", "pump phump bump pum phum bum",
    "chwech chwe", "saith", "wyth", "naw", "deg ddeg deng ddeng",
    "deuddeg ddeuddeg deuddeng ddeuddeng", "pymtheg phymtheg bymtheg pymtheng",
    "deunaw ddeunaw", "ugain hugain", "cant gant chant can", "mil fil",
    "miliwn filiwn",
)  # fmt: skip
"""All forms of one number in a line, that of dictionaries first."""
UNITS: Final = "minute hour day week fortnight month year".split()
UNLIKE_TERMS: Final = (
    FUNCTION
    | MODALS
    | NEGATIONS
    | frozenset(NUMBERS)
    | frozenset(UNITS)
    | frozenset(" ".join(WELSH_NUMBERS).split())
) - INSIDE_NAMES
"""No title or term holds one of these."""

POSTS: Final = frozenset(
    "mayor leader sheriff board cabinet committee sub-committee subcommittee panel "
    "director manager chair chairman chairmen chairwoman chairperson vice-chair "
    "vice-chairman convenor president vice-president auditor ombudsman minister "
    "clerk treasurer holder solicitor executive forum team tribunal commission "
    "secretary delegate".split()
)
"""Nouns that name an office or a body by themselves, or with what stands before."""
POST_WORDS: Final = POSTS | {"officer", "member", "head", "council"}
"""Of titles of posts and bodies, those too that other terms hold."""
IN_CHARGE: Final = frozenset("director manager head secretary minister".split())
"""Offices that say what they are in charge of: "director of place"."""
DEPARTMENTS: Final = frozenset(
    "service audit care affair resource finance development regeneration planning "
    "housing education transport highway environment community place people law "
    "governance culture leisure licensing property shaping engagement safety health "
    "growth delivery communication improvement democracy election registration".split()
)
"""How the name of what an office is in charge of ends; folded."""
NAMED_OFFICERS: Final = frozenset(
    "monitoring chief finance returning registration proper statutory investigating "
    "151 protection planning legal democratic accounting reporting authorised "
    "delegated scrutiny enforcement".split()
)
"""An "officer" is an office only after one of these."""
NAMED_MEMBERS: Final = frozenset(
    "cabinet board executive committee panel co-opted independent lay portfolio".split()
)
"""Likewise a "member"."""
PEOPLE: Final = frozenset(
    "councillor member officer employee staff applicant contractor candidate public "
    "volunteer voter resident person spokesperson press landowner tenant visitor "
    "parent trader objector petitioner complainant licensee supplier consultant "
    "fellow".split()
)
"""Who may be bound, but holds no office by that."""
DECIDING: Final = frozenset(
    "decide determine approve agree grant refuse authorise appoint dismiss consult "
    "recommend review report publish delegate direct instruct".split()
)
"""Verbs that say what is to be done; no mere wording where they change."""
