"""Table [duties.head_first]: phrases in a language that puts the noun first and has no endings (Vietnamese)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class HeadFirst:
    """How a phrase shows whom it means, and where it ends, when no ending does.

    things      longer words that begin as a noun for somebody does and name something else ("bộ phim")
    compounds   nouns and adjectives with a syllable that is a verb elsewhere ("tình báo")
    persons     last syllables of words for people ("vận động viên"); no_persons: words that only end so ("công viên")
    honorifics  what makes a name of the capital letter behind it, and stands for nobody alone ("ông")
    verbs       verbs and adverbs that open what somebody is told to do, and so end the phrase before them
    roles       of those, what may belong to a noun for somebody, right behind it ("đơn vị thi công")
    nominal     nouns behind which a verb belongs to the phrase ("việc thi công")
    relatives   marks of tense, voice and the like: the verb behind one belongs to the phrase ("người bị thu hồi đất")
    sayings     verbs behind which somebody says what is owed
    announcing  verbs of what somebody says, wishes or weighs: what is so by a day behind them is not his to do
    many        quantities that report of some rather than oblige all ("hàng trăm hộ dân phải sơ tán")
    past        what opens a sentence about the past: what must be done then is reported
    periods     nouns for the time that somebody is given ("cho … thời hạn")
    perhaps     what makes a duty behind it a mere possibility; ifs: what makes the whole sentence one
    forcing     words by which events, too, bring somebody to something ("buộc"): a duty where somebody does
    suffered    what happens to somebody, or is done under compulsion of no person, behind "must" ("nhập viện");
                no_suffered: longer phrases that are owed ("chịu chi phí")
    causes      words that open a cause: what must be done because of something is reported; no_causes: that do not
    """

    things: tuple[str, ...]
    compounds: tuple[str, ...]
    persons: tuple[str, ...]
    no_persons: tuple[str, ...]
    honorifics: tuple[str, ...]
    verbs: tuple[str, ...]
    roles: tuple[str, ...]
    nominal: tuple[str, ...]
    relatives: tuple[str, ...]
    sayings: tuple[str, ...]
    announcing: tuple[str, ...]
    many: tuple[str, ...]
    past: tuple[str, ...]
    periods: tuple[str, ...]
    perhaps: tuple[str, ...]
    ifs: tuple[str, ...]
    forcing: tuple[str, ...]
    suffered: tuple[str, ...]
    no_suffered: tuple[str, ...]
    causes: tuple[str, ...]
    no_causes: tuple[str, ...]


NO_HEAD_FIRST = HeadFirst(*[()] * 21)
