"""A transformers sentence encoder as a Similarity: an outside opinion on which sentences say the same.

    encoder = SentenceEncoder("sentence-transformers/paraphrase-multilingual-MiniLM-L12-v2")
    report = r57extract.reconcile(extractions, similarity=encoder)

Needs the extra `semantic`. Weights are read from safetensors only and no code of a model is ever run
(`trust_remote_code=False`), so that a model named by somebody else can do no harm. Everything runs on the CPU.

A sentence's vector is the mean of its tokens' last hidden states, scaled to length 1, as in Reimers and Gurevych,
"Sentence-BERT" (2019); how alike two sentences are is the cosine of their vectors.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from r57extract.errors import MissingExtra, ModelUnavailable, UsageError

WEIGHTS = "model.safetensors"
REMEMBERED = 100_000  # sentences; a vector of 384 numbers takes 1.5 kB


@dataclass(frozen=True, slots=True)
class Settings:
    """Which encoder, and how it wants to be used; the keys of models/*/settings.toml.

    name        of the model on the hub, or a folder that holds it
    revision    branch, tag or commit on the hub
    sha256      of model.safetensors, in hexadecimal; "" trusts whatever is there
    prefix      what the model expects before each text ("query: "), or ""
    floor       the cosine that unrelated sentences typically have, which becomes 0; some encoders never go below 0.7
    max_tokens  longer sentences are cut off here
    batch       sentences encoded at a time
    """

    name: str
    revision: str = "main"
    sha256: str = ""
    prefix: str = ""
    floor: float = 0.0
    max_tokens: int = 256
    batch: int = 32

    def __post_init__(self) -> None:
        if not 0 <= self.floor < 1:
            raise UsageError(f"floor {self.floor} is no cosine from 0 to below 1")
        if self.batch < 1 or self.max_tokens < 3:
            raise UsageError("batch must be at least 1 and max_tokens at least 3: both ends need a token")

    @classmethod
    def read(cls, path: Path) -> Settings:
        """The settings in a TOML file. Raises UsageError for keys that are not known, OSError if it cannot be read."""
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        known = [field.name for field in fields(cls)]
        unknown = sorted(set(table) - set(known))
        if unknown or "name" not in table:
            what = f"unknown key {', '.join(unknown)}" if unknown else "key 'name' is missing"
            raise UsageError(f"{path}: {what}; known are {', '.join(known)}")
        return cls(**table)


class SentenceEncoder:
    """How alike sentences are by their vectors: pass one to `reconcile` as `similarity`.

    Vectors are remembered, since each version's sentences are compared with every other version's.
    """

    def __init__(self, model: str | Path | Settings, *, local_files_only: bool = False) -> None:
        """Load an encoder by its hub name, its folder, or its settings.

        local_files_only  never ask the hub; use what has been downloaded before

        Raises MissingExtra without torch and transformers, ModelUnavailable where weights or tokenizer are missing or
        are not the ones whose checksum the settings name.
        """
        self.settings = model if isinstance(model, Settings) else Settings(str(model))
        self._torch, transformers = _libraries()
        found = {"revision": self.settings.revision, "local_files_only": local_files_only}
        safe = {"trust_remote_code": False, **found}
        try:
            self._verify(transformers.utils.cached_file(self.settings.name, WEIGHTS, **found))
            self._tokenizer = transformers.AutoTokenizer.from_pretrained(self.settings.name, **safe)
            self._model = transformers.AutoModel.from_pretrained(self.settings.name, use_safetensors=True, **safe)
        except (OSError, ValueError) as error:
            raise ModelUnavailable(_advice(self.settings.name, local_files_only, error)) from error
        self._model.eval()
        self._vectors: dict[str, Any] = {}

    def __call__(self, left: Sequence[str], right: Sequence[str]) -> list[list[float]]:
        """A row for each left and a column for each right sentence, from 0 (unrelated) to 1 (the same)."""
        if not left or not right:
            return [[] for _ in left]
        vectors = self.encode([*left, *right])
        cosines = vectors[: len(left)] @ vectors[len(left) :].T
        floor = self.settings.floor
        matrix: list[list[float]] = ((cosines - floor) / (1 - floor)).clamp(0, 1).tolist()
        return matrix

    def encode(self, sentences: Sequence[str]) -> Any:
        """A torch tensor with a row of length 1 for each sentence; each distinct one is encoded once."""
        known = {text: self._vectors[text] for text in sentences if text in self._vectors}
        # Sentences of like length go together, so that little of a batch is padding.
        new = sorted({text for text in sentences if text not in known}, key=lambda text: (len(text), text))
        for first in range(0, len(new), self.settings.batch):
            batch = new[first : first + self.settings.batch]
            known.update(zip(batch, self._run(batch), strict=True))
        self._remember({text: known[text] for text in new})
        return self._torch.stack([known[text] for text in sentences])

    def _run(self, batch: Sequence[str]) -> Iterator[Any]:
        torch, prefix = self._torch, self.settings.prefix
        tokens = self._tokenizer(
            [prefix + text for text in batch],
            padding=True,
            truncation=True,
            max_length=self.settings.max_tokens,
            return_tensors="pt",
        )
        with torch.inference_mode():
            states = self._model(**tokens).last_hidden_state
        mask = tokens["attention_mask"].unsqueeze(-1).to(states.dtype)
        means = (states * mask).sum(1) / mask.sum(1).clamp(min=1)
        return iter(torch.nn.functional.normalize(means, dim=1))

    def _remember(self, vectors: dict[str, Any]) -> None:
        self._vectors.update(vectors)
        for text in list(self._vectors)[: max(0, len(self._vectors) - REMEMBERED)]:
            del self._vectors[text]

    def _verify(self, weights: str) -> None:
        expected = self.settings.sha256.lower()
        if expected and (seen := checksum(Path(weights))) != expected:
            raise ModelUnavailable(
                f"{self.settings.name}: {WEIGHTS} has the checksum {seen}, but {expected} was asked for; "
                "it is another version of the model, or it was damaged or tampered with"
            )


def checksum(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal: what `Settings.sha256` is compared with. Raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _libraries() -> tuple[Any, Any]:
    try:
        import torch
        import transformers
    except ImportError as error:
        raise MissingExtra(
            f'{error.name} is not installed, which sentence encoders need. Try: pip install "r57extract[semantic]"'
        ) from error
    return torch, transformers


def _advice(name: str, local_files_only: bool, error: Exception) -> str:
    reason = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
    if Path(name).is_dir():
        remedy = f"the folder must hold {WEIGHTS}, config.json and the tokenizer's files"
    elif local_files_only:
        remedy = "it has not been downloaded yet; leave out local_files_only once, or give the folder that holds it"
    else:
        remedy = "check the name and the connection, or download it elsewhere and give the folder that holds it"
    return f"the encoder {name!r} could not be loaded: {remedy} ({reason})"
