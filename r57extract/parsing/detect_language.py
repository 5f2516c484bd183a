"""Which language a text is in: by its letters first, by words that no other language has, then by vote.

Letters rule out what they can (no Ukrainian is written with "ы", no Arabic with "ے", nothing but Vietnamese with "ở"),
and small words tell most articles of their languages, which saves loading a model for half a second.
py3langid chooses among the rest and, where it hesitates, langdetect with a fixed seed is heard as well: it cannot
overrule, but what only one of them believes, and not firmly, is unknown. Short texts are
full of names, so their words in small letters are weighed once more, and languages in which few newspapers appear need
stronger evidence.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import regex

UNKNOWN = "und"

# The letters of languages that share a script; a text in a language holds hardly any letter from outside its row.
_ALPHABETS = {
    "Cyrl": {
        "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
        "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "be": "абвгдеёжзійклмнопрстуўфхцчшыьэюя",
        "bg": "абвгдежзийклмнопрстуфхцчшщъьюя",
        "sr": "абвгдђежзијклљмнњопрстћуфхцчџш",
        "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
        "kk": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
        "ky": "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя",
        "tg": "абвгғдеёжзийӣкқлмнопрстуӯфхҳчҷшъэюя",
        "mn": "абвгдеёжзийклмноөпрстуүфхцчшщъыьэюя",
    },
    "Arab": {
        "ar": "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيﻻﻷﻹﻵ",
        "fa": "ءآأؤئابةپتثجچحخدذرزژسشصضطظعغفقکكگلمنهویيۀ۰۱۲۳۴۵۶۷۸۹",
        "ur": "ءآأؤئابةپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھیےۂۃ۰۱۲۳۴۵۶۷۸۹",
        "ps": "ءآأؤئابپتټثجځچڅحخدډذرړزژږسشښصضطظعغفقکګلمنڼهوۍېيی۰۱۲۳۴۵۶۷۸۹",
        "ckb": "ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنهھوۆیێەءآأ٠١٢٣٤٥٦٧٨٩",
        "ug": "ئابپتجچخدرزژسشغفقكگڭلمنھوۇۆۈۋېىيە",
    },
}
_SCRIPTS = {
    "Arab": regex.compile(r"[\p{Arabic}&&\p{L}]|[۰-۹]", regex.V1),
    "Cyrl": regex.compile(r"\p{Cyrillic}"),
    "Latn": regex.compile(r"\p{Latin}"),
}
_VIETNAMESE = regex.compile(r"[ơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]", regex.IGNORECASE)
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}'’ʼ]*+")
_SMALL = regex.compile(r"(?<!\p{L})\p{Ll}[\p{L}\p{M}'’ʼ]*+")

# Words of which every article of a language has several, and none of another language.
_TELLING = {
    "de": "auch dass durch eine einem einen einer eines für haben nicht sich sind und wird wurde wurden über",
    "nl": "bij deze door een heeft hebben hij kunnen naar niet tijdens werd wij wordt zal zich zij zijn zou zouden",
}
_SEVERAL = 4  # of these words must be there
_OFTEN = 40  # one word in so many must be one of them

_ALIASES = {"ary": "ar", "arz": "ar", "sdh": "ckb", "nn": "no", "uzs": "uz"}
_COMMON = frozenset(
    ("ar", "de", "en", "es", "fa", "fr", "id", "it", "nl", "pl", "pt", "ru", "tr", "uk", "ur", "vi", "zh")
)
_RARER = 0.2  # how probable any other language is before a word is read, beside those

_SAMPLE = 4000
_FEW = 3  # words that a guess needs
_SHORT = 15  # words up to which names can outweigh the language
_SURE = 0.9
_AGREED = 0.6  # how sure two voters are together
_DOUBTFUL = 0.3  # below this, a vote against makes the language unknown
_STRAY = 0.04  # letters of another alphabet, in names and quotations
_STRAYS = 5  # an alphabet may leave so many more of them, and twice what the best one leaves


@dataclass(frozen=True)
class Guess:
    """A language (ISO 639-1, or "und"), how sure from 0 to 1, and what else it could be."""

    lang: str
    sure: float
    other: str = ""


def detect(text: str) -> Guess:
    """The language of a text, as far as it can be told."""
    sample = text[:_SAMPLE]
    words = _WORD.findall(sample)
    letters = "".join(words)
    counts = {script: len(pattern.findall(sample)) for script, pattern in _SCRIPTS.items()}
    script = max(counts, key=counts.__getitem__)
    if len(words) < _FEW and len(letters) < 4 * _FEW:
        return Guess(UNKNOWN, 0.0)
    if 2 * counts[script] < len(letters):
        return _vote(sample, words, ())
    if script == "Latn":
        accents = len(_VIETNAMESE.findall(letters))
        if accents * 12 > len(letters) or (accents > 2 and accents * 20 > len(letters)):
            return Guess("vi", 1.0)
        told = _told(words)
        return Guess(told, 1.0) if told else _vote(sample, words, ())
    possible = _possible("".join(_SCRIPTS[script].findall(sample.lower())), _ALPHABETS[script])
    return Guess(possible[0], 1.0) if len(possible) == 1 else _vote(sample, words, possible)


def _told(words: list[str]) -> str:
    """The one language whose telling words are among these often enough, or ""."""
    counts = Counter(map(str.lower, words))
    told = []
    for lang, telling in _TELLING.items():
        found = [counts[word] for word in telling.split() if word in counts]
        if len(found) >= _SEVERAL and _OFTEN * sum(found) >= len(words):
            told.append(lang)
    return told[0] if len(told) == 1 else ""


def _possible(letters: str, alphabets: dict[str, str]) -> list[str]:
    """The languages that these letters allow, a few strays granted."""
    seen = Counter(letters)
    strays = {
        lang: sum(count for letter, count in seen.items() if letter not in own) for lang, own in alphabets.items()
    }
    fewest = min(strays.values())
    granted = min(_STRAY * len(letters), _STRAYS + fewest)
    return [lang for lang, count in strays.items() if count <= fewest + granted]


def _vote(text: str, words: list[str], possible: Iterable[str]) -> Guess:
    """The winner of the votes among these languages, or among all."""
    votes = _ranked(text, possible)
    if len(words) <= _SHORT and votes.most_common(1)[0][1] < _SURE and len(small := _SMALL.findall(text)) > 1:
        again = _ranked(" ".join(small), possible)
        votes = _shares({lang: vote * (again[lang] + 0.01) for lang, vote in votes.items()})
    (first, most), (second, _) = votes.most_common(2)
    if most >= _SURE:
        return Guess(first, most)
    seeded = _langdetect(text)
    if seeded == first:
        return Guess(first, max(most, _AGREED), second)
    return Guess(UNKNOWN if most < _DOUBTFUL else first, most, seeded or second)


def _ranked(text: str, possible: Iterable[str]) -> Counter[str]:
    """py3langid's probabilities, weighed by how common each language is in news."""
    among = frozenset(possible)
    votes: dict[str, float] = defaultdict(float)
    for lang, probability in _langid().rank(text):
        code = _ALIASES.get(lang, lang)
        if not among or code in among:
            votes[code] += probability * (1 if code in _COMMON else _RARER)
    return _shares(votes)


def _shares(votes: Mapping[str, float]) -> Counter[str]:
    total = sum(votes.values()) or 1.0
    return Counter({lang: vote / total for lang, vote in votes.items()})


@cache
def _langid() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def _langdetect(text: str) -> str:
    """langdetect's vote, with a fixed seed: the same text always gets the same answer."""
    from langdetect import LangDetectException
    from langdetect.detector_factory import PROFILES_DIRECTORY, DetectorFactory

    try:
        detector = _factory(DetectorFactory, PROFILES_DIRECTORY).create()
        detector.append(text)
        return str(detector.detect())
    except LangDetectException:
        return ""


@cache
def _factory(cls: Any, profiles: str) -> Any:
    factory = cls()
    factory.load_profile(profiles)
    factory.set_seed(0)
    return factory
