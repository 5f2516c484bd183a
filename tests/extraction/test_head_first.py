"""Who owes what in Vietnamese: what a noun phrase begins with, and where it ends."""

from __future__ import annotations

from datetime import date

import pytest

from r57extract.extraction import extract
from r57extract.types.article import Article, Block
from r57extract.types.facts import Extraction


def read(text: str) -> Extraction:
    """Each line is a block of its own; one that begins with a dash is an item of a list."""
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block(start, start + len(line), "text", "item" if line.startswith("- ") else "paragraph"))
        start += len(line) + 1
    article = Article("a", "vi", "", text, tuple(blocks), published=date(2027, 3, 1))
    return extract(article, without=["entities", "budgets"])


def owed(text: str) -> list[tuple[str, str]]:
    return [(task.who, task.what) for task in read(text).tasks]


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("Tỉnh giao Cục Quản lý Dược kiểm tra kho.", "Cục Quản lý Dược", "kiểm tra kho"),
        ("Tỉnh giao Bộ Xây dựng lập đề án.", "Bộ Xây dựng", "lập đề án"),
        ("Tòa buộc ông Trần Văn Lộc trả lại nhà.", "ông Trần Văn Lộc", "trả lại nhà"),
        ("Tướng Minh lệnh cho Sư đoàn 968 tiến về đồi.", "Sư đoàn 968", "tiến về đồi"),
    ],
)
def test_a_capital_letter_keeps_a_verb_within_a_name(text: str, who: str, what: str) -> None:
    assert owed(text) == [(who, what)]


@pytest.mark.parametrize(
    ("text", "who", "what"),
    [
        ("Sở yêu cầu đơn vị thi công khắc phục sự cố.", "đơn vị thi công", "khắc phục sự cố"),
        ("Sở yêu cầu các hộ đang lấn chiếm vỉa hè tháo dỡ mái che.", "các hộ đang lấn chiếm vỉa hè", "tháo dỡ mái che"),
        ("Sở yêu cầu công ty cung cấp hồ sơ.", "công ty", "cung cấp hồ sơ"),
        ("Quốc hội yêu cầu giám đốc tình báo trình diện.", "giám đốc tình báo", "trình diện"),
    ],
)
def test_an_object_goes_on_up_to_the_verb_of_what_is_to_be_done(text: str, who: str, what: str) -> None:
    assert owed(text) == [(who, what)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Vận động viên bị treo giò phải nộp lại huy chương.", "Vận động viên bị treo giò"),
        ("Công ty Hoa Sen đã thua kiện và phải nộp phạt.", "Công ty Hoa Sen"),
        ("Chủ xe khi ra đường phải mang giấy tờ.", "Chủ xe"),
        ("Công ty Sữa Ba Vì, đơn vị trúng thầu, phải giao sữa đến lớp.", "Công ty Sữa Ba Vì"),
        ("Luật quy định chủ rừng phải báo cháy.", "chủ rừng"),
        ("Các bộ, ngành, địa phương phải báo cáo.", "Các bộ, ngành, địa phương"),
    ],
)
def test_a_subject_goes_on_up_to_the_words_of_duty(text: str, who: str) -> None:
    assert [found for found, _ in owed(text)] == [who]


def test_the_bodies_of_a_row_are_parties_of_their_own() -> None:
    (task,) = read("Thủ tướng yêu cầu Bộ Công an, Bộ Y tế và các tỉnh rà soát kho thuốc.").tasks
    assert [party.text for party in task.bodies] == ["Bộ Công an", "Bộ Y tế", "các tỉnh"]


def test_in_the_passive_the_subject_is_given_the_duty() -> None:
    assert owed("Nhạc trưởng được hội giao chọn nhạc công.") == [("Nhạc trưởng", "chọn nhạc công")]
    assert owed("Xã được giao 20 ha đất rừng.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Bão số 3 buộc ban tổ chức hoãn giải.",
        "Luật sư đề nghị công an trả lại xe.",
        "Năm 1998 bệnh viện phải xây lại mái.",
        "Hàng trăm hộ dân phải sơ tán.",
        "Bệnh nhân phải nhập viện.",
        "Vì thiếu điện, nhà máy phải ngừng lò.",
        "Trước kia, nông dân phải nộp tô.",
        "Công ty có thể phải bồi thường.",
        "Anh Hải phải bán xe để chữa bệnh cho vợ.",
        "Thủ tướng chủ trì lễ khởi công.",
        "Bộ phim phải cắt bốn phút.",
    ],
)
def test_what_befell_somebody_is_no_duty(text: str) -> None:
    assert owed(text) == []


def test_somebody_is_given_days_for_something() -> None:
    text = "Liên đoàn cho câu lạc bộ Sông Hồng thời hạn 30 ngày để trả lương cầu thủ."
    assert owed(text) == [("câu lạc bộ Sông Hồng", "trả lương cầu thủ")]


def test_each_item_below_a_request_names_whom_it_asks() -> None:
    text = "Thủ tướng yêu cầu:\n- Bộ Y tế rà soát thuốc;\n- UBND các tỉnh sơ tán dân.\nTrời mưa."
    assert owed(text) == [("Bộ Y tế", "rà soát thuốc"), ("UBND các tỉnh", "sơ tán dân")]


@pytest.mark.parametrize("printed", ["17h ngày 20/3", "17 giờ ngày 20/3/2027", "17h30 ngày 20-3-2027"])
def test_an_hour_before_the_day_leaves_the_relation_of_a_deadline(printed: str) -> None:
    (deadline,) = read(f"Các nhà mạng phải khóa SIM trước {printed}.").deadlines
    assert (deadline.date.first, deadline.date.relation) == (date(2027, 3, 20), "before")
    assert deadline.who == "Các nhà mạng"


def test_what_is_owed_by_a_fronted_day_stands_behind_the_comma() -> None:
    (deadline,) = read("Chậm nhất ngày 19/5/2027, công ty phà phải trình giấy chứng nhận.").deadlines
    assert (deadline.who, deadline.what) == ("công ty phà", "trình giấy chứng nhận")


def test_numbered_items_have_their_owners_and_days() -> None:
    text = (
        "Bộ Chính trị yêu cầu:\n1. Đảng ủy Quốc hội lãnh đạo việc sửa đổi Hiến pháp trước ngày 30/6/2027.\n"
        "2. Các tỉnh ủy hoàn thành đại hội chậm nhất ngày 31/8/2027.\na) Ban Tổ chức Trung ương đôn đốc các địa phương."
    )
    found = read(text)
    assert [(task.who, bool(task.deadline)) for task in found.tasks] == [
        ("Đảng ủy Quốc hội", True),
        ("Các tỉnh ủy", True),
        ("Ban Tổ chức Trung ương", False),
    ]
    assert [deadline.date.first for deadline in found.deadlines] == [date(2027, 6, 30), date(2027, 8, 31)]
    assert found.tasks[0].what == "lãnh đạo việc sửa đổi Hiến pháp trước ngày 30/6/2027"


def test_what_is_asked_by_a_day_stands_behind_it() -> None:
    text = "Thủ tướng yêu cầu trước ngày 30/6/2027, các bộ, ngành phải hoàn thành rà soát."
    assert owed(text) == [("các bộ, ngành", "hoàn thành rà soát")]
