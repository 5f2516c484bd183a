"""How the parts of a number in words make its value: one arithmetic for every language.

A number is read part by part. What is added must fit below what was said last ("honderd" leaves room for less than
a hundred); a scale multiplies what was said since the last greater scale ("hai triệu ba trăm nghìn": the thousand
multiplies three hundred only). Languages differ in a few switches (`Rules`) and in their lists of words.
"""

from __future__ import annotations

from collections.abc import Callable

from r57extract.extraction.number_atoms import (
    ONE,
    TEN,
    UNBOUNDED,
    ZERO,
    Atom,
    NumeralKind,
    Role,
    is_ten,
    is_unit,
    room_after,
)
from r57extract.extraction.number_sum import Sum

_MOST_DECIMALS = 20  # said one by one


def step(read: Sum, atom: Atom, *, new_word: bool) -> Sum | None:
    """The number with one more part, or None where that part cannot follow."""
    if read.unit or (read.closed and atom.role not in ("scale", "dozen", "times", "attached")):
        return None
    after = _STEPS[atom.role](read, atom, new_word)
    if after is None:
        return None
    return after._replace(first=read.first or atom, last=atom, before_last=read.last, atoms=read.atoms + 1)


def _add(read: Sum, atom: Atom, new_word: bool) -> Sum | None:
    if read.decimals is not None:
        return _add_decimals(read, atom)
    if read.empty:
        return _with(read, atom) if read.atoms or atom.first else None
    is_article = new_word and atom.article and read.joined != "tightly"
    dangling = is_article or (not atom.last and not read.joined)
    if read.joined == "tightly" and read.rules.units_first and is_ten(atom.value) and _ends_in_unit(read):
        current = (read.current or ZERO) + atom.value
        return read._replace(current=current, room=ONE, joined="", dangling=dangling)
    if read.rules.linked and not read.joined:
        return None
    if atom.value >= read.room or (atom.value == 0 and atom.last):
        return None
    return _with(read, atom)._replace(joined="", dangling=dangling)


def _with(read: Sum, atom: Atom) -> Sum:
    room = min(read.room, room_after(atom.value, read.rules))
    if atom.power > ONE:
        return read._replace(groups=(*read.groups, (atom.value, atom.power)), room=room)
    return read._replace(current=(read.current or ZERO) + atom.value, room=room)


def _add_decimals(read: Sum, atom: Atom) -> Sum | None:
    digits, said = str(atom.value), read.decimals or ""
    if not digits.isdecimal() or len(digits) > (1 if said else 2) or len(said) >= _MOST_DECIMALS:
        return None
    return read._replace(decimals=said + digits)


def _ends_in_unit(read: Sum) -> bool:
    return read.before_last is not None and is_unit(read.before_last)


def _multiply(read: Sum, atom: Atom, new_word: bool) -> Sum | None:
    power = atom.value
    if read.kind not in ("cardinal", "fraction") and not read.marked:
        return None
    if read.closed and read.last and read.last.role not in ("whole", "part", "more", "dozen"):
        return None
    if read.denominator is not None:
        groups = ((read.value * power, power),)
        plain = read._replace(kind="cardinal", base=ZERO, numerator=None, denominator=None)
        return plain._replace(groups=groups, current=None, room=ZERO, closed=True)
    if read.joined or read.empty:
        if not atom.alone or power >= read.room:
            return None
        return read._replace(groups=(*read.groups, (power, power)), room=power, joined="", dangling=False)
    if read.last and read.before_last and read.last.role == "more" and read.before_last.power > ONE:
        # "مليون ونصف المليون": the scale is said again
        return read._replace(closed=True) if read.before_last.power == power else None
    return _multiply_last(read, atom)


def _multiply_last(read: Sum, atom: Atom) -> Sum | None:
    """Multiplies what was said since the last greater scale, smaller scales included."""
    groups, current, place = list(read.groups), read.current, atom.value
    if current is None and 1000 <= groups[-1][1] < atom.value:
        place = groups[-1][1] * atom.value  # "nghìn tỷ" leaves room for "tỷ"
    while groups and groups[-1][1] < atom.value:
        current = groups.pop()[0] + (current or ZERO)
    if current is None:
        if not atom.alone or read.rules.linked:
            return None
        current = ONE
    product = read.pointed(current) * atom.value
    if groups and product >= groups[-1][1]:
        return None
    kind: NumeralKind = read.kind if read.marked else "cardinal"
    after = read._replace(groups=(*groups, (product, place)), current=None, room=place, kind=kind)
    return after._replace(dangling=False, closed=False, decimals=None)


def _multiply_by_dozen(read: Sum, atom: Atom, new_word: bool) -> Sum | None:
    after = None if read.joined else _multiply(read, atom, new_word)
    return after and after._replace(room=ZERO, closed=True)


def _join(read: Sum, atom: Atom, new_word: bool) -> Sum | None:
    if read.empty or read.joined or read.decimals is not None or read.room <= ZERO or _is_shut(read):
        return None
    return read._replace(joined="loosely" if new_word and not atom.certain else "tightly")


