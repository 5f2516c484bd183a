"""What is left of a name in every script: the classes of its consonants.

A name keeps its consonants when it is written in another script, and loses most else: Arabic leaves short
vowels out and has no p, v or g; Ukrainian writes h as г, and v and w both as в. So consonants that some
script confuses form one class, vowels are dropped save for the mark of one at the start, and doubled classes
count once. "Kavanaugh", "Кавано" and "كافانو" are all "kfn"; "Trump", "Трамп" and "ترامب" are all "trmb".

The idea is that of Soundex (Odell and Russell 1918) and Daitch-Mokotoff Soundex (1985), with classes for three
scripts. Which letter stands for which sound follows BGN/PCGN and the Ukrainian national system (resolution
55-2010-п) for Cyrillic, ALA-LC for Arabic, and for Vietnamese names how Ukrainian and Arabic papers respell
them: Ukrainian by the sound of Hanoi (d, gi -> з; tr -> ч), Arabic by the Latin letters.

    b  b p      f  f v ph w      t  t th      d  d dh       k  k c q      g  g h kh j zh ж г х
    s  s z sh ch ts              l  m  n  r   as they are   a  a vowel, y or ع at the start of a word
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import regex

_VOWELS = "aeiouy"

# Longest first where one begins another. A rule is (what stands there, class); the look-arounds are part of it.
_LATIN = (
    (r"\Aou(?=[aeiy])|\Aw(?!r)", "f"),
    (r"\A[aeiouy]", "a"),
    (r"\Akn|\Agn", "n"),
    (r"\Awr", "r"),
    (r"\Ax", "s"),
    (r"tsch|sch(?![mnlr])|tch|tzsch", "s"),
    (r"chae|ch(?=[rl])|(?<=s)ch", "k"),
    (r"(?<=[aou])ch\Z", "g"),
    (r"ch|sh|ts|tz|cz|dz(?!h)|c(?=[eiy])", "s"),
    (r"dzh|dge|dj|zh|kh|gh(?=[aeiou])", "g"),
    (r"(?<=[aeiou])gh|h(?=[nrl](?:[^aeiouy]|\Z))|h\Z|(?<=m)b\Z(?<![aeiou]mb)", ""),
    (r"ph|v|f|w(?=[aeiouy])", "f"),
    (r"qu(?=[aeiy])", "kf"),
    (r"ck|k|q|c", "k"),
    (r"th|t", "t"),
    (r"dh|d", "d"),
    (r"x", "ks"),
    (r"(?<=[bdfklmnprst])j(?=[aeou])", ""),
    (r"[gjh]", "g"),
    (r"[sz]", "s"),
    (r"[bp]", "b"),
    (r"[lmnr]", "="),
)
_CYRILLIC = (
    (r"\Aу(?=[аеиіоє])", "f"),
    (r"\A[аеєиіїйоуюяэыё]", "a"),
    (r"дж|[гґхж]", "g"),
    (r"т[сцчш]|дз|[зсцчшщ]", "s"),
    (r"[бп]", "b"),
    (r"[вф]", "f"),
    (r"т", "t"),
    (r"д", "d"),
    (r"к", "k"),
    (r"л", "l"),
    (r"м", "m"),
    (r"н", "n"),
    (r"р", "r"),
)
_ARABIC = (
    (r"\Aو(?=\w\w)|(?<=\w)و(?=ا\w)", "f"),
    (r"\A[ايعوء]", "a"),
    (r"تش|تس|تز|دز|[سزشصظچ]", "s"),
    (r"دج", "g"),
    (r"ه\Z", ""),
    (r"[جغهحخگژ]", "g"),
    (r"[بپ]", "b"),
    (r"[فڤ]", "f"),
    (r"[تطث]", "t"),
    (r"[دضذ]", "d"),
    (r"[كقک]", "k"),
    (r"ل", "l"),
    (r"م", "m"),
    (r"ن", "n"),
    (r"ر", "r"),
)
# Of Vietnamese names, whose words are one syllable each.
_LATIN_SYLLABLE = ((r"\Atr|\Ach", "s"), (r"\Agi(?=[aeou])|\Agi\Z|\A[dz]", "d"), (r"\Aqu", "k"), (r"\Ax", "s"), *_LATIN)
_CYRILLIC_SYLLABLE = ((r"\A[дз]", "d"), (r"\Aкх", "g"), (r"\Aкв", "k"), *_CYRILLIC)
_ARABIC_SYLLABLE = ((r"\Aتر", "s"), (r"\Aج(?=ي)|\Aز", "d"), *_ARABIC)


def _compiled(rules: tuple[tuple[str, str], ...]) -> tuple[regex.Pattern[str], tuple[str, ...]]:
    return regex.compile("|".join(f"({pattern})" for pattern, _ in rules)), tuple(result for _, result in rules)


_RULES = {
    ("Latn", False): _compiled(_LATIN),
    ("Latn", True): _compiled(_LATIN_SYLLABLE),
    ("Cyrl", False): _compiled(_CYRILLIC),
    ("Cyrl", True): _compiled(_CYRILLIC_SYLLABLE),
    ("Arab", False): _compiled(_ARABIC),
    ("Arab", True): _compiled(_ARABIC_SYLLABLE),
}
_UNDECOMPOSED = str.maketrans(
    {"đ": "d", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th"}
)
_ARABIC_FOLD = str.maketrans("أإآٱىةؤئ", "ااااياوي")
_SCRIPTS = (("a", "ɏ", "Latn"), ("Ḁ", "ỿ", "Latn"), ("Ѐ", "ԯ", "Cyrl"), ("؀", "ۿ", "Arab"))


def script_of(letter: str) -> str:
    """ISO 15924 code of a small letter's script: "Latn", "Cyrl", "Arab"; "" for others."""
    return next((script for first, last, script in _SCRIPTS if first <= letter <= last), "")


