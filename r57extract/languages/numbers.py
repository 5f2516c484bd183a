"""Section [numbers]: number words: cardinals, ordinals, fractions, scales, multiples.

A form may hold slots: "erst{adj}" stands for one form with each ending of `endings.adj`. A form may be several
words ("أحد عشر", "tot de helft"). Values are written as TOML keys: 1000, 1E6, "1.5", "2/3".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal


@dataclass(frozen=True)
class Ordinals:
    """Words that say a place in a row.

    forms         value -> forms: 1 = ["eerste"]
    scales        power -> forms that multiply what stands before and end the number: 1000 = ["duizendste"]
    markers       words that make an ordinal of the cardinal behind them (Vietnamese "thứ")
    rows          what is numbered through, so that "first" is a number of it, too: "helft", "Stock*", "hiệp"; of other
                  things it only says that none came before
    besides       what says how many come before: "op {n} na" grootste is the n-and-first greatest
    superlatives  what comes in such an order, behind `besides` or glued to a number: "größt{ord}" in "zweitgrößte"
    arriving      what is numbered by such `scales`, the millionth visitor; of anything else they say how large it is:
                  "мільйонне місто"; empty where they never do
    """

    forms: Mapping[Decimal, tuple[str, ...]]
    scales: Mapping[Decimal, tuple[str, ...]]
    markers: tuple[str, ...]
    rows: tuple[str, ...]
    besides: tuple[str, ...]
    superlatives: tuple[str, ...]
    arriving: tuple[str, ...]


@dataclass(frozen=True)
class Fractions:
    """Parts of one.

    whole         "1/2" -> forms that say it alone: "helft", "ثلثي" = "2/3"
    definite      "1/5" -> cardinals that are such a part before a noun with the article: "خمس السكان"
    parts         denominator -> forms behind a numerator: 3 = ["Drittel"]
    between       words between numerator and denominator (Vietnamese "phần")
    followers     words that show "een derde" to be a part and not a place: "van", "deel"
    more          "0.5" -> what adds so much of the last scale, or of one: "ënhalf", "з половиною", "rưỡi"
    points        the decimal mark as a word: "komma"
    integers      words between a whole number and its fraction (Ukrainian "цілих")
    """

    whole: Mapping[str, tuple[str, ...]]
    definite: Mapping[str, tuple[str, ...]]
    parts: Mapping[Decimal, tuple[str, ...]]
    between: tuple[str, ...]
    followers: tuple[str, ...]
    more: Mapping[Decimal, tuple[str, ...]]
    points: tuple[str, ...]
    integers: tuple[str, ...]


@dataclass(frozen=True)
class Multiples:
    """How many times.

    forms      value -> words that say it alone: 2 = ["verdubbeld", "удвічі"]
    times      what follows a cardinal: "keer", "рази"
    markers    what makes a multiple of the cardinal behind it (Vietnamese "gấp")
    followers  words that show an uncertain form to be one: "dubbel zo", but not a "dubbele moord"
    """

    forms: Mapping[Decimal, tuple[str, ...]]
    times: tuple[str, ...]
    markers: tuple[str, ...]
    followers: tuple[str, ...]


@dataclass(frozen=True)
class Duals:
    """Nouns whose own form says "two" (Arabic مهمتان).

    endings  what replaces the end of the singular: {"ة" = ["تان", "تين"], none = ["ان", "ين"]}
    nouns    singulars that are counted so
    only     singulars of which only these endings are certain, as another would read as a plural
    """

    endings: Mapping[str, tuple[str, ...]]
    nouns: tuple[str, ...]
    only: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Doubts:
    """Words that only sometimes count.

    uncertain    alone they count only in context: "een", "năm", "eerste"
    articles     cardinals that are also articles: as words of their own they never go on a number
    never_first  cardinals that only go on a number: Vietnamese "lăm", "không" (alone it says "not")
    never_last   cardinals that never end one, nor stand alone unless uncertain: "hai mươi năm" is twenty years
    singular     plural scale words that are a singular, and count one, behind these words: "близько тисячі"
    behind       form -> endings, with one of which the word before it must end for it to count (Arabic ثانية, which is
                 also the unit of time); an ending with a space before it is a whole word
    indefinite   before a lone scale word they leave it without a value: "enkele duizend", "hàng trăm"
    vague        before a number in words they leave it without a value: "vài ba triệu", but "gấp đôi ba năm trước"
    phrases      phrases in which a number word is another word: "außer Acht", "năm nay"
    compounds    scale word -> words behind it with which it is another word: "tỷ" = ["phú"], a billionaire
    uncompounded but not these two words: "năm triệu chứng chỉ" are five million certificates, no five symptoms
    """

    uncertain: tuple[str, ...]
    articles: tuple[str, ...]
    never_first: tuple[str, ...]
    never_last: tuple[str, ...]
    singular: Mapping[str, tuple[str, ...]]
    behind: Mapping[str, tuple[str, ...]]
    indefinite: tuple[str, ...]
    phrases: tuple[str, ...]
    vague: tuple[str, ...] = ()
    compounds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    uncompounded: tuple[str, ...] = ()


@dataclass(frozen=True)
class Numbers:
    """Number words: cardinals, ordinals, fractions, scales, multiples.

    together      numbers are written as one word: "vierhonderdtweeënzeventig"
    units_first   "tweeënzeventig", "اثنان وسبعون"
    linked        what is added is always joined: "مئة وخمسة"
    elliptic      a bare unit behind a scale counts tenths of it: "một triệu hai" is 1.2 million
    endings       name -> endings, for the slots of forms
    cardinals     value -> forms of what is added
    inside        value -> forms that stand only inside a word, before its last part: "дво", "двадцяти"
    scales        power -> forms of what multiplies; without anything before them they count one
    plural_scales power -> forms that multiply but count nothing alone: "Millionen", "тисячі", "آلاف"
    dozens        power -> what multiplies and ends a number: "dozijn", "десяток"
    plural_dozens power -> the same, but counting nothing alone: "десятки", "chục"
    abbreviations power -> scales behind digits only, without their full stop: "mln", "Mrd"
    joiners       words, parts of words, or letters on the front of a word that join what is added
    determiners   letters on the front of a later word that change nothing (Arabic ال)
    ones_behind   "one" where it stands behind what it counts: "ساعة واحدة"
    attached      CLDR unit, currency, "percent", "times" or "none" -> what numbers are glued to: year = ["jährig{adj}"]
    """

    together: bool
    units_first: bool
    linked: bool
    elliptic: bool
    endings: Mapping[str, tuple[str, ...]]
    cardinals: Mapping[Decimal, tuple[str, ...]]
    inside: Mapping[Decimal, tuple[str, ...]]
    scales: Mapping[Decimal, tuple[str, ...]]
    plural_scales: Mapping[Decimal, tuple[str, ...]]
    dozens: Mapping[Decimal, tuple[str, ...]]
    plural_dozens: Mapping[Decimal, tuple[str, ...]]
    abbreviations: Mapping[Decimal, tuple[str, ...]]
    joiners: tuple[str, ...]
    determiners: tuple[str, ...]
    attached: Mapping[str, tuple[str, ...]]
    ordinals: Ordinals
    fractions: Fractions
    multiples: Multiples
    duals: Duals
    doubts: Doubts
    ones_behind: tuple[str, ...] = ()

    def expanded(self, forms: tuple[str, ...]) -> Iterator[str]:
        """Each form, those with a slot once for each of its endings."""
        for form in forms:
            stem, brace, slot = form.partition("{")
            if not brace:
                yield form
                continue
            name, _, rest = slot.partition("}")
            for ending in self.endings[name]:
                yield stem + ending.strip("-") + rest
