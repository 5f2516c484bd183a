"""Which language a text is in: by its script and letters first, then by vote.

Letters decide what they can ("ї" is Ukrainian, "ы" is Russian, "ơ" is Vietnamese, "پ" is no Arabic); py3langid and,
where it hesitates, langdetect with a fixed seed decide the rest. What is too short to tell is unknown, not guessed.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import Any

import regex

UNKNOWN = "und"

# Letters that one of the languages sharing a script has and the others lack.
_CYRILLIC = {
    "uk": "іїєґІЇЄҐ",
    "ru": "ыъэёЫЪЭЁ",
    "be": "ўЎ",
    "sr": "ђћџјљњЂЋЏЈЉЊ",
    "mk": "ѓќѕЃЌЅ",
    "kk": "әғқңөұүһӘҒҚҢӨҰҮҺ",
}
_ARABIC = {"ar": "ةىإأؤ", "fa": "پچژگکی", "ur": "ٹڈڑںےہھ", "ps": "ټډړښځڅږڼې", "ckb": "ێۆەڵڕڤ", "ug": "ۇۈۋېە"}
_VIETNAMESE = regex.compile(r"[ơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]", regex.IGNORECASE)
_ALIASES = {"ary": "ar", "arz": "ar", "sdh": "ckb", "ku": "ckb", "nn": "no", "uzs": "uz"}
# Hardly any newspaper appears in these, and short texts full of names are mistaken for them.
_IMPROBABLE = frozenset(
    "pcm bcl ext gcf gom grc gug hbo kik nso la vo zxx ace gcr guw lij ltg an qu eo ht jv mg".split()
)
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}'’ʼ]*+")
_SCRIPT = {
    "Arab": regex.compile(r"\p{Arabic}"),
    "Cyrl": regex.compile(r"\p{Cyrillic}"),
    "Latn": regex.compile(r"\p{Latin}"),
}
_SAMPLE = 4000
_ENOUGH_WORDS = 3


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
    if len(words) < _ENOUGH_WORDS:
        return Guess(UNKNOWN, 0.0)
    letters = "".join(words)
    scripts = Counter({script: len(pattern.findall(letters)) for script, pattern in _SCRIPT.items()})
    script, count = scripts.most_common(1)[0]
    if 2 * count < len(letters):
        return _vote(sample, len(words))
    if script == "Cyrl":
        return _by_letters(letters, _CYRILLIC) or _vote(sample, len(words))
    if script == "Arab":
        return _by_letters(letters, _ARABIC) or Guess("ar", 0.8, "fa")
    if len(_VIETNAMESE.findall(letters)) * 12 > len(letters):
        return Guess("vi", 1.0)
    return _vote(sample, len(words))


def _by_letters(letters: str, alphabet: dict[str, str]) -> Guess | None:
    seen = Counter(letters)
    counts = Counter({lang: sum(seen[letter] for letter in own) for lang, own in alphabet.items()})
    (first, most), (second, next_most) = counts.most_common(2)
    if most == 0 or most < 2 * next_most:
        return None
    return Guess(first, most / (most + next_most), second if next_most else "")


def _vote(text: str, words: int) -> Guess:
    probabilities: Counter[str] = Counter()
    for lang, probability in _langid().rank(text):
        if lang not in _IMPROBABLE:
            probabilities[_ALIASES.get(lang, lang)] += probability
    (first, most), (second, _) = probabilities.most_common(2)
    if most > 0.8:
        return Guess(first, most)
    if words < 2 * _ENOUGH_WORDS and most < 0.3:
        return Guess(UNKNOWN, most, first)
    seeded = _langdetect(text)
    if seeded and seeded != first and probabilities[seeded] * 3 > most:
        return Guess(seeded, 0.5, first)
    return Guess(first, max(most, 0.6 if seeded == first else most), second)


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
