"""Section [measures]: percent, units, money, and the words for bounds, ranges and ratios."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Measures:
    """Percent, units, money, and the words for bounds, ranges and ratios.

    percent, permille, percentage_point   words; the signs are the same everywhere
    negative        words for a minus sign
    unit_parts      CLDR unit, "/" and how many make one -> names: "hour/4" = ["kwartier"], "second/100"; basis points
                    are "percentage-point/100"
    below_zero      words behind a temperature that make it negative
    units           CLDR unit id -> names and the symbols that only this language has
    unit_adjectives what may stand between a number and a unit of time: "30 календарних днів", "twee volle jaren"
    money           money noun (languages/money.toml) -> its forms: what "dollar" is called
    origins         ISO 3166 code -> words that say whose dollar it is, as adjective or name
    units_before    units as they stand before a definite number, "الساعات الأربع والعشرين"; without articles, before a
                    rough one: "років двадцять", "кілометрів за п'ять", "een jaar of vijf"; money by its ISO code, scale
                    words by their value: "тисяч п'ять"
    shared_money    money nouns of several countries, none of which is usually meant: a جنيه may be Egypt's or Sudan's
    doubtful_money  forms of money nouns that are other words too, and money only with an origin ("som", "так")
    signs           ISO 4217 code -> abbreviations exactly as printed, where folding would confuse them (د.إ., د.أ.)
    currencies      ISO 4217 code -> names that are not a money noun with an origin (Mỹ kim)
    sums            ISO 4217 code, "*" and how many -> names of a weight that are such a sum where money is spoken of:
                    "EUR*100000" = ["ton"]
    subunits        ISO 4217 code, or "XXX" where several currencies have it -> names of a hundredth
    bounds          bound -> words before a number;  bounds_after: words behind it
    between         words that may stand between a bound and its number ("meer dan de 20,4 miljoen")
    ranges          a range in words: "van {low} tot {high}"
    ratios          words between the parts of a ratio ("34 van de 34")
    changes         from one value to another: "van {low} naar {high}"; a range in words is one, too, behind a verb
                    of rising or falling
    ranging         words before a range in words that keep it one, as they tell a size: "ارتفع بنسبة من 5 إلى 7"
    turning         verbs of change that are no rise or fall, for those two: "انتقل من 3 إلى 4"
    rates           those that are one even behind an article: "een op de vijf", but not "een van de vijf"
    odds            those that are one only between one and a hundred or more: "eins zu 140 Millionen"
    parted          words between a ratio's wording and its second number: "vier van de laatste vijf"; "*s" is a
                    word that ends so, "acht von Schottlands zehn"
    reach           how many words before a number its verb of rising or falling is looked for: few where
                    it stands next to its object, more where it opens the clause
    among           words of `bounds` that say where something is, before what is counted: "unter den 27 Toten"
    governed        words of `bounds` -> words that need them for their own, in the clause before them or, after "…", at
                    its end: "verfügt seit 1990 über 300 Exponate", "…, das über 300 Exponate verfügt"
    raced           words in whose clause a length behind one of `placing` is that of a race: "Gold über 1500 Meter"
    placing         words of `bounds` that say where something is, before a few of it: "trên sáu kênh"
    ages            words that make a bare number an age in years: "ở tuổi 40", "دون سن 18"; ages_after: behind it;
                    ages_ordinal: before an ordinal, "وهو في الثلاثين"; ages_alone: where no noun follows the
                    number, "een man van 44 uit Kortrijk"; ages_bracketed: before brackets with nothing else, or with
                    a name between, "der Fahrer (54)"; ages_bracketed_rows: before several, "die Kinder (4 und 7)"
    differing       words of `bounds` that bound nothing before a multiple, or where one of `against` follows:
                    "cao hơn 5% so với" says by how much, "từ 5 năm qua" since when
    against         such words
    reaching        words of `bounds` that bound nothing behind a verb of rising or falling ("зросла до 300")
    lone            units of which there is one where no number says how many, behind a word of `lone_after` and
                    before one of `lone_before`, a mark or a word that is no noun: "بعد عام من", "لمدة ساعة كاملة";
                    lone_by: with a preposition on its front, at some distance behind a word of `lone_apart`;
                    lone_ago: words behind which it needs none before it ("рік тому")
    of_one          forms of units that none but one, twenty-one … takes: "500 тис. рік тому" are no years
    alternatives    words between two numbers that share what follows ("55 of 60 minuten")
    gapped          words that may stand between such two behind a comma: "10 bis 20, örtlich 30 Zentimeter"
    """

    percent: tuple[str, ...]
    permille: tuple[str, ...]
    percentage_point: tuple[str, ...]
    negative: tuple[str, ...]
    unit_parts: Mapping[str, tuple[str, ...]]
    below_zero: tuple[str, ...]
    units: Mapping[str, tuple[str, ...]]
    unit_adjectives: tuple[str, ...]
    money: Mapping[str, tuple[str, ...]]
    origins: Mapping[str, tuple[str, ...]]
    units_before: Mapping[str, tuple[str, ...]]
    shared_money: tuple[str, ...]
    doubtful_money: tuple[str, ...]
    signs: Mapping[str, tuple[str, ...]]
    currencies: Mapping[str, tuple[str, ...]]
    subunits: Mapping[str, tuple[str, ...]]
    bounds: Mapping[str, tuple[str, ...]]
    bounds_after: Mapping[str, tuple[str, ...]]
    between: tuple[str, ...]
    ranges: tuple[str, ...]
    ratios: tuple[str, ...]
    rates: tuple[str, ...]
    alternatives: tuple[str, ...]
    reach: int
    reaching: tuple[str, ...]
    changes: tuple[str, ...]
    among: tuple[str, ...]
    differing: tuple[str, ...]
    governed: Mapping[str, tuple[str, ...]]
    raced: tuple[str, ...]
    placing: tuple[str, ...]
    ages: tuple[str, ...]
    against: tuple[str, ...]
    parted: tuple[str, ...]
    ages_after: tuple[str, ...] = ()
    ages_ordinal: tuple[str, ...] = ()
    ages_alone: tuple[str, ...] = ()
    ages_bracketed: tuple[str, ...] = ()
    ages_bracketed_rows: tuple[str, ...] = ()
    odds: tuple[str, ...] = ()
    lone: tuple[str, ...] = ()
    lone_after: tuple[str, ...] = ()
    lone_before: tuple[str, ...] = ()
    lone_by: tuple[str, ...] = ()
    lone_apart: tuple[str, ...] = ()
    lone_ago: tuple[str, ...] = ()
    of_one: tuple[str, ...] = ()
    ranging: tuple[str, ...] = ()
    turning: tuple[str, ...] = ()
    gapped: tuple[str, ...] = ()
    sums: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