def _is_shut(read: Sum) -> bool:
    return read.last is not None and not read.last.extends


def _add_more(read: Sum, atom: Atom, new_word: bool) -> Sum | None:
    last = read.last
    if last is None or last.role not in ("unit", "scale", "dozen") or _is_shut(read):
        return None
    if not read.counts or read.kind != "cardinal":
        return None
    scale = last.power if last.power > TEN else ONE
    return read._replace(current=(read.current or ZERO) + atom.value * scale, room=ZERO, closed=True)


def _rank(read: Sum, atom: Atom, new_word: bool) -> Sum | None:
    if read.kind != "cardinal" or read.numerator is not None or read.decimals is not None:
        return None
    after = _add(read, atom, new_word)
    if after is None:
        return None
    goes_on = read.rules.linked and read.empty and is_unit(atom)  # "الخامس والعشرون": a ten may follow
    return after._replace(kind="ordinal", closed=not goes_on, room=ONE if goes_on else ZERO)


def _rank_by_scale(read: Sum, atom: Atom, new_word: bool) -> Sum | None:
    after = _multiply(read, atom, new_word)
    return after and after._replace(kind="ordinal", closed=True)


def _mark_rank(read: Sum, atom: Atom, new_word: bool) -> Sum | None:
    return None if read.atoms else read._replace(kind="ordinal", marked=True)


def _mark_times(read: Sum, atom: Atom, new_word: bool) -> Sum | None:
    return None if read.atoms else read._replace(kind="multiple", marked=True)


def _be_fraction(read: Sum, atom: Atom, new_word: bool) -> Sum | None:
    after_article = read.atoms == 1 and not read.joined and _is_one(read.last)
    if read.atoms and not after_article:
        return None
    after = read._replace(numerator=atom.value, denominator=atom.denominator, kind="fraction")
    return after._replace(current=ZERO, room=ZERO, closed=True)


def _is_one(atom: Atom | None) -> bool:
    return atom is not None and atom.role == "unit" and atom.value == 1


def _divide(read: Sum, atom: Atom, new_word: bool) -> Sum | None:
    whole = read.amount
    if read.kind != "cardinal" or not read.counts or whole != int(whole) or not 1 <= whole <= atom.value:
        return None
    after = read._replace(numerator=whole, denominator=atom.value, kind="fraction", needs_part=False)
    return after._replace(groups=(), current=ZERO, room=ZERO, closed=True)


def _start_denominator(read: Sum, atom: Atom, new_word: bool) -> Sum | None:
    if read.kind != "cardinal" or not read.counts:
        return None
    after = read._replace(numerator=read.amount, kind="fraction")
    return after._replace(groups=(), current=None, room=UNBOUNDED)


def _start_fraction(read: Sum, atom: Atom, new_word: bool) -> Sum | None:
    if read.kind != "cardinal" or not read.counts or read.needs_part:
        return None
    return read._replace(groups=(), current=None, room=UNBOUNDED, base=read.amount, needs_part=True)


def _point(read: Sum, atom: Atom, new_word: bool) -> Sum | None:
    if read.kind != "cardinal" or not read.counts or read.current is None or read.decimals is not None:
        return None
    return read._replace(decimals="") if read.current == int(read.current) else None


def _be_multiple(read: Sum, atom: Atom, new_word: bool) -> Sum | None:
    return None if read.atoms else read._replace(current=atom.value, kind="multiple", closed=True, room=ZERO)


def _count_times(read: Sum, atom: Atom, new_word: bool) -> Sum | None:
    once = read.atoms == 1 and read.amount == 1
    if once or not read.counts or not (read.kind == "cardinal" or (read.kind == "multiple" and read.marked)):
        return None
    return read._replace(kind="multiple", closed=True, room=ZERO)


def _order(read: Sum, atom: Atom, new_word: bool) -> Sum | None:
    if read.kind != "cardinal" or not read.counts or read.amount < 2:
        return None
    return read._replace(kind="ordinal", closed=True, room=ZERO)


def _attach(read: Sum, atom: Atom, new_word: bool) -> Sum | None:
    if read.joined or read.kind not in ("cardinal", "fraction") or (read.empty and read.numerator is None):
        return None
    if read.value == 1 and atom.unit in ("times", ""):
        return None  # "einfach", "eenmalig", "однотомний" say that there is nothing to count
    kind: NumeralKind = "multiple" if atom.unit == "times" else read.kind
    return read._replace(kind=kind, closed=True, unit=atom.unit or "none")


_STEPS: dict[Role, Callable[[Sum, Atom, bool], Sum | None]] = {
    "unit": _add,
    "scale": _multiply,
    "dozen": _multiply_by_dozen,
    "joiner": _join,
    "more": _add_more,
    "ordinal": _rank,
    "ordinal-scale": _rank_by_scale,
    "ordinal-marker": _mark_rank,
    "whole": _be_fraction,
    "part": _divide,
    "between": _start_denominator,
    "point": _point,
    "integer": _start_fraction,
    "multiple": _be_multiple,
    "times": _count_times,
    "times-marker": _mark_times,
    "attached": _attach,
    "superlative": _order,
}
