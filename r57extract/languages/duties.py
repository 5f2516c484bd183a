"""Section [duties]: how obligations, assignments and deadlines are worded, and who can owe something."""

from __future__ import annotations

from dataclasses import dataclass

from r57extract.languages.construct import NO_CONSTRUCT, Construct
from r57extract.languages.head_first import NO_HEAD_FIRST, HeadFirst
from r57extract.languages.subjects import NO_SUBJECTS, Subjects


@dataclass(frozen=True)
class Duties:
    """How duties and deadlines are worded.

    Words that make a duty, each with what else it takes to be one:

    must        obligation; its subject stands before it or right behind: a body or a deadline
    must_of     obligation; who owes stands right behind ("يجب على"): the body
    onus        prepositions that open a clause, and with a deed behind put a duty on somebody ("على"): the body
    impersonal  obligation without a subject ("it is necessary"): a deadline
    should      plans and expectations: a deadline
    will        the future: a deadline and a public body as subject
    tasked      words that say of their subject that it has been given a duty
    granted     words that say of their subject until when it has time: a deadline
    assigns     words by which somebody gives a body a duty
    grants      words by which somebody gives a body time: a deadline
    asks        words by which a superior asks something of a body

    silent      phrases that hold such a word without its meaning
    verb_prefixes  prefixes that a word of duty may carry (Arabic و ف, but not ب: "بحث" is no "حث")
    infinitives endings of the verb that must follow `must`, where the word also means "has"

    Words around deadlines:

    latest      what makes a date the last possible one: "uiterlijk"
    within      what stands before a time that somebody is given: "binnen 30 dagen"
    term        nouns that name a deadline
    lasting     what goes on until a date, rather than being due by it
    yearly      what makes of a day behind which it stands one of every year, and so no deadline
    instead     words before a day that is no longer the one: "erst Mitte Juni statt am 30. April"
    have        forms of "have" that oblige where a deed follows with its particle ("hat … einzureichen"): the body
    be          forms of "to be" that oblige where a deed follows with its particle ("sind … einzureichen"): a deadline
    ready       what must be so on a day, and is due by it ("klaar")
    musings     verbs of what nobody can be told to do ("weten", "hoffen"): "must" is no duty with them
    subjectless forms of `must` and `assigns` that may have no subject: what stands before may be the object ("мають")
    deeds       verbs, as they follow an obligation, of what only somebody can do ("betalen"): their subject is a body
                even where no list knows it; deed_shapes: shapes of such words ("?" is one letter)
    states      what is said of things that must be so by a date: "klaar zijn", "dalen"
    own         what shows that a subject is somebody: "their own"
    particles   of infinitives, before or within a deed: "in te dienen", "einzureichen"
    opinions    verbs of thinking: what somebody thinks must be done is no duty
    purposes    words that open a purpose: what is done there is not what is owed
    conditions  words that open a condition or a question: no duty follows
    denials     what denies a duty from anywhere in its clause ("muss keine Abgabe zahlen"); no_denials: phrases with
                such a word that do not; conjectures: what makes it a supposition ("hätte zahlen müssen")

    Bodies:

    bodies      public bodies and their heads
    firms       others that can owe: firms, schools, taxpayers
    compounds   endings of longer words that name a body: "Finanzministerium"
    firm_compounds  the same, of firms and people ("Filmverband")
    no_compounds  endings of longer words that only look like such ("Vorrat")
    superiors   whose requests are duties; lowers: whose requests are none
    agents      what shows that a body is not the subject: prepositions; by: "by" of the passive
    adverbs     what may stand before a verb whose subject stands behind it
    passive     auxiliaries of the passive, whose subject owes nothing
    auxiliaries finite verbs that end the phrase of a subject ("Der Bund kann und muss …")
    copulas     forms of "to be" which, where a clause ends, make the passive of a state
    determiners, links, coordinators  what may stand before, within ("of", "for") and between bodies
    genitives   those links that join a noun to any other
    pronouns    what stands for somebody without naming anybody
    personal    those of them that are never followed by their noun, as subjects ("wir")
    datives     endings of those for whom something is necessary, where they are no other case
    agent_endings  of nouns for somebody who does something, needed with `subjectless` words
    adjective_endings  of what may stand between an article and a noun
    modifier_endings  of words that belong to the body before them
    name_tail   how many small words may follow a capital one in a name ("Công an")
    breaks      words that begin a clause without a mark
    verb_last   in a subordinate clause the verb stands last, far from its subject (nl, de)
    construct   the table [duties.construct], for languages in which a noun without its article governs the next
    head_first  the table [duties.head_first], for languages that put the noun first and have no endings (Vietnamese)
    subjects    the table [duties.subjects], for languages in which articles or endings tell subjects from objects
    """

    must: tuple[str, ...]
    subjectless: tuple[str, ...]
    have: tuple[str, ...]
    must_of: tuple[str, ...]
    onus: tuple[str, ...]
    impersonal: tuple[str, ...]
    should: tuple[str, ...]
    will: tuple[str, ...]
    tasked: tuple[str, ...]
    granted: tuple[str, ...]
    assigns: tuple[str, ...]
    grants: tuple[str, ...]
    asks: tuple[str, ...]
    silent: tuple[str, ...]
    infinitives: tuple[str, ...]
    latest: tuple[str, ...]
    within: tuple[str, ...]
    term: tuple[str, ...]
    lasting: tuple[str, ...]
    yearly: tuple[str, ...]
    conditions: tuple[str, ...]
    denials: tuple[str, ...]
    no_denials: tuple[str, ...]
    conjectures: tuple[str, ...]
    purposes: tuple[str, ...]
    opinions: tuple[str, ...]
    deeds: tuple[str, ...]
    deed_shapes: tuple[str, ...]
    states: tuple[str, ...]
    own: tuple[str, ...]
    particles: tuple[str, ...]
    verb_prefixes: tuple[str, ...]
    bodies: tuple[str, ...]
    firms: tuple[str, ...]
    compounds: tuple[str, ...]
    no_compounds: tuple[str, ...]
    superiors: tuple[str, ...]
    lowers: tuple[str, ...]
    agents: tuple[str, ...]
    by: tuple[str, ...]
    passive: tuple[str, ...]
    copulas: tuple[str, ...]
    auxiliaries: tuple[str, ...]
    adverbs: tuple[str, ...]
    determiners: tuple[str, ...]
    pronouns: tuple[str, ...]
    personal: tuple[str, ...]
    datives: tuple[str, ...]
    adjective_endings: tuple[str, ...]
    agent_endings: tuple[str, ...]
    links: tuple[str, ...]
    genitives: tuple[str, ...]
    coordinators: tuple[str, ...]
    breaks: tuple[str, ...]
    modifier_endings: tuple[str, ...]
    name_tail: int
    verb_last: bool
    construct: Construct = NO_CONSTRUCT
    head_first: HeadFirst = NO_HEAD_FIRST
    subjects: Subjects = NO_SUBJECTS
    be: tuple[str, ...] = ()
    ready: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    musings: tuple[str, ...] = ()
    firm_compounds: tuple[str, ...] = ()
