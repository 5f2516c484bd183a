"""The sentence encoder, on a tiny BERT with random weights that this file makes: mechanism, not meaning."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

import r57extract as r57
from r57extract.errors import MissingExtra, ModelUnavailable, UsageError
from r57extract.integrations import sentence_encoder
from r57extract.integrations.sentence_encoder import SentenceEncoder, Settings, checksum

torch = pytest.importorskip("torch", exc_type=ImportError)
transformers = pytest.importorskip("transformers", exc_type=ImportError)

WORDS = ["de", "rivier", "steeg", "der", "fluss", "stieg", "vier", "schepen", "schiffe", "meter", "6", ",", "4", "."]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A BERT of two layers and 16 dimensions, saved as a model on the hub would be."""
    path = tmp_path_factory.mktemp("tiny-bert")
    vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *WORDS]
    (path / "vocab.txt").write_text("\n".join(vocabulary), encoding="utf-8")
    transformers.BertTokenizer.from_pretrained(path).save_pretrained(path)
    torch.manual_seed(57)
    config = transformers.BertConfig(
        vocab_size=len(vocabulary),
        hidden_size=16,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=64,
    )
    transformers.BertModel(config).save_pretrained(path)
    return path


@pytest.fixture(scope="module")
def encoder(folder: Path) -> SentenceEncoder:
    return SentenceEncoder(Settings(str(folder), max_tokens=32, batch=2))


def test_a_sentence_is_as_like_itself_as_can_be(encoder: SentenceEncoder) -> None:
    matrix = encoder(["de rivier steeg .", "vier schepen ."], ["vier schepen .", "de rivier steeg ."])
    assert matrix[0][1] == pytest.approx(1, abs=1e-5)
    assert matrix[1][0] == pytest.approx(1, abs=1e-5)
    assert matrix[0][0] < matrix[0][1]


def test_the_matrix_has_a_row_for_each_left_and_a_column_for_each_right_sentence(encoder: SentenceEncoder) -> None:
    matrix = encoder(["de rivier", "vier", "meter"], ["der fluss", "schiffe"])
    assert [len(row) for row in matrix] == [2, 2, 2]
    assert all(0 <= value <= 1 for row in matrix for value in row)
    assert encoder([], ["der fluss"]) == []
    assert encoder(["de rivier"], []) == [[]]


def test_vectors_are_means_over_the_words_and_not_over_the_padding(encoder: SentenceEncoder, folder: Path) -> None:
    alone = SentenceEncoder(Settings(str(folder), batch=1)).encode(["vier"])
    beside = SentenceEncoder(Settings(str(folder), batch=2)).encode(["vier", "de rivier steeg 6 , 4 meter ."])
    assert torch.allclose(alone[0], beside[0], atol=1e-5)
    tokens = encoder._tokenizer(["vier"], return_tensors="pt")
    with torch.inference_mode():
        by_hand = encoder._model(**tokens).last_hidden_state[0].mean(0)
    assert torch.allclose(alone[0], by_hand / by_hand.norm(), atol=1e-5)


def test_each_distinct_sentence_is_encoded_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    encoder = SentenceEncoder(folder)
    seen: list[str] = []
    run = encoder._run
    monkeypatch.setattr(encoder, "_run", lambda batch: (seen.extend(batch), run(batch))[1])
    encoder(["vier", "meter", "vier"], ["schiffe", "meter"])
    encoder(["vier"], ["schiffe"])
    assert sorted(seen) == ["meter", "schiffe", "vier"]


def test_what_is_remembered_stays_bounded(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sentence_encoder, "REMEMBERED", 3)
    encoder = SentenceEncoder(folder)
    assert encoder.encode(WORDS).shape == (len(WORDS), 16)
    assert len(encoder._vectors) == 3


def test_reconcile_asks_it_about_the_sentences_of_each_pair_of_versions(
    encoder: SentenceEncoder,
) -> None:
    asked: list[tuple[list[str], list[str]]] = []

    def similarity(left: Sequence[str], right: Sequence[str]) -> list[list[float]]:
        asked.append((list(left), list(right)))
        return encoder(left, right)

    texts = {"nl": "De rivier steeg 6,4 meter.", "de": "Der Fluss stieg um 6,4 Meter."}
    versions = [r57.extract(r57.parse(text, lang=lang), without=("entities",)) for lang, text in texts.items()]
    assert r57.reconcile(versions, similarity=similarity).findings == ()
    assert asked == [([texts["nl"]], [texts["de"]])]


def test_a_floor_makes_unrelated_sentences_zero(folder: Path, encoder: SentenceEncoder) -> None:
    plain = encoder(["vier"], ["der fluss stieg"])[0][0]
    raised = SentenceEncoder(Settings(str(folder), floor=0.5))(["vier"], ["der fluss stieg"])[0][0]
    assert raised == pytest.approx(max(0, (plain - 0.5) / 0.5), abs=1e-4)


def test_a_sentence_longer_than_the_model_can_read_is_cut_off(folder: Path) -> None:
    assert SentenceEncoder(Settings(str(folder), max_tokens=64)).encode(["vier " * 500]).shape == (1, 16)


def test_the_right_checksum_is_accepted_and_another_refused(folder: Path) -> None:
    right = checksum(folder / "model.safetensors")
    SentenceEncoder(Settings(str(folder), sha256=right.upper()))
    with pytest.raises(ModelUnavailable, match="0000 was asked for"):
        SentenceEncoder(Settings(str(folder), sha256="0000"))


def test_weights_in_any_form_but_safetensors_are_refused(folder: Path, tmp_path: Path) -> None:
    for file in folder.iterdir():
        if file.suffix != ".safetensors":
            (tmp_path / file.name).write_bytes(file.read_bytes())
    torch.save({}, tmp_path / "pytorch_model.bin")
    with pytest.raises(ModelUnavailable, match=r"the folder must hold model\.safetensors"):
        SentenceEncoder(tmp_path)


def test_a_model_that_was_never_downloaded_is_named_with_what_to_do() -> None:
    with pytest.raises(ModelUnavailable, match=r"'nobody/no-such-encoder'.*has not been downloaded yet"):
        SentenceEncoder("nobody/no-such-encoder", local_files_only=True)


def test_without_torch_the_pip_command_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "torch", None)
    with pytest.raises(MissingExtra, match=r'pip install "r57extract\[semantic\]"'):
        SentenceEncoder("any")


def test_settings_are_read_from_a_file_and_slips_are_named(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('name = "some/encoder"\nprefix = "query: "\nfloor = 0.7\n', encoding="utf-8")
    assert Settings.read(path) == Settings("some/encoder", prefix="query: ", floor=0.7)
    path.write_text('name = "some/encoder"\nprefex = "query: "\n', encoding="utf-8")
    with pytest.raises(UsageError, match="unknown key prefex"):
        Settings.read(path)
    with pytest.raises(UsageError, match="floor"):
        Settings("some/encoder", floor=1.0)


def test_every_model_in_the_folder_of_models_has_settings_that_can_be_read(root: Path) -> None:
    cards = sorted((root / "models").glob("*/card.md"))
    assert cards
    for card in cards:
        assert Settings.read(card.with_name("settings.toml")).name


def test_importing_the_module_loads_neither_torch_nor_transformers() -> None:
    code = "import sys, r57extract.integrations.sentence_encoder as s; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