@lru_cache(maxsize=50_000)
def skeleton(word: str, syllable: bool = False) -> str:
    """The consonant classes of one word in Latin, Cyrillic or Arabic letters; "" for other scripts.

    syllable  the word is a syllable of a Vietnamese name
    """
    letters = word.casefold()
    script = script_of(letters[:1])
    if script == "Arab":
        letters = letters.translate(_ARABIC_FOLD)
    elif script == "Latn":
        letters = letters.translate(_UNDECOMPOSED)
        letters = "".join(c for c in unicodedata.normalize("NFD", letters) if "a" <= c <= "z")
    elif not script:
        return ""
    pattern, results = _RULES[script, syllable]
    classes: list[str] = []
    end = -1
    for match in pattern.finditer(letters):
        place = match.lastindex or 1
        found = match.group() if results[place - 1] == "=" else results[place - 1]
        if found and not (classes and match.start() == end and classes[-1][-1] == found):
            classes.append(found)
        end = match.end()
    return "".join(classes)


def similar(left: str, right: str) -> float:
    """How alike two keys or skeletons are, from 0 to 1: words that have a partner, by their length.

    Words are the same when equal, and nearly so when one class of four or more was lost or changed. A name
    with more words than the other ("donald trump", "trump") is judged by the words they could share.
    """
    ours, theirs = left.split(), right.split()
    if "".join(ours) == "".join(theirs):
        return 1.0
    if len(ours) > len(theirs):
        ours, theirs = theirs, ours
    weight = sum(map(len, ours))
    if not weight:
        return 0.0
    return sum(len(word) * max(_alike(word, other) for other in theirs) for word in ours) / weight


def _alike(left: str, right: str) -> float:
    if left == right:
        return 1.0
    if min(len(left), len(right)) < 3 or max(len(left), len(right)) < 4 or abs(len(left) - len(right)) > 1:
        return 0.0
    distance = _edits(left, right)
    return 0.75 if distance == 1 else 0.0


def _edits(left: str, right: str) -> int:
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        last, row[0] = row[0], i
        for j, b in enumerate(right, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (a != b))
    return row[-1]
